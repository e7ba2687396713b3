import Readiness
import Testing

@testable import Importers

struct SarifTests {
  /// A log of one run, with what stands before and behind its results.
  private static func log(
    before: String = tool(), _ results: String, behind: String = "", version: String = "2.1.0"
  ) -> String {
    let parts = [before, "\"results\":\(results)", behind].filter { !$0.isEmpty }
    return "{\"version\":\"\(version)\",\"runs\":[{\(parts.joined(separator: ",\n "))}]}"
  }

  private static func tool(_ rules: String = "", name: String = "Linter", more: String = "")
    -> String
  {
    "\"tool\":{\"driver\":{\"name\":\"\(name)\",\"rules\":[\(rules)]}\(more)}"
  }

  private static func result(_ more: String = "", rule: String = "R1", file: String = "src/a.c")
    -> String
  {
    """
    {\(more)"ruleId":"\(rule)","message":{"text":"Not safe."},"locations":[{"physicalLocation":\
    {"artifactLocation":{"uri":"\(file)"},"region":{"startLine":7}}}]}
    """
  }

  @Test(arguments: [
    ("", "warning", "fail", Verdict.fail), ("\"level\":\"NOTE\",", "NOTE", "fail", .fail),
    ("\"kind\":\"pass\",\"level\":\"error\",", "none", "pass", .pass),
    ("\"kind\":\"review\",", "none", "review", .manual),
    ("\"kind\":\"informational\",", "none", "informational", .other),
    ("\"kind\":\"notApplicable\",", "none", "notapplicable", .other),
    ("\"baselineState\":\"absent\",", "warning", "fail/absent", .pass),
    ("\"baselineState\":\"new\",", "warning", "fail", .fail),
  ])
  func readsKindLevelAndBaseline(more: String, word: String, status: String, verdict: Verdict)
    throws
  {
    let read = try ReadReport(Self.log("[\(Self.result(more))]"))
    #expect(read.findings.map(\.nativeSeverity) == [word])
    #expect(read.findings.map(\.nativeStatus) == [status])
    #expect(read.findings.map(\.verdict) == [verdict])
  }

