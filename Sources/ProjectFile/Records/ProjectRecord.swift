import GRDB
import Readiness

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
        project.id.storable, project.name.storable, project.auditType.rawValue,
        project.period?.start.description,
        project.period?.end.description, project.timeZone.storable,
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
