/// The examination one project file prepares for (DOMAIN §5, §6).
package struct Project: Hashable, Sendable {
  /// A Type I answers for one date, a Type II for a period.
  package enum AuditType: Int, CaseIterable, Hashable, Sendable {
    case typeI = 1
    case typeII = 2

    package var title: String { self == .typeI ? "Type I" : "Type II" }
  }

  /// A UUID given when the file is made; it names the project's drafts and screen state.
  package let id: String
  package var name: String
  /// Always holds Security.
  package var categories: Set<Category>
  package var auditType: AuditType
  /// The observation period; for a Type I its one day, nil until it is decided.
  package var period: Period?
  /// The IANA name of the zone in which the project's days begin and end.
  package var timeZone: String

  package init(
    id: String, name: String, categories: Set<Category>, auditType: AuditType, period: Period?,
    timeZone: String
  ) {
    self.id = id
    self.name = name
    self.categories = categories.union([.security])
    self.auditType = auditType
    self.period = period
    self.timeZone = timeZone
  }

  /// The categories in scope, in the order of the catalogue.
  package var orderedCategories: [Category] { Category.allCases.filter(categories.contains) }
}
