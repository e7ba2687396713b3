import Readiness
import Testing

@testable import Importers

/// Reports made to break the reader: it refuses or reads them, and never stops the program.
struct HostileReportTests {
  @Test(arguments: ["prowler-3.ocsf.json", "prowler-5.ocsf.json", "prowler-kubernetes.ocsf.json"])
  func readsTheSameInPiecesOfAnySize(fixture: String) throws {
    let bytes = try Fixture.bytes(fixture)
    let whole = try ReadReport(bytes)
    for step in [1, 7, 63, 64, 65, 1_000] {
      #expect(try ReadReport(TricklingBytes(bytes, step: step)) == whole, "in steps of \(step)")
    }
  }

  @Test func refusesAReportCutAtAnyPlace() throws {
    let bytes = try Fixture.bytes("prowler-5.ocsf.json")
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let cut = Int.random(in: 1..<(bytes.count - 1), using: &random)
      let refusal = try #require(try wholeRefusal(Array(bytes.prefix(cut))), "cut at \(cut)")
      #expect(refusal.place.hasSuffix("at byte \(cut)") || refusal.reason.contains("middle"))
    }
  }

  @Test func survivesBytesFlippedAnywhere() throws {
    let bytes = try Fixture.bytes("prowler-5.ocsf.json")
    var random = SeededRandom(seed: 11)
    for _ in 0..<1_000 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        broken[Int.random(in: 0..<broken.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      do {
        let read = try ReadReport(broken)
        #expect(read.findings.count + read.refusals.count > 0)
      } catch {
        #expect(error is ImportError)
      }
    }
  }

  @Test func cutsATitleWithoutEndAndSaysSo() throws {
    let title = String(repeating: "é", count: 5 << 20)
    let read = try ReadReport("[\(Fixture.row(title: title)),\(Fixture.row(check: "other_check"))]")
    #expect(read.findings.count == 2)
    #expect(read.cutFields == 1)
    #expect(read.checks.first?.title.utf8.count == FieldCleaner.longest)
  }

  @Test func cutsAtACharacterAndNotInsideIt() throws {
    let title = "x" + String(repeating: "é", count: FieldCleaner.longest)
    let read = try ReadReport("[\(Fixture.row(title: title))]")
    #expect(read.checks.first?.title.hasSuffix("é") == true)
    #expect(read.checks.first?.title.utf8.count == FieldCleaner.longest - 1)
  }

  @Test func repairsBrokenUTF8AndCountsIt() throws {
    var bytes = Array("[\(Fixture.row(detail: "a@b"))]".utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
    bytes[place] = 0xFF
    let read = try ReadReport(bytes)
    #expect(read.findings.map(\.detail) == ["a\u{FFFD}b"])
    #expect(read.repairedTexts == 1)
  }

  @Test(arguments: [
    ("a\\ud800b", "a\u{FFFD}b"), ("\\ude00", "\u{FFFD}"), ("\\ud83d\\ude00", "😀"),
    ("\\ud83d\\ud83d\\ude00", "\u{FFFD}😀"), ("\\\\ud800", "\\ud800"),
    ("\\u001b[31mred\\u0000", "\u{1B}[31mred\u{0}"),
  ])
  func readsEscapesThatAreHalfACharacter(detail: String, expected: String) throws {
    let read = try ReadReport("[\(Fixture.row(detail: detail))]")
    #expect(read.findings.map(\.detail) == [expected])
  }

  @Test func bracketsQuotesAndBackslashesInTextsSplitNothing() throws {
    let detail = String(repeating: #"]}\\\"[{\\"#, count: 200)
    let text = "[\(Fixture.row(detail: detail)),\(Fixture.row(detail: detail))]"
    for step in [1, 13, 64, 1 << 20] {
      let read = try ReadReport(TricklingBytes(Array(text.utf8), step: step))
      #expect(read.findings.count == 2)
      #expect(read.findings.first?.detail == String(repeating: #"]}\"[{\"#, count: 200))
    }
  }
}

/// A generator that gives the same numbers every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
