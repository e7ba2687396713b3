import Readiness

/// Dependency-Check's XML: dependencies with their vulnerabilities.
struct DependencyCheckMarkup: MarkupReader {
  private(set) var header = ReportHeader(
    tool: "Dependency-Check", completeFamilies: [DependencyCheckFinding.family])
  private var project = ""

  let records: Set<String> = ["scanInfo", "projectInfo", "dependency"]

  static let recognises: @Sendable (MarkupElement) -> Bool = { root in
    root.name == "analysis"
      && (root.namespace.isEmpty || root.namespace.lowercased().contains("dependency-check"))
  }

  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement) {
    switch element.name {
    case "scanInfo":
      header.toolVersion = drafts.fields.identity(element["engineVersion"].words)
      header.noteExceptions(element["analysisExceptions"].all("exception").count)
    case "projectInfo":
      project = drafts.fields.identity(element["name"].words)
      header.scannedAt = ReportTime.instant(element["reportDate"].words)
      drafts.cover(CoverageDraft(provider: "code", account: project))
    default:
      try readDependency(element, into: &drafts)
    }
  }

  private func readDependency(
    _ element: MarkupElement, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let identifiers = element["identifiers"].children.filter { $0.name != "vulnerabilityIds" }
    let addresses = identifiers.map { $0["id"].words } + identifiers.map { $0["name"].words }
    let dependency = DependencyCheckFinding.Dependency(
      project: project, fileName: element["fileName"].words,
      address: addresses.first { $0.hasPrefix("pkg:") } ?? "")
    for item in element["vulnerabilities"].children
    where ["vulnerability", "suppressedVulnerability"].contains(item.name) {
      try finding(item, dependency).add(to: &drafts)
    }
  }

  private func finding(
    _ item: MarkupElement, _ dependency: DependencyCheckFinding.Dependency
  ) -> DependencyCheckFinding {
    let scores = [
      item["cvssV4"]["baseScore"], item["cvssV3"]["baseScore"], item["cvssV2"]["score"],
      item["cvssScore"],
    ]
    return DependencyCheckFinding(
      dependency: dependency, id: item["name"].words, severity: item["severity"].words,
      scores: scores.lazy.compactMap { Double($0.words) }.prefix(1).map { $0 },
      text: item["description"].words, notes: item["notes"].words,
      weaknesses: item["cwes"].all("cwe").map(\.words) + item.all("cwe").map(\.words),
      links: item["references"].all("reference").map { $0["url"].words },
      isSuppressed: item.name == "suppressedVulnerability", scannedAt: header.scannedAt)
  }
}

extension ReportHeader {
  /// Analyses that failed leave packages unlooked at.
  mutating func noteExceptions(_ count: Int) {
    guard count > 0 else { return }
    completeFamilies = []
    warnings.append(
      "\(count) analyses of Dependency-Check failed, so weaknesses may be missing from the report.")
  }
}
