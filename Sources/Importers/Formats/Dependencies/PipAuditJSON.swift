import Readiness

/// pip-audit's JSON: an object, or the bare list of version 1 (FORMATS, "Code, secrets,
/// dependencies").
struct PipAuditJSON: ElementReader {
  private var skipped: [String] = []
  private var audited = 0

  private static let tool = "pip-audit"

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    isDependency(element) || isDependency(element["dependencies"].first)
      || (element["dependencies"].isArray && element.object.allSatisfy(isOurs))
  }

  var header: ReportHeader {
    var header = ReportHeader(tool: Self.tool)
    if let first = skipped.first {
      // What was skipped now may have been weak before: its findings are not gone.
      header.warnings = [
        "Packages that were not audited: \(skipped.count), such as \(ReportOpening.excerpt(first))."
      ]
    } else if audited > 0 {
      header.completeFamilies = [CheckFamily(tool: Self.tool)]
    }
    return header
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["dependencies"].isArray else {
      try read(dependency: element, into: &drafts)
      return
    }
    for (index, dependency) in element["dependencies"].array.enumerated() {
      do {
        try read(dependency: dependency, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "dependencies item \(index + 1)", reason: error.reason))
      }
    }
  }

  // The report lists every package it looked at and names no project; an empty one looked at none.
  mutating func finish(into drafts: inout DraftCollector) {
    if audited > 0 { drafts.cover(CoverageDraft(provider: "code")) }
  }

  private mutating func read(
    dependency: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let package = drafts.fields.identity(dependency["name"])
    guard !package.isEmpty else { throw BadElement(reason: "It names no package.") }
    if dependency["skip_reason"].isMissing { audited += 1 } else { skipped.append(package) }
    let resource = PackageResource.draft(
      package, version: drafts.fields.identity(dependency["version"]))
    for (index, vulnerability) in dependency["vulns"].array.enumerated() {
      do {
        try read(vulnerability, of: resource, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "\(package), vulns item \(index + 1)", reason: error.reason))
      }
    }
  }

  private func read(
    _ vulnerability: JSONNode, of resource: ResourceDraft, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let id = drafts.fields.identity(vulnerability["id"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no advisory.") }
    let fixes = drafts.fields.texts(vulnerability["fix_versions"])
    let check = drafts.check(id, provider: resource.provider) { fields in
      Advisory(
        tool: Self.tool, id: id, ids: [id] + fields.texts(vulnerability["aliases"]),
        package: resource.name,
        text: fields.text(vulnerability["description"]), fixedVersions: fixes
      ).check
    }
    drafts.add(
      FindingDraft(
        check: check, resource: resource, verdict: .fail, nativeStatus: "open",
        detail: Advisory.upgrade(resource.name, to: fixes)))
  }

  private static func isDependency(_ node: JSONNode) -> Bool {
    node["name"].string != nil && (node["vulns"].isArray || node["skip_reason"].string != nil)
  }

  private static func isOurs(_ member: (key: String, value: JSONNode)) -> Bool {
    ["dependencies", "fixes"].contains(member.key)
  }
}
