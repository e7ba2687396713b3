import GRDB
import Readiness
import TestKit
import Testing

@testable import ProjectFile

/// Lists that are kept from one request to the next, and requests nobody waits for any more.
@Suite struct FindingListTests {
  private let day = CalendarDate.on("2026-03-20")

  private func filled() throws -> ScratchProject {
    let scratch = try ScratchProject()
    var random = TestKit.SeededGenerator(seed: 7)
    try scratch.file.take(
      MadeReport(
        (0..<60).map {
          .row(
            "r\($0)", check: random.next(upTo: 2), day: random.next(upTo: 9),
            severity: Severity.allCases[random.next(upTo: 6)])
        }))
    return scratch
  }

  @Test(arguments: [nil, SortKey("resource"), SortKey("seen", isDescending: true)])
  func stretchesMakeUpTheList(order: SortKey?) throws {
    let scratch = try filled()
    var query = FindingQuery(asOf: day)
    query.order = order
    let all = try scratch.file.findings(query).rows.map(\.identity)
    #expect(all.count == 60)
    query.limit = 7
    // The same before and after the whole list was read.
    for isKnown in [false, true] {
      try scratch.reopen()
      if isKnown { _ = try scratch.file.position(of: all[0], in: query) }
      for offset in [0, 7, 29, 30, 31, 53, 58, 60, 99] {
        query.offset = offset
        let rows = try scratch.file.findings(query).rows.map(\.identity)
        #expect(rows == Array(all.dropFirst(offset).prefix(7)), "offset \(offset)")
      }
    }
  }

  @Test func aKeptListGoesWithTheNextChange() throws {
    let scratch = try filled()
    var query = FindingQuery(asOf: day)
    query.order = SortKey("resource")
    query.filter = ListFilter("r1", fields: FindingField.fields, today: day)
    let before = try scratch.file.findings(query)
    try scratch.file.take(
      MadeReport(sha256: "bb", [.row("r1", .pass, check: 0, day: 10), .row("r100", day: 10)]),
      minute: 11)
    let after = try scratch.file.findings(query)
    #expect(after != before && after.rows.contains { $0.resource == "r100" })
    let other = try ProjectFile.open(at: scratch.path)
    _ = try other.undo(by: .ada(12))
    try other.close()
    #expect(try scratch.file.findings(query) == before)
  }

  @Test func whatNobodyWaitsForIsGivenUp() throws {
    let scratch = try filled()
    var query = FindingQuery(asOf: day)
    query.filter = ListFilter("r1", fields: FindingField.fields, today: day)
    #expect(throws: CancellationError.self) {
      try scratch.file.findings(query) { false }
    }
    #expect(try scratch.file.findings(query).matching == 11)
  }

  @Test func aQueryWithoutEndStopsWhenNobodyWaits() throws {
    let scratch = try ScratchProject()
    let endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
    var asked = 0
    try scratch.file.read { db in
      #expect(throws: CancellationError.self) {
        try QueryPatience.run(
          db,
          while: {
            asked += 1
            return asked < 4
          }, { _ = try Int.fetchOne(db, sql: "\(endless) SELECT count(*) FROM n") })
      }
      let one = try Int.fetchOne(db, sql: "SELECT 1")
      #expect(one == 1, "the connection goes on as before")
    }
    #expect(asked == 4)
  }
}
