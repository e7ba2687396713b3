import GRDB
package import Readiness

/// What can go wrong with a project file, each case worded once in `message`.
package enum ProjectFileError: Error, Equatable, Sendable {
  case missing(path: String)
  case exists(path: String)
  case directory(path: String)
  case unreadable(path: String, why: String)
  case notAProject(path: String)
  case newer(path: String, unknown: [String])
  case damaged(path: String, why: String)
  case cannotCreate(path: String, why: String)
  case cannotWrite(path: String, why: String)
  case full(path: String)
  case busy(path: String, writer: String?)
  case readOnly(reason: String)
  case refused(String)
  case conflict(String)
  /// Fields that someone else gave another value while they were being edited; never empty.
  case editedMeanwhile([FieldConflict])
  case nothingToUndo
  case nothingToRedo
  case cannotRedoImport(title: String)
  case unknownEntry(String)

  /// One sentence: what went wrong, where, and what to do.
  package var message: String {
    switch self {
    case .missing(let path):
      "\(path) does not exist; create it with: greenroom init \(path)"
    case .exists(let path):
      "\(path) exists already; choose another name, or open it with: greenroom \(path)"
    case .directory(let path):
      "\(path) is a folder, not a project file; name the .greenroom file in it"
    case .unreadable(let path, let why):
      "\(path) cannot be read (\(why)); check its permissions"
    case .notAProject(let path):
      "\(path) is not a Greenroom project; nothing was changed"
    case .newer(let path, let unknown):
      "\(path) was written by a newer Greenroom (it knows \(unknown.joined(separator: ", "))); "
        + "nothing was changed, install that version to open it"
    case .damaged(let path, let why):
      "\(path) is damaged (\(why)); restore a backup, or recover what it holds with sqlite3 .recover"
    case .cannotCreate(let path, let why):
      "\(path) cannot be created (\(why)); check the folder and its permissions"
    case .cannotWrite(let path, let why):
      "\(path) cannot be written (\(why)); nothing was changed"
    case .full(let path):
      "there is no space left to write \(path); nothing was changed, free some and try again"
    case .busy(let path, let writer):
      "\(path) is being written by \(writer ?? "another process"); nothing was changed, try again"
    case .readOnly(let reason):
      "the project is read-only: \(reason)"
    case .refused(let reason), .conflict(let reason):
      reason
    case .editedMeanwhile(let conflicts):
      Self.sentence(conflicts)
    case .nothingToUndo:
      "there is no change left to undo"
    case .nothingToRedo:
      "there is nothing to redo"
    case .cannotRedoImport(let title):
      "an undone import cannot be redone (\(title)); import the report again"
    case .unknownEntry(let id):
      "the journal has no entry \(id); list them with: greenroom log"
    }
  }

  private static func sentence(_ conflicts: [FieldConflict]) -> String {
    guard let first = conflicts.first else { return "nothing was changed" }
    let who = first.by ?? "someone else"
    let others = conflicts.count == 1 ? "" : " (and \(conflicts.count - 1) more)"
    return "\(first.record): \(who) changed the \(first.field) meanwhile to "
      + "\"\(excerpt(first.theirs))\", yours is \"\(excerpt(first.mine))\"\(others); "
      + "nothing was changed, look at both and save again"
  }

  /// The start of a text, long enough to know it again.
  private static func excerpt(_ text: String) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text
  }

  /// Translates what SQLite said about `path` into our words.
  static func translating(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return ProjectFileError.busy(path: path, writer: nil)
    case .SQLITE_FULL:
      return ProjectFileError.full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM:
      return ProjectFileError.readOnly(reason: "the system does not let us write \(path)")
    case .SQLITE_NOTADB:
      return ProjectFileError.notAProject(path: path)
    case .SQLITE_CORRUPT:
      return ProjectFileError.damaged(path: path, why: error.message ?? "corrupt")
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      return ProjectFileError.cannotWrite(path: path, why: error.message ?? "input/output error")
    case .SQLITE_CONSTRAINT:
      return ProjectFileError.refused(
        "the project's rules refuse this (\(error.message ?? "constraint")); nothing was changed")
    default:
      return ProjectFileError.damaged(path: path, why: error.message ?? "\(error.resultCode)")
    }
  }
}
