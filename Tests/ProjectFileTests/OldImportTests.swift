import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

/// A file of the fourth schema in which a report had been imported.
@Suite struct OldImportTests {
  @Test func theDigestsOfThenHoldAfterTheMigration() throws {
    let old = try OldFile.imported()
    let file = try ProjectFile.open(at: old.path)
    #expect(try file.verify().problems == [])
    let page = try file.findings(FindingQuery(asOf: .on("2026-03-05")))
    #expect(page.rows.map(\.resource) == ["a"] && page.rows.first?.firstSeen == .day(0))
    let imports = try file.snapshot(asOf: .on("2026-03-05")).imports
    #expect(imports.map(\.counts.created) == [1], "counts that lack newer ones are read")
    try file.close()
  }

  @Test func reportsOfNowAndOfThenAreTakenBackInTurn() throws {
    let old = try OldFile.imported()
    let file = try ProjectFile.open(at: old.path)
    let next = try file.take(MadeReport(sha256: "bb", [.row("b", day: 3), .row("c", day: 3)]))
    #expect(next.counts.created == 2 && next.counts.gone == 1)
    #expect(try file.verify().problems == [])
    for _ in 1...2 {
      _ = try file.undo(by: .ada(60))
      #expect(try file.verify().problems == [])
    }
    #expect(try file.findings(FindingQuery(asOf: .on("2026-03-05"))).rows.isEmpty)
    try file.close()
  }
}

extension OldFile {
  /// One report of one open finding, written and digested as it was then.
  fileprivate static func imported() throws -> OldFile {
    let day = Instant.day(0).description
    var draft = FindingDraft.row("a")
    draft.detail = "old"
    let check = CheckDraft(tool: "Prowler", id: "s3_public", title: "About s3_public")
    let rows: [(BulkTable, [any DatabaseValueConvertible])] = [
      (.imports, ["i1", day, "/old.json", "prowler-ocsf", "Prowler", "5", "aa", day, counts]),
      (
        .checks,
        [1, "Prowler", "s3_public", "About s3_public", "", "", "", "[]", "{}", "CC6.1", "", ""]
          + ["high", "[]", "i1", "i1"]
      ),
      (.resources, [1, "aws", "1", "eu", "a", "", "bucket", "", "i1", "i1"]),
      (
        .findings,
        [1, StagedKeys(draft, of: check).byPlace, 1, 1, "", "", "fail", 0, DatabaseValue.null, 1]
          + [Severity.high.rank, "High", "fail", "old", day, day, "i1", "i1"]
      ),
    ]
    var digests = Dictionary(uniqueKeysWithValues: Schema.bulk.map { ($0, TableDigest()) })
    for (table, values) in rows {
      let ofThen = BulkTable(
        name: table.name, columns: Array(table.columns.dropLast(table.added.count)))
      digests[table.name]?.add(BulkRow(ofThen, values))
    }
    let facts = try facts(digests)
    return try OldFile(schema: 4) { old, db in
      try old.record("Imported", .import, facts: facts, db) { db in
        for (table, values) in rows {
          let marks = values.map { _ in "?" }.joined(separator: ",")
          let columns = table.columns.prefix(values.count).joined(separator: ", ")
          try db.execute(
            sql: "INSERT INTO \(table.name) (\(columns)) VALUES (\(marks))",
            arguments: StatementArguments(values))
        }
        try db.execute(
          sql: "INSERT INTO finding_tally VALUES (1, 'fail', 'present', ?, ?, 1)",
          arguments: [Severity.high.rank, day])
      }
    }
  }

  private static let counts = """
    {"checks":1,"checksMapped":1,"created":1,"cutFields":0,"duplicates":0,"failed":1,"gone":0,\
    "maskedSecrets":0,"other":0,"passed":0,"refused":0,"reopened":0,"resolved":0,"rows":1,\
    "unchanged":0}
    """

  private static func facts(_ digests: [String: TableDigest]) throws -> String {
    let hexadecimal = try CompactJSON.text(digests.mapValues(\.hexadecimal))
    return #"{"counts":\#(counts),"digests":\#(hexadecimal),"importID":"i1","sha256":"aa"}"#
  }
}
