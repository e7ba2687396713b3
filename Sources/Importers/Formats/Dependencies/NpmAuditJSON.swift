import Readiness

/// npm audit's JSON of npm 6 and of 7 and later (FORMATS, "Code, secrets, dependencies").
struct NpmAuditJSON: ElementReader {
  private(set) var header = ReportHeader(tool: Self.tool)

  static let tool = "npm audit"

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    !element["auditReportVersion"].isMissing
      || (element["advisories"].isObject && element["metadata"].isObject)
      || (element["vulnerabilities"].isObject && element["metadata"]["vulnerabilities"].isObject)
      || isFailure(element)
  }

  private static func isFailure(_ element: JSONNode) -> Bool {
    let error = element["error"]
    return error["summary"].string != nil || error["code"].string?.hasPrefix("E") == true
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    if Self.isFailure(element) {
      let summary = ReportOpening.excerpt(drafts.fields.text(element["error"]["summary"]))
      let code = ReportOpening.excerpt(drafts.fields.text(element["error"]["code"]))
      header.warnings.append(
        "The audit failed (\([code, summary].filter { !$0.isEmpty }.joined(separator: ": "))), "
          + "so nothing was looked at.")
      return
    }
    guard element["advisories"].isObject || element["vulnerabilities"].isObject else {
      throw BadElement(reason: "It holds neither advisories nor vulnerabilities.")
    }
    // The audit looks at the whole project and does not name it.
    header.completeFamilies = [CheckFamily(tool: Self.tool)]
    drafts.cover(CoverageDraft(provider: "code"))
    for (key, advisory) in element["advisories"].object {
      read(key, in: "advisories", into: &drafts) { drafts throws(BadElement) in
        try NpmAdvisory(advisory, key: key, with: &drafts.fields).add(to: &drafts)
      }
    }
    for (key, entry) in element["vulnerabilities"].object {
      read(key, in: "vulnerabilities", into: &drafts) { drafts throws(BadElement) in
        try NpmPackage(entry, key: key, with: &drafts.fields).add(to: &drafts)
      }
    }
  }

  private func read(
    _ key: String, in list: String, into drafts: inout DraftCollector,
    _ body: (inout DraftCollector) throws(BadElement) -> Void
  ) {
    do {
      try body(&drafts)
    } catch {
      drafts.refuse(
        Refusal(place: "\(list) “\(ReportOpening.excerpt(key))”", reason: error.reason))
    }
  }
}

/// An advisory of npm 6, which knows the package's version and the paths to it.
private struct NpmAdvisory {
  private let node: JSONNode
  private let id: String
  private let package: String

  init(_ node: JSONNode, key: String, with fields: inout FieldCleaner) throws(BadElement) {
    guard node.isObject else { throw BadElement(reason: "It is not an object.") }
    self.node = node
    package = fields.identity(node["module_name"])
    guard !package.isEmpty else { throw BadElement(reason: "It names no package.") }
    let published = fields.identity(node["github_advisory_id"])
    id = published.isEmpty ? fields.identity(key) : published
  }

  func add(to drafts: inout DraftCollector) {
    let versions = node["findings"].array.map { drafts.fields.identity($0["version"]) }
    let check = drafts.check(id, provider: "code") { fields in
      Advisory(
        tool: NpmAuditJSON.tool, id: id,
        ids: fields.texts(node["github_advisory_id"]) + fields.texts(node["cves"]),
        package: package,
        title: fields.text(node["title"]), text: fields.text(node["overview"]),
        remediation: fields.text(node["recommendation"]), references: fields.links(node["url"]),
        weaknesses: fields.texts(node["cwe"])
      ).check
    }
    let severity = drafts.fields.text(node["severity"])
    let paths = node["findings"].array.flatMap { drafts.fields.texts($0["paths"]) }
    drafts.add(
      FindingDraft(
        check: check,
        resource: PackageResource.draft(
          package, version: versions.uniqueTexts.sorted().joined(separator: ", ")),
        location: paths.first ?? "", verdict: .fail, nativeStatus: "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: paths.count > 1 ? "Reached by \(paths.count) paths." : ""))
  }
}

/// A package of npm 7 and later: weak itself, or because it needs one that is.
///
/// The package is the check. An entry gathers all its advisories, and naming the check by one of
/// them would close it when the next is published.
private struct NpmPackage {
  private let node: JSONNode
  private let name: String

  init(_ node: JSONNode, key: String, with fields: inout FieldCleaner) throws(BadElement) {
    guard node.isObject else { throw BadElement(reason: "It is not an object.") }
    self.node = node
    let name = fields.identity(node["name"])
    self.name = name.isEmpty ? fields.identity(key) : name
    guard !self.name.isEmpty else { throw BadElement(reason: "It names no package.") }
  }

  func add(to drafts: inout DraftCollector) {
    let fix = Self.fix(node["fixAvailable"], with: &drafts.fields)
    let causes = node["via"].array.map { drafts.fields.text($0) }.filter { !$0.isEmpty }
    let check = drafts.check(name, provider: "code") { fields in
      advisory(causes: causes, fix: fix, with: &fields).check
    }
    let severity = drafts.fields.text(node["severity"])
    drafts.add(
      FindingDraft(
        check: check, resource: PackageResource.draft(name),
        location: drafts.fields.text(node["nodes"].first), verdict: .fail, nativeStatus: "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: "Versions: \(drafts.fields.text(node["range"]))"))
  }

  private func advisory(
    causes: [String], fix: String, with fields: inout FieldCleaner
  ) -> Advisory {
    let own = node["via"].array.filter(\.isObject)
    let links = own.flatMap { fields.links($0["url"]) }
    let titles = own.map { fields.text($0["title"]) }.filter { !$0.isEmpty }.uniqueTexts
    return Advisory(
      tool: NpmAuditJSON.tool, id: name,
      ids: links.compactMap { $0.split(separator: "/").last.map(String.init) }
        .filter { $0.hasPrefix("GHSA-") },
      package: name,
      title: titles.isEmpty
        ? "\(name) needs a weak package: \(causes.joined(separator: ", "))"
        : titles.joined(separator: "; "),
      remediation: fix, references: links, weaknesses: own.flatMap { fields.texts($0["cwe"]) })
  }

  private static func fix(_ node: JSONNode, with fields: inout FieldCleaner) -> String {
    if node.isTrue { return "Upgrade it with “npm audit fix”." }
    let package = fields.text(node["name"])
    return package.isEmpty ? "" : Advisory.upgrade(package, to: [fields.text(node["version"])])
  }
}
