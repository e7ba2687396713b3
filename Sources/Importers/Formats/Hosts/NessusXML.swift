import Readiness

/// Nessus's XML: hosts with the items each plugin found there (FORMATS, "Hosts and web").
struct NessusXML: MarkupReader {
  private(set) var header = ReportHeader(
    tool: "Nessus", completeFamilies: NessusWords.completeFamilies)
  private var host = Host()

  /// What is known of the host whose items are being read.
  private struct Host {
    var name = ""
    var properties: [String: String] = [:]
  }

  let records: Set<String> = ["HostProperties", "ReportItem"]
  let landmarks: Set<String> = ["ReportHost"]

  static let recognises: @Sendable (MarkupElement) -> Bool = { root in
    root.name == "NessusClientData_v2"
  }

  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement) {
    switch element.name {
    case "ReportHost":
      host = Host(name: drafts.fields.identity(element.attribute("name")))
      drafts.cover(CoverageDraft(provider: "host", account: host.name))
    case "HostProperties":
      let tags = element.all("tag").map { ($0.attribute("name"), $0.words) }
      host.properties = Dictionary(tags) { first, _ in first }
    default:
      try readItem(element, into: &drafts)
    }
  }

  private func readItem(
    _ item: MarkupElement, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let plugin = drafts.fields.identity(item.attribute("pluginID"))
    guard !plugin.isEmpty else { throw BadElement(reason: "It names no plugin (pluginID).") }
    let cves = item.all("cve").map { drafts.fields.identity($0.words) }
    let audit = drafts.fields.text(item["compliance-result"].words)
    let risk = drafts.fields.text(item.attribute("severity"))
    let words = NessusWords(risk: risk, audit: audit, namesCVE: !cves.isEmpty)
    let setting = drafts.fields.identity(Self.setting(item))
    let id = audit.isEmpty || setting.isEmpty ? plugin : setting
    let check = drafts.check(id, of: words.part, provider: "host") { fields in
      Self.check(id, of: item, words.part, cves, with: &fields)
    }
    let service = drafts.fields.identity(Self.service(of: item))
    let output = audit.isEmpty ? item["plugin_output"] : item["compliance-actual-value"]
    drafts.add(
      FindingDraft(
        check: check, resource: resource(with: &drafts.fields), place: service,
        location: service.isEmpty ? host.name : "\(host.name) \(service)", verdict: words.verdict,
        nativeStatus: audit.isEmpty ? "open" : audit, severity: words.severity,
        nativeSeverity: risk, detail: drafts.fields.text(output.words), seenAt: seenAt))
  }

  private func resource(with fields: inout FieldCleaner) -> ResourceDraft {
    let fullName = host.properties["host-fqdn"] ?? host.properties["host-ip"] ?? ""
    return ResourceDraft(
      uid: host.name, name: host.name, type: "host", provider: "host", account: host.name,
      accountName: fields.text(fullName))
  }

  private var seenAt: Instant? {
    ["HOST_END_TIMESTAMP", "HOST_END", "HOST_START"].lazy
      .compactMap { host.properties[$0] }
      .compactMap { ReportTime.instant($0) ?? EnglishTime.instant($0) }.first
  }

  /// All audited settings come from one plugin; what was audited has an id and a name of its own.
  private static func setting(_ item: MarkupElement) -> String {
    let id = item["compliance-check-id"].words
    return id.isEmpty ? item["compliance-check-name"].words : id
  }

  private static func service(of item: MarkupElement) -> String {
    let port = item.attribute("port")
    return port.isEmpty || port == "0" ? "" : "\(item.attribute("protocol"))/\(port)"
  }

  private static func check(
    _ id: String, of item: MarkupElement, _ part: String, _ cves: [String],
    with fields: inout FieldCleaner
  ) -> CheckDraft {
    let titles = [
      item["compliance-check-name"].words, item.attribute("pluginName"), item["plugin_name"].words,
    ]
    let title = fields.text(titles.first { !$0.isEmpty } ?? "")
    let solution = fields.text(firstWords(item, "compliance-solution", "solution"))
    let links = item["see_also"].text.split(whereSeparator: \.isWhitespace).map(String.init)
    return CheckDraft(
      tool: "Nessus", id: id, part: part, title: title.isEmpty ? id : title,
      text: fields.text(firstWords(item, "compliance-info", "description", "synopsis")),
      risk: fields.text(item["synopsis"].words),
      remediation: solution.lowercased() == "n/a" ? "" : solution,
      references: fields.links(links), compliance: tags(of: item, cves, with: &fields))
  }

  private static func firstWords(_ item: MarkupElement, _ names: String...) -> String {
    names.map { item[$0].words }.first { !$0.isEmpty } ?? ""
  }

  private static func tags(
    of item: MarkupElement, _ cves: [String], with fields: inout FieldCleaner
  ) -> [String: [String]] {
    var tags = AdvisoryIDs.tags(cves)
    let crossed = item.all("xref").map(\.words).filter { $0.hasPrefix("CWE:") }
    let weaknesses = AdvisoryIDs.weaknesses(
      in: item.all("cwe").map(\.words) + crossed.map { $0.replacing("CWE:", with: "CWE-") })
    if !weaknesses.isEmpty { tags["CWE"] = weaknesses }
    // `800-53|AC-2,CSF|PR.AC-1` in one text.
    for pair in fields.text(item["compliance-reference"].words).split(separator: ",") {
      let sides = pair.split(separator: "|", maxSplits: 1)
      if sides.count == 2 { tags[sides[0].trimmed, default: []].append(sides[1].trimmed) }
    }
    return tags
  }
}
