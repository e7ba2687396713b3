import GRDB
import Readiness

/// What was found about each criterion.
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
    if assessment.status != .notAssessed, GapTransition.isBlank(assessment.rationale) {
      let refusal: GapRefusal =
        assessment.status == .notApplicable
        ? .reasonMissing(assessment.criterion)
        : .rationaleMissing(assessment.criterion, assessment.status)
      throw ProjectFileError.refused(refusal.sentence)
    }
    try db.execute(
      sql: """
        INSERT INTO assessment (criterion, status, rationale, owner, note, assessed_on,
          method, source, said_by, evidence, last_time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (criterion) DO UPDATE SET status = excluded.status,
          rationale = excluded.rationale, owner = excluded.owner, note = excluded.note,
          assessed_on = excluded.assessed_on, method = excluded.method, source = excluded.source,
          said_by = excluded.said_by, evidence = excluded.evidence, last_time = excluded.last_time
        """,
      arguments: [
        assessment.criterion.description, assessment.status.rawValue,
        assessment.rationale.storable, assessment.owner?.description.storable,
        assessment.note.storable, assessment.assessedOn?.description,
        assessment.method?.rawValue ?? "", assessment.source.storable,
        assessment.saidBy?.description.storable, assessment.evidence.storable,
        assessment.lastTime.storable,
      ])
  }

  private static func assessment(_ row: Row) -> Assessment? {
    guard let criterion = CriterionID(row["criterion"] as String) else { return nil }
    let owner: String? = row["owner"]
    let assessedOn: String? = row["assessed_on"]
    let saidBy: String? = row["said_by"]
    var assessment = Assessment(
      criterion: criterion, status: GapStatus(rawValue: row["status"]) ?? .notAssessed,
      rationale: row["rationale"], owner: owner.map { Person.ID($0) }, note: row["note"],
      assessedOn: assessedOn.flatMap { CalendarDate(iso: $0) })
    assessment.method = AssessmentMethod(rawValue: row["method"])
    assessment.source = row["source"]
    assessment.saidBy = saidBy.map { Person.ID($0) }
    assessment.evidence = row["evidence"]
    assessment.lastTime = row["last_time"]
    return assessment
  }
}
