import Readiness
import Testing

@testable import Importers

struct ReportReaderTests {
  @Test(arguments: [
    ("", "empty"), (" \n\t", "only blanks"), ("[]", "prowler-ocsf"), ("{}", "({})"),
    ("null\n", "(null)"), ("[ ]\n[ ]", "prowler-ocsf"),
    ("<!DOCTYPE html><html><title>Sign in</title></html>", "“Sign in”"),
    ("hello there", "“hello there”"),
    ("nullable", "does not belong"), ("scoutsuite_results =\n{}", "ScoutSuite"),
    ("\u{1F}plain", "not JSON"), ("{\"version\":\"2.1.0\",\"runs\":[]}", "SARIF 2.1.0"),
    ("{\"SchemaVersion\":2,\"ArtifactName\":\"x\"}", "Trivy"), ("{\"a\":1,\"b\":2}", "a, b"),
    ("[{\"a\":1}]", "it has a"), ("[1,2]", "no report greenroom knows"),
    ("[{\"\\u001b[31mred\":1}]", "it has  [31mred"), ("{\"\\u202eabc\":1}", "it has  abc"),
    ("[\(Fixture.row())", "ends in the middle"), ("[\(Fixture.row()),", "ends in the middle"),
    ("[\(Fixture.row())] trailing", "“trailing”"), ("[\(Fixture.row()) oops]", "“oops]”"),
    ("[\(Fixture.row()),]", "does not belong"), ("[\(Fixture.row())}", "does not belong"),
    ("[\(Fixture.row()),{\"a\":[1}]", "do not match"),
    ("[\(Fixture.row()),{\"a\":[1},{\"b\":2]}]", "do not match"),
    ("\(Fixture.row())\nINFO done\n\(Fixture.row())", "“INFO done"),
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
    let sarif = Array("{\"version\":\"2.1.0\",\"runs\":[]}".utf8)
    let refusal = try #require(try wholeRefusal(sarif, format: "prowler-ocsf"))
    #expect(refusal.reason.contains("SARIF 2.1.0"))
  }

  @Test func refusesAnUnknownFormatByName() throws {
    let refusal = try #require(try wholeRefusal(Array("[]".utf8), format: "csv"))
    #expect(refusal.reason.hasPrefix("There is no format “csv”. Known: prowler-ocsf"))
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
}
