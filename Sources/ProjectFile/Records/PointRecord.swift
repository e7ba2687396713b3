import GRDB
import Readiness

/// What was found about each point of focus.
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
      arguments: [point.point.storable, point.status.rawValue, point.note.storable])
  }

  private static func point(_ row: Row) -> PointAssessment {
    PointAssessment(
      point: row["id"], status: GapStatus(rawValue: row["status"]) ?? .notAssessed,
      note: row["note"])
  }
}
