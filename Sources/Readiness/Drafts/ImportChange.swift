/// One finding that an import would change, as a preview shows it.
package struct ImportChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case created, reopened, resolved
    /// Open until now; the report covers it and lists it no more.
    case gone
  }

  package let kind: Kind
  /// The check's.
  package let title: String
  /// The resource's name, or its id where it has none.
  package let resource: String
  package let account: String
  package let severity: Severity
  /// Nil for one that was not known.
  package let was: FindingCourse.State?
  package let became: FindingCourse.State

  package init(
    kind: Kind, title: String, resource: String, account: String, severity: Severity,
    was: FindingCourse.State?, became: FindingCourse.State
  ) {
    self.kind = kind
    self.title = title
    self.resource = resource
    self.account = account
    self.severity = severity
    self.was = was
    self.became = became
  }
}
