import Foundation
import GRDB
import Glibc
package import Readiness

extension ProjectFile {
  /// Makes a new file with mode 0600 holding `project`; the first entry of its journal says so.
  ///
  /// - Throws: `.exists` when there is a file already, `.cannotCreate` with the system's reason.
  package static func create(
    at path: String, project: Project, by author: Author
  ) throws -> ProjectFile {
    try EmptyFile.make(path)
    do {
      try stampApplicationID(path)
      let terms = OpeningTerms()
      let pool = try DatabasePool(path: path, configuration: terms.configuration)
      try terms.migrator.migrate(pool)
      try prepareWriter(pool)
      let file = ProjectFile(path: path, reading: pool, readOnlyReason: nil)
      try file.write { db in
        _ = try Journal(db: db).record(
          .init(kind: .migration, title: "Project created: \(project.name)"), by: author
        ) { try ProjectRecord.write(project, $0) }
      }
      return file
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw ProjectFileError.translating(error, path: path)
    }
  }

  /// Opens a file, migrating an older one after copying it beside itself.
  ///
  /// - Parameter readOnly: refuse every write, for a reviewer.
  /// - Throws: a `ProjectFileError` that says whether it is missing, not ours, newer or unreadable.
  package static func open(at path: String, readOnly: Bool = false) throws -> ProjectFile {
    try open(at: path, readOnly: readOnly, on: OpeningTerms())
  }

  static func open(
    at path: String, readOnly: Bool = false, on terms: OpeningTerms
  ) throws -> ProjectFile {
    try FileHeader.check(path)
    let folder = (path as NSString).deletingLastPathComponent
    return try open(
      at: path, on: terms,
      as: FileAccess(
        asked: readOnly, fileIsWritable: Glibc.access(path, W_OK) == 0,
        folderIsWritable: Glibc.access(folder.isEmpty ? "." : folder, W_OK) == 0,
        hasLog: FileManager.default.fileExists(atPath: path + "-wal")))
  }

  static func open(
    at path: String, on terms: OpeningTerms, as access: FileAccess
  ) throws -> ProjectFile {
    do {
      switch access {
      case .readWrite: return try openForWriting(path, terms)
      case .readOnly(let reason): return try openForReading(path, path, reason, terms)
      case .immutable(let reason):
        return try openForReading(path, "file:\(escaped(path))?immutable=1", reason, terms)
      }
    } catch {
      throw ProjectFileError.translating(error, path: path)
    }
  }

  private static func openForWriting(_ path: String, _ terms: OpeningTerms) throws -> ProjectFile {
    let pool = try DatabasePool(path: path, configuration: terms.configuration)
    try refuseNewer(pool, path, terms)
    if try !pool.read(terms.migrator.hasCompletedMigrations) {
      try BackupCopy.write(pool, to: BackupCopy.nameBeforeMigrating(path))
      try terms.migrator.migrate(pool)
      // What an older file holds was not laid over its findings yet.
      try pool.write(DerivedTables.rebuild)
    }
    try prepareWriter(pool)
    let altered = try pool.read { try SchemaShape.alteredTables($0, terms.migrator) }
    return ProjectFile(path: path, reading: pool, readOnlyReason: nil, alteredTables: altered)
  }

  private static func openForReading(
    _ path: String, _ location: String, _ reason: String, _ terms: OpeningTerms
  ) throws -> ProjectFile {
    var configuration = terms.configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: location, configuration: configuration)
    try refuseNewer(queue, path, terms)
    if try !queue.read(terms.migrator.hasCompletedMigrations) {
      throw ProjectFileError.readOnly(
        reason: "it was made by an older Greenroom and has to be migrated first, "
          + "copy it to where you can write")
    }
    let altered = try queue.read { try SchemaShape.alteredTables($0, terms.migrator) }
    return ProjectFile(
      path: path, at: location, reading: queue, readOnlyReason: reason, alteredTables: altered)
  }

  private static func refuseNewer(
    _ database: any DatabaseReader, _ path: String, _ terms: OpeningTerms
  ) throws {
    let unknown = try database.read { db in
      try terms.migrator.appliedIdentifiers(db).subtracting(terms.migrator.migrations)
    }
    if !unknown.isEmpty { throw ProjectFileError.newer(path: path, unknown: unknown.sorted()) }
  }

  /// Written before the file has a write-ahead log: once it has one, the header stays there until
  /// the log is folded in, and another process would not know the file as ours.
  private static func stampApplicationID(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try queue.close()
  }

  /// GRDB's pool sets `synchronous` back to NORMAL while opening; a saved change must survive
  /// power loss.
  private static func prepareWriter(_ pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
  }

  private static func escaped(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}

/// What is settled before a file is opened, the same for every file outside of tests.
struct OpeningTerms {
  /// How long a write waits for another process before it gives up.
  var busySeconds = 5.0
  var migrator = Schema.migrator

  var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.maximumReaderCount = 3
    return configuration
  }
}
