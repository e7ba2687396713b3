import GRDB
package import Readiness

/// Everything about a project that is small: all but findings and journal entries, which are read a
/// page at a time.
///
/// One consistent state of the file.
package struct ProjectSnapshot: Sendable {
  package var project: Project
  package var people: [Person]
  package var assessments: [CriterionID: Assessment]
  package var points: [String: PointAssessment]
  package var settings: [String: String]
  /// How long findings may stay open, as the settings say.
  package var targets = RemediationTarget.standard
  /// What was decided about findings, by their identity in hexadecimal.
  package var triage: [String: Triage]
  /// Scope, answers, gaps and tasks.
  package var items = Items()
  /// Every check known, with its open findings counted; those without any have empty `open`.
  package var groups: [FindingGroup]
  package var openBySeverity: [Severity: Int]
  package var imports: [ImportSummary]
  package var journalCount: Int
  /// The hash of the newest entry, in hexadecimal.
  package var journalHead: String
  /// The day for which lateness was judged.
  package var asOf: CalendarDate
}

extension ProjectFile {
  /// The project alone, for the day its zone is in.
  package func project() throws -> Project {
    try read { db in try Self.project(db, path: path) }
  }

  /// The state of everything small, with lateness judged on `asOf`.
  package func snapshot(asOf: CalendarDate) throws -> ProjectSnapshot {
    try read { db in
      let project = try Self.project(db, path: path)
      let head = try Row.fetchOne(
        db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
      let settings = try SettingRecord.all(db)
      let targets = RemediationTarget(settings: settings)
      let groups = try FindingTally(
        asOf: asOf, project: project, targets: targets
      ).groups(db)
      var bySeverity: [Severity: Int] = [:]
      for group in groups {
        for (severity, count) in group.open { bySeverity[severity, default: 0] += count.total }
      }
      let items = try ItemRecord.all(db)
      return ProjectSnapshot(
        project: project, people: try PersonRecord.all(db, items: items, asOf: asOf),
        assessments: Dictionary(
          try AssessmentRecord.all(db).map { ($0.criterion, $0) }
        ) { first, _ in first },
        points: Dictionary(try PointRecord.all(db).map { ($0.point, $0) }) { first, _ in first },
        settings: settings, targets: targets, triage: try TriageRecord.all(db),
        items: items, groups: groups,
        openBySeverity: bySeverity, imports: try ImportSummary.all(db),
        journalCount: head?["seq"] ?? 0,
        journalHead: head?.bytes("hash").hexadecimal ?? "", asOf: asOf)
    }
  }

  private static func project(_ db: Database, path: String) throws -> Project {
    guard let project = try ProjectRecord.read(db) else {
      throw ProjectFileError.damaged(path: path, why: "it holds no project")
    }
    return project
  }

}
