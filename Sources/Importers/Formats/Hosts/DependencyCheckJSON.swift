import Readiness

/// Dependency-Check's JSON: one document with dependencies and their vulnerabilities.
struct DependencyCheckJSON: ElementReader {
  private(set) var header = ReportHeader(
    tool: "Dependency-Check", completeFamilies: [DependencyCheckFinding.family])

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    !element["reportSchema"].isMissing && element["scanInfo"].isObject
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element.isObject else { throw BadElement(reason: "It is not an object.") }
    header.toolVersion = drafts.fields.identity(element["scanInfo"]["engineVersion"])
    header.noteExceptions(Array(element["scanInfo"]["analysisExceptions"].array).count)
    header.scannedAt = ReportTime.instant(element["projectInfo"]["reportDate"])
    let project = drafts.fields.identity(element["projectInfo"]["name"])
    drafts.cover(CoverageDraft(provider: "code", account: project))
    for (index, item) in element["dependencies"].array.enumerated() {
      do throws(BadElement) {
        try read(item, of: project, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "dependencies item \(index + 1)", reason: error.reason))
      }
    }
  }

  private func read(
    _ item: JSONNode, of project: String, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let addresses = item["packages"].array.compactMap { $0["id"].string }
    let dependency = DependencyCheckFinding.Dependency(
      project: project, fileName: item["fileName"].string ?? "",
      address: addresses.first { $0.hasPrefix("pkg:") } ?? "")
    for node in item["vulnerabilities"].array {
      try finding(node, dependency, isSuppressed: false).add(to: &drafts)
    }
    for node in item["suppressedVulnerabilities"].array {
      try finding(node, dependency, isSuppressed: true).add(to: &drafts)
    }
  }

  private func finding(
    _ node: JSONNode, _ dependency: DependencyCheckFinding.Dependency, isSuppressed: Bool
  ) -> DependencyCheckFinding {
    let scores = [
      node["cvssv4"]["baseScore"], node["cvssv3"]["baseScore"], node["cvssv2"]["score"],
    ]
    return DependencyCheckFinding(
      dependency: dependency, id: node["name"].string ?? "",
      severity: node["severity"].string ?? "",
      scores: scores.lazy.compactMap(\.number).prefix(1).map { $0 },
      text: node["description"].string ?? "", notes: node["notes"].string ?? "",
      weaknesses: node["cwes"].array.compactMap(\.string),
      links: node["references"].array.compactMap { $0["url"].string },
      isSuppressed: isSuppressed, scannedAt: header.scannedAt)
  }
}