  @Test(arguments: [
    ("[]", false, ""), ("[{\"kind\":\"inSource\"}]", true, ""),
    ("[{\"status\":\"accepted\",\"justification\":\"Test data\"}]", true, "Test data"),
    ("[{\"status\":\"accepted\"},{\"status\":\"underReview\"}]", false, ""),
    ("[{\"status\":\"rejected\"}]", false, ""), ("[{\"state\":\"rejected\"}]", false, ""),
    ("[{\"state\":\"accepted\"}]", true, ""), ("null", false, ""),
  ])
  func readsSuppressions(list: String, isMuted: Bool, reason: String) throws {
    let read = try ReadReport(Self.log("[\(Self.result("\"suppressions\":\(list),"))]"))
    #expect(read.findings.map(\.isMuted) == [isMuted])
    #expect(read.findings.map(\.muteReason) == [reason])
    #expect(read.findings.map(\.verdict) == [.fail])
  }

  @Test(arguments: [
    ("\"ruleIndex\":1,", "", "R2 in short", Severity.critical),
    ("\"rule\":{\"index\":0,\"toolComponent\":{\"index\":0}},", "", "From a pack", .low),
    ("", "R2", "R2 in short", .critical), ("", "R2/part", "R2 in short", .critical),
    ("\"rule\":{\"id\":\"R2\"},", "-", "R2 in short", .critical),
    ("", "R9", "R9", .medium), ("", "-", "Results without a rule", .medium),
    ("\"ruleIndex\":99,", "R1", "named", .medium), ("\"ruleIndex\":-1,", "R1", "named", .medium),
  ])
  func findsTheRuleByEveryWay(more: String, id: String, title: String, severity: Severity) throws {
    let rules = """
      {"id":"R1","name":"named"},{"id":"R2","shortDescription":{"text":"R2 in short"},
       "properties":{"security-severity":"9.8"}}
      """
    let pack =
      ",\"extensions\":[{\"rules\":[{\"id\":\"P1\",\"defaultConfiguration\":"
      + "{\"level\":\"note\"},\"shortDescription\":{\"text\":\"From a pack\"}}]}]"
    let named = id == "-" ? "" : "\"ruleId\":\"\(id.isEmpty ? "" : id)\","
    let result = "{\(more)\(named)\"message\":{\"text\":\"x\"}}"
    for isFirst in [true, false] {
      let tool = Self.tool(rules, more: pack)
      let read = try ReadReport(
        isFirst
          ? Self.log("[\(result)]").replacing(Self.tool(), with: tool)
          : Self.log(before: "", "[\(result)]", behind: tool))
      #expect(read.checks.map(\.title) == [title])
      #expect(read.findings.map(\.severity) == [severity])
    }
  }

  @Test(arguments: [
    ("a%20b.c", "a b.c"), ("file:///C:/code/a.c", "C:/code/a.c"), ("file:///srv/a.c", "/srv/a.c"),
    ("./a.c", "a.c"), ("a%zz.c", "a%zz.c"), ("ä.c", "ä.c"), ("%", "%"),
  ])
  func namesFilesAsPaths(uri: String, path: String) throws {
    let read = try ReadReport(Self.log("[\(Self.result(file: uri))]"))
    #expect(read.findings.map(\.resource.uid) == [path])
    #expect(read.findings.map(\.location) == ["\(path):7"])
  }

  @Test func findsFilesByIndexAndMessagesByID() throws {
    let result = """
      {"ruleId":"R1","message":{"id":"m","arguments":["p","q"]},"locations":[{"physicalLocation":\
      {"artifactLocation":{"index":1}}}]}
      """
    let rules = "{\"id\":\"R1\",\"messageStrings\":{\"m\":{\"text\":\"{0} meets {1}\"}}}"
    let files = "\"artifacts\":[{},{\"location\":{\"uri\":\"src/b.c\"}}]"
    for text in [
      Self.log(before: "\(Self.tool(rules)),\(files)", "[\(result)]"),
      Self.log(before: files, "[\(result)]", behind: Self.tool(rules)),
      Self.log(before: Self.tool(rules), "[\(result)]", behind: files),
    ] {
      let read = try ReadReport(text)
      #expect(read.findings.map(\.resource.uid) == ["src/b.c"])
      #expect(read.findings.map(\.detail) == ["p meets q"])
    }
  }

  @Test func fingerprintsTellResultsApartAndLinesDoNot() throws {
    let prints = [
      "\"fingerprints\":{\"v1\":\"abc\"},", "\"fingerprints\":{\"v1\":\"requires login\"},",
      "\"partialFingerprints\":{\"lineHash\":\"1\",\"startColumnFingerprint\":\"9\"},",
      "\"fingerprints\":{\"v1\":{\"a\":1}},", "",
    ]
    let read = try ReadReport(
      Self.log("[\(prints.map { Self.result($0) }.joined(separator: ","))]"))
    #expect(read.findings.map(\.place) == ["v1=abc", "", "lineHash=1", "", ""])
    #expect(read.findings.allSatisfy { $0.toolID.isEmpty })
  }

  @Test func collectsAdvisoriesAndWeaknesses() throws {
    let rules = """
      {"id":"CVE-2024-0001-openssl","properties":{"tags":["external/cwe/cwe-079","security"]},
       "relationships":[{"target":{"id":"CWE-327"}}]},
      {"id":"GHSA-aaaa-bbbb-cccc"}
      """
    let results =
      Self.result(rule: "CVE-2024-0001-openssl") + "," + Self.result(rule: "GHSA-aaaa-bbbb-cccc")
      + "," + Self.result("\"properties\":{\"cwe\":[\"CWE-22\"]},")
    let read = try ReadReport(Self.log(before: Self.tool(rules), "[\(results)]"))
    #expect(
      read.checks.map(\.compliance) == [
        ["CVE": ["CVE-2024-0001"], "CWE": ["CWE-79", "CWE-327"]],
        ["GHSA": ["GHSA-aaaa-bbbb-cccc"]], ["CWE": ["CWE-22"]],
      ])
  }

  @Test(arguments: [
    ("null", "", "no list of results"),
    ("[]", "\"invocations\":[{\"executionSuccessful\":false}]", "did not succeed"),
    (
      "[]",
      "\"invocations\":[{\"toolExecutionNotifications\":[{\"level\":\"error\",\"message\":"
        + "{\"text\":\"no memory\"}},{\"level\":\"note\"}]}]", "1 error, the first “no memory”"
    ),
  ])
  func warnsOfARunThatIsNotWhole(results: String, behind: String, warning: String) throws {
    let read = try ReadReport(Self.log(results, behind: behind))
    #expect(read.header.warnings.count == 1)
    #expect(read.header.warnings.first?.contains(warning) == true)
  }

  @Test func rulesWithoutResultsWereRun() throws {
    let rules =
      "{\"id\":\"R1\"},{\"id\":\"R2\"},"
      + "{\"id\":\"R3\",\"defaultConfiguration\":{\"enabled\":false}}"
    var covered: [CheckName] = []
    let text = Self.log(before: Self.tool(rules), "[\(Self.result())]")
    _ = try ReportReader.read(BytesInMemory(Array(text.utf8))) { covered += $0.coveredChecks }
    #expect(covered == ["R1", "R2"].map { CheckName(tool: "Linter", id: $0) })
    #expect(try ReadReport(text).checks.map(\.id) == ["R1"])
  }

  @Test func refusesBrokenResultsAlone() throws {
    let results = "[\(Self.result()),7,{},{\"ruleId\":\"a\",\"ruleId\":\"b\"},{\"a\":NaN},null]"
    let read = try ReadReport(Self.log(results))
    #expect(read.findings.count == 1)
    #expect(read.refusals.count == 5)
  }

  @Test(arguments: [
    ("2.0.0", "another version than 2.1.0 (2.0.0)"), ("", "another version"), ("2.1.0-x", nil),
  ])
  func refusesOtherVersions(version: String, part: String?) throws {
    let text = Self.log("[\(Self.result())]", version: version)
    let refusal = try wholeRefusal(Array(text.utf8))
    #expect((refusal?.reason).map { $0.contains(part ?? "nothing") } ?? (part == nil))
  }

  @Test func keepsToolsOfSeveralRunsApart() throws {
    let run = { (name: String) in "{\(Self.tool(name: name)),\"results\":[\(Self.result())]}" }
    let text = "{\"runs\":[\(run("One")),7,\(run("Two")),{}],\"version\":\"2.1.0\"}"
    let read = try ReadReport(text)
    #expect(read.checks.map(\.tool) == ["One", "Two"])
    #expect(read.refusals.count == 1)
    #expect(read.header.tool == "One")
  }

  @Test func readsALogInPartsAndWholeAlike() throws {
    let results = (0..<20).map { Self.result("\"level\":\"note\",", file: "src/\($0).c") }
    let list = "[\(results.joined(separator: ", "))]"
    for text in [Self.log(list), Self.log(before: "\"a\":[{}]", list, behind: Self.tool())] {
      let parts = try ReadReport(TricklingBytes(Array(text.utf8), step: 100))
      let whole = try ReadReport("[\(text)]")
      #expect(parts.findings == whole.findings)
      #expect(parts.checks == whole.checks)
      #expect(parts.header == whole.header)
      for cut in stride(from: 30, to: text.utf8.count - 1, by: 691) {
        let refusal = try #require(try wholeRefusal(Array(text.utf8.prefix(cut))), "cut at \(cut)")
        #expect(refusal.place.hasSuffix("byte \(cut)"))
      }
    }
  }

  @Test func resultsBeforeTheirToolComeInSmallBatchesInTheirOrder() throws {
    let results = (0..<5_000).map { Self.result(file: "src/\($0).c") }.joined(separator: ",")
    let read = try ReadReport(Self.log(before: "", "[\(results)]", behind: Self.tool()))
    #expect(read.findings.map(\.resource.uid) == (0..<5_000).map { "src/\($0).c" })
    #expect(read.largestBatch <= ReportReader.batchSize + 500)
  }
}
