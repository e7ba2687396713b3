import Readiness

/// A weakness or licence of a package, once for every way it came into the project.
struct SnykVulnerability {
  enum State: String {
    case open, ignored, patched
  }

  static let part = "vulnerabilities"
  static let licences = "licenses"

  private let node: JSONNode
  private let state: State
  private let id: String
  private let package: String

  init(_ node: JSONNode, _ state: State, with fields: inout FieldCleaner) throws(BadElement) {
    self.node = node
    self.state = state
    id = fields.identity(node["id"])
    guard !id.isEmpty else { throw BadElement(reason: "It has no id.") }
    package =
      [node["packageName"], node["moduleName"], node["name"]].map { fields.identity($0) }
      .first { !$0.isEmpty } ?? ""
    guard !package.isEmpty else { throw BadElement(reason: "It names no package.") }
  }

  func add(to drafts: inout DraftCollector, of project: SnykProject) {
    let path = node["from"].array.map { drafts.fields.identity($0) }
    let fixes = drafts.fields.texts(node["fixedIn"])
    let check = drafts.check(id, provider: project.provider) { fields in
      advisory(fixes: fixes, with: &fields).check
    }
    let severity = drafts.fields.text(node["severity"])
    drafts.add(
      FindingDraft(
        check: check,
        resource: PackageResource.draft(
          package, version: drafts.fields.identity(node["version"]), file: project.file,
          provider: project.provider, account: project.account),
        place: Self.place(path), location: path.joined(separator: " > "),
        verdict: state == .patched ? .other : .fail, isMuted: state == .ignored,
        muteReason: state == .ignored ? Self.reason(of: node, with: &drafts.fields) : "",
        nativeStatus: state.rawValue, severity: Severity(word: severity),
        nativeSeverity: severity, detail: Advisory.upgrade(package, to: fixes)))
  }

  /// The packages on the way, the project itself and all versions left out: they change with every
  /// release while the weakness stays.
  static func place(_ path: [String]) -> String {
    path.dropFirst().map { step in
      guard let mark = step.lastIndex(of: "@"), mark != step.startIndex else { return step }
      return String(step[..<mark])
    }.joined(separator: " > ")
  }

  private func advisory(fixes: [String], with fields: inout FieldCleaner) -> Advisory {
    let identifiers = node["identifiers"]
    let isLicence = node["type"].string == "license"
    return Advisory(
      tool: SnykJSON.tool, part: isLicence ? Self.licences : Self.part,
      id: id,
      ids: (isLicence ? [] : [id]) + fields.texts(identifiers["CVE"])
        + fields.texts(identifiers["GHSA"]),
      package: package, title: fields.text(node["title"]), text: fields.text(node["description"]),
      fixedVersions: fixes, references: fields.links(node["references"]),
      weaknesses: fields.texts(identifiers["CWE"]))
  }

  private static func reason(of node: JSONNode, with fields: inout FieldCleaner) -> String {
    node["filtered"]["ignored"].array.map { fields.text($0["reason"]) }
      .filter { !$0.isEmpty }.uniqueTexts.joined(separator: "; ")
  }
}

/// A setting of infrastructure as code that breaks one of Snyk's rules.
struct SnykIssue {
  static let part = "infrastructureascodeissues"

  private let node: JSONNode
  private let id: String

  init(_ node: JSONNode, with fields: inout FieldCleaner) throws(BadElement) {
    self.node = node
    let id = fields.identity(node["id"])
    self.id = id.isEmpty ? fields.identity(node["publicId"]) : id
    guard !self.id.isEmpty else { throw BadElement(reason: "It has no id.") }
  }

  func add(to drafts: inout DraftCollector, of project: SnykProject) {
    let check = drafts.check(id, provider: "code") { describe(with: &$0) }
    let path = node["path"].array.map { step in
      step.integer.map(String.init) ?? drafts.fields.identity(step)
    }
    let severity = drafts.fields.text(node["severity"])
    let isIgnored = node["isIgnored"].isTrue
    drafts.add(
      FindingDraft(
        check: check,
        resource: ResourceDraft(
          uid: project.file, name: project.file, type: "file", provider: "code",
          account: project.account),
        place: path.joined(separator: " > "),
        location: FilePlace.text(project.file, line: node["lineNumber"].integer), verdict: .fail,
        isMuted: isIgnored, nativeStatus: isIgnored ? "ignored" : "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(node["issue"])))
  }

  private func describe(with fields: inout FieldCleaner) -> CheckDraft {
    let words = node["iacDescription"]
    func text(_ nodes: JSONNode...) -> String {
      nodes.map { fields.text($0) }.first { !$0.isEmpty } ?? ""
    }
    let title = text(node["title"])
    let links = fields.links(node["documentation"]) + fields.links(node["references"])
    return CheckDraft(
      tool: SnykJSON.tool, id: id, part: Self.part, title: title.isEmpty ? id : title,
      text: text(node["issue"], words["issue"], node["msg"]),
      risk: text(node["impact"], words["impact"]),
      remediation: text(node["resolve"], words["resolve"], node["remediation"]),
      references: links.uniqueTexts)
  }
}
