import GRDB
import Readiness

/// The order of a list of findings: by one field, then worst, oldest and first stored.
struct FindingOrder {
  struct Key {
    let expression: SQL
    var isDescending = false
  }

  let keys: [Key]
  /// The tables its expressions need beside `finding f`.
  let joins: SQL

  init(_ order: SortKey?, days: FindingDays, asOf: CalendarDate) {
    let rest = [Key("f.severity"), Key("f.first_seen"), Key("f.id")]
    guard let order, let field = FindingField(rawValue: order.field) else {
      keys = rest
      joins = ""
      return
    }
    let (value, joins) = Self.value(of: field, days, asOf)
    self.joins = joins
    // Nothing sorts last either way.
    let missing = Key("(\(value) IS NULL OR \(value) = '')")
    keys = [missing, Key(expression: value, isDescending: order.isDescending)] + rest
  }

  var terms: SQL {
    keys.map { key -> SQL in key.isDescending ? "\(key.expression) DESC" : key.expression }
      .joined(separator: ", ")
  }

  /// Whether a row stands before the one with these values of the keys.
  func before(_ own: [DatabaseValue]) -> SQL {
    var same: [SQL] = []
    var ways: [SQL] = []
    for (key, value) in zip(keys, own) {
      let sign = key.isDescending ? ">" : "<"
      ways.append(
        (same + ["\(key.expression) \(sql: sign) \(value)"]).joined(separator: " AND "))
      same.append("\(key.expression) IS \(value)")
    }
    return ways.joined(separator: " OR ")
  }

  private static func value(
    of field: FindingField, _ days: FindingDays, _ asOf: CalendarDate
  ) -> (SQL, SQL) {
    let check: SQL = "JOIN tool_check c ON c.id = f.tool_check"
    let resource: SQL = "JOIN resource r ON r.id = f.resource"
    let triage: SQL = "LEFT JOIN triage t ON t.id = lower(hex(f.identity))"
    return switch field {
    case .severity: ("f.severity", "")
    case .state: (FindingColumns.state, "")
    case .late: (FindingColumns.lateRank(asOf, days), "")
    case .seen: ("f.first_seen", "")
    case .last: ("f.last_seen", "")
    case .check: ("c.check_id COLLATE NOCASE", check)
    case .title: ("c.title COLLATE NOCASE", check)
    case .tool: ("c.tool COLLATE NOCASE", check)
    case .criterion: ("c.criteria", check)
    case .resource: ("\(FindingColumns.subject) COLLATE NOCASE", resource)
    case .account: ("r.account COLLATE NOCASE", resource)
    case .region: ("r.region COLLATE NOCASE", resource)
    case .provider: ("r.provider COLLATE NOCASE", resource)
    case .due: ("coalesce(nullif(t.due, ''), \(days.target))", triage)
    case .note: ("t.note COLLATE NOCASE", triage)
    case .owner:
      ("p.name COLLATE NOCASE", "\(triage) LEFT JOIN person p ON p.id = t.owner")
    }
  }
}

extension FindingOrder.Key {
  fileprivate init(_ expression: SQL) { self.expression = expression }
}
