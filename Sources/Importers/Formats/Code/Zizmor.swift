import Readiness

/// zizmor's JSON of workflows (FORMATS, "Code, secrets, dependencies").
struct Zizmor: ElementReader {
  private(set) var header = ReportHeader(
    tool: "zizmor", completeFamilies: [CheckFamily(tool: "zizmor")])

  static let recognises: @Sendable (JSONNode) -> Bool = { finding in
    finding["ident"].utf8 != nil && finding["determinations"].isObject
  }

  mutating func read(_ finding: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(finding["ident"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no audit (ident).") }
    let check = drafts.check(id, provider: "code") { fields in
      let title = fields.text(finding["desc"])
      let link = fields.text(finding["url"])
      return CheckDraft(
        tool: "zizmor", id: id, title: title.isEmpty ? id : title,
        references: link.hasPrefix("http") ? [link] : [])
    }
    let primary = Self.primary(of: finding)
    let symbolic = primary["symbolic"]
    let key = symbolic["key"]
    let slug = key["Remote"]["slug"]
    let file = drafts.fields.firstIdentity(
      key["Local"]["verbatim_path"], key["Local"]["given_path"], key["Remote"]["path"])
    var repository = drafts.fields.identity(slug["owner"])
    if !repository.isEmpty { repository += "/\(drafts.fields.identity(slug["repo"]))" }
    // Rows count from 0.
    let row = primary["concrete"]["location"]["start_point"]["row"].integer
    let severity = drafts.fields.text(finding["determinations"]["severity"])
    let isIgnored = finding["ignored"].isTrue
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file, in: repository),
        place: route(symbolic["route"]["route"], with: &drafts.fields),
        location: FilePlace.text(file, line: row.flatMap { $0 < Int.max ? $0 + 1 : nil }),
        verdict: .fail,
        isMuted: isIgnored, nativeStatus: isIgnored ? "ignored" : "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(symbolic["annotation"])))
  }

  private static func primary(of finding: JSONNode) -> JSONNode {
    let locations = finding["locations"]
    return locations.array.first { $0["symbolic"]["kind"].string == "Primary" } ?? locations.first
  }

  /// The way to the place inside the workflow, such as `jobs/build/steps/2`.
  private func route(_ steps: JSONNode, with fields: inout FieldCleaner) -> String {
    var parts: [String] = []
    for step in steps.array {
      let index = step["Index"].integer.map(String.init) ?? ""
      parts.append(index.isEmpty ? fields.identity(step["Key"]) : index)
    }
    return parts.joined(separator: "/")
  }
}
