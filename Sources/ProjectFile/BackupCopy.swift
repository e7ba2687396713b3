import Foundation
import GRDB
import Glibc

/// Consistent copies of a project while it is in use (`VACUUM INTO`).
enum BackupCopy {
  static func write(_ database: any DatabaseReader, to path: String) throws {
    try EmptyFile.make(path)
    do {
      try database.writeWithoutTransactionOrRead { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    } catch {
      unlink(path)
      throw error
    }
  }

  /// `x.greenroom` is kept as `x.greenroom.before-migration`, numbered when that is taken.
  static func nameBeforeMigrating(_ path: String) -> String {
    let base = path + ".before-migration"
    var name = base
    var number = 2
    while FileManager.default.fileExists(atPath: name) {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}

extension ProjectFile {
  /// Writes a consistent copy to `path`, which must not exist yet.
  package func backup(to path: String) throws {
    try withReader { try BackupCopy.write($0, to: path) }
  }
}

extension DatabaseReader {
  /// `VACUUM INTO` wants no transaction around it.
  fileprivate func writeWithoutTransactionOrRead(_ work: (Database) throws -> Void) throws {
    if let writer = self as? any DatabaseWriter {
      try writer.writeWithoutTransaction(work)
    } else {
      try unsafeRead(work)
    }
  }
}
