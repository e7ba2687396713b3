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
    let check = drafts.check(id, provider: "aws") { fields in
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
        check: check, resource: Self.resource(path),
        place: Self.place(in: location, with: &drafts.fields),
        location: FilePlace.text(path, line: location["line"].integer), verdict: .fail,
        nativeStatus: "open", severity: Severity(word: severity), nativeSeverity: severity,
        detail: Self.words(element["detail"], with: &drafts.fields)))
  }

  /// A policy of an account is named by its ARN, one of a repository by its file.
  private static func resource(_ path: String) -> ResourceDraft {
    guard path.hasPrefix("arn:") else { return InfrastructureFile.resource(path) }
    return ResourceDraft(
      uid: path, name: String(path.split(separator: "/").last ?? Substring(path)), type: "policy",
      provider: "aws", account: AmazonName.account(in: path))
  }

  /// The statement and what in it: several issues of a kind may be in one policy.
  private static func place(in location: JSONNode, with fields: inout FieldCleaner) -> String {
    let statement = location["statement"]
    let nodes = [
      statement, statement["Sid"], location["sid"], location["path"], location["string"],
      location["resource"], location["action"],
    ]
    var parts: [String] = []
    for node in nodes {
      let index = node.integer.map { "\($0)" } ?? ""
      parts.append(index.isEmpty ? fields.identity(node) : index)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A text, or a list of actions.
  private static func words(_ detail: JSONNode, with fields: inout FieldCleaner) -> String {
    var words = [fields.text(detail)]
    for item in detail.array { words.append(fields.text(item)) }
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
