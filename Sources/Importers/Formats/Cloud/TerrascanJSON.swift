import Readiness

/// Terrascan results (FORMATS, "tfsec, KICS, Terrascan").
struct TerrascanJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "Terrascan")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["results"]["scan_summary"].isObject
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let results = element["results"]
    guard results.isObject else { throw BadElement(reason: "It has no results.") }
    // Go writes `2021-05-01 10:00:00.123 +0000 UTC`; only its first part is a time of ISO's.
    if let words = results["scan_summary"]["scanned_at"].string?.split(separator: " "),
      words.count > 1
    {
      let clock = words[1].prefix { $0 != "." }
      header.scannedAt = ReportTime.instant("\(words[0])T\(clock)Z")
    }
    let lists: [(String, JSONNode, Verdict, Bool)] = [
      ("violated", results["violations"], .fail, false),
      ("skipped", results["skipped_violations"], .fail, true),
      ("passed", results["passed_rules"], .pass, false),
    ]
    for (word, list, verdict, isMuted) in lists {
      for (index, item) in list.array.enumerated() {
        let id = drafts.fields.identity(item["rule_id"])
        guard !id.isEmpty else {
          drafts.refuse(Refusal(place: "\(word) item \(index + 1)", reason: "It names no rule_id."))
          continue
        }
        let check = drafts.check(id, provider: "code") { fields in
          Self.check(id, of: item, with: &fields)
        }
        var finding = Self.finding(of: item, check: check, verdict, with: &drafts.fields)
        finding.nativeStatus = word
        finding.isMuted = isMuted
        drafts.add(finding)
      }
    }
  }

  private static func check(
    _ id: String, of item: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(item["description"])
    return CheckDraft(
      tool: "Terrascan", id: id, title: title.isEmpty ? id : title,
      text: fields.text(item["rule_name"]))
  }

  private static func finding(
    of item: JSONNode, check: Int, _ verdict: Verdict, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let path = fields.identity(item["file"])
    let severity = fields.text(item["severity"])
    let names = [fields.identity(item["resource_type"]), fields.identity(item["resource_name"])]
    return FindingDraft(
      check: check, resource: InfrastructureFile.resource(path),
      place: names.filter { !$0.isEmpty }.joined(separator: "."),
      location: FilePlace.text(path, line: item["line"].integer), verdict: verdict,
      muteReason: fields.text(item["skip_comment"]), severity: Severity(word: severity),
      nativeSeverity: severity, detail: fields.text(item["description"]))
  }
}
