/// One check of a tool as a report describes it; criteria hang on it, not on its findings.
package struct CheckDraft: Hashable, Sendable {
  package var tool: String
  package var id: String
  package var title: String
  package var text: String
  package var risk: String
  package var remediation: String
  /// Links that start with http, in the report's order.
  package var references: [String]
  /// Framework tags as the report writes them: framework name to requirement ids.
  package var compliance: [String: [String]]
  package var mapping: CriteriaMapping

  package init(
    tool: String, id: String, title: String = "", text: String = "", risk: String = "",
    remediation: String = "", references: [String] = [], compliance: [String: [String]] = [:],
    mapping: CriteriaMapping = CriteriaMapping()
  ) {
    self.tool = tool
    self.id = id
    self.title = title
    self.text = text
    self.risk = risk
    self.remediation = remediation
    self.references = references
    self.compliance = compliance
    self.mapping = mapping
  }
}
