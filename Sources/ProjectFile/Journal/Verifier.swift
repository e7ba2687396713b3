import Foundation
import GRDB
import Readiness

extension ProjectFile {
  /// Checks the chain, replays the journal and compares the result with the file; then the digests
  /// of the bulk tables and the schema itself.
  ///
  /// It changes nothing and relies on no trigger.
  package func verify() throws -> Verification {
    try readWithoutTrust { db in
      var verifier = Verifier(db: db)
      try verifier.run()
      return verifier.result
    }
  }
}

private struct Verifier {
  let db: Database
  var result = Verification()

  mutating func run() throws {
    try attempt { try $0.checkPages() }
    try attempt { try $0.checkSchema() }
    var rows: [JournalRow] = []
    try attempt { verifier in
      rows = try JournalRow.fetchAll(
        verifier.db,
        sql: "SELECT \(ExactColumn.list(JournalRow.names)) FROM journal ORDER BY seq")
    }
    result.entries = rows.count
    result.head = rows.last?.hash.hexadecimal ?? ""
    checkChain(rows)
    try compareWithReplay(rows)
    let facts = rows.last { $0.facts.contains("\"digests\"") }
      .flatMap { ImportFacts(json: $0.facts) }
    for table in BulkTable.all { try attempt { try $0.compareDigest(of: table, with: facts) } }
    try attempt { try $0.compareTally() }
    for table in DerivedTables.all { try attempt { try $0.compare(table) } }
  }

  /// What SQLite refuses to do, such as to read a table that is no longer there, is a finding like
  /// any other, and the rest is checked all the same.
  private mutating func attempt(_ check: (inout Self) throws -> Void) throws {
    do {
      try check(&self)
    } catch let error as DatabaseError where error.resultCode != .SQLITE_BUSY {
      result.problems.append(.corrupt(error.message ?? "\(error.resultCode)"))
    }
  }

  private mutating func checkPages() throws {
    let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
    result.problems += found.filter { $0 != "ok" }.map { .corrupt($0) }
  }

  /// Holds tables, indices and triggers against those a new file gets.
  private mutating func checkSchema() throws {
    let expected = try SchemaShape.fresh()
    let found = try SchemaShape.objects(db)
    for name in expected.keys.sorted() where found[name] != expected[name] {
      let what = found[name] == nil ? "is missing" : "was changed"
      result.problems.append(.schemaDiffers("\(name) \(what)"))
    }
    for name in found.keys.sorted() where expected[name] == nil {
      result.problems.append(.schemaDiffers("\(name) is not ours"))
    }
    let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY 1")
    if applied != Schema.migrator.migrations.sorted() {
      result.problems.append(.schemaDiffers("table grdb_migrations was changed"))
    }
  }

  private mutating func checkChain(_ rows: [JournalRow]) {
    var previous: JournalRow?
    for row in rows {
      if row.seq != (previous?.seq ?? 0) + 1 {
        result.problems.append(.entryMissing(before: row.seq))
      } else if row.previousHash != previous?.hash ?? [] {
        result.problems.append(.chainBroken(seq: row.seq, title: row.title))
      }
      if row.hash != row.expectedHash {
        result.problems.append(.entryChanged(seq: row.seq, title: row.title))
      }
      if let before = previous, row.at < before.at {
        result.problems.append(.clockWentBack(seq: row.seq, title: row.title))
      }
      previous = row
    }
  }

  private mutating func compareWithReplay(_ rows: [JournalRow]) throws {
    let replay = try Replay()
    for failure in try replay.run(rows) {
      result.problems.append(
        .unreadableEntry(seq: failure.row.seq, title: failure.row.title, why: failure.why))
    }
    for table in Schema.journaled {
      try attempt { $0.result.problems += try replay.differences(of: table, from: $0.db) }
    }
  }

  private mutating func compareDigest(of table: BulkTable, with facts: ImportFacts?) throws {
    var digest = TableDigest()
    let stored = try Row.fetchCursor(
      db, sql: "SELECT \(ExactColumn.list(table.columns)) FROM \(table.name)")
    while let row = try stored.next() { digest.add(BulkRow(table, reading: row)) }
    let recorded = facts?.digests[table.name] ?? TableDigest().hexadecimal
    if digest.hexadecimal != recorded { result.problems.append(.bulkDiffers(table: table.name)) }
  }

  private mutating func compareTally() throws {
    if try FindingTally.kept(db) != FindingTally.recounted(db) {
      result.problems.append(.derivedDiffers(table: "finding_tally"))
    }
  }
  private mutating func compare(_ table: any DerivedTable.Type) throws {
    if try !table.isInStep(db) { result.problems.append(.derivedDiffers(table: table.name)) }
  }
}
