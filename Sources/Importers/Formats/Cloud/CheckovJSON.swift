import Readiness

/// Checkov's JSON: one framework, a list of them, or a bare summary (FORMATS, "Checkov").
struct CheckovJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "Checkov")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["checkov_version"].string != nil && !element["passed"].isMissing
      || element["check_type"].string != nil && element["results"]["failed_checks"].isArray
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard Self.recognises(element) else {
      throw BadElement(reason: "It has neither results nor a summary of Checkov.")
    }
    let summary = element["summary"].isObject ? element["summary"] : element
    header.toolVersion = drafts.fields.identity(summary["checkov_version"])
    let unread =
      summary["parsing_errors"].integer ?? summary["parsingerrors"].integer ?? 0
    if unread > 0 { header.warnings.append("Checkov could not parse \(unread) files.") }
    let isSecrets = element["check_type"].string == "secrets"
    let results = element["results"]
    let lists = [results["failed_checks"], results["passed_checks"], results["skipped_checks"]]
    for list in lists {
      for (index, item) in list.array.enumerated() {
        do {
          try read(item: item, isSecrets: isSecrets, into: &drafts)
        } catch {
          drafts.refuse(Refusal(place: "checks item \(index + 1)", reason: error.reason))
        }
      }
    }
  }

  private func read(
    item: JSONNode, isSecrets: Bool, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let id = drafts.fields.identity(item["check_id"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no check (check_id).") }
    let status = drafts.fields.text(item["check_result"]["result"])
    guard !status.isEmpty else { throw BadElement(reason: "It has no check_result.result.") }
    let check = drafts.check(id, provider: "code") { fields in
      Self.check(id, of: item, isSecrets: isSecrets, with: &fields)
    }
    drafts.add(Self.finding(of: item, check: check, status: status, with: &drafts.fields))
  }

  private static func check(
    _ id: String, of item: JSONNode, isSecrets: Bool, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(item["check_name"])
    var tags: [String: [String]] = [:]
    for (benchmark, entries) in item["benchmarks"].object {
      var names: [String] = []
      for entry in entries.array { names.append(fields.text(entry["name"])) }
      tags[fields.text(benchmark)] = names
    }
    return CheckDraft(
      tool: "Checkov", id: id,
      part: isSecrets || id.hasPrefix("CKV_SECRET") ? "ckv_secret" : "",
      title: title.isEmpty ? id : title, text: fields.text(item["description"]),
      references: fields.links(item["guideline"]), compliance: tags)
  }

  private static func finding(
    of item: JSONNode, check: Int, status: String, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let path = fields.identity(item["file_path"])
    let word = status.uppercased()
    let severity = fields.text(item["severity"])
    let verdict: Verdict =
      switch word {
      case "PASSED": .pass
      case "FAILED", "SKIPPED": .fail
      default: .other
      }
    return FindingDraft(
      check: check, resource: InfrastructureFile.resource(path),
      place: fields.identity(item["resource"]),
      location: FilePlace.text(path, line: item["file_line_range"].first.integer),
      verdict: verdict, isMuted: word == "SKIPPED",
      muteReason: fields.text(item["check_result"]["suppress_comment"]), nativeStatus: status,
      severity: Severity(word: severity), nativeSeverity: severity)
  }
}
