import Readiness

/// Semgrep's JSON (FORMATS, "Code, secrets, dependencies").
struct Semgrep: ElementReader {
  private(set) var header = ReportHeader(tool: "Semgrep")

  static let recognises: @Sendable (JSONNode) -> Bool = { report in
    guard report["results"].isArray, report["metrics"].isMissing else { return false }
    let first = report["results"].first
    return first.isMissing
      ? report["errors"].isArray : first["check_id"].utf8 != nil && first["extra"].isObject
  }

  mutating func read(_ report: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard report["results"].isArray else {
      throw BadElement(reason: "It is no report of Semgrep: it has no list of results.")
    }
    if header.toolVersion.isEmpty { header.toolVersion = drafts.fields.text(report["version"]) }
    var number = 0
    for result in report["results"].array {
      number += 1
      do throws(BadElement) {
        try read(result: result, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "result \(number)", reason: error.reason))
      }
    }
    for path in report["paths"]["scanned"].array {
      drafts.cover(.file(drafts.fields.identity(path)))
    }
    var troubles: [String] = []
    for error in report["errors"].array {
      troubles.append(drafts.fields.firstText(error["message"], error["long_msg"], error["type"]))
    }
    if let warning = Sentence.partial("Semgrep", troubles) { header.warnings.append(warning) }
  }

  private func read(
    result: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let id = drafts.fields.identity(result["check_id"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no check (check_id).") }
    let extra = result["extra"]
    let check = drafts.check(id, provider: "code") { fields in
      Self.check(id, extra, with: &fields)
    }
    let file = drafts.fields.identity(result["path"])
    let severity = drafts.fields.text(extra["severity"])
    let isIgnored = extra["is_ignored"].isTrue
    let print = drafts.fields.identity(extra["fingerprint"])
    let isPrint = !print.isEmpty && print != "requires login"
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file),
        place: isPrint ? print : CodeDigest.of(extra["lines"].string ?? ""),
        location: FilePlace.text(file, line: result["start"]["line"].integer), verdict: .fail,
        isMuted: isIgnored, nativeStatus: isIgnored ? "ignored" : "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(extra["message"])))
  }

  private static func check(
    _ id: String, _ extra: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let metadata = extra["metadata"]
    let message = fields.text(extra["message"])
    var tags = CodeTags.compliance(
      advisories: fields.textOrTexts(metadata["cve"]) + fields.textOrTexts(metadata["ghsa"]),
      weaknesses: fields.textOrTexts(metadata["cwe"]))
    let owasp = fields.textOrTexts(metadata["owasp"])
    if !owasp.isEmpty { tags["OWASP"] = owasp }
    let links = fields.textOrTexts(metadata["references"]) + fields.textOrTexts(metadata["source"])
    return CheckDraft(
      tool: "Semgrep", id: id, title: Sentence.title(message) ?? id, text: message,
      remediation: fields.text(extra["fix"]),
      references: links.filter { $0.hasPrefix("http") }.uniqueTexts, compliance: tags)
  }
}
