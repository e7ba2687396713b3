import Readiness

/// parliament's lines about IAM policies (FORMATS, "Hosts and web").
struct ParliamentJSONL: ElementReader {
  private(set) var header = ReportHeader(tool: "parliament")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["issue"].string != nil && !element["detail"].isMissing
      && !element["location"]["filepath"].isMissing
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(element["issue"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no issue.") }
    let check = drafts.check(id, provider: "code") { fields in
      let title = fields.text(element["title"])
      return CheckDraft(
        tool: "parliament", id: id, title: title.isEmpty ? id : title,
        text: fields.text(element["description"]))
    }
    let location = element["location"]
    let path = drafts.fields.identity(location["filepath"])
    let severity = drafts.fields.text(element["severity"])
    drafts.add(
      FindingDraft(
        check: check, resource: InfrastructureFile.resource(path),
        location: FilePlace.text(path, line: location["line"].integer), verdict: .fail,
        nativeStatus: "open", severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(element["detail"])))
  }
}
