import GRDB
import Readiness

/// The conditions that terms of a filter come to, over `finding f` alone.
///
/// What is asked of checks, resources and people is answered there first: there are few of them, and
/// what is left for each finding is to look up a number. Words are bound, never part of the SQL.
struct FindingTerms {
  let days: FindingDays
  let asOf: CalendarDate

  func condition(_ term: ListFilter.Term) -> SQL {
    let holds = condition(term.field.flatMap { FindingField(rawValue: $0) }, term)
    return term.isNegated ? "((\(holds)) IS NOT TRUE)" : "((\(holds)) IS TRUE)"
  }

  private func condition(_ field: FindingField?, _ term: ListFilter.Term) -> SQL {
    switch (field, term.operand) {
    case (nil, .text(let word)) where term.field == nil: return Self.word(word)
    case (let field?, .text(let text)): return self.text(text, in: field)
    case (let field?, .rank(let rank)): return choice(field, term.comparison, rank)
    case (.seen, .date(let day)): return days.compare("f.first_seen", term.comparison, day)
    case (.last, .date(let day)): return days.compare("f.last_seen", term.comparison, day)
    case (.due, .date(let day)): return due(term.comparison, day)
    default: return "0"
    }
  }

  private static func word(_ word: String) -> SQL {
    if let severity = Severity(rawValue: word.lowercased()) {
      return "f.severity = \(severity.rank)"
    }
    if let pattern = criterionPattern(word) { return checks("' ' || criteria || ' '", pattern) }
    let pattern = containing(word)
    return """
      (\(checks("title", "check_id", like: pattern))
        OR \(resources("name", "uid", "account", "region", like: pattern)))
      """
  }

  private func text(_ text: String, in field: FindingField) -> SQL {
    let pattern = Self.containing(text)
    switch field {
    case .check: return Self.checks("check_id", like: pattern)
    case .title: return Self.checks("title", like: pattern)
    case .tool: return Self.checks("tool", like: pattern)
    case .criterion:
      return Self.criterionPattern(text).map { Self.checks("' ' || criteria || ' '", $0) }
        ?? Self.checks("criteria", like: pattern)
    case .resource:
      return text.isEmpty
        ? Self.resources("name || uid", like: pattern)
        : Self.resources("name", "uid", like: pattern)
    case .account:
      return text.isEmpty
        ? Self.resources("account || account_name", like: pattern)
        : Self.resources("account", "account_name", like: pattern)
    case .region: return Self.resources("region", like: pattern)
    case .provider: return Self.resources("provider", like: pattern)
    case .owner:
      let owned: SQL =
        text.isEmpty
        ? "owner <> ''"
        : "owner IN (SELECT id FROM person WHERE name LIKE \(pattern) ESCAPE '\\')"
      return text.isEmpty ? "NOT \(Self.triaged(owned))" : Self.triaged(owned)
    case .note:
      return text.isEmpty
        ? "NOT \(Self.triaged("note <> ''"))"
        : Self.triaged("note LIKE \(pattern) ESCAPE '\\'")
    case .due where text.isEmpty:
      return "NOT \(Self.triaged("due <> ''")) AND \(days.target) IS NULL"
    default: return "0"
    }
  }

  /// The first of the choices is the most, as critical is among severities.
  private func choice(
    _ field: FindingField, _ comparison: ListFilter.Comparison, _ rank: Int
  ) -> SQL {
    let sign =
      switch comparison {
      case .matches: "="
      case .less: ">"
      case .atMost: ">="
      case .greater: "<"
      case .atLeast: "<="
      }
    switch field {
    case .severity: return "f.severity \(sql: sign) \(rank)"
    case .state: return "\(FindingColumns.state) \(sql: sign) \(rank)"
    case .late: return "\(FindingColumns.lateRank(asOf, days)) \(sql: sign) \(rank)"
    default: return "0"
    }
  }

  private func due(_ comparison: ListFilter.Comparison, _ day: CalendarDate) -> SQL {
    let sign = comparison == .matches ? "=" : comparison.rawValue
    return """
      CASE WHEN \(Self.triaged("due <> ''"))
        THEN \(Self.triaged("due \(sql: sign) \(day.description) AND due <> ''"))
        ELSE \(days.compareTarget(comparison, day)) END
      """
  }

  private static func checks(_ column: String, _ pattern: String) -> SQL {
    "f.tool_check IN (SELECT id FROM tool_check WHERE \(sql: column) LIKE \(pattern))"
  }

  private static func checks(_ columns: String..., like pattern: String) -> SQL {
    "f.tool_check IN (SELECT id FROM tool_check WHERE \(any(of: columns, like: pattern)))"
  }

  private static func resources(_ columns: String..., like pattern: String) -> SQL {
    "f.resource IN (SELECT id FROM resource WHERE \(any(of: columns, like: pattern)))"
  }

  private static func triaged(_ condition: SQL) -> SQL {
    "f.identity IN (SELECT finding_identity(id) FROM triage WHERE \(condition))"
  }

  private static func any(of columns: [String], like pattern: String) -> SQL {
    columns.map { column -> SQL in "\(sql: column) LIKE \(pattern) ESCAPE '\\'" }
      .joined(separator: " OR ")
  }

  /// `CC6` stands for every criterion of the series, `CC6.1` for that one.
  private static func criterionPattern(_ word: String) -> String? {
    if let id = CriterionID(word) { return "% \(id) %" }
    return CriterionID(word + ".1").map { "% \($0.series).%" }
  }

  /// What a text has to be like to hold the word; for an empty one, to be empty.
  private static func containing(_ word: String) -> String {
    if word.isEmpty { return "" }
    return "%" + String(word.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] }) + "%"
  }
}
