internal import GRDB
internal import Readiness

/// The project's one row and its categories.
enum ProjectRecord {
  static func read(_ db: Database) throws -> Project? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM project") else { return nil }
    let categories = try String.fetchAll(db, sql: "SELECT id FROM category")
    let start: String? = row["period_start"]
    let end: String? = row["period_end"]
    let ends = (start.flatMap { CalendarDate(iso: $0) }, end.flatMap { CalendarDate(iso: $0) })
    var period: Period?
    if let first = ends.0, let last = ends.1 { period = Period(start: first, end: last) }
    return Project(
      id: row["id"], name: row["name"],
      categories: Set(categories.compactMap { Category(rawValue: $0) }),
      auditType: Project.AuditType(rawValue: row["audit_type"]) ?? .typeII,
      period: period, timeZone: row["time_zone"])
  }

  static func write(_ project: Project, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO project (id, name, audit_type, period_start, period_end, time_zone)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, audit_type = excluded.audit_type,
          period_start = excluded.period_start, period_end = excluded.period_end,
          time_zone = excluded.time_zone
        """,
      arguments: [
        project.id, project.name, project.auditType.rawValue, project.period?.start.description,
        project.period?.end.description, project.timeZone,
      ])
    for category in Category.allCases {
      let sql =
        project.categories.contains(category)
        ? "INSERT INTO category (id) VALUES (?) ON CONFLICT DO NOTHING"
        : "DELETE FROM category WHERE id = ?"
      try db.execute(sql: sql, arguments: [category.rawValue])
    }
  }
}

enum PersonRecord {
  static func read(_ id: Person.ID, _ db: Database) throws -> Person? {
    try Row.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [id.description])
      .map(person)
  }

  static func all(_ db: Database) throws -> [Person] {
    try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY name, id").map(person)
  }

  static func write(_ person: Person, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO person (id, name, email, active) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
          active = excluded.active
        """,
      arguments: [person.id.description, person.name, person.email, person.isActive])
  }

  private static func person(_ row: Row) -> Person {
    Person(id: .init(row["id"]), name: row["name"], email: row["email"], isActive: row["active"])
  }
}

enum AssessmentRecord {
  static func read(_ criterion: CriterionID, _ db: Database) throws -> Assessment? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM assessment WHERE criterion = ?", arguments: [criterion.description]
    ).flatMap(assessment)
  }

  static func all(_ db: Database) throws -> [Assessment] {
    try Row.fetchAll(db, sql: "SELECT * FROM assessment").compactMap(assessment)
  }

  /// Writes the whole row; the rules of DOMAIN §4 are asked first.
  static func write(_ assessment: Assessment, _ db: Database) throws {
    if assessment.status != .notAssessed && assessment.rationale.isBlank {
      throw ProjectFileError.refused(
        "\(assessment.criterion) cannot be \(assessment.status.title) without a rationale; "
          + "say in a sentence why")
    }
    try db.execute(
      sql: """
        INSERT INTO assessment (criterion, status, rationale, owner, note, assessed_on)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (criterion) DO UPDATE SET status = excluded.status,
          rationale = excluded.rationale, owner = excluded.owner, note = excluded.note,
          assessed_on = excluded.assessed_on
        """,
      arguments: [
        assessment.criterion.description, assessment.status.rawValue, assessment.rationale,
        assessment.owner?.description, assessment.note, assessment.assessedOn?.description,
      ])
  }

  private static func assessment(_ row: Row) -> Assessment? {
    guard let criterion = CriterionID(row["criterion"] as String) else { return nil }
    let owner: String? = row["owner"]
    let assessedOn: String? = row["assessed_on"]
    return Assessment(
      criterion: criterion, status: GapStatus(rawValue: row["status"]) ?? .notAssessed,
      rationale: row["rationale"], owner: owner.map { Person.ID($0) }, note: row["note"],
      assessedOn: assessedOn.flatMap { CalendarDate(iso: $0) })
  }
}

enum PointRecord {
  static func read(_ id: String, _ db: Database) throws -> PointAssessment? {
    try Row.fetchOne(db, sql: "SELECT * FROM point WHERE id = ?", arguments: [id]).map(point)
  }

  static func all(_ db: Database) throws -> [PointAssessment] {
    try Row.fetchAll(db, sql: "SELECT * FROM point").map(point)
  }

  static func write(_ point: PointAssessment, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO point (id, status, note) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET status = excluded.status, note = excluded.note
        """,
      arguments: [point.point, point.status.rawValue, point.note])
  }

  private static func point(_ row: Row) -> PointAssessment {
    PointAssessment(
      point: row["id"], status: GapStatus(rawValue: row["status"]) ?? .notAssessed,
      note: row["note"])
  }
}

enum SettingRecord {
  static func read(_ key: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
  }

  static func all(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM setting")
    return Dictionary(rows.map { ($0["key"], $0["value"]) }) { first, _ in first }
  }

  static func write(_ key: String, _ value: String?, _ db: Database) throws {
    if let value {
      try db.execute(
        sql: """
          INSERT INTO setting (key, value) VALUES (?, ?)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value
          """, arguments: [key, value])
    } else {
      try db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
    }
  }
}

extension String {
  /// Holds nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
