import Readiness

/// Results of XCCDF benchmarks 1.1 and 1.2: with the benchmark, alone or inside ARF (FORMATS, "Hosts
/// and web").
struct XCCDFResults: MarkupReader {
  private(set) var header = ReportHeader(tool: "XCCDF")
  private var rules: [String: XCCDFRule] = [:]
  private var test = Test()
  private var results = 0
  private var notApplicable = 0

  /// What is known of the run whose results are being read.
  private struct Test {
    var host = ""
    var endedAt: Instant?
  }

  let records: Set<String> = ["Rule", "rule-result", "target"]
  let landmarks: Set<String> = ["TestResult"]

  static let recognises: @Sendable (MarkupElement) -> Bool = { root in
    switch root.name {
    case "Benchmark", "TestResult": root.namespace.lowercased().contains("xccdf")
    case "asset-report-collection": true
    default: false
    }
  }

  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement) {
    switch element.name {
    case "Rule": rules[element.attribute("id")] = XCCDFRule(element, with: &drafts.fields)
    case "TestResult": begin(element, with: &drafts.fields)
    case "target":
      guard ancestors.last?.name == "TestResult" else { return }
      test.host = drafts.fields.identity(element.words)
      drafts.cover(CoverageDraft(provider: "host", account: test.host))
    default: try readResult(element, into: &drafts)
    }
  }

  mutating func finish(into drafts: inout DraftCollector) {
    if results == 0 {
      header.warnings.append("The report holds no results, only rules: no host was looked at.")
    } else if results == notApplicable {
      header.warnings.append(
        "None of the \(results) rules apply to the host: the content is for another system.")
    }
  }

  /// The tool stands in the result as `cpe:/a:redhat:openscap:1.2.17`.
  private mutating func begin(_ result: MarkupElement, with fields: inout FieldCleaner) {
    let times = [result.attribute("end-time"), result.attribute("start-time")]
    test = Test(endedAt: times.lazy.compactMap(ReportTime.instant).first)
    header.scannedAt = header.scannedAt ?? test.endedAt
    let parts = fields.identity(result.attribute("test-system")).split(separator: ":")
    guard parts.count > 3 else { return }
    header.tool = Self.tools[String(parts[3])] ?? String(parts[3])
    if parts.count > 4 { header.toolVersion = String(parts[4]) }
  }

  private mutating func readResult(
    _ element: MarkupElement, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let id = drafts.fields.identity(element.attribute("idref"))
    let result = drafts.fields.text(element["result"].words)
    guard !id.isEmpty, !result.isEmpty else {
      throw BadElement(reason: "It names no rule or no result (idref, result).")
    }
    results += 1
    if result == "notapplicable" { notApplicable += 1 }
    var rule = rules[id] ?? XCCDFRule()
    let check = drafts.check(id, provider: "host") { fields in
      rule.addTags(element.all("ident"), with: &fields)
      return CheckDraft(
        tool: header.tool, id: id, part: rule.isPatch ? "patch" : "",
        title: rule.title.isEmpty ? id : rule.title, text: rule.text, risk: rule.risk,
        remediation: rule.remediation, references: rule.references, compliance: rule.tags)
    }
    let own = drafts.fields.text(element.attribute("severity"))
    let severity = own.isEmpty ? rule.severity : own
    let instances = element.all("instance").map { drafts.fields.identity($0.words) }
    drafts.add(
      FindingDraft(
        check: check, resource: host, place: instances.joined(separator: " "),
        verdict: Self.verdicts[result.lowercased()] ?? .other, nativeStatus: result,
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(element.all("message").map(\.words).joined(separator: "\n")),
        seenAt: ReportTime.instant(element.attribute("time")) ?? test.endedAt))
  }

  private var host: ResourceDraft {
    ResourceDraft(
      uid: test.host, name: test.host, type: "host", provider: "host", account: test.host)
  }

  private static let tools = ["openscap": "OpenSCAP", "cis-cat": "CIS-CAT", "scc": "SCC"]

  // A rule that could not be checked is no pass: an error counts as failed, as INDEX does.
  private static let verdicts: [String: Verdict] = [
    "pass": .pass, "fixed": .pass, "fail": .fail, "error": .fail, "unknown": .manual,
    "notchecked": .manual,
  ]
}
