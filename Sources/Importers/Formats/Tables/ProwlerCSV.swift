import Readiness

/// Prowler's table of findings of versions 2 to 5 (FORMATS, "Prowler CSV").
struct ProwlerCSV: RowReader {
  private(set) var header = ReportHeader(tool: "Prowler")
  private let columns: Columns
  /// Version 2 names no provider: it knew one.
  private let isVersion2: Bool

  init(_ header: TableHeader) {
    columns = Columns(header)
    isVersion2 = header.has("TITLE_ID")
  }

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("TITLE_ID", "CHECK_RESULT") || header.has("CHECK_ID", "STATUS", "CHECK_TITLE")
      || header.has("CHECK_ID", "STATUS", "FINDING_UID")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(row[columns.check])
    guard !id.isEmpty else {
      throw BadElement(reason: "It names no check (CHECK_ID), so it cannot be mapped.")
    }
    let status = drafts.fields.text(row[columns.status])
    guard !status.isEmpty else { throw BadElement(reason: "It has no verdict (STATUS).") }
    if header.toolVersion.isEmpty {
      header.toolVersion = drafts.fields.identity(row[columns.version])
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
    let severity = fields.text(row[columns.severity])
    let word = status.uppercased()
    let isMuted = row[columns.muted].lowercased() == "true" || word == "WARNING"
    return FindingDraft(
      check: check, toolID: fields.identity(row[columns.id]),
      resource: resource, verdict: Self.verdicts[word] ?? .other, isMuted: isMuted,
      nativeStatus: isMuted && word != "WARNING" ? "\(status)/muted" : status,
      severity: Severity(word: severity), nativeSeverity: severity,
      detail: fields.text(row[columns.detail]),
      seenAt: ReportTime.instant(row[columns.time]))
  }

  private func resource(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    let provider = fields.text(row[columns.provider]).lowercased()
    return ResourceDraft(
      uid: fields.identity(row[columns.uid]),
      name: fields.text(row[columns.name]),
      type: fields.text(row[columns.type]),
      provider: provider.isEmpty && isVersion2 ? "aws" : provider,
      account: fields.identity(row[columns.account]),
      accountName: fields.text(row[columns.accountName]),
      region: fields.identity(row[columns.region]))
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

/// The columns every row is asked for, by the names of versions 4, 3 and 2.
private struct Columns {
  let check: TableColumn
  let status: TableColumn
  let version: TableColumn
  let severity: TableColumn
  let muted: TableColumn
  let id: TableColumn
  let detail: TableColumn
  let time: TableColumn
  let provider: TableColumn
  let uid: TableColumn
  let name: TableColumn
  let type: TableColumn
  let account: TableColumn
  let accountName: TableColumn
  let region: TableColumn

  init(_ header: TableHeader) {
    check = header.column("CHECK_ID", "TITLE_ID")
    status = header.column("STATUS", "CHECK_RESULT")
    version = header.column("PROWLER_VERSION")
    severity = header.column("SEVERITY", "CHECK_SEVERITY")
    muted = header.column("MUTED")
    id = header.column("FINDING_UID", "FINDING_UNIQUE_ID")
    detail = header.column("STATUS_EXTENDED", "CHECK_RESULT_EXTENDED")
    time = header.column("TIMESTAMP", "ASSESSMENT_START_TIME")
    provider = header.column("PROVIDER")
    uid = header.column("RESOURCE_UID", "RESOURCE_ARN", "RESOURCE_ID", "RESOURCE_NAME")
    name = header.column("RESOURCE_NAME", "RESOURCE_ID")
    type = header.column("RESOURCE_TYPE", "CHECK_ASFF_RESOURCE_TYPE")
    account = header.column("ACCOUNT_UID", "ACCOUNT_ID", "ACCOUNT_NUM")
    accountName = header.column("ACCOUNT_NAME")
    region = header.column("REGION")
  }
}
