import GRDB
package import Readiness

extension ProjectFile {
  /// All items of a kind.
  package func items(_ kind: ItemKind) throws -> [Item] {
    try read { db in try ItemRecord.all(kind, db) }
  }
}

/// Items, each kind in a table of its own whose columns are the kind's fields.
enum ItemRecord {
  static func read(_ kind: ItemKind, _ id: String, _ db: Database) throws -> Item? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM \(kind.rawValue) WHERE id = ?", arguments: [id.storable]
    ).map { item(kind, $0) }
  }

  static func all(_ kind: ItemKind, _ db: Database) throws -> [Item] {
    try Row.fetchAll(db, sql: "SELECT * FROM \(kind.rawValue)").map { item(kind, $0) }
  }

  static func all(_ db: Database) throws -> Items {
    Items(try ItemKind.allCases.flatMap { try all($0, db) })
  }

  /// Writes the whole row; a new item gets the next code of its kind.
  static func write(_ item: Item, _ db: Database) throws {
    var item = item
    if item.code.isEmpty, !item.kind.definition.prefix.isEmpty {
      item.code = try read(item.kind, item.id, db)?.code ?? nextCode(item.kind, db)
    }
    let fields = item.kind.definition.fields
    let columns = ["code"] + fields.map(\.id)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    // Whether a person is active is the one thing about them that is no field of theirs.
    let (standing, value) = item.kind == .person ? (", active", ", 1") : ("", "")
    let updates = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(item.kind.rawValue) (id, \(columns.joined(separator: ", "))\(standing))
        VALUES (?, \(marks)\(value)) ON CONFLICT (id) DO UPDATE SET \(updates)
        """)
    let values: [String?] =
      [item.id.storable, item.code.storable] + fields.map { stored($0, item[$0.id]) }
    try statement.execute(arguments: StatementArguments(values))
  }

  static func remove(_ kind: ItemKind, _ id: String, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM \(kind.rawValue) WHERE id = ?", arguments: [id.storable])
  }

  /// Asked of the file's numbers alone, since an import may add thousands.
  private static func nextCode(_ kind: ItemKind, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(CAST(substr(code, instr(code, '-') + 1) AS INTEGER)) FROM \(kind.rawValue)
        """)
    return kind.definition.code((try Int.fetchOne(statement) ?? 0) + 1)
  }

  /// A person who is nobody is NULL, as the key to `person` asks; every other text is there.
  private static func stored(_ field: ItemField, _ text: String) -> String? {
    field.kind == .person && text.isEmpty ? nil : text.storable
  }

  private static func item(_ kind: ItemKind, _ row: Row) -> Item {
    let values = kind.definition.fields.compactMap { field in
      (row[field.id] as String?).map { (field.id, $0) }
    }
    return Item(
      kind: kind, id: row["id"], code: row["code"],
      values: Dictionary(values) { first, _ in first })
  }
}
