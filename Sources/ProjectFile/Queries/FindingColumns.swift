import Foundation
import GRDB
import Readiness

/// Columns of findings that are computed, as they are on a day.
struct FindingColumns {
  let asOf: CalendarDate
  let days: FindingDays

  init(_ db: Database, asOf: CalendarDate) throws {
    Self.prepare(db)
    self.asOf = asOf
    days = try FindingDays(db)
  }

  /// The place of the state among `FindingState.allCases`: what the report says, with the decision
  /// that holds laid over it as `FindingState.after` does.
  var state: SQL {
    let cases = TriageDecision.allCases.map { decision -> SQL in
      let states = FindingState.allCases.enumerated().map { place, state in
        "WHEN \(place) THEN \(Self.rank(state.after(decision)))"
      }
      return """
        WHEN \(decision.rawValue) THEN CASE \(Self.reported) \(sql: states.joined(separator: " ")) END
        """
    }
    return "CASE \(decision) \(cases.joined(separator: " ")) ELSE \(Self.reported) END"
  }

  /// The decision that holds; null without one.
  var decision: SQL {
    """
    (SELECT d.decision FROM finding_decision d
      WHERE d.finding = f.id AND \(FindingDecisions.holds(asOf)))
    """
  }

  /// Failed, not muted by the tool and not gone: an index answers.
  static let isReportedOpen = SQL(
    sql: "f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL")

  /// Reported open, not set aside by a decision, and not out of scope.
  var isOpen: SQL {
    let decisions = SQL(sql: Self.settingAside)
    // Asked of a page's few rows too, so nothing is gathered of all findings first.
    return """
      \(Self.isReportedOpen) AND coalesce(\(decision) NOT IN (\(decisions)), 1)
        AND NOT EXISTS (SELECT 1 FROM resource_scope o
          WHERE o.resource = f.resource AND o.scope = 'out')
      """
  }

  /// Rows of `finding` that a decision takes out of the open ones.
  var setAside: SQL {
    """
    SELECT d.finding FROM finding_decision d
    WHERE d.decision IN (\(sql: Self.settingAside)) AND \(FindingDecisions.holds(asOf))
    """
  }

  /// The decisions that take an open finding out of the open ones, as a list of SQL.
  static let settingAside = TriageDecision.allCases.filter(\.setsAside)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Rows of `resource` that lie outside the boundary.
  static let outOfScope: SQL = "SELECT resource FROM resource_scope WHERE scope = 'out'"

  /// What a person calls the resource.
  static let subject: SQL = "CASE r.name WHEN '' THEN r.uid ELSE r.name END"

  /// The day a person set; null without one.
  static let due: SQL = "(SELECT t.due FROM finding_due t WHERE t.finding = f.id)"

  /// 0 for a finding that is late, 1 for one that is not: by the day a person set, else by its
  /// remediation target.
  ///
  /// - Parameter isOpenOnly: only open findings are asked.
  func lateRank(isOpenOnly: Bool = false) -> SQL {
    let isPast: SQL = """
      coalesce(\(Self.due) < \(asOf.description), \(days.compareTarget(.less, asOf)))
      """
    let isLate: SQL = isOpenOnly ? isPast : "\(isOpen) AND \(isPast)"
    return "CASE WHEN \(isLate) THEN 0 ELSE 1 END"
  }

  /// The place of the state that follows from the reports alone.
  private static let reported = SQL(
    sql: """
      CASE f.verdict
        WHEN 'fail' THEN CASE WHEN f.gone_at IS NOT NULL THEN \(rank(.resolved))
          WHEN f.muted THEN \(rank(.mutedAtSource))
          WHEN f.first_import IN (\(latestImports)) THEN \(rank(.new))
          ELSE \(rank(.open)) END
        WHEN 'pass' THEN CASE WHEN f.has_failed THEN \(rank(.resolved)) ELSE \(rank(.passed)) END
        WHEN 'manual' THEN \(rank(.manual))
        ELSE \(rank(.other)) END
      """)

  /// The latest import of each tool.
  private static let latestImports = """
    SELECT id FROM (SELECT id, row_number() OVER
      (PARTITION BY tool ORDER BY scanned_at DESC, at DESC) AS place FROM import) WHERE place = 1
    """

  private static func rank(_ state: FindingState) -> Int {
    FindingState.allCases.firstIndex(of: state) ?? FindingState.allCases.count
  }

  /// Makes `finding_identity` known, which reads the hexadecimal name of a finding.
  static func prepare(_ db: Database) { db.add(function: identity) }

  private static let identity = DatabaseFunction(
    "finding_identity", argumentCount: 1, pure: true
  ) { values in
    String.fromDatabaseValue(values[0]).flatMap { Data(hexadecimal: $0) }
  }
}

extension Data {
  /// Reads two digits a byte; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    self.init(
      stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) })
  }
}
