import Readiness
import Reports
import TestKit
import Testing

struct CSVCellTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a;b", "\"a;b\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), (" edge", "\" edge\""),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1+1", "'+1+1"), ("-x", "'-x"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
    ("\r\n=1", "\"'\r\n=1\""),
    ("＝1+1", "'＝1+1"), ("-5", "-5"), ("+3.25", "+3.25"), ("-1e5", "-1e5"), ("-inf", "'-inf"),
    ("-", "'-"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=b", "a=b"), ("\u{1B}[31m", "�[31m"),
    ("'=1", "''=1"), ("''-5", "'''-5"), ("'", "'"), ("'quoted'", "'quoted'"),
  ])
  func aCellIsSafeInASpreadsheet(value: String, cell: String) {
    #expect(CSVCell.encoded(value) == cell)
  }

  @Test func everyValueReadsBack() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", ",", ";", " ", "5", ".", "é",
      "e\u{301}", "＝", "x", "\u{FEFF}", "👩‍👩‍👧", "\u{202E}",
    ]
    for _ in 0..<5_000 {
      let value = (0..<random.next(upTo: 8)).map { _ in pieces[random.next(upTo: pieces.count)] }
        .joined()
      let text = CSVText.write(header: ["id", "note"], rows: [["a", value]])
      let cell = try #require(try CSVText(text).rows.first?.fields[1])
      #expect(Array(CSVCell.decoded(cell).utf8) == Array(value.utf8), "\(value.debugDescription)")
    }
  }

  @Test func whatIsWrittenReadsBack() throws {
    let rows = [["CC6.1", "a \"quoted\", line\nand another"], ["", ""], ["x", "é 漢字"]]
    let text = CSVText.write(header: ["id", "note"], rows: rows)
    #expect(text.hasPrefix("id,note\r\n"))
    #expect(try CSVText(text).rows.map(\.fields) == rows)
  }

  @Test func aLoneEmptyCellIsNoBlankLine() throws {
    let text = CSVText.write(header: ["id"], rows: [[""], ["a"]])
    #expect(try CSVText(text).rows.map(\.fields) == [[""], ["a"]])
  }
}
