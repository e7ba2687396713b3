import GRDB
package import Readiness

extension ProjectFile {
  /// Writes what people decided as one transaction and one entry of the journal.
  ///
  /// - Parameter title: what the journal calls it; nil lets the changes name themselves.
  /// - Returns: the entry, or nil when nothing differs from what the file holds.
  /// - Throws: `.refused` with the rule that says no (DOMAIN §4).
  package func apply(
    _ changes: [ProjectChange], title: String? = nil, by author: Author
  ) throws -> JournalEntry? {
    try write { db in
      var titles: [String] = []
      for change in changes {
        titles += try ChangeTitle.of(change, before: Self.known(for: change, db)).map { [$0] } ?? []
      }
      let named = title ?? Self.joined(titles)
      return try Journal(db: db).record(.init(kind: .change, title: named), by: author) { db in
        for change in changes { try Self.write(change, db) }
      }
    }
  }

  private static func joined(_ titles: [String]) -> String {
    guard let first = titles.first else { return "No change" }
    return titles.count == 1 ? first : "\(first) (and \(titles.count - 1) more)"
  }

  /// What the file holds of the thing a change is about.
  private static func known(for change: ProjectChange, _ db: Database) throws -> ChangeTitle.Known {
    var known = ChangeTitle.Known()
    switch change {
    case .assess(let assessment):
      known.assessment = try AssessmentRecord.read(assessment.criterion, db)
      known.owner = try assessment.owner.flatMap { try PersonRecord.read($0, db) }
    case .assessPoint(let point): known.point = try PointRecord.read(point.point, db)
    case .putPerson(let person): known.owner = try PersonRecord.read(person.id, db)
    case .putProject: known.project = try ProjectRecord.read(db)
    case .setSetting(let key, _): known.setting = try SettingRecord.read(key, db)
    case .triage(let triage):
      known.triage = try TriageRecord.read(triage.finding, db)
      known.owner = try triage.owner.flatMap { try PersonRecord.read($0, db) }
      known.finding = try TriageRecord.name(of: triage.finding, db)
    }
    return known
  }

  private static func write(_ change: ProjectChange, _ db: Database) throws {
    switch change {
    case .assess(let assessment): try AssessmentRecord.write(assessment, db)
    case .assessPoint(let point): try PointRecord.write(point, db)
    case .putPerson(let person): try PersonRecord.write(person, db)
    case .putProject(let project): try ProjectRecord.write(project, db)
    case .setSetting(let key, let value): try SettingRecord.write(key, value, db)
    case .triage(let triage): try TriageRecord.write(triage, db)
    }
  }
}
