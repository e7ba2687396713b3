import Terminal
import Testing

@Suite struct TableTests {
  private static let rows = [
    TableRow.heading(id: "h", "Access"),
    TableRow(id: "1", cells: ["CC6.1", "Logical access", "open", "12"]),
    TableRow(id: "2", cells: ["CC6.2", "漢字漢字漢字", "met", "3"], isMarked: true),
  ]

  private static func table(
    current: String? = nil, sort: TableSort? = nil, marks: Bool = false
  ) -> Table {
    Table(
      columns: [
        TableColumn(id: "id", title: "ID", width: .fixed(5)),
        TableColumn(id: "title", title: "Title", width: .flex(min: 8, weight: 1)),
        TableColumn(id: "status", title: "Status", width: .fixed(8)),
        TableColumn(id: "n", title: "No", width: .fixed(4), alignment: .right),
      ], rows: rows, cursor: ListCursor(selection: 1), columnCursor: current, sort: sort,
      showsMarks: marks)
  }

  private static func lines(_ table: Table, _ width: Int, look: Look = .standard) -> [String] {
    let text = drawn(width, 4) { table.draw(into: &$0, $1, look: look) }.text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func markedRowsHaveASignInTheGutter() {
    let lines = Self.lines(Self.table(marks: true), 32)
    #expect(lines[0] == "  ID    Title     Status     No")
    #expect(lines[1] == "Access")
    #expect(lines[2] == "  CC6.1 Logical … open       12")
    #expect(lines[3] == "▸ CC6.2 漢字漢字… met         3")
    #expect(Self.lines(Self.table(marks: true), 32, look: .plain)[3].hasPrefix("> CC6.2"))
  }

  @Test(arguments: [
    ("title", false, "ID    Title ↑   Status     No"), ("n", true, "ID    Title     Status   No ↓"),
    ("status", false, "ID    Title     Status ↑   No"),
    ("gone", true, "ID    Title     Status     No"),
  ])
  func theHeaderTellsTheOrder(column: String, descending: Bool, header: String) {
    let table = Self.table(sort: TableSort(column: column, descending: descending))
    #expect(Self.lines(table, 30)[0] == header)
  }

  @Test func theArrowIsKeptWhereTheTitleIsCut() {
    let narrow = TableColumn(id: "s", title: "Severity", width: .fixed(5))
    let tight = TableColumn(id: "f", title: "Open", width: .fixed(5), alignment: .right)
    var table = Table(columns: [narrow, tight], rows: Self.rows)
    table.sort = TableSort(column: "s", descending: true)
    #expect(Self.lines(table, 20, look: .plain)[0] == "Sev>v  Open")
    table.sort = TableSort(column: "f")
    #expect(Self.lines(table, 20)[0] == "Seve… Open↑")
  }

  @Test(arguments: [
    (nil, "ID    Title    …"), ("title", "ID    Title    …"), ("status", "ID   ‹Status   …"),
    ("n", "ID   ‹  No"),
  ])
  func theCurrentColumnIsScrolledIntoSight(current: String?, header: String) {
    #expect(Self.lines(Self.table(current: current), 16)[0] == header)
  }

  @Test func whereOnlyOneColumnFitsItIsTheCurrentOne() {
    let lines = Self.lines(Self.table(current: "status"), 10)
    #expect(lines[0] == "Status   …")
    #expect(lines[2] == "open")
  }

  @Test func theCurrentColumnStandsOutAndHoldsTheCursor() {
    for theme in Theme.all {
      var surface = Surface(size: Size(width: 30, height: 4))
      let look = Look(theme: theme, glyphs: .unicode)
      let cursor = Self.table(current: "status").draw(into: &surface, surface.bounds, look: look)
      #expect(cursor == Point(x: 16, y: 2))
      #expect(surface[16, 0].style != surface[6, 0].style, "\(theme.name)")
    }
  }

  @Test(
    arguments: [
      (Point(x: 0, y: 0), nil), (Point(x: 2, y: 0), .header("id")),
      (Point(x: 7, y: 0), .header("id")),
      (Point(x: 8, y: 0), .header("title")), (Point(x: 19, y: 0), .header("status")),
      (Point(x: 4, y: 1), nil), (Point(x: 0, y: 2), .row(1)), (Point(x: 30, y: 3), .row(2)),
      (Point(x: 3, y: 4), nil), (Point(x: 99, y: 2), nil), (Point(x: 0, y: -1), nil),
    ] as [(Point, TableHit?)])
  func theMouseFindsRowsAndHeaders(point: Point, hit: TableHit?) {
    let table = Self.table(marks: true)
    #expect(table.hit(point, in: Rect(x: 0, y: 0, width: 32, height: 6)) == hit)
  }

  @Test func theMouseFollowsTheWindow() {
    let rows = (500..<510).map { TableRow(id: "\($0)", cells: [StyledText("\($0)")]) }
    let table = Table(
      columns: [TableColumn(id: "n", title: "N", width: .fixed(6))], rows: rows, firstRow: 500,
      total: 1_000_000, cursor: ListCursor(selection: 505, offset: 502))
    let rect = Rect(x: 3, y: 2, width: 10, height: 6)
    #expect(table.hit(Point(x: 4, y: 3), in: rect) == .row(502))
    #expect(table.hit(Point(x: 4, y: 7), in: rect) == .row(506))
    #expect(table.hit(Point(x: 2, y: 3), in: rect) == nil)
  }

  @Test(arguments: [(-5, 3), (2, 3), (40, 40), (9_999, 120)])
  func aColumnIsWidenedWithinLimits(wish: Int, width: Int) {
    let column = TableColumn(id: "t", title: "T", width: .flex(min: 8, weight: 2))
    #expect(column.widened(to: wish).width == .fixed(width))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 9), (3, 2), (9, 2)], [nil, "status"])
  func tinyRectanglesAreSafe(size: (Int, Int), current: String?) {
    let table = Self.table(current: current, sort: TableSort(column: "status"), marks: true)
    _ = drawn(size.0, size.1) { table.draw(into: &$0, $1, look: .standard) }
    _ = table.hit(.zero, in: Rect(x: 0, y: 0, width: size.0, height: size.1))
  }

  @Test func nothingIsDrawnBesideTheTable() {
    var surface = Surface(size: Size(width: 20, height: 4))
    let table = Table(
      columns: [TableColumn(id: "w", title: "Wide title", width: .fixed(18))],
      rows: [TableRow(id: "1", cells: ["a very long text in a cell"])])
    _ = table.draw(into: &surface, Rect(x: 0, y: 0, width: 8, height: 4), look: .standard)
    #expect(surface.cropped(Rect(x: 8, y: 0, width: 12, height: 4)).text() == "\n\n\n")
  }
}
