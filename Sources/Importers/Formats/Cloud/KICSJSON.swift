import Readiness

/// KICS results (FORMATS, "tfsec, KICS, Terrascan").
struct KICSJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "KICS")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["severity_counters"].isObject && !element["queries"].isMissing
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element.isObject, !element["queries"].isMissing else {
      throw BadElement(reason: "It has no queries.")
    }
    header.toolVersion = drafts.fields.identity(element["kics_version"])
    header.scannedAt = ReportTime.instant(element["end"]) ?? ReportTime.instant(element["start"])
    let failed = element["files_failed_to_scan"].integer ?? 0
    if failed > 0 { header.warnings.append("KICS could not scan \(failed) files.") }
    for (index, query) in element["queries"].array.enumerated() {
      read(query: query, at: index + 1, into: &drafts)
    }
  }

  private func read(query: JSONNode, at number: Int, into drafts: inout DraftCollector) {
    let id = drafts.fields.identity(query["query_id"])
    guard !id.isEmpty else {
      drafts.refuse(Refusal(place: "queries item \(number)", reason: "It names no query_id."))
      return
    }
    let check = drafts.check(id, provider: "code") { fields in
      Self.check(id, of: query, with: &fields)
    }
    let severity = drafts.fields.text(query["severity"])
    for file in query["files"].array {
      drafts.add(
        Self.finding(of: file, check: check, severity: severity, with: &drafts.fields))
    }
  }

  private static func check(
    _ id: String, of query: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(query["query_name"])
    let weaknesses = AdvisoryIDs.weaknesses(in: [fields.text(query["cwe"])])
    return CheckDraft(
      tool: "KICS", id: id, title: title.isEmpty ? id : title,
      text: fields.text(query["description"]), references: fields.links(query["query_url"]),
      compliance: weaknesses.isEmpty ? [:] : ["CWE": weaknesses])
  }

  private static func finding(
    of file: JSONNode, check: Int, severity: String, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let path = fields.identity(file["file_name"])
    return FindingDraft(
      check: check, toolID: fields.identity(file["similarity_id"]),
      resource: InfrastructureFile.resource(path), place: fields.identity(file["resource_name"]),
      location: FilePlace.text(path, line: file["line"].integer),
      verdict: severity.uppercased() == "TRACE" ? .other : .fail, nativeStatus: "open",
      severity: Severity(word: severity), nativeSeverity: severity,
      detail: fields.text(file["actual_value"]))
  }
}
