import Readiness

/// DefectDojo's generic table of findings (FORMATS, "Hosts and web").
struct DefectDojoCSV: RowReader {
  private(set) var header = ReportHeader(tool: "DefectDojo")

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("Title", "Severity", "Description")
      && (header.has("CweId") || header.has("FalsePositive") || header.has("Mitigation", "Active"))
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let title = drafts.fields.identity(row["Title"])
    guard !title.isEmpty else { throw BadElement(reason: "It has no title.") }
    let finding = DefectDojoFinding(
      title: title, text: row["Description"], mitigation: row["Mitigation"], impact: row["Impact"],
      links: row["References"].split { $0.isWhitespace || $0 == "," }.map(String.init),
      weaknesses: [row["CweId"]],
      advisories: row["Vulnerability Id", "CVE"].split { ", \n".contains($0) }.map(String.init),
      address: row["Url", "Endpoint"], file: row["FilePath", "File Path", "file_path"],
      line: Int(row["Line"]), severity: row["Severity"], status: row["Active"],
      isActive: row["Active"].lowercased() != "false",
      isFalsePositive: row["FalsePositive", "False Positive"].lowercased() == "true",
      date: row["Date"])
    finding.add(to: &drafts)
  }
}
