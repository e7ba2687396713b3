import GRDB
import Readiness

/// The tests that terms of a filter come to; words are bound, never part of the SQL.
struct FindingTerms {
  let days: FindingDays
  let asOf: CalendarDate
  let isOpenOnly: Bool

  func test(_ term: ListFilter.Term) -> FindingTest {
    let test = test(term.field.flatMap { FindingField(rawValue: $0) }, term)
    return term.isNegated ? .not(test) : test
  }

  private func test(_ field: FindingField?, _ term: ListFilter.Term) -> FindingTest {
    switch (field, term.operand) {
    case (nil, .text(let word)) where term.field == nil: Self.word(word)
    case (let field?, .text(let text)):
      self.text(text, in: field, like: Self.containing(text))
    case (let field?, .exactly(let text)):
      self.text(text, in: field, like: Self.escaped(text))
    case (let field?, .rank(let rank)): choice(field, term.comparison, rank)
    case (.seen, .date(let day)): .each(days.compare("f.first_seen", term.comparison, day))
    case (.last, .date(let day)): .each(days.compare("f.last_seen", term.comparison, day))
    case (.due, .date(let day)): due(term.comparison, day)
    default: .never
    }
  }

  private static func word(_ word: String) -> FindingTest {
    if let severity = Severity(rawValue: word.lowercased()) {
      return .severity { $0 == severity.rank }
    }
    if let pattern = criterionPattern(word) { return criteria(pattern) }
    let pattern = containing(word)
    return .any([
      checks("title", "check_id", like: pattern),
      resources("name", "uid", "account", "region", like: pattern),
    ])
  }

  private func text(
    _ text: String, in field: FindingField, like pattern: String
  ) -> FindingTest {
    switch field {
    case .check: return Self.checks("check_id", like: pattern)
    case .title: return Self.checks("title", like: pattern)
    case .tool: return Self.checks("tool", like: pattern)
    case .criterion:
      return Self.criterionPattern(text).map(Self.criteria)
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
      if text.isEmpty { return .not(Self.triaged("t.owner <> ''")) }
      return Self.triaged(
        "t.owner IN (SELECT id FROM person WHERE \(Self.any("name", like: pattern)))")
    case .note:
      return text.isEmpty
        ? .not(Self.triaged("t.note <> ''")) : Self.triaged(Self.any("t.note", like: pattern))
    case .due where text.isEmpty:
      return .all([.not(Self.triaged("t.due <> ''")), .each("\(days.target) IS NULL")])
    default: return .never
    }
  }

  /// The first of the choices is the most, as critical is among severities.
  private func choice(
    _ field: FindingField, _ comparison: ListFilter.Comparison, _ rank: Int
  ) -> FindingTest {
    let (sign, holds): (String, @Sendable (Int, Int) -> Bool) =
      switch comparison {
      case .matches, .equals: ("=", { $0 == $1 })
      case .less: (">", { $0 > $1 })
      case .atMost: (">=", { $0 >= $1 })
      case .greater: ("<", { $0 < $1 })
      case .atLeast: ("<=", { $0 <= $1 })
      }
    return switch field {
    case .severity: .severity { holds(Int($0), rank) }
    case .state: .each("\(FindingColumns.state) \(sql: sign) \(rank)")
    case .late:
      .each("\(FindingColumns.lateRank(asOf, days, isOpenOnly: isOpenOnly)) \(sql: sign) \(rank)")
    default: .never
    }
  }

  /// The day someone set comes before that of the remediation target.
  private func due(_ comparison: ListFilter.Comparison, _ day: CalendarDate) -> FindingTest {
    let sign = comparison == .matches ? "=" : comparison.rawValue
    return .any([
      Self.triaged("t.due <> '' AND t.due \(sql: sign) \(day.description)"),
      .all([
        .not(Self.triaged("t.due <> ''")), .each(days.compareTarget(comparison, day)),
      ]),
    ])
  }

  private static func criteria(_ pattern: String) -> FindingTest {
    .check("SELECT id FROM tool_check WHERE ' ' || criteria || ' ' LIKE \(pattern)")
  }

  private static func checks(_ columns: String..., like pattern: String) -> FindingTest {
    .check("SELECT id FROM tool_check WHERE \(any(columns, like: pattern))")
  }

  private static func resources(_ columns: String..., like pattern: String) -> FindingTest {
    .resource("SELECT id FROM resource WHERE \(any(columns, like: pattern))")
  }

  private static func triaged(_ condition: SQL) -> FindingTest {
    .row(
      """
      SELECT f.id FROM triage t CROSS JOIN finding f ON f.identity = finding_identity(t.id)
      WHERE \(condition)
      """)
  }

  private static func any(_ columns: String..., like pattern: String) -> SQL {
    any(columns, like: pattern)
  }

  private static func any(_ columns: [String], like pattern: String) -> SQL {
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
    word.isEmpty ? "" : "%\(escaped(word))%"
  }

  private static func escaped(_ word: String) -> String {
    String(word.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
  }
}
