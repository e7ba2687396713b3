import Readiness
import Testing

@Suite struct SpreadsheetTextTests {
  @Test(
    arguments: [
      "id,note\nCC6.1,\"a;b;c\"\n", "id;note\r\nCC6.1;\"a;b;c\"\r\n",
      "\u{FEFF}id\tnote\r\nCC6.1\ta;b;c\r\n", "ID,Note\rCC6.1,a;b;c",
      "\n\nId;\"note\"\nCC6.1;\"a;b;c\"",
    ])
  func theHeaderTellsTheSeparator(text: String) throws {
    let table = try SpreadsheetText(text)
    #expect(table.columns == ["id", "note"])
    #expect(table.rows.map(\.cells) == [["id": "CC6.1", "note": "a;b;c"]])
  }

  @Test(
    arguments: [
      ("Assessed on", "assessed_on"), (" assessed-on ", "assessed_on"),
      ("ASSESSED_ON", "assessed_on"),
      ("Name / Owner", "name_owner"), ("", ""),
    ])
  func columnsAreToldApartByTheirWords(written: String, name: String) {
    #expect(SpreadsheetText.normalized(written) == name)
  }

  @Test func aRaggedRowIsRefusedAlone() throws {
    let table = try SpreadsheetText("id,note\nCC6.1\nCC6.2,b\nCC6.3,c,d\n")
    #expect(table.rows.map(\.cells) == [["id": "CC6.2", "note": "b"]])
    #expect(table.refused.map(\.row) == [2, 4])
    #expect(table.refused[0].why.hasPrefix("The row has 1 fields, the header 2"))
  }

  @Test func rowsAreNumberedAsASpreadsheetShowsThem() throws {
    let table = try SpreadsheetText("id,note\n\"a\",\"two\nlines\"\n\n,\nb,x\n")
    #expect(table.rows.map(\.number) == [2, 5])
  }

  @Test(arguments: ["", "\n\n", "id,note,Id\n1,2,3\n", "id,note\nCC6.1,\"open\n"])
  func whatIsNoTableIsRefusedAsAWhole(text: String) {
    #expect(throws: Refusal.self) { try SpreadsheetText(text) }
  }

  @Test func aRefusalOfAHugeCellIsShort() {
    let refusal = RowRefusal(row: 2, why: String(repeating: "x", count: 1_000_000))
    #expect(refusal.why.count == 300)
  }
}
