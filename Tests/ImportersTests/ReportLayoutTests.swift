import Readiness
import Testing

@testable import Importers

/// Layouts of the user's own: written as two texts, read from tables and from JSON.
struct ReportLayoutTests {
  private static let columns = """
    check = Rule
    title = Name
    status = State
    severity = Level
    resource = Asset
    account = Team
    id = Key
    tags = Tags
    seen = Date
    """

  private static let words = "not good = fail\nFine = pass\nignored = muted\nP1 = critical"

  private static func layout(
    _ columns: String = columns, _ words: String = words
  ) throws -> ReportLayout {
    try ReportLayout(name: "Ours", tool: "Homemade", columnsText: columns, wordsText: words)
  }

  @Test func isWrittenBackAsItWasRead() throws {
    let layout = try Self.layout()
    #expect(layout.columns[.check] == "Rule")
    #expect(layout.words["p1"] == "critical")
    #expect(try Self.layout(layout.columnsText, layout.wordsText) == layout)
  }

  @Test(arguments: [
    ("check = A\ncolour = B", "", "line 2", "“colour”"), ("check", "", "line 1", "both sides"),
    ("check = A\n\ncheck = B", "", "line 3", "twice"), ("status = A", "", "columns", "needed"),
    ("check = A", "x = great", "line 1", "Meanings: fail, pass"), ("", "", "columns", "needed"),
  ])
  func refusesALineWithWhatIsAllowed(
    columns: String, words: String, place: String, part: String
  ) throws {
    do {
      _ = try Self.layout(columns, words)
      Issue.record("“\(columns)” was read")
    } catch let refusal as Refusal {
      #expect(refusal.place == place)
      #expect(refusal.reason.contains(part), "\(refusal)")
    }
  }

  private static let table = """
    Key;Rule;Name;State;Level;Asset;Team;Tags;Date
    1;r1;Ports are closed;not good;P1;host1;red;SOC2: CC6.6, CVE-2024-1, CWE-79;28/02/2026
    2;r1;Ports are closed;Fine;low;host2;red;;2026-03-01
    3;r2;Logs are kept;IGNORED;;host1;red;;
    4;r2;Logs are kept;whatever;;host1;red;;
    5;;;Fine;;host1;red;;
    """

  @Test func readsATableByTheNamesOfItsColumns() throws {
    let read = try self.read(Self.table, by: Self.layout())
    #expect(read.header.format == "layout")
    #expect(read.header.tool == "Homemade")
    #expect(read.findings.map(\.verdict) == [.fail, .pass, .fail, .other])
    #expect(read.findings.map(\.isMuted) == [false, false, true, false])
    #expect(read.findings.map(\.severity) == [.critical, .low, .unrated, .unrated])
    #expect(read.findings.map(\.toolID) == ["1", "2", "3", "4"])
    #expect(read.findings.first?.seenAt == Instant(iso: "2026-02-28T00:00:00Z"))
    #expect(read.refusals.map(\.reason).first?.contains("“Rule” is empty") == true)
    let tags = ["SOC2": ["CC6.6"], "CVE": ["CVE-2024-1"], "CWE": ["CWE-79"]]
    #expect(read.checks.map(\.compliance) == [tags, [:]])
  }

  @Test func saysWhichColumnsAreMissing() throws {
    let read = try self.read("Rule,State,Level,Name\nr,Fine,low,n\n", by: Self.layout())
    #expect(read.header.warnings.count == 5)
    let without = try refusal("Rule,Level,Name\nr,low,n\n", by: Self.layout())
    #expect(without?.reason.contains("the layout “Ours” has others") == true)
  }

  @Test(arguments: [
    "[{\"rule\":{\"id\":\"r1\"},\"state\":\"Fine\",\"tags\":[\"a\",\"b\"]}]",
    "{\"rule\":{\"id\":\"r1\"},\"state\":\"Fine\",\"tags\":[\"a\",\"b\"]}\n",
  ])
  func readsJSONByPaths(text: String) throws {
    let layout = try Self.layout("check = rule.id\nstatus = state\nresource = tags.1")
    let read = try self.read(text, by: layout)
    #expect(read.checks.map(\.id) == ["r1"])
    #expect(read.findings.map(\.verdict) == [.pass])
    #expect(read.findings.map(\.resource.uid) == ["b"])
  }

  @Test func readsTheListInADocument() throws {
    let layout = try Self.layout("check = run.items[].id\naccount = team")
    let read = try self.read(
      "{\"team\":\"red\",\"run\":{\"items\":[{\"id\":7},{\"id\":null},{\"id\":\"b\"}]}}", by: layout
    )
    #expect(read.checks.map(\.id) == ["7", "b"])
    #expect(read.findings.map(\.resource.account) == ["red", "red"])
    #expect(read.refusals.map(\.place) == ["run.items item 2"])
  }

  @Test func takesAnyOpeningForATable() throws {
    #expect(try ReportReader.sample(bytes(Self.table), rows: 2).rows.count == 2)
    let sample = try ReportReader.sample(bytes("a|b|a\n\n1|\"x\ny\"|3\n"))
    #expect(sample == ReportSample(columns: ["a", "b", "a"], rows: [["1", "x\ny", "3"]]))
  }

  @Test func samplesJSONByItsPaths() throws {
    let text = "[{\"a\":{\"b\":1},\"c\":[1,2],\"d\":[{\"e\":true}]},{\"f\":null,\"c\":[]}]"
    #expect(
      try ReportReader.sample(bytes(text))
        == ReportSample(
          columns: ["a.b", "c", "d.0.e", "f"],
          rows: [["1", "1, 2", "true", ""], ["", "", "", ""]]))
    let document = "{\"run\":{\"items\":[{\"id\":1},{\"id\":2}]}}"
    #expect(
      try ReportReader.sample(bytes(document), rows: 1)
        == ReportSample(columns: ["run.items[].id"], rows: [["1"]]))
  }

  @Test func masksAndShortensWhatItShows() throws {
    let key = "AKIA" + "Q3EGVTBN5PLXZ7RW"
    let sample = try ReportReader.sample(
      bytes("a,b\n\(key),\(String(repeating: "x", count: 900))\n"))
    #expect(sample.rows.first?.first == "AKIA…(20)")
    #expect(sample.rows.first?.last?.count == 201)
  }

  @Test(arguments: ["", " \n", "<a/>", "[{]", "<html></html>"])
  func samplesNothingElse(text: String) {
    #expect(throws: ImportError.self) { try ReportReader.sample(bytes(text)) }
  }

  private func bytes(_ text: String) -> BytesInMemory { BytesInMemory(Array(text.utf8)) }

  private func read(_ text: String, by layout: ReportLayout) throws -> ReadReport {
    try ReadReport(bytes(text), layout: layout)
  }

  private func refusal(_ text: String, by layout: ReportLayout) throws -> Refusal? {
    do {
      _ = try read(text, by: layout)
      return nil
    } catch let error as ImportError {
      return error.refusal
    }
  }
}
