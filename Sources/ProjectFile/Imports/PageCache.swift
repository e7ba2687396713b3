import GRDB

/// The pages of the file that SQLite keeps in memory.
enum PageCache {
  /// What an import gets, in KiB; sorting takes as much once more.
  ///
  /// Indices are written all over, and a page that does not stay is written again for every few rows.
  private static let size = 32 << 10

  /// Runs `work` with more of them, which are given back behind it.
  static func enlarged<Value>(_ db: Database, _ work: () throws -> Value) throws -> Value {
    let usual = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? -2_000
    try db.execute(sql: "PRAGMA cache_size = -\(size)")
    defer { try? db.execute(sql: "PRAGMA cache_size = \(usual); PRAGMA shrink_memory") }
    return try work()
  }
}
