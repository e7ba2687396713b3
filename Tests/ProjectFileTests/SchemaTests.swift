import Foundation
import GRDB
import Testing

@testable import ProjectFile

@Suite struct SchemaTests {
  private func fresh() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    return queue
  }

  @Test func theSchemaIsTheGolden() throws {
    let found =
      try fresh().read { db in
        try String.fetchAll(
          db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
      }.joined(separator: ";\n\n") + ";\n"
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/schema.sql")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try found.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("the golden was rewritten; look at the difference and run again")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == found)
  }

  @Test func everyTableIsJournaledBulkDerivedOrBookkeeping() throws {
    let tables = try fresh().read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    }
    let known = Schema.journaled + Schema.bulk + Schema.derived + Schema.bookkeeping
    #expect(Set(tables) == Set(known) && tables.count == known.count)
    #expect(BulkTable.all.map(\.name) == Schema.bulk)
  }

  @Test(arguments: Schema.journaled)
  func journaledTablesArePlain(table: String) throws {
    try fresh().read { db in
      let isStrict = try Bool.fetchOne(
        db, sql: "SELECT strict FROM pragma_table_list WHERE name = ?", arguments: [table])
      #expect(isStrict == true)
      let columns = try Row.fetchAll(db, sql: "PRAGMA table_xinfo(\(table))")
      #expect(columns.filter { $0["pk"] == 1 }.map { $0["cid"] as Int } == [0])
      #expect(columns.first?["type"] == "TEXT" && columns.first?["notnull"] == 1)
      #expect(columns.allSatisfy { $0["hidden"] == 0 }, "no generated columns")
      let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table))")
      #expect(keys.allSatisfy { $0["on_update"] == "NO ACTION" && $0["on_delete"] == "NO ACTION" })
      let sql = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table])
      let words = sql ?? ""
      #expect(
        words.components(separatedBy: "REFERENCES").count
          == words.components(separatedBy: "DEFERRABLE INITIALLY DEFERRED").count)
      let triggers = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
        arguments: [table])
      #expect(triggers == 0)
    }
  }

  @Test(arguments: BulkTable.all.map(\.name))
  func bulkTablesNameTheirColumnsInOrder(name: String) throws {
    let table = try #require(BulkTable.all.first { $0.name == name })
    #expect(try fresh().read { try $0.columns(in: name).map(\.name) } == table.columns)
  }

  @Test func theJournalNamesItsColumnsInOrder() throws {
    #expect(
      try fresh().read { try $0.columns(in: "journal").map(\.name) } == JournalRow.names)
  }
}
