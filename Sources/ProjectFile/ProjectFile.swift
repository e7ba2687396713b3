import GRDB
import Synchronization

/// One open project file.
///
/// Reads see a consistent state; writes are one transaction each.
///
/// Its facets stand in extensions: `Opening` makes and opens files, `Journal/` records, undoes and
/// verifies, `Records/` changes what people decide, `Imports/` writes findings, `Queries/` reads.
package final class ProjectFile: Sendable {
  /// The path the file was opened by.
  package let path: String
  /// Why nothing can be written, as a sentence; nil when the file can be changed.
  package let readOnlyReason: String?

  /// Lists of findings that were asked for last.
  let findingCache = FindingCache()

  private let reader: any DatabaseReader
  private let writer: (any DatabaseWriter)?
  /// Tables someone else made anew; only `verify` looks at a file with such.
  private let alteredTables: [String]
  /// What SQLite opens: the path, or an address that says the file is read as it stands.
  private let location: String
  private let watches = Mutex<[WeakWatch]>([])

  init(
    path: String, at location: String? = nil, reading pool: any DatabaseWriter,
    readOnlyReason: String?, alteredTables: [String] = []
  ) {
    self.path = path
    self.location = location ?? path
    self.readOnlyReason = readOnlyReason
    self.alteredTables = alteredTables
    reader = pool
    writer = readOnlyReason == nil ? pool : nil
  }

  /// Ends all reads and writes and folds the write-ahead log into the file.
  package func close() throws {
    watches.withLock { watches in
      for watch in watches { watch.watch?.close() }
      watches = []
    }
    try translated {
      // The log is folded in by the connection that closes last, and only a writer can.
      (reader as? DatabasePool)?.invalidateReadOnlyConnections()
      try reader.close()
    }
  }

  /// Another connection to the same file, which can only read.
  func readingConnection() throws -> DatabaseQueue {
    var configuration = OpeningTerms().configuration
    configuration.readonly = true
    return try translated { try DatabaseQueue(path: location, configuration: configuration) }
  }

  /// Closes a watch before the file itself is.
  func closeFirst(_ watch: FileWatch) {
    watches.withLock { watches in
      watches.removeAll { $0.watch == nil }
      watches.append(WeakWatch(watch: watch))
    }
  }

  func read<Value>(_ value: (Database) throws -> Value) throws -> Value {
    try refuseAltered()
    return try readWithoutTrust(value)
  }

  /// Reads a file of which not even the tables' shape is taken for granted.
  func readWithoutTrust<Value>(_ value: (Database) throws -> Value) throws -> Value {
    try translated { try reader.read(value) }
  }

  func withReader<Value>(_ work: (any DatabaseReader) throws -> Value) throws -> Value {
    try translated { try work(reader) }
  }

  /// Runs `change` in one transaction, which is rolled back when it throws.
  func write<Value>(_ change: (Database) throws -> Value) throws -> Value {
    try refuseAltered()
    guard let writer else {
      throw ProjectFileError.readOnly(reason: readOnlyReason ?? "it was opened for reading")
    }
    return try translated { try writer.write(change) }
  }

  /// Runs `change` in one transaction and rolls it back in every case.
  func rehearse<Value>(_ change: (Database) throws -> Value) throws -> Value {
    try refuseAltered()
    guard let writer else {
      throw ProjectFileError.readOnly(reason: readOnlyReason ?? "it was opened for reading")
    }
    return try translated {
      try writer.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try change(db)
          return .rollback
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return value
      }
    }
  }

  private func refuseAltered() throws {
    if alteredTables.isEmpty { return }
    throw ProjectFileError.damaged(
      path: path, why: "not as Greenroom made it: \(alteredTables.joined(separator: ", "))")
  }

  private func translated<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      let worded = ProjectFileError.translating(error, path: path)
      if case ProjectFileError.busy = worded {
        throw ProjectFileError.busy(path: path, writer: LockHolder.find(path: path))
      }
      throw worded
    }
  }
}

private struct WeakWatch: Sendable {
  weak let watch: FileWatch?
}
