import Readiness

/// Reports of GVM, formerly OpenVAS, in XML (FORMATS, "Detection order that works").
struct GVMReport: MarkupReader {
  private static let family = CheckFamily(tool: "OpenVAS", part: "vulnerability")

  private(set) var header = ReportHeader(tool: "OpenVAS", completeFamilies: [family])

  let records: Set<String> = ["result", "scan_end"]

  static let recognises: @Sendable (MarkupElement) -> Bool = { root in
    root.name == "get_reports_response"
      || root.name == "report"
        && (root.attributes["format_id"] != nil || root.attributes["content_type"] != nil)
  }

  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement) {
    if element.name == "scan_end" {
      header.scannedAt = header.scannedAt ?? ReportTime.instant(element.words)
      return
    }
    guard ancestors.last?.name == "results" else { return }
    let test = element["nvt"]
    let id = drafts.fields.identity(test.attribute("oid"))
    guard !id.isEmpty else { throw BadElement(reason: "It names no test (nvt oid).") }
    let check = drafts.check(id, provider: "host") { fields in
      Self.check(id, of: element, with: &fields)
    }
    let threat = drafts.fields.text(element["threat"].words)
    let port = drafts.fields.identity(element["port"].words)
    let host = drafts.fields.identity(element["host"].words)
    drafts.add(
      FindingDraft(
        check: check,
        resource: ResourceDraft(
          uid: host, name: host, type: "host", provider: "host", account: host,
          accountName: drafts.fields.text(element["host"]["hostname"].words)),
        place: port.hasPrefix("general") ? "" : port, location: "\(host) \(port)",
        verdict: Self.isInformational(threat) ? .other : .fail,
        isMuted: threat.lowercased() == "false positive", nativeStatus: "open",
        severity: Self.isInformational(threat)
          ? .info : Self.severity(threat, score: element["severity"].words),
        nativeSeverity: threat, detail: drafts.fields.text(element["description"].words),
        seenAt: ReportTime.instant(element["modification_time"].words),
        firstSeen: ReportTime.instant(element["creation_time"].words)))
  }

  private static func isInformational(_ threat: String) -> Bool {
    ["", "log", "debug", "error"].contains(threat.lowercased())
  }

  private static func severity(_ threat: String, score: String) -> Severity {
    let word = Severity(word: threat)
    return word == .unrated ? Severity(score: Double(score) ?? 0) : word
  }

  private static func check(
    _ id: String, of result: MarkupElement, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let test = result["nvt"]
    let names = [test["name"].words, result["name"].words]
    let title = fields.text(names.first { !$0.isEmpty } ?? "")
    let advisories = test["refs"].all("ref").filter { $0.attribute("type") == "cve" }
      .map { fields.identity($0.attribute("id")) }
    let older = test.all("cve").map { fields.identity($0.words) }.filter { $0.hasPrefix("CVE-") }
    let links = test["refs"].all("ref").filter { $0.attribute("type") == "url" }
    return CheckDraft(
      tool: family.tool, id: id, part: family.part, title: title.isEmpty ? id : title,
      text: fields.text(tag("summary", of: test)), risk: fields.text(tag("impact", of: test)),
      remediation: fields.text(solution(of: test)),
      references: fields.links(links.map { $0.attribute("id") }),
      compliance: AdvisoryIDs.tags(advisories + older))
  }

  private static func solution(of test: MarkupElement) -> String {
    test["solution"].words.isEmpty ? tag("solution", of: test) : test["solution"].words
  }

  /// A text among `summary=…|impact=…`.
  private static func tag(_ name: String, of test: MarkupElement) -> String {
    let tags = test["tags"].text.split(separator: "|")
    return tags.first { $0.hasPrefix(name + "=") }.map { $0.dropFirst(name.count + 1).trimmed }
      ?? ""
  }
}
