import Readiness

/// Grype's JSON of any version (FORMATS, "Code, secrets, dependencies").
struct GrypeJSON: ElementReader {
  private(set) var header = ReportHeader(tool: Self.tool)

  private static let tool = "Grype"

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["matches"].isArray
      && (element["descriptor"]["name"].string?.lowercased() == "grype"
        || element["matches"].first["vulnerability"].isObject)
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["matches"].isArray || element["matches"].isNull else {
      throw BadElement(reason: "It holds no list of matches, so it is no result of Grype.")
    }
    let descriptor = element["descriptor"]
    header.toolVersion = drafts.fields.identity(descriptor["version"])
    header.scannedAt = ReportTime.instant(descriptor["timestamp"])
    header.completeFamilies = [CheckFamily(tool: Self.tool)]
    let source = source(of: element["source"], with: &drafts.fields)
    drafts.cover(source)
    for (list, nodes) in [
      ("matches", element["matches"]), ("ignoredMatches", element["ignoredMatches"]),
    ] {
      for (index, match) in nodes.array.enumerated() {
        do {
          try read(match, isIgnored: list == "ignoredMatches", of: source, into: &drafts)
        } catch {
          drafts.refuse(Refusal(place: "\(list) item \(index + 1)", reason: error.reason))
        }
      }
    }
  }

  // The target is an object for images, a path for folders, and was named otherwise for SBOMs.
  private func source(of node: JSONNode, with fields: inout FieldCleaner) -> CoverageDraft {
    let target = node["target"]
    let account = [target, target["userInput"], target["name"], node["name"]].lazy
      .compactMap(\.string).first { !$0.isEmpty }
    return CoverageDraft(
      provider: node["type"].string == "image" || target["userInput"].string != nil
        ? "image" : "code",
      account: fields.identity(account ?? ""))
  }

  private func read(
    _ match: JSONNode, isIgnored: Bool, of source: CoverageDraft, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let (vulnerability, artifact) = (match["vulnerability"], match["artifact"])
    let id = drafts.fields.identity(vulnerability["id"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no vulnerability.") }
    let package = drafts.fields.identity(artifact["name"])
    guard !package.isEmpty else { throw BadElement(reason: "It names no package.") }
    let version = drafts.fields.identity(artifact["version"])
    let path = drafts.fields.identity(Self.path(of: artifact))
    let resource = PackageResource.draft(
      package, version: version, file: path, provider: source.provider, account: source.account)
    let fixes = drafts.fields.texts(vulnerability["fix"]["versions"])
    let check = drafts.check(id, provider: resource.provider) { fields in
      Self.advisory(id, of: match, package: package, fixes: fixes, with: &fields).check
    }
    let severity = drafts.fields.text(vulnerability["severity"])
    let fix = drafts.fields.text(vulnerability["fix"]["state"])
    drafts.add(
      FindingDraft(
        check: check, resource: resource, location: path, verdict: .fail, isMuted: isIgnored,
        muteReason: isIgnored ? Self.reason(of: match, with: &drafts.fields) : "",
        nativeStatus: (isIgnored ? ["ignored", fix] : [fix.isEmpty ? "open" : fix])
          .filter { !$0.isEmpty }.joined(separator: "/"),
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: Advisory.upgrade(package, to: fixes)))
  }

  private static func path(of artifact: JSONNode) -> JSONNode {
    let location = artifact["locations"].first
    return location.isObject ? location["path"] : location
  }

  private static func advisory(
    _ id: String, of match: JSONNode, package: String, fixes: [String],
    with fields: inout FieldCleaner
  ) -> Advisory {
    let vulnerability = match["vulnerability"]
    let related = Array(match["relatedVulnerabilities"].array)
    let texts = ([vulnerability] + related).map { fields.text($0["description"]) }
    return Advisory(
      tool: tool, id: id, ids: [id] + related.map { fields.identity($0["id"]) }, package: package,
      text: texts.first { !$0.isEmpty } ?? "",
      fixedVersions: fixes,
      references: fields.links(vulnerability["dataSource"]) + fields.links(vulnerability["urls"]),
      weaknesses: vulnerability["cwes"].array.map { fields.text($0.isObject ? $0["cwe"] : $0) })
  }

  // A rule says why, or says only what it matched; a VEX statement gives a justification.
  private static func reason(of match: JSONNode, with fields: inout FieldCleaner) -> String {
    match["appliedIgnoreRules"].array.map { rule in
      [rule["reason"], rule["vex-justification"], rule["vex-status"]]
        .map { fields.text($0) }.first { !$0.isEmpty } ?? ""
    }.filter { !$0.isEmpty }.uniqueTexts.joined(separator: "; ")
  }
}
