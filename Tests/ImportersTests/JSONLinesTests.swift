import Readiness
import Testing

@testable import Importers

/// Text that is no JSON, where JSON is to be read.
struct JSONLinesTests {
  private static let row = Fixture.row()

  @Test(arguments: [
    ("\(row)\nINFO done\n\(row)\n", ["line 2"]), ("\(row)\n[INF] done\n\(row)", ["line 2"]),
    ("\(row)\n\n\n{\"cut\":\"he\n\(row)", ["line 4"]), ("\(row)\n{\"a\":[1}\n\(row)", ["line 2"]),
    ("\(row)\n\(row)\n{\"metadata\":{\"ev", ["line 3"]), ("{\"a\":\"b\n\(row)\n\(row)", ["line 1"]),
    ("{\"a\":1\n\(row)\r\n\(row)\r\n", ["line 1"]), ("\(row)\n{\"a\":1}x\n\(row)", ["line 2"]),
    ("\(row)\n{\"a\":01}\n\(row)\n2026-11-24 end", ["line 2", "line 4"]),
    ("\(row)\n{\n  \"note\": [\n  1\n ]\n}\nlast words\n\(row)\n", ["element 2", "line 7"]),
    ("\(row)\n12\n\(row)", ["line 2"]), ("\(row)\n]\n\(row)", ["line 2"]),
  ])
  func refusesALineThatIsNoneAlone(text: String, places: [String]) throws {
    for step in [1, 50, 1 << 20] {
      let read = try ReadReport(TricklingBytes(Array(text.utf8), step: step))
      #expect(read.findings.count == 2)
      #expect(read.refusals.count == places.count)
      for (refusal, place) in zip(read.refusals, places) { #expect(refusal.place.hasPrefix(place)) }
      #expect(read.bytesRead == text.utf8.count)
    }
  }

  @Test(arguments: [
    ("a banner\n\n  and more\n[\(row),\n\(row)]", 2), ("INF start\n\(row)\n\(row)\n", 1),
    ("[INF] start\n{not json\n[\n\(row),\(row)]\nthe end\n", 3),
    ("cli\n--- OUTPUT DELIMITER ---\n[\(row),\(row)]\n--- OUTPUT DELIMITER ---\ncli\n", 4),
    ("[\(row),\(row)]\n--- OUTPUT DELIMITER ---\nPassed: {1}\n", 2),
  ])
  func skipsTextAroundTheJSONAndSaysSo(text: String, lines: Int) throws {
    for step in [1, 50, 1 << 20] {
      let read = try ReadReport(TricklingBytes(Array(text.utf8), step: step))
      #expect(read.findings.count == 2)
      #expect(read.refusals.isEmpty)
      #expect(read.header.warnings.count == 1)
      #expect(read.header.warnings.first?.hasPrefix("\(lines) line") == true)
    }
  }

  @Test(arguments: [
    "name =\n[\(row),\(row)]", "a_results = [\(row),\(row)];\n", "x=[\(row),\(row)] ;",
  ])
  func readsAScriptThatAssignsTheJSON(text: String) throws {
    let read = try ReadReport(text)
    #expect(read.findings.count == 2)
    #expect(read.header.warnings.isEmpty)
  }

  @Test func aLoneDocumentThatIsCutIsRefusedWhole() throws {
    for text in ["{\"a\":1,\n\"b\":", "{\"a\":{\"b\":1}"] {
      let refusal = try #require(try wholeRefusal(Array(text.utf8)))
      #expect(refusal.place == "element 1 at byte \(text.utf8.count)")
    }
  }
}
