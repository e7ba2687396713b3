import Readiness

/// Tables of Nessus, Tenable.sc and Tenable.io, which name their columns in three ways (FORMATS,
/// "Hosts and web").
struct NessusCSV: RowReader {
  private(set) var header = ReportHeader(
    tool: "Nessus", completeFamilies: NessusWords.completeFamilies)

  init(_ header: TableHeader) {}

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("Plugin ID", "Risk") || header.has("Plugin ID", "Host")
      || header.has("Plugin", "Plugin Name") || header.has("definition.id")
      || header.has("definition.name")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(
      row["Plugin ID", "Plugin", "definition.id", "definition.plugin_id"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no plugin (Plugin ID).") }
    let host = host(of: row, with: &drafts.fields)
    guard !host.uid.isEmpty else { throw BadElement(reason: "It names no host (Host).") }
    let cves = row["CVE", "definition.cve"].split { ", \n;".contains($0) }.map(String.init)
    let risk = drafts.fields.text(row["Risk", "Risk Factor", "Severity", "severity"])
    let words = NessusWords(
      risk: risk.isEmpty ? row["definition.severity"] : risk, audit: "", namesCVE: !cves.isEmpty)
    let check = drafts.check(id, of: words.part, provider: "host") { fields in
      Self.check(id, of: row, words.part, cves, with: &fields)
    }
    // Nessus writes a row for each CVE of a plugin: only that tells them apart.
    let oneCVE = cves.count == 1 ? cves[0] : ""
    drafts.add(
      finding(of: row, check, host, words, risk: risk, cve: oneCVE, with: &drafts.fields))
  }

  /// Tenable's exports hold rows without a word, which count as rows of the report.
  func readEmptyRow(into drafts: inout DraftCollector) {
    let check = drafts.check("empty row", provider: "host") { _ in
      CheckDraft(tool: "Nessus", id: "empty row", part: "plugin", title: "A row without a plugin")
    }
    drafts.add(
      FindingDraft(
        check: check, resource: ResourceDraft(uid: "", provider: "host"), verdict: .other,
        nativeStatus: "empty"))
  }

  private func finding(
    of row: TableRow, _ check: Int, _ host: ResourceDraft, _ words: NessusWords, risk: String,
    cve: String, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let port = fields.identity(row["Port", "port", "asset.port"])
    let transport = fields.identity(row["Protocol", "protocol"]).lowercased()
    let service = port.isEmpty || port == "0" ? "" : "\(transport)/\(port)"
    let state = fields.text(row["Vulnerability State", "state"])
    let isFixed = state.lowercased() == "fixed"
    return FindingDraft(
      check: check, resource: host,
      place: [service, fields.identity(cve)].filter { !$0.isEmpty }.joined(separator: " "),
      location: service.isEmpty ? host.uid : "\(host.uid) \(service)",
      verdict: isFixed ? .other : words.verdict,
      isMuted: ["accepted", "accept"].contains(row["Modification"].lowercased()),
      nativeStatus: state.isEmpty ? words.part == "compliance" ? risk : "open" : state,
      severity: words.severity, nativeSeverity: risk,
      detail: fields.text(row["Plugin Output", "Plugin Text", "output"]),
      seenAt: Self.instant(row["Last Found", "Last Observed", "last_seen", "Host End"]),
      firstSeen: Self.instant(row["First Found", "First Discovered", "first_observed"]))
  }

  private func host(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    let name = fields.identity(
      row[
        "Host", "asset.host_name", "asset.name", "DNS Name", "FQDN", "IP Address",
        "asset.display_ipv4_address", "NetBIOS Name"])
    return ResourceDraft(
      uid: name, name: name, type: "host", provider: "host", account: name,
      accountName: fields.text(row["FQDN", "DNS Name", "asset.display_fqdn"]))
  }

  private static func check(
    _ id: String, of row: TableRow, _ part: String, _ cves: [String],
    with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(row["Name", "Plugin Name", "definition.name"])
    let synopsis = fields.text(row["Synopsis", "definition.synopsis"])
    let text = fields.text(row["Description", "definition.description"])
    let solution = fields.text(row["Solution", "definition.solution"])
    let links = row["See Also", "definition.see_also"].split { " \n,|".contains($0) }
    var tags = AdvisoryIDs.tags(cves.map { fields.identity($0) })
    let weaknesses = AdvisoryIDs.weaknesses(in: [row["CWE", "definition.cwe"]])
    if !weaknesses.isEmpty { tags["CWE"] = weaknesses }
    return CheckDraft(
      tool: "Nessus", id: id, part: part, title: title.isEmpty ? id : title,
      text: text.isEmpty ? synopsis : text, risk: text.isEmpty ? "" : synopsis,
      remediation: solution.lowercased() == "n/a" ? "" : solution,
      references: fields.links(links.map(String.init)), compliance: tags)
  }

  private static func instant(_ text: String) -> Instant? {
    ReportTime.instant(text) ?? EnglishTime.instant(text)
  }
}
