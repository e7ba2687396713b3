internal import Foundation
internal import Glibc
internal import GRDB
package import Readiness

extension ProjectFile {
  /// Makes a new file with mode 0600 holding `project`; the first entry of its journal says so.
  ///
  /// - Throws: `.exists` when there is a file already, `.cannotCreate` with the system's reason.
  package static func create(
    at path: String, project: Project, by author: Author
  ) throws -> ProjectFile {
    let handle = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard handle >= 0 else {
      if errno == EEXIST { throw ProjectFileError.exists(path: path) }
      throw ProjectFileError.cannotCreate(path: path, why: String(cString: strerror(errno)))
    }
    Glibc.close(handle)
    do {
      let pool = try DatabasePool(path: path, configuration: configuration())
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
      try Schema.migrator.migrate(pool)
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
    try FileHeader.check(path)
    do {
      switch access(path, asked: readOnly) {
      case .readWrite: return try openForWriting(path)
      case .readOnly(let reason): return try openForReading(path, path, reason)
      case .immutable(let reason):
        return try openForReading(path, "file:\(escaped(path))?immutable=1", reason)
      }
    } catch {
      throw ProjectFileError.translating(error, path: path)
    }
  }

  private enum Access {
    case readWrite
    case readOnly(String)
    /// The folder lets us write no log beside the file, so SQLite may only read it as it stands.
    case immutable(String)
  }

  private static func access(_ path: String, asked: Bool) -> Access {
    let folder = (path as NSString).deletingLastPathComponent
    let folderWritable = Glibc.access(folder.isEmpty ? "." : folder, W_OK) == 0
    let fileWritable = Glibc.access(path, W_OK) == 0
    if folderWritable && fileWritable { return asked ? .readOnly("asked for by --read-only") : .readWrite }
    if folderWritable { return .readOnly("the system does not let you write the file") }
    let reason = "nothing can be written in its folder; it is shown as the file stands"
    return .immutable(
      FileManager.default.fileExists(atPath: path + "-wal")
        ? reason + ", without what another process has yet to fold in" : reason)
  }

  private static func openForWriting(_ path: String) throws -> ProjectFile {
    let pool = try DatabasePool(path: path, configuration: configuration())
    try refuseNewer(pool, path)
    if try !pool.read(Schema.migrator.hasCompletedMigrations) {
      try BackupCopy.write(pool, to: BackupCopy.nameBeforeMigrating(path))
      try Schema.migrator.migrate(pool)
    }
    try prepareWriter(pool)
    return ProjectFile(path: path, reading: pool, readOnlyReason: nil)
  }

  private static func openForReading(
    _ path: String, _ location: String, _ reason: String
  ) throws -> ProjectFile {
    var reading = configuration()
    reading.readonly = true
    let queue = try DatabaseQueue(path: location, configuration: reading)
    try refuseNewer(queue, path)
    if try !queue.read(Schema.migrator.hasCompletedMigrations) {
      throw ProjectFileError.readOnly(
        reason: "it was made by an older Greenroom and has to be migrated first, "
          + "copy it to where you can write")
    }
    return ProjectFile(path: path, reading: queue, readOnlyReason: reason)
  }

  private static func refuseNewer(_ database: any DatabaseReader, _ path: String) throws {
    let unknown = try database.read { db in
      try Schema.migrator.appliedIdentifiers(db).subtracting(Schema.migrator.migrations)
    }
    if !unknown.isEmpty { throw ProjectFileError.newer(path: path, unknown: unknown.sorted()) }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    return configuration
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

/// What the first hundred bytes of a file say, before SQLite touches it.
private enum FileHeader {
  static func check(_ path: String) throws {
    var information = stat()
    guard stat(path, &information) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw ProjectFileError.missing(path: path) }
      throw ProjectFileError.unreadable(path: path, why: String(cString: strerror(errno)))
    }
    if information.st_mode & S_IFMT == S_IFDIR { throw ProjectFileError.directory(path: path) }
    let handle = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else {
      throw ProjectFileError.unreadable(path: path, why: String(cString: strerror(errno)))
    }
    defer { close(handle) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = header.withUnsafeMutableBytes { Glibc.read(handle, $0.baseAddress, 100) }
    let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      id == UInt32(bitPattern: Schema.applicationID)
    else { throw ProjectFileError.notAProject(path: path) }
  }
}
