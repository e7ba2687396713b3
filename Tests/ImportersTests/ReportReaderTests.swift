import Readiness
import Testing

@testable import Importers

struct ReportReaderTests {
  @Test(arguments: [
    ("", "empty"), (" \n\t", "only blanks"), ("[]", "`greenroom formats`"), ("{}", "({})"),
    ("null\n", "(null)"), ("[ ]\n[ ]", "`greenroom formats`"),
    ("<!DOCTYPE html><html><title>Sign in</title></html>", "“Sign in”"),
    ("hello there", "“hello there”"), ("[INF] Templates loaded\nbye", "“[INF] Templates loaded"),
    ("nullable", "does not belong"), ("exceptions =\n{}", "ScoutSuite's list of exceptions"),
    ("\u{1F}plain", "not JSON"), ("{\"version\":\"2.0.0\",\"runs\":[]}", "SARIF of another"),
    ("{\"version\":\"2.0.0\",\"runs\":[]}", "(2.0.0)"), ("{\"a\":1,\"b\":2}", "a, b"),
    ("[{\"a\":1}]", "it has a"), ("[1,2]", "no report greenroom knows"),
    ("[{\"a\":1}]", "Map its fields once by hand"),
    ("[{\"\\u001b[31mred\":1}]", "it has  [31mred"), ("{\"\\u202eabc\":1}", "it has  abc"),
    ("{\"a\":NaN}", "not valid JSON"), ("{\"a\":1e999}", "not valid JSON"),
    (String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000), "not valid JSON"),
    (
      "{\"a\":" + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000) + "}",
      "not valid JSON"
    ),
    ("[\(Fixture.row())", "ends in the middle"), ("[\(Fixture.row()),", "ends in the middle"),
    ("{\n \"a\": [1,\n", "ends in the middle"), ("{\"a\":[1,", "ends in the middle"),
    ("[\(Fixture.row())] trailing", "“trailing”"), ("[\(Fixture.row()) oops]", "“oops]”"),
    ("[\(Fixture.row()),]", "does not belong"), ("[\(Fixture.row())}", "does not belong"),
    ("[\(Fixture.row()),{\"a\":[1}]", "do not match"),
    ("[\(Fixture.row()),{\"a\":[1},{\"b\":2]}]", "do not match"),
  ])
  func refusesTheWholeReportWithASentence(text: String, part: String) throws {
    let refusal = try #require(try wholeRefusal(Array(text.utf8)))
    #expect(refusal.reason.contains(part), "\(refusal)")
  }

  @Test func namesThePlaceOfWhatIsBroken() throws {
    let row = Fixture.row()
    let text = "[\(row),\(row)"
    let refusal = try #require(try wholeRefusal(Array(text.utf8)))
    #expect(refusal.place == "element 3 at byte \(text.utf8.count)")
  }

  @Test(arguments: ["[]", "{}", "null", " \n", "[\n]\n"])
  func takesAnEmptyReportOfANamedFormat(text: String) throws {
    let read = try ReadReport(text, format: "prowler-ocsf")
    #expect(read.findings.isEmpty)
    #expect(read.refusals.isEmpty)
    #expect(read.header == ReportHeader(format: "prowler-ocsf", tool: "Prowler"))
  }

  @Test func aNamedFormatDoesNotEmptyAnotherToolsReport() throws {
    let sarif = "{\"version\":\"2.1.0\",\"runs\":[]}"
    let refusal = try #require(try wholeRefusal(Array(sarif.utf8), format: "prowler-ocsf"))
    #expect(refusal.reason.contains("--format sarif"))
    let prowler = Array("[\(Fixture.row())]".utf8)
    let other = try #require(try wholeRefusal(prowler, format: "sarif"))
    #expect(other.reason.contains("--format prowler-ocsf"))
  }

  @Test(arguments: ["[]", "{}", "null", " \n", ""])
  func takesAnEmptyReportOfAnyNamedFormat(text: String) throws {
    for id in Formats.ids where Formats.named(id).contains(where: \.isJSON) {
      let read = try ReadReport(text, format: id)
      #expect(read.header.format == id)
      #expect(read.findings.isEmpty)
      #expect(read.refusals.isEmpty)
      #expect(!text.isEmpty || read.header.warnings.count == 1)
    }
  }

  @Test(arguments: [("csv", nil), ("sarrif", "sarif"), ("prowler", "prowler-ocsf")])
  func refusesAnUnknownFormatAndNamesTheNearest(name: String, nearest: String?) throws {
    let refusal = try #require(try wholeRefusal(Array("[]".utf8), format: name))
    let hint = nearest.map { "Did you mean \($0)? " } ?? ""
    #expect(
      refusal.reason
        == "There is no format “\(name)”. \(hint)`greenroom formats` lists what it reads.")
  }

  @Test func readsNothingTwiceAndKeepsBatchesSmall() throws {
    let read = try ReadReport(Fixture.report(rows: 2_500))
    #expect(read.findings.count == 2_500)
    #expect(read.largestBatch == ReportReader.batchSize)
    #expect(read.checks.count == 1)
    #expect(Set(read.findings.map(\.toolID)).count == 2_500)
  }

  @Test func stopsWhenTheSinkThrows() throws {
    struct Stop: Error {}
    var batches = 0
    #expect(throws: Stop.self) {
      try ReportReader.read(BytesInMemory(Array(Fixture.report(rows: 2_500).utf8))) { _ in
        batches += 1
        throw Stop()
      }
    }
    #expect(batches == 1)
  }

  @Test(arguments: [
    "[\(Fixture.row()),\(Fixture.row())]", "[\(Fixture.row())][\(Fixture.row())]",
    "[\(Fixture.row())]\n\n[]\n[\(Fixture.row())]", "\(Fixture.row())\n\(Fixture.row())\n",
    "\(Fixture.row())\(Fixture.row())", "\u{FEFF} [\r\n\(Fixture.row())\r\n,\(Fixture.row())]",
  ])
  func readsArraysInARowAndOneObjectALine(text: String) throws {
    let read = try ReadReport(text)
    #expect(read.findings.count == 2)
    #expect(read.refusals.isEmpty)
  }

  @Test(arguments: [true, false], [true, false])
  func decodesUTF16(isLittleEndian: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "[\(Fixture.row(detail: "Zoë 🔒"))]"
    let bytes = text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
    for step in [1, 3, 1 << 20] {
      let read = try ReadReport(TricklingBytes(bytes, step: step))
      #expect(read.findings.map(\.detail) == ["Zoë 🔒"])
      #expect(read.bytesRead == bytes.count)
    }
  }

  @Test func refusesStrayElementsBeforeTheFirstKnownOne() throws {
    let read = try ReadReport("[null,{\"note\":1},\(Fixture.row())]")
    #expect(read.findings.count == 1)
    #expect(read.refusals.map(\.place) == ["element 1 at byte 1", "element 2 at byte 6"])
  }

  @Test func refusesAnElementThatNamesAFieldTwice() throws {
    let read = try ReadReport("[\(Fixture.row()),\(Fixture.row(more: "\"severity\":\"Low\","))]")
    #expect(read.findings.count == 1)
    #expect(
      read.refusals.map(\.reason) == [
        "It names one field twice, so it can be read in two ways."
      ])
  }
}

/// Two readers of a document that repeats a name could see two reports, so none is chosen.
struct RepeatedNameTests {
  @Test(arguments: [
    "{\"results\":[],\"errors\":[],\"results\":[]}",
    "{\"plugins_used\":[],\"results\":{},\"results\":{}}",
  ])
  func refusesADocumentThatNamesAFieldTwice(text: String) throws {
    let read = try ReadReport(text)
    #expect(read.findings.isEmpty)
    #expect(read.refusals.map(\.reason) == [BadElement.readTwoWays.reason])
  }

  @Test func furtherInsideTheFirstOfTwoIsTaken() throws {
    let text = """
      {"errors":[],"results":[{"check_id":"a","path":"f","extra":{"severity":"ERROR",\
      "severity":"INFO"}}]}
      """
    #expect(try ReadReport(text).findings.map(\.nativeSeverity) == ["ERROR"])
  }
}

extension ReportFormat {
  var isJSON: Bool {
    switch reading {
    case .elements, .parts: true
    default: false
    }
  }
}
