import Readiness

/// tfsec's JSON from 0.3 to 1.x (FORMATS, "tfsec, KICS, Terrascan").
struct TfsecJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "tfsec")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    let item = element["results"].first
    return item["rule_provider"].string != nil || item["long_id"].string != nil
      || item["rule_id"].string != nil
        && (item["location"]["filename"].string != nil || item["range"].isObject)
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element.isObject, !element["results"].isMissing else {
      throw BadElement(reason: "It has no results.")
    }
    for (index, item) in element["results"].array.enumerated() {
      let long = drafts.fields.identity(item["long_id"])
      let id = long.isEmpty ? drafts.fields.identity(item["rule_id"]) : long
      guard !id.isEmpty else {
        drafts.refuse(Refusal(place: "results item \(index + 1)", reason: "It names no rule."))
        continue
      }
      let check = drafts.check(id, provider: "code") { fields in
        Self.check(id, of: item, with: &fields)
      }
      drafts.add(Self.finding(of: item, check: check, with: &drafts.fields))
    }
  }

  private static func check(
    _ id: String, of item: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(item["rule_description"])
    return CheckDraft(
      tool: "tfsec", id: id, title: title.isEmpty ? id : title,
      risk: fields.text(item["impact"]), remediation: fields.text(item["resolution"]),
      references: fields.links(item["links"], item["link"]))
  }

  private static func finding(
    of item: JSONNode, check: Int, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let place = item["location"].isObject ? item["location"] : item["range"]
    let path = fields.identity(place["filename"])
    let severity = fields.text(item["severity"])
    let status = status(of: item)
    return FindingDraft(
      check: check, resource: InfrastructureFile.resource(path),
      place: fields.identity(item["resource"]),
      location: FilePlace.text(path, line: place["start_line"].integer),
      verdict: status == "passed" ? .pass : .fail, isMuted: status == "ignored",
      nativeStatus: status, severity: Severity(word: severity), nativeSeverity: severity,
      detail: fields.text(item["description"]))
  }

  /// A word, a number of the list below, or a flag, by the age of the tool.
  private static func status(of item: JSONNode) -> String {
    if let word = item["status"].string { return word.lowercased() }
    if let number = item["status"].integer, words.indices.contains(number) { return words[number] }
    return item["passed"].isTrue ? "passed" : "failed"
  }

  private static let words = ["failed", "passed", "ignored"]
}
