import Terminal
import Testing

@Suite struct ListTests {
  @Test(arguments: [
    (["Down"], 1), (["j", "j", "k"], 1), (["G"], 99), (["G", "g"], 0), (["PgDn"], 10),
    (["End", "PgUp"], 89), (["Up"], 0), (["G", "Down"], 99), (["Ctrl-D", "Ctrl-D", "Ctrl-U"], 5),
  ])
  func keysMoveTheSelection(keys: [String], row: Int) {
    var cursor = ListCursor()
    for name in keys {
      press(name) { _ = cursor.handle($0, count: 100, page: 10) }
      #expect(cursor.window(count: 100, height: 10).contains(cursor.selection))
    }
    #expect(cursor.selection == row)
  }

  @Test func theWindowStaysWhileTheSelectionIsInIt() {
    var cursor = ListCursor()
    for name in ["G", "k", "k", "k"] {
      press(name) { _ = cursor.handle($0, count: 100, page: 10) }
    }
    #expect(cursor.window(count: 100, height: 10) == 90..<100)
  }

  @Test func anEmptyListIsSafe() {
    var cursor = ListCursor(selection: 7)
    for name in ["j", "k", "g", "G", "PgDn", "PgUp", "Home", "End"] {
      press(name) {
        let taken = cursor.handle($0, count: 0, page: 0)
        #expect(taken)
      }
    }
    #expect(cursor.window(count: 0, height: 10).isEmpty)
    cursor.clamp(count: 0, page: 5)
    #expect(cursor.selection == 0)
  }

  @Test func aShrunkenListKeepsTheSelectionInside() {
    var cursor = ListCursor(selection: 50, offset: 45)
    cursor.clamp(count: 3, page: 10)
    #expect(cursor.selection == 2)
    #expect(cursor.offset == 0)
  }

  @Test func otherKeysAreLeftToTheScreen() {
    var cursor = ListCursor()
    let taken1 = cursor.handle(.key(.enter), count: 3, page: 3)
    #expect(!taken1)
    let taken2 = cursor.handle(.key(.character("j")), count: 3, page: 3, letters: false)
    #expect(!taken2)
    let taken3 = cursor.handle(.paste("j"), count: 3, page: 3)
    #expect(!taken3)
  }

  private static let table = Table(
    columns: [
      TableColumn(id: "id", title: "ID", width: .fixed(5)),
      TableColumn(id: "title", title: "Title", width: .flex(min: 6, weight: 1)),
      TableColumn(id: "n", title: "No", width: .fixed(3), alignment: .right),
    ],
    rows: [
      .heading(id: "h", "Access"),
      TableRow(id: "1", cells: ["CC6.1", "Logical access to systems", "12"]),
      TableRow(id: "2", cells: ["CC6.2", "漢字漢字漢字漢字漢字", "3"]),
      .heading(id: "h2", "Change"),
      TableRow(id: "3", cells: ["CC8.1", "Changes"]),
    ])

  @Test func aTableDrawsColumnsHeadingsAndItsCursor() {
    var table = Self.table
    let taken = table.handle(.key(.down), page: 5)
    #expect(taken)
    let result = drawn(25, 6) { table.draw(into: &$0, $1, look: .standard) }
    #expect(
      result.text == """
        ID    Title           No
        Access
        CC6.1 Logical acces…  12
        CC6.2 漢字漢字漢字…    3
        Change
        CC8.1 Changes
        """)
    #expect(result.cursor == Point(x: 0, y: 2))
    #expect(table.selectedRow?.id == "1")
  }

  @Test func headingsAreSteppedOver() {
    var table = Self.table
    for key in ["j", "j", "j"] { press(key) { _ = table.handle($0, page: 3) } }
    #expect(table.selectedRow?.id == "3")
    press("k") { _ = table.handle($0, page: 3) }
    #expect(table.selectedRow?.id == "2")
    press("g") { _ = table.handle($0, page: 3) }
    #expect(table.selectedRow?.id == "1")
    #expect(table.cursor.window(count: 5, height: 3).lowerBound == 0)
  }

  @Test func aNarrowTableLeavesColumnsOutAndSaysSo() {
    let result = drawn(13, 3) { Self.table.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.split(separator: "\n").first == "ID    Title …")
  }

  @Test func anEmptyTableSaysWhy() {
    let table = Table(columns: Self.table.columns, rows: [], emptyText: "No gaps. Press a.")
    let result = drawn(30, 3) { table.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("No gaps. Press a."))
    #expect(result.cursor == nil)
    #expect(table.selectedRow == nil)
  }

  @Test func aPageOfALongListIsDrawnAtItsPlace() {
    let rows = (100..<120).map { TableRow(id: "\($0)", cells: [StyledText("\($0)")]) }
    var cursor = ListCursor()
    cursor.select(105, count: 1_000_000, page: 4)
    let table = Table(
      columns: [TableColumn(id: "n", title: "N", width: .fixed(6))], rows: rows, firstRow: 100,
      total: 1_000_000, cursor: cursor)
    let result = drawn(8, 5) { table.draw(into: &$0, $1, look: .standard) }
    #expect(result.text == "N\n102    ↑\n103\n104\n105    ↓")
    #expect(result.cursor == Point(x: 0, y: 4))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 9), (9, 2)])
  func tinyRectanglesAreSafe(width: Int, height: Int) {
    _ = drawn(width, height) { Self.table.draw(into: &$0, $1, look: .standard) }
  }
}
