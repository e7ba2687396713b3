import Readiness
import Testing

@Suite struct CSVTextTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]), ("a,b\r\n1,2\r\n\r\n3,4", [["1", "2"], ["3", "4"]]),
      ("\u{FEFF}a,b\n1,\n", [["1", ""]]),
      ("a,b\n\"x, y\",\"say \"\"so\"\"\"\n", [["x, y", "say \"so\""]]),
      ("a,b\n\"two\nlines\",\n", [["two\nlines", ""]]), ("a,b\r1,2", [["1", "2"]]),
      ("a,b\n1\"2,\"3\"4\n", [["1\"2", "34"]]), ("a,b\n", []), ("a,b\n\"\",\"\"", [["", ""]]),
    ] as [(String, [[String]])])
  func readsRecords(text: String, rows: [[String]]) throws {
    let table = try CSVText(text)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.fields) == rows)
  }

  @Test func countsLinesAcrossQuotedOnes() throws {
    let table = try CSVText("a\n\"x\ny\"\n\nz\n")
    #expect(table.rows.map(\.line) == [2, 5])
  }

  @Test(
    arguments: [
      ("", "line 1"), ("a,b\n1\n", "line 2"), ("a,b\n1,2\n1,2,3", "line 3"),
      ("a\n\"open\n", "line 2"),
    ] as [(String, String)])
  func refusesBrokenTables(text: String, place: String) {
    let refusal = #expect(throws: Refusal.self) { try CSVText(text) }
    #expect(refusal?.place == place)
  }
}
