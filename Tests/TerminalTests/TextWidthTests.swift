import CNcurses
import Terminal
import Testing

@Suite struct TextWidthTests {
  @Test func everyKeptCharacterIsAsWideAsTheSystemCountsIt() throws {
    try #require(cnc_start_locale() > 0, "the test needs a UTF-8 locale")
    var different: [String] = []
    for value in 0x20...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // A letter before it, so that a combining mark has a base.
      let kept = Sanitize.line("a\(String(Character(scalar)))").unicodeScalars
      guard kept.count == 2, kept.last == scalar else { continue }
      let system = Int(cnc_wcwidth(value))
      if system >= 0 && TextWidth.of(Character(scalar)) != system {
        different.append("U+\(String(value, radix: 16)) \(system)")
      }
    }
    #expect(different.isEmpty, "\(different.count): \(different.prefix(20))")
  }

  @Test func everySignIsOneColumnWide() {
    for set in [GlyphSet.unicode, .ascii] {
      for glyph in set.all {
        #expect(TextWidth.of(glyph) == 1, "\(glyph)")
        #expect(Sanitize.line(String(glyph)) == String(glyph))
      }
    }
    #expect(GlyphSet.ascii.all.filter { !$0.isASCII } == [])
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("🇩🇪", 2), ("✅", 2),
    ("★—…", 3),
  ])
  func widths(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("abcd", -1, ""),
    ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("a漢", 2, "a…"),
  ])
  func clippingNeverSplitsAWideCharacter(text: String, width: Int, clipped: String) {
    #expect(TextWidth.clip(text, width) == clipped)
  }

  @Test(arguments: [
    ("ab", Alignment.left, "ab   "), ("ab", .right, "   ab"), ("ab", .centre, " ab  "),
    ("漢字", .right, " 漢字"), ("abcdefg", .left, "abcd…"), ("漢字漢字", .left, "漢字…"),
    ("x漢字漢", .left, "x漢… "),
  ])
  func paddingFillsTheWidthExactly(text: String, alignment: Alignment, padded: String) {
    #expect(TextWidth.pad(text, 5, alignment) == padded)
    #expect(TextWidth.of(TextWidth.pad(text, 5, alignment)) == 5)
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two", 10, ["one two"]), ("one two", 5, ["one", "two"]),
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a\n\nb", 5, ["a", "", "b"]), ("漢字漢字", 5, ["漢字", "漢字"]),
    ("  item of list", 9, ["  item of", "  list"]), ("漢", 1, ["漢"]),
    ("go abcdefgh", 4, ["go", "abcd", "efgh"]),
  ])
  func wrappingBreaksAtSpacesWhereThereAreAny(text: String, width: Int, lines: [String]) {
    #expect(TextWidth.wrap(text, width) == lines)
  }
}
