import GRDB
import Readiness

/// Records of the journaled tables, read and written as the changes that make them.
enum StoredChange {
  /// The record a change is about as the file holds it; nil where it holds none.
  static func read(_ change: ProjectChange, _ db: Database) throws -> ProjectChange? {
    switch change {
    case .assess(let assessment):
      try AssessmentRecord.read(assessment.criterion, db).map { .assess($0) }
    case .assessPoint(let point): try PointRecord.read(point.point, db).map { .assessPoint($0) }
    case .putPerson(let person): try PersonRecord.read(person.id, db).map { .putPerson($0) }
    case .putProject: try ProjectRecord.read(db).map { .putProject($0) }
    case .setSetting(let key, _): .setSetting(key: key, value: try SettingRecord.read(key, db))
    case .triage(let triage): try TriageRecord.read(triage.finding, db).map { .triage($0) }
    case .putItem(let item): try ItemRecord.read(item.kind, item.id, db).map { .putItem($0) }
    case .removeItem(let kind, let id): try ItemRecord.read(kind, id, db).map { .putItem($0) }
    }
  }

  static func write(_ change: ProjectChange, _ db: Database) throws {
    switch change {
    case .assess(let assessment): try AssessmentRecord.write(assessment, db)
    case .assessPoint(let point): try PointRecord.write(point, db)
    case .putPerson(let person): try PersonRecord.write(person, db)
    case .putProject(let project): try ProjectRecord.write(project, db)
    case .setSetting(let key, let value): try SettingRecord.write(key, value, db)
    case .triage(let triage): try TriageRecord.write(triage, db)
    case .putItem(let item): try ItemRecord.write(item, db)
    case .removeItem(let kind, let id): try ItemRecord.remove(kind, id, db)
    }
  }
}

extension ChangeTitle.Known {
  /// What the file holds of the thing a change is about.
  init(for change: ProjectChange, _ db: Database) throws {
    self.init()
    switch change {
    case .assess(let after):
      assessment = try AssessmentRecord.read(after.criterion, db)
      owner = try after.owner.flatMap { try PersonRecord.read($0, db) }
    case .assessPoint(let after): point = try PointRecord.read(after.point, db)
    case .putPerson(let person): owner = try PersonRecord.read(person.id, db)
    case .putProject: project = try ProjectRecord.read(db)
    case .setSetting(let key, _): setting = try SettingRecord.read(key, db)
    case .putItem(let after): item = try ItemRecord.read(after.kind, after.id, db)
    case .removeItem(let kind, let id): item = try ItemRecord.read(kind, id, db)
    case .triage(let after):
      triage = try TriageRecord.read(after.finding, db)
      owner = try after.owner.flatMap { try PersonRecord.read($0, db) }
      finding = try TriageRecord.name(of: after.finding, db)
    }
  }
}
