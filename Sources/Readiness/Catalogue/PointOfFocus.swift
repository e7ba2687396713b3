/// Guidance on how a criterion may be met; no requirement of its own (DOMAIN §15.1).
package struct PointOfFocus: Hashable, Sendable, Identifiable {
  /// When a point counts, given that its criterion is in scope.
  package enum Applicability: Hashable, Sendable {
    case always
    case whenInScope(Category)
    /// Concerns systems that make goods; a service has none, so it never counts.
    case goodsOnly
  }

  /// `CC6.1-03`.
  package let id: String
  package let criterion: CriterionID
  package let label: String
  package let applicability: Applicability
  /// The roles in personal data it speaks to; both for what is no matter of privacy.
  package let privacyRole: PrivacyRole
  /// Why it may be left out, where that is expected.
  package let usuallyNotApplicable: String?
}

/// What a company is to the personal data it holds: the one who decides, the one who is told, or both.
package enum PrivacyRole: String, CaseIterable, Hashable, Sendable {
  case controller
  case processor
  case both

  /// Whether a duty of this role is also one of a company in that role.
  package func concerns(_ company: PrivacyRole) -> Bool {
    self == .both || company == .both || self == company
  }
}

extension PointOfFocus {
  /// Reads one row of `points-of-focus.csv` per point, in the file's order.
  static func read(_ table: CSVText) throws(Refusal) -> [PointOfFocus] {
    let columns = try CatalogueColumns(
      table, requiring: ["id", "label"])
    var points: [PointOfFocus] = []
    for row in columns.rows {
      points.append(
        PointOfFocus(
          id: row["id"], criterion: try row.read("criterion") { CriterionID($0) },
          label: row["label"], applicability: try row.read("applies_when", as: applicability),
          privacyRole: try row.read("privacy_role", as: role),
          usuallyNotApplicable: row.optional("usually_not_applicable")))
    }
    return points
  }

  private static func applicability(_ text: String) -> Applicability? {
    switch text {
    case "always": .always
    case "goods-producing system only": .goodsOnly
    default:
      text.hasSuffix(" in scope")
        ? Category(text.dropLast(" in scope".count)).map(Applicability.whenInScope) : nil
    }
  }

  private static func role(_ text: String) -> PrivacyRole? {
    text.isEmpty || text == "controller;processor" ? .both : PrivacyRole(rawValue: text)
  }
}
