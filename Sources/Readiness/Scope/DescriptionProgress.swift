/// How far one required part of the system description is written (DOMAIN §5, DC 200).
package struct DescriptionPart: Hashable, Sendable, Identifiable {
  /// `DC 1` to `DC 9`.
  package let id: String
  package let title: String
  package let done: Int
  package let total: Int
  /// What to do, each a sentence.
  package let missing: [String]
  /// The kinds of items it is written in; none where it follows from the checklist.
  package let kinds: [ItemKind]
  /// DC 9 is asked of a Type II alone.
  package let isApplicable: Bool

  package var isComplete: Bool { done == total }
}

/// What the description still lacks, part by part.
package enum DescriptionProgress {
  /// DC 1 to DC 9 in order; a part about what may not have happened has nothing to do while nothing
  /// is recorded.
  package static func parts(
    project: Project, items: Items, assessments: [CriterionID: Assessment],
    catalogue: Catalogue = .shipped
  ) -> [DescriptionPart] {
    let checks = DescriptionChecks(
      project: project, items: items, assessments: assessments,
      criteria: catalogue.criteria(in: project.categories).map(\.id))
    let isTypeII = project.auditType == .typeII
    return [
      part("DC 1", "Services provided", [.organisation], checks.services),
      part("DC 2", "Commitments and system requirements", [.commitment], checks.commitments),
      part("DC 3", "Components of the system", [.component, .dataFlow], checks.components),
      part("DC 4", "Incidents", [.incident], checks.incidents),
      part(
        "DC 5", "Criteria and controls", [], checks.criteriaAssessed,
        missing: checks.notAssessed),
      part(
        "DC 6", "Controls our customers have to run", [.complementaryControl],
        checks.customerControls),
      part(
        "DC 7", "Subservice organisations", [.service, .complementaryControl],
        checks.subserviceOrganisations),
      part("DC 8", "Criteria that are not relevant", [], checks.notRelevant),
      part(
        "DC 9", "Significant changes in the period", [.significantChange],
        isTypeII ? checks.changes : [], isApplicable: isTypeII),
    ]
  }

  private static func part(
    _ id: String, _ title: String, _ kinds: [ItemKind], _ checks: [DescriptionCheck],
    missing: [String]? = nil, isApplicable: Bool = true
  ) -> DescriptionPart {
    DescriptionPart(
      id: id, title: title, done: checks.count(where: \.isDone), total: checks.count,
      missing: missing ?? checks.filter { !$0.isDone }.map(\.sentence), kinds: kinds,
      isApplicable: isApplicable)
  }
}

extension Item {
  /// A component or service that is examined, or may be.
  var mayBeInScope: Bool { self["scope"] != "out" }

  func lacks(_ field: String) -> Bool { GapTransition.isBlank(self[field]) }
}

extension Items {
  /// The significant changes a description has to name: those inside the period; all while there is
  /// none (DC 9).
  package func significantChanges(in period: Period?) -> [Item] {
    self[.significantChange].filter { change in
      guard let period, let day = change.date("day") else { return true }
      return period.contains(day)
    }
  }

  /// Vendors whose controls are needed to meet the criteria, and that are not out of scope (DC 7).
  package var subserviceOrganisations: [Item] {
    self[.service].filter { $0["role"] == "subservice" && $0.mayBeInScope }
  }

  /// The complementary controls of a side; those of one service with it (DC 6, DC 7).
  package func complementaryControls(side: String, service: Item? = nil) -> [Item] {
    self[.complementaryControl].filter {
      $0["side"] == side && (service == nil || $0["service"] == service?.id)
    }
  }
}
