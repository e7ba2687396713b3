import CSQLiteSession
import Foundation
import GRDB

/// A binary changeset of SQLite's session extension.
struct Changeset: Equatable {
  var bytes: [UInt8]

  var isEmpty: Bool { bytes.isEmpty }

  /// One row that is inserted, updated or deleted.
  struct Operation: Equatable {
    enum Kind: Equatable { case insert, update, delete }

    let table: String
    let kind: Kind
    /// Nil stands for a column the changeset leaves out: unchanged and no part of the key.
    let old: [DatabaseValue?]
    let new: [DatabaseValue?]
    let keyColumns: [Int]

    /// The row's primary key as text.
    var key: String {
      let values = kind == .insert ? new : old
      return keyColumns.compactMap { values[$0].map(Self.text) }.joined(separator: ", ")
    }

    static func text(_ value: DatabaseValue) -> String {
      switch value.storage {
      case .null: "nothing"
      case .int64(let number): String(number)
      case .double(let number): String(number)
      case .string(let text): text
      case .blob(let data): data.hexadecimal
      }
    }
  }

  /// The changeset that takes back what this one does.
  func inverted() throws -> Changeset {
    try bytes.withUnsafeBufferPointer { input in
      var size: CInt = 0
      var output: UnsafeMutableRawPointer?
      let code = sqlite3changeset_invert(CInt(input.count), input.baseAddress, &size, &output)
      return try Self.take(output, size, code)
    }
  }

  /// One changeset with the effect of all, in order.
  static func merging(_ parts: [Changeset]) throws -> Changeset {
    var group: OpaquePointer?
    try check(sqlite3changegroup_new(&group))
    defer { sqlite3changegroup_delete(group) }
    for part in parts where !part.isEmpty {
      var copy = part.bytes
      try check(
        copy.withUnsafeMutableBufferPointer {
          sqlite3changegroup_add(group, CInt($0.count), $0.baseAddress)
        })
    }
    var size: CInt = 0
    var output: UnsafeMutableRawPointer?
    let code = sqlite3changegroup_output(group, &size, &output)
    return try take(output, size, code)
  }

  /// What the changeset does, row by row, in its own order.
  func operations() throws -> [Operation] {
    if isEmpty { return [] }
    var copy = bytes
    return try copy.withUnsafeMutableBufferPointer { buffer in
      var iterator: OpaquePointer?
      try Self.check(sqlite3changeset_start(&iterator, CInt(buffer.count), buffer.baseAddress))
      defer { sqlite3changeset_finalize(iterator) }
      var found: [Operation] = []
      while true {
        let step = sqlite3changeset_next(iterator)
        if step == SQLITE_DONE { return found }
        guard step == SQLITE_ROW, let iterator else { throw DatabaseError(code: step) }
        found.append(try Self.current(iterator))
      }
    }
  }

  /// The operation an iterator stands on.
  static func current(_ iterator: OpaquePointer) throws -> Operation {
    var name: UnsafePointer<CChar>?
    var columns: CInt = 0
    var kind: CInt = 0
    var isIndirect: CInt = 0
    try check(sqlite3changeset_op(iterator, &name, &columns, &kind, &isIndirect))
    var keyFlags: UnsafeMutablePointer<UInt8>?
    try check(sqlite3changeset_pk(iterator, &keyFlags, nil))
    typealias Reader = (OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?) -> CInt
    func values(_ read: Reader) -> [DatabaseValue?] {
      (0..<columns).map { column in
        var value: OpaquePointer?
        guard read(iterator, column, &value) == SQLITE_OK else { return nil }
        return value.map(DatabaseValue.reading)
      }
    }
    let none = [DatabaseValue?](repeating: nil, count: Int(columns))
    return Operation(
      table: name.map { String(cString: $0) } ?? "",
      kind: kind == SQLITE_INSERT ? .insert : kind == SQLITE_DELETE ? .delete : .update,
      old: kind == SQLITE_INSERT ? none : values(sqlite3changeset_old),
      new: kind == SQLITE_DELETE ? none : values(sqlite3changeset_new),
      keyColumns: (0..<Int(columns)).filter { keyFlags?[$0] != 0 })
  }

  static func take(
    _ pointer: UnsafeMutableRawPointer?, _ size: CInt, _ code: CInt
  ) throws -> Changeset {
    defer { sqlite3_free(pointer) }
    try check(code)
    return Changeset(
      bytes: Array(UnsafeRawBufferPointer(start: pointer, count: Int(size))))
  }

  static func check(_ code: CInt) throws {
    if code != SQLITE_OK { throw DatabaseError(code: code) }
  }
}

extension DatabaseError {
  fileprivate init(code: CInt) { self.init(resultCode: ResultCode(rawValue: code)) }
}

extension DatabaseValue {
  fileprivate static func reading(_ value: OpaquePointer) -> DatabaseValue {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return sqlite3_value_int64(value).databaseValue
    case SQLITE_FLOAT: return sqlite3_value_double(value).databaseValue
    case SQLITE_TEXT:
      guard let text = sqlite3_value_text(value) else { return .null }
      let count = Int(sqlite3_value_bytes(value))
      return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
        .databaseValue
    case SQLITE_BLOB:
      let count = Int(sqlite3_value_bytes(value))
      guard let blob = sqlite3_value_blob(value) else { return Data().databaseValue }
      return Data(bytes: blob, count: count).databaseValue
    default: return .null
    }
  }
}
