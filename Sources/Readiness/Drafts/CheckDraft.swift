/// One check of a tool as a report describes it; criteria hang on it, not on its findings.
package struct CheckDraft: Hashable, Sendable {
  package var tool: String
  package var id: String
  /// The part of the tool that ran it, such as `secrets` in Trivy; empty where a tool has one part.
  package var part: String
  /// The kind of trouble it looks for; configuration until the mapping has looked.
  package var kind: FindingKind
  /// The package an advisory is about; empty for everything else.
  package var package: String
  package var title: String
  package var text: String
  package var risk: String
  package var remediation: String
  /// Links that start with http, in the report's order.
  package var references: [String]
  /// Framework tags as the report writes them: framework name to requirement ids.
  ///
  /// Advisory ids stand under `CVE` and `GHSA`, weaknesses under `CWE` as `CWE-79`.
  package var compliance: [String: [String]]
  package var mapping: CriteriaMapping

  package init(
    tool: String, id: String, part: String = "", kind: FindingKind = .configuration,
    package: String = "", title: String = "", text: String = "", risk: String = "",
    remediation: String = "", references: [String] = [], compliance: [String: [String]] = [:],
    mapping: CriteriaMapping = CriteriaMapping()
  ) {
    self.tool = tool
    self.id = id
    self.part = part
    self.kind = kind
    self.package = package
    self.title = title
    self.text = text
    self.risk = risk
    self.remediation = remediation
    self.references = references
    self.compliance = compliance
    self.mapping = mapping
  }
}
