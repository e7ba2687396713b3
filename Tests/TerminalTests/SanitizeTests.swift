import Terminal
import Testing

@Suite struct SanitizeTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("", ""),
    ("a\u{1B}[31mred\u{1B}[0m", "a␛[31mred␛[0m"),
    ("bell\u{7}nul\u{0}del\u{7F}", "bell␇nul␀del␡"),
    ("one\r\ntwo", "one␍␊two"),
    ("a\tb", "a b"),
    ("csi\u{9B}31m", "csi\u{FFFD}31m"),
    ("file\u{202E}txt.exe", "file·txt.exe"),
    ("zero\u{200B}width\u{FEFF}", "zero·width·"),
    ("\u{2066}isolated\u{2069}", "·isolated·"),
    ("e\u{301}", "é"),
    ("⚠\u{FE0F} care", "⚠ care"),
    ("👩\u{200D}💻 works", "👩 works"),
    ("👨\u{200D}👩\u{200D}👧", "👨"),
    ("🧑🏽!", "🧑!"),
    ("x\u{200D}y", "x·y"),
    ("a\u{2028}b", "a·b"),
    ("soft\u{AD}hyphen", "soft·hyphen"),
    ("\u{301}alone", "·alone"),
    ("\u{E000}", "\u{E000}"),
    ("漢字", "漢字"),
  ])
  func oneLineShowsWhatCouldNotBeShown(text: String, shown: String) {
    #expect(Sanitize.line(text) == shown)
    #expect(Sanitize.line(shown) == shown, "cleaning twice changes nothing")
  }

  @Test func marksPiledOnOneCharacterAreLimited() {
    let pile = "a" + String(repeating: "\u{30B}", count: 500)
    #expect(Sanitize.line(pile).unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\r\nb\rc\n", ["a", "b", "c", ""]), ("", [""]),
    ("a\tb", ["a    b"]), ("a\u{1B}[2J\nb", ["a␛[2J", "b"]),
  ])
  func textKeepsItsLines(text: String, lines: [String]) {
    #expect(Sanitize.text(text) == lines)
  }

  @Test func outputKeepsLineEndsAndTabsButNoEscapes() {
    #expect(Sanitize.output("a\tb\n\u{1B}]0;x\u{7}c\n") == "a\tb\n␛]0;x␇c\n")
  }

  @Test func cutTextSaysSo() {
    #expect(Sanitize.line("abcdef", limit: 3) == "abc…")
    #expect(Sanitize.text("abc\ndef", limit: 4).last == "… (the rest is not shown)")
  }

  @Test func onlyTheLimitOfAHugeTextIsCleaned() {
    let huge = String(repeating: "é\u{1B}\u{202E}漢", count: 1_000_000)
    var clean = ""
    let took = ContinuousClock().measure { clean = Sanitize.line(huge) }
    #expect(clean.unicodeScalars.count == Sanitize.lineLimit + 1)
    #expect(took < .milliseconds(500), "10 MB took \(took)")
  }

  @Test func nothingThatActsOnATerminalIsLeft() {
    let everything = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for start in stride(from: 0, to: everything.count, by: 4000) {
      var text = ""
      text.unicodeScalars.append(
        contentsOf: everything[start..<min(everything.count, start + 4000)])
      let left = Sanitize.line(text, limit: .max).unicodeScalars.filter {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
          || $0.properties.generalCategory == .format
      }
      #expect(left.isEmpty)
    }
  }
}
