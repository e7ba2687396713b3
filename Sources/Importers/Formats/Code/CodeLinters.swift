import Readiness

/// hadolint's JSON of Dockerfiles (FORMATS, "Code, secrets, dependencies").
struct Hadolint: ElementReader {
  private(set) var header = ReportHeader(
    tool: "hadolint", completeFamilies: [CheckFamily(tool: "hadolint")])

  static let recognises: @Sendable (JSONNode) -> Bool = { finding in
    guard let code = finding["code"].string, !finding["file"].isMissing else { return false }
    return ["DL", "SC"].contains(code.prefix(2)) && !finding["level"].isMissing
  }

  mutating func read(_ finding: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(finding["code"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no rule (code).") }
    let message = drafts.fields.text(finding["message"])
    let check = drafts.check(id, provider: "code") { _ in
      let wiki =
        id.hasPrefix("SC")
        ? "https://www.shellcheck.net/wiki/\(id)"
        : "https://github.com/hadolint/hadolint/wiki/\(id)"
      return CheckDraft(
        tool: "hadolint", id: id, title: Sentence.title(message) ?? id, text: message,
        references: [wiki])
    }
    let file = drafts.fields.identity(finding["file"])
    let level = drafts.fields.text(finding["level"])
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file),
        location: FilePlace.text(file, line: finding["line"].integer), verdict: .fail,
        nativeStatus: "open", severity: Severity(word: level), nativeSeverity: level,
        detail: message))
  }
}

/// cfn-lint's JSON of CloudFormation templates (FORMATS, "Code, secrets, dependencies").
struct CfnLint: ElementReader {
  private(set) var header = ReportHeader(
    tool: "cfn-lint", completeFamilies: [CheckFamily(tool: "cfn-lint")])

  static let recognises: @Sendable (JSONNode) -> Bool = { finding in
    finding["Rule"]["Id"].utf8 != nil && !finding["Filename"].isMissing
  }

  mutating func read(_ finding: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let rule = finding["Rule"]
    let id = drafts.fields.identity(rule["Id"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no rule (Rule.Id).") }
    let check = drafts.check(id, provider: "code") { fields in
      let title = fields.firstText(rule["ShortDescription"], rule["Description"])
      let link = fields.text(rule["Source"])
      return CheckDraft(
        tool: "cfn-lint", id: id, title: title.isEmpty ? id : title,
        text: fields.text(rule["Description"]), references: link.hasPrefix("http") ? [link] : [])
    }
    let file = drafts.fields.identity(finding["Filename"])
    let location = finding["Location"]
    let level = drafts.fields.text(finding["Level"])
    // Its own ids are new in every run for some rules.
    var path: [String] = []
    for part in location["Path"].array {
      path.append(part.integer.map(String.init) ?? drafts.fields.identity(part))
    }
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file), place: path.joined(separator: "/"),
        location: FilePlace.text(file, line: location["Start"]["LineNumber"].integer),
        verdict: .fail, nativeStatus: "open", severity: Severity(word: level),
        nativeSeverity: level, detail: drafts.fields.text(finding["Message"])))
  }
}
