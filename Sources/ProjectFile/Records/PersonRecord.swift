import GRDB
import Readiness

/// People, who stay when they leave.
enum PersonRecord {
  static func read(_ id: Person.ID, _ db: Database) throws -> Person? {
    try Row.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [id.description])
      .map(person)
  }

  static func all(_ db: Database) throws -> [Person] {
    try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY name, id").map(person)
  }

  /// Everyone, of whom those who left by a day are inactive then.
  ///
  /// - Parameter items: the roster among them.
  static func all(_ db: Database, items: Items, asOf day: CalendarDate) throws -> [Person] {
    let left = Set(
      items[.person].filter { Employment($0).leftOn(asOf: day) != nil }.map(\.id))
    return try all(db).map { person in
      var person = person
      if left.contains(person.id.description) { person.isActive = false }
      return person
    }
  }

  static func write(_ person: Person, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO person (id, name, email, active) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
          active = excluded.active
        """,
      arguments: [
        person.id.description.storable, person.name.storable, person.email.storable,
        person.isActive,
      ])
  }

  private static func person(_ row: Row) -> Person {
    Person(id: .init(row["id"]), name: row["name"], email: row["email"], isActive: row["active"])
  }
}
