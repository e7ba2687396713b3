import Readiness

/// Snyk's JSON of packages, images and infrastructure as code (FORMATS, "Snyk").
///
/// Every project is one element: a lone object, or an item of the list that `--all-projects` writes.
struct SnykJSON: ElementReader {
  static let tool = "Snyk"

  private var families: Set<CheckFamily> = []
  private var failures: [String] = []

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["infrastructureAsCodeIssues"].isArray || isFailure(element)
      || (element["vulnerabilities"].isArray
        && ["packageManager", "dependencyCount", "projectName"].contains { name in
          element.object.contains { $0.key == name }
        })
  }

  private static func isFailure(_ element: JSONNode) -> Bool {
    !element["ok"].isMissing && !element["ok"].isTrue && element["error"].string != nil
  }

  var header: ReportHeader {
    var header = ReportHeader(tool: Self.tool, completeFamilies: families)
    if let first = failures.first {
      header.warnings = ["Projects that could not be tested: \(failures.count), such as \(first)."]
    }
    return header
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    if Self.isFailure(element) {
      let path = drafts.fields.text(element["path"])
      let error = drafts.fields.text(element["error"])
      let place = path.isEmpty ? "one" : "“\(ReportOpening.excerpt(path))”"
      failures.append("\(place) (\(ReportOpening.excerpt(error)))")
      return
    }
    guard element["vulnerabilities"].isArray || element["infrastructureAsCodeIssues"].isArray else {
      throw BadElement(reason: "It holds neither vulnerabilities nor issues.")
    }
    let project = SnykProject(element, with: &drafts.fields)
    families.formUnion(project.parts.map { CheckFamily(tool: Self.tool, part: $0) })
    drafts.cover(project.coverage)
    read(element["vulnerabilities"], "vulnerabilities", .open, of: project, into: &drafts)
    read(element["filtered"]["ignore"], "ignore", .ignored, of: project, into: &drafts)
    read(element["filtered"]["patch"], "patch", .patched, of: project, into: &drafts)
    for (index, issue) in element["infrastructureAsCodeIssues"].array.enumerated() {
      do {
        try SnykIssue(issue, with: &drafts.fields).add(to: &drafts, of: project)
      } catch {
        let place = "infrastructureAsCodeIssues item \(index + 1)"
        drafts.refuse(Refusal(place: place, reason: error.reason))
      }
    }
    readApplications(of: element, into: &drafts)
  }

  /// What an image holds beside its operating system: projects again.
  private mutating func readApplications(
    of element: JSONNode, into drafts: inout DraftCollector
  ) {
    for (index, application) in element["applications"].array.enumerated() {
      do {
        try read(application, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "applications item \(index + 1)", reason: error.reason))
      }
    }
  }

  private func read(
    _ list: JSONNode, _ name: String, _ state: SnykVulnerability.State, of project: SnykProject,
    into drafts: inout DraftCollector
  ) {
    for (index, node) in list.array.enumerated() {
      do {
        try SnykVulnerability(node, state, with: &drafts.fields).add(to: &drafts, of: project)
      } catch {
        drafts.refuse(Refusal(place: "\(name) item \(index + 1)", reason: error.reason))
      }
    }
  }
}

/// What Snyk tested: a manifest, an image, or a file of infrastructure as code.
struct SnykProject {
  let provider: String
  let account: String
  let file: String
  let isInfrastructure: Bool

  init(_ node: JSONNode, with fields: inout FieldCleaner) {
    isInfrastructure = node["infrastructureAsCodeIssues"].isArray
    let manager = node["packageManager"].string ?? ""
    let isImage = node["docker"].isObject || Self.systemPackages.contains(manager)
    provider = isImage ? "image" : "code"
    account = fields.identity(node["projectName"])
    file =
      [node["displayTargetFile"], node["targetFile"]].map { fields.identity($0) }
      .first { !$0.isEmpty } ?? ""
  }

  /// The parts of Snyk that looked at it.
  var parts: [String] {
    isInfrastructure ? [SnykIssue.part] : [SnykVulnerability.part, SnykVulnerability.licences]
  }

  var coverage: CoverageDraft {
    CoverageDraft(provider: provider, account: account, uid: isInfrastructure ? file : "")
  }

  private static let systemPackages: Set<String> = ["deb", "apk", "rpm", "linux"]
}
