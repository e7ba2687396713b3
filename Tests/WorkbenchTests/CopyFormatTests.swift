import Testing

@testable import Workbench

struct CopyFormatTests {
  private static let header = ["A", "B"]

  /// A format, a row, and the last line of what is copied.
  private static let rows: [(format: CopyFormat, row: [String], line: String)] = [
    (.text, ["one", "two"], "one  two"), (.text, ["", "two"], "two"),
    (.tsv, ["one", "two"], "one\ttwo"), (.tsv, ["", ""], "\t"),
    (.tsv, ["=1+1", "+1"], "'=1+1\t'+1"), (.tsv, ["-1", "@x"], "'-1\t'@x"),
    (.tsv, ["a\tb", "c\nd"], "a b\tc d"), (.tsv, ["\t=1", "\n=1"], " =1\t =1"),
    (.text, ["a\nb", "\u{1B}[31m"], "a b  ␛[31m"),
    (.tsv, [" =1", "a=1"], " =1\ta=1"),
    (.markdown, ["a|b", "`c`"], "| a\\|b | \\`c\\` |"),
    (.markdown, ["<b>", "[x](y)"], "| \\<b> | \\[x\\](y) |"),
    (.markdown, ["a\nb", "\u{1B}[31m"], "| a b | ␛\\[31m |"),
    (.markdown, ["*x*", "_y_"], "| \\*x\\* | \\_y\\_ |"),
  ]

  @Test(arguments: rows.indices) func aCellStaysOneCell(_ index: Int) {
    let (format, row, line) = Self.rows[index]
    let lines = format.render(Self.header, [row]).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == [.text: 1, .tsv: 2, .markdown: 3][format])
    #expect(lines.last.map(String.init) == line)
    #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("https://x.example/a?b=$(c)&d;e", true), ("http://x", true), ("file:///etc/passwd", false),
    ("javascript:alert(1)", false), ("https://x y", false), ("https://x\n-flag", false),
    ("https://x\u{1B}[2J", false), ("-https://x", false), ("", false), ("HTTPS://X", false),
  ]) func onlyWebAddressesLeaveTheProgram(_ text: String, _ isAddress: Bool) {
    #expect(OutsideUpdate.isAddress(text) == isAddress)
  }

  @Test(arguments: CopyFormat.allCases) func anEmptyListIsAHeaderOrNothing(_ format: CopyFormat) {
    let text = format.render(Self.header, [])
    #expect(text.isEmpty == (format == .text))
  }
}
