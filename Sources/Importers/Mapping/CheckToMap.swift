package import Readiness

/// What a mapping is made from: nothing but the check itself, so that it can be made again later.
package struct CheckToMap: Hashable, Sendable {
  /// The tool as it names itself, such as `Prowler`.
  package var tool: String
  package var id: String
  /// The part of the tool that ran it, such as `secrets` in Trivy.
  package var part: String
  /// The id of the report's format, such as `sarif`.
  package var format: String
  package var title: String
  /// The cloud it is about, such as `aws`; CIS tags are only read where it is known.
  package var provider: String
  /// Framework name to requirement ids, as the report writes them.
  package var compliance: [String: [String]]

  package init(
    tool: String, id: String, part: String = "", format: String = "", title: String,
    provider: String = "", compliance: [String: [String]] = [:]
  ) {
    self.tool = tool
    self.id = id
    self.part = part
    self.format = format
    self.title = title
    self.provider = provider
    self.compliance = compliance
  }

  package init(_ check: CheckDraft, format: String = "", provider: String = "") {
    self.init(
      tool: check.tool, id: check.id, part: check.part, format: format, title: check.title,
      provider: provider, compliance: check.compliance)
  }

  /// The ids of published weaknesses it is about: its own when it is one, and those of its tags.
  var advisories: [String] {
    let tagged = ["CVE", "GHSA", "advisory"].flatMap { compliance[$0] ?? [] }
    return ([id] + tagged).filter(AdvisoryName.fits).uniqueTexts
  }

  /// Its weaknesses, such as `CWE-79`.
  var weaknesses: [String] { AdvisoryIDs.weaknesses(in: compliance["CWE"] ?? []) }

  /// What the check itself is about; who wrote it and where is left to the kinds.
  func tags(_ isWanted: (String) -> Bool) -> [String] {
    compliance.filter { isWanted($0.key.lowercased()) }.sorted { $0.key < $1.key }
      .flatMap(\.value)
  }
}

/// What a check was found to be about.
package struct MappedCheck: Hashable, Sendable {
  package let kind: FindingKind
  package let mapping: CriteriaMapping
}
