import Readiness

/// Bandit's JSON (FORMATS, "Code, secrets, dependencies").
struct Bandit: ElementReader {
  private(set) var header = ReportHeader(
    tool: "Bandit", completeFamilies: [CheckFamily(tool: "Bandit")])

  static let recognises: @Sendable (JSONNode) -> Bool = { report in
    report["results"].isArray && report["metrics"].isObject
      && (!report["generated_at"].isMissing || report["metrics"]["_totals"].isObject)
  }

  mutating func read(_ report: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard report["results"].isArray else {
      throw BadElement(reason: "It is no report of Bandit: it has no list of results.")
    }
    header.scannedAt = ReportTime.instant(report["generated_at"])
    var number = 0
    for result in report["results"].array {
      number += 1
      do throws(BadElement) {
        try read(result: result, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "result \(number)", reason: error.reason))
      }
    }
    for (file, _) in report["metrics"].object where file != "_totals" {
      drafts.cover(.file(drafts.fields.identity(file)))
    }
    var troubles: [String] = []
    for error in report["errors"].array {
      let file = drafts.fields.text(error["filename"])
      troubles.append("\(file): \(drafts.fields.text(error["reason"]))")
    }
    if let warning = Sentence.partial("Bandit", troubles) {
      header.warnings.append(warning)
      header.completeFamilies = []
    }
  }

  private func read(
    result: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let id = drafts.fields.firstIdentity(result["test_id"], result["test_name"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no test (test_id).") }
    let check = drafts.check(id, provider: "code") { fields in
      let name = fields.text(result["test_name"])
      let link = fields.text(result["more_info"])
      let weakness = result["issue_cwe"]["id"].integer.map { "CWE-\($0)" } ?? ""
      return CheckDraft(
        tool: "Bandit", id: id, title: name.isEmpty ? id : name.replacing("_", with: " "),
        references: link.hasPrefix("http") ? [link] : [],
        compliance: CodeTags.compliance(weaknesses: [weakness]))
    }
    let file = drafts.fields.identity(result["filename"])
    let line = result["line_number"].integer
    let severity = drafts.fields.text(result["issue_severity"])
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file),
        place: CodeDigest.of(Self.line(line, of: result["code"].string ?? "")),
        location: FilePlace.text(file, line: line), verdict: .fail, nativeStatus: "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(result["issue_text"])))
  }

  /// The line of that number in an excerpt that numbers its lines, without the number.
  private static func line(_ number: Int?, of code: String) -> String {
    guard let number else { return "" }
    let opening = "\(number) "
    let line = code.split(whereSeparator: \.isNewline).first { $0.hasPrefix(opening) }
    return line.map { String($0.dropFirst(opening.count)) } ?? ""
  }
}
