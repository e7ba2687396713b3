import Readiness

/// Prowler's table of findings of versions 2 to 5 (FORMATS, "Prowler CSV").
struct ProwlerCSV: RowReader {
  private(set) var header = ReportHeader(tool: "Prowler")

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("TITLE_ID", "CHECK_RESULT") || header.has("CHECK_ID", "STATUS", "CHECK_TITLE")
      || header.has("CHECK_ID", "STATUS", "FINDING_UID")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(row["CHECK_ID", "TITLE_ID"])
    guard !id.isEmpty else {
      throw BadElement(reason: "It names no check (CHECK_ID), so it cannot be mapped.")
    }
    let status = drafts.fields.text(row["STATUS", "CHECK_RESULT"])
    guard !status.isEmpty else { throw BadElement(reason: "It has no verdict (STATUS).") }
    if header.toolVersion.isEmpty {
      header.toolVersion = drafts.fields.identity(row["PROWLER_VERSION"])
    }
    let resource = resource(of: row, with: &drafts.fields)
    let check = drafts.check(id, provider: resource.provider) { fields in
      Self.check(id, of: row, with: &fields)
    }
    drafts.add(finding(of: row, check, resource, status: status, with: &drafts.fields))
  }

  private func finding(
    of row: TableRow, _ check: Int, _ resource: ResourceDraft, status: String,
    with fields: inout FieldCleaner
  ) -> FindingDraft {
    let severity = fields.text(row["SEVERITY", "CHECK_SEVERITY"])
    let word = status.uppercased()
    let isMuted = row["MUTED"].lowercased() == "true" || word == "WARNING"
    return FindingDraft(
      check: check, toolID: fields.identity(row["FINDING_UID", "FINDING_UNIQUE_ID"]),
      resource: resource, verdict: Self.verdicts[word] ?? .other, isMuted: isMuted,
      nativeStatus: isMuted && word != "WARNING" ? "\(status)/muted" : status,
      severity: Severity(word: severity), nativeSeverity: severity,
      detail: fields.text(row["STATUS_EXTENDED", "CHECK_RESULT_EXTENDED"]),
      seenAt: ReportTime.instant(row["TIMESTAMP", "ASSESSMENT_START_TIME"]))
  }

  private func resource(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    let provider = fields.text(row["PROVIDER"]).lowercased()
    let isVersion2 = row.header.has("TITLE_ID")
    return ResourceDraft(
      uid: fields.identity(row["RESOURCE_UID", "RESOURCE_ARN", "RESOURCE_ID", "RESOURCE_NAME"]),
      name: fields.text(row["RESOURCE_NAME", "RESOURCE_ID"]),
      type: fields.text(row["RESOURCE_TYPE", "CHECK_ASFF_RESOURCE_TYPE"]),
      provider: provider.isEmpty && isVersion2 ? "aws" : provider,
      account: fields.identity(row["ACCOUNT_UID", "ACCOUNT_ID", "ACCOUNT_NUM"]),
      accountName: fields.text(row["ACCOUNT_NAME"]), region: fields.identity(row["REGION"]))
  }

  private static func check(
    _ id: String, of row: TableRow, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(row["CHECK_TITLE", "TITLE_TEXT"])
    let links = [row["REMEDIATION_RECOMMENDATION_URL"], row["RELATED_URL"], row["CHECK_DOC"]]
    let more = row["ADDITIONAL_URLS"].split(separator: "|").map(String.init)
    return CheckDraft(
      tool: "Prowler", id: id, title: title.isEmpty ? id : title,
      text: fields.text(row["DESCRIPTION"]), risk: fields.text(row["RISK", "CHECK_RISK"]),
      remediation: fields.text(row["REMEDIATION_RECOMMENDATION_TEXT", "CHECK_REMEDIATION"]),
      references: fields.links(links + more),
      compliance: compliance(fields.text(row["COMPLIANCE"])))
  }

  /// `Framework: id, id | Framework: id`; names of frameworks hold blanks and digits.
  private static func compliance(_ text: String) -> [String: [String]] {
    var tags: [String: [String]] = [:]
    for part in text.split(separator: " | ") {
      let sides = part.split(separator: ": ", maxSplits: 1)
      guard sides.count == 2 else { continue }
      tags[sides[0].trimmed, default: []] += sides[1].split(separator: ",").map(\.trimmed)
    }
    return tags
  }

  // A WARNING of version 3 is a row of the allow list, INFO of version 2 no verdict at all.
  private static let verdicts: [String: Verdict] = [
    "PASS": .pass, "FAIL": .fail, "MANUAL": .manual,
  ]
}
