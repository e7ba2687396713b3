import GRDB
import Synchronization

/// Notices that someone wrote to a project file, in this process or another one.
///
/// It has a connection of its own that only reads, for a moment at a time, so that it stands in no
/// writer's way. `ProjectFile.close` ends it first: a connection left open would keep the log beside
/// the file from being folded in.
package final class FileWatch: Sendable {
  private let queue: DatabaseQueue
  private let seen: Mutex<Int>

  /// Starts watching; what was written before is not reported, compare `journalHead` for that.
  ///
  /// A file that is read as it stands (its folder takes no files) never changes for us.
  package init(_ file: ProjectFile) throws {
    queue = try file.readingConnection()
    seen = Mutex((try? Self.version(queue)) ?? 0)
    file.closeFirst(self)
  }

  /// Whether anything was written since the last call, or since the start: true once a change.
  ///
  /// The project's own writes count. Takes some microseconds; false once the watch is closed, or
  /// while the file cannot be read.
  package func hasChanged() -> Bool {
    seen.withLock { seen in
      guard let version = try? Self.version(queue), version != seen else { return false }
      seen = version
      return true
    }
  }

  /// The hash of the journal's newest entry, in hexadecimal; nil while the file cannot be read.
  ///
  /// It tells a change of the project from one that left its journal alone, and from one already
  /// shown.
  package func journalHead() -> String? {
    try? queue.unsafeRead { db in
      try Row.fetchOne(db, sql: "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .bytes("hash").hexadecimal
    }
  }

  /// Ends the watch; it reports nothing any more.
  package func close() { try? queue.close() }

  deinit { close() }

  /// SQLite's count of commits by connections other than this one.
  private static func version(_ queue: DatabaseQueue) throws -> Int? {
    try queue.unsafeRead { db in
      try Int.fetchOne(try db.cachedStatement(sql: "PRAGMA data_version"))
    }
  }
}
