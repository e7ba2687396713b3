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
          WHEN f.first_import = (SELECT id FROM import WHERE tool =
            (SELECT tool FROM tool_check WHERE id = f.tool_check)
            ORDER BY scanned_at DESC, at DESC LIMIT 1) THEN \(rank(.new))
          ELSE \(rank(.open)) END
        WHEN 'pass' THEN CASE WHEN f.has_failed THEN \(rank(.resolved)) ELSE \(rank(.passed)) END
        WHEN 'manual' THEN \(rank(.manual))
        ELSE \(rank(.other)) END
      """)

  static let isOpen = SQL(sql: "f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL")

  /// What a person calls the resource.
  static let subject: SQL = "CASE r.name WHEN '' THEN r.uid ELSE r.name END"

  /// 0 for a finding that is late, 1 for one that is not.
  static func lateRank(_ asOf: CalendarDate, _ days: FindingDays) -> SQL {
    "CASE WHEN \(isOpen) AND \(days.compareTarget(.less, asOf)) THEN 0 ELSE 1 END"
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
  /// Reads pairs of hexadecimal digits; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index..<index + 2], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    self.init(bytes)
  }
}
