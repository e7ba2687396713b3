import Foundation
import GRDB
import Readiness

/// Columns of findings that are computed.
enum FindingColumns {
  /// The place of the state among `FindingState.allCases`.
  static let state = SQL(
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

  static let isOpen = SQL(sql: "f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL")

  /// What a person calls the resource.
  static let subject: SQL = "CASE r.name WHEN '' THEN r.uid ELSE r.name END"

  /// 0 for a finding that is late, 1 for one that is not.
  ///
  /// - Parameter isOpenOnly: only open findings are asked, and an index answers.
  static func lateRank(
    _ asOf: CalendarDate, _ days: FindingDays, isOpenOnly: Bool = false
  ) -> SQL {
    let isPast = days.compareTarget(.less, asOf)
    let isLate: SQL = isOpenOnly ? isPast : "\(isOpen) AND \(isPast)"
    return "CASE WHEN \(isLate) THEN 0 ELSE 1 END"
  }

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
