import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a service covers for us, and on what condition.
enum ServiceText {
  /// What others do for a criterion, and whether it is covered: `S-01 cloud: provider, covered`.
  static func shares(of id: CriterionID, _ snapshot: ProjectSnapshot) -> String {
    snapshot.items[.service].filter { $0["scope"] != "out" }.compactMap { service in
      let row = SharedResponsibility.row(of: service, id, items: snapshot.items)
      if row.party == .us { return nil }
      let coverage = InheritedCoverage.of(
        service, id, project: snapshot.project, items: snapshot.items, asOf: snapshot.asOf)
      return
        "\(service.label): \(row.party.title), \(coverage.isValid ? "covered" : "not covered yet")"
    }.joined(separator: "; ")
  }

  static func add(_ service: Item, _ state: WorkbenchState, _ text: inout DetailText) {
    guard let snapshot = state.project?.snapshot else { return }
    let criteria = Catalogue.shipped.criteria(in: snapshot.project.categories)
    let rows = SharedResponsibility.rows(of: service, items: snapshot.items, criteria: criteria)
    let counts = Party.allCases.map { party in
      "\(rows.count { $0.party == party }) \(party.title)"
    }
    text.add(.blank, .heading("Shared responsibility"))
    text.link(
      counts.joined(separator: ", "), to: .place(.responsibility(service.id)), label: "Criteria")
    guard let covered = rows.first(where: { $0.party != .us })?.criterion else { return }
    let coverage = InheritedCoverage.of(
      service, covered, project: snapshot.project, items: snapshot.items, asOf: state.asOf)
    text.add(
      .blank, .heading("Inherited coverage"),
      .paragraph(
        coverage.isValid
          ? "What the provider does is covered by its report; those criteria stay applicable."
          : "Not inherited yet; the criteria stay applicable, and it takes:"))
    text.add(coverage.reasons.map { .bullet($0) })
  }
}
