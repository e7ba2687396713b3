import GRDB
import Readiness

/// Some of the findings an import changes, so that a rehearsal can show them.
struct ChangeSample {
  /// Of each kind.
  static let size = 200

  private struct Noted {
    let finding: Int64
    let was: FindingCourse.State?
    let became: FindingCourse.State
  }

  private let isKept: Bool
  private var noted: [ImportChange.Kind: [Noted]] = [:]
  /// Created ones that are no failures: shown where there are not enough of these.
  private var milder: [Noted] = []

  init(isKept: Bool) { self.isKept = isKept }

  mutating func note(
    _ finding: Int64, _ kind: ImportChange.Kind, was: FindingCourse.State?,
    became: FindingCourse.State
  ) {
    guard isKept else { return }
    let change = Noted(finding: finding, was: was, became: became)
    if kind == .created, became != .fail {
      if milder.count < Self.size { milder.append(change) }
    } else if noted[kind, default: []].count < Self.size {
      noted[kind, default: []].append(change)
    }
  }

  /// What was noted, each kind by severity, the worst first.
  func changes(_ db: Database) throws -> [ImportChange] {
    guard isKept else { return [] }
    let read = try db.makeStatement(
      sql: """
        SELECT c.title, r.name, r.uid, r.account, f.severity
        FROM finding f JOIN tool_check c ON c.id = f.tool_check
          JOIN resource r ON r.id = f.resource WHERE f.id = ?
        """)
    return try ImportChange.Kind.allCases.flatMap { kind in
      var all = noted[kind] ?? []
      if kind == .created { all += milder }
      let changes = try all.prefix(Self.size).compactMap { noted in
        try Row.fetchOne(read, arguments: [noted.finding]).map { row in
          let name: String = row["name"]
          return ImportChange(
            kind: kind, title: row["title"], resource: name.isEmpty ? row["uid"] : name,
            account: row["account"], severity: Severity(rank: row["severity"]), was: noted.was,
            became: noted.became)
        }
      }
      return changes.sorted(by: Self.isWorse)
    }
  }

  private static func isWorse(_ left: ImportChange, _ right: ImportChange) -> Bool {
    (left.severity.rank, left.title, left.resource)
      < (right.severity.rank, right.title, right.resource)
  }
}
