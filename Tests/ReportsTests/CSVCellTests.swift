import Readiness
import Reports
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
  ])
  func aCellIsSafeInASpreadsheet(value: String, cell: String) {
    #expect(CSVCell.encoded(value) == cell)
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
