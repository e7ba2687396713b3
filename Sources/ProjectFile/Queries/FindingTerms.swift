import GRDB
import Readiness

/// The tests that terms of a filter come to; words are bound, never part of the SQL.
struct FindingTerms {
  let columns: FindingColumns
  let isOpenOnly: Bool

  private var days: FindingDays { columns.days }

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
      self.text(text, in: field, like: text.likeEscaped)
    case (let field?, .rank(let rank)): choice(field, term.comparison, rank)
    case (.seen, .date(let day)): .each(days.compare("f.first_seen", term.comparison, day))
    case (.last, .date(let day)): .each(days.compare("f.last_seen", term.comparison, day))
    case (.due, .date(let day)): due(term.comparison, day)
    case (.expires, .date(let day)): expires(term.comparison, day)
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
    case .package: return Self.checks("package", like: pattern)
    case .location:
      return .row("SELECT id FROM finding WHERE \(Self.any("location", like: pattern))")
    case .decision where text.isEmpty: return .not(decided("1"))
    case .expires where text.isEmpty: return .not(decided("d.until <> ''"))
    case .rule where text.isEmpty: return .not(decided("d.rule <> ''"))
    case .rule:
      let rules: SQL = "SELECT id FROM triage_rule WHERE \(Self.any("code", "name", like: pattern))"
      return decided("d.rule IN (\(rules))")
    case .criterion:
      return Self.criterionPattern(text).map(Self.criteria)
        ?? .check(
          "SELECT id FROM \(EffectiveCheck.table) WHERE \(Self.any("criteria", like: pattern))")
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
      return .all([.not(Self.dueSet("1")), .each("\(days.target) IS NULL")])
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
    func words<Word: RawRepresentable<String>>(_ all: [Word]) -> SQL {
      let wanted = all.indices.filter { holds($0, rank) }.map { "'\(all[$0].rawValue)'" }
      return SQL(sql: wanted.joined(separator: ", "))
    }
    return switch field {
    case .severity: .severity { holds(Int($0), rank) }
    case .state: .each("\(columns.state) \(sql: sign) \(rank)")
    case .late: .each("\(columns.lateRank(isOpenOnly: isOpenOnly)) \(sql: sign) \(rank)")
    case .kind:
      .check("SELECT id FROM tool_check WHERE kind IN (\(words(FindingKind.allCases)))")
    case .decision: decided("d.decision IN (\(words(TriageDecision.allCases)))")
    case .scope:
      .any(ResourceScope.allCases.indices.filter { holds($0, rank) }.map { Self.scope($0) })
    default: .never
    }
  }

  private static func scope(_ place: Int) -> FindingTest {
    let scope = ResourceScope.allCases[place]
    return scope == .unknown
      ? .not(.resource("SELECT resource FROM resource_scope"))
      : .resource("SELECT resource FROM resource_scope WHERE scope = \(scope.rawValue)")
  }

  private func expires(_ comparison: ListFilter.Comparison, _ day: CalendarDate) -> FindingTest {
    let sign = comparison == .matches ? "=" : comparison.rawValue
    return decided("d.until \(sql: sign) \(day.description)")
  }

  /// Those with a decision that holds.
  private func decided(_ condition: SQL) -> FindingTest {
    .row(
      """
      SELECT d.finding FROM finding_decision d
      WHERE \(FindingDecisions.holds(columns.asOf)) AND \(condition)
      """)
  }

  private static func dueSet(_ condition: SQL) -> FindingTest {
    .row("SELECT finding FROM finding_due WHERE \(condition)")
  }

  /// The day someone set comes before that of the remediation target.
  private func due(_ comparison: ListFilter.Comparison, _ day: CalendarDate) -> FindingTest {
    let sign = comparison == .matches ? "=" : comparison.rawValue
    return .any([
      Self.dueSet("due \(sql: sign) \(day.description)"),
      .all([.not(Self.dueSet("1")), .each(days.compareTarget(comparison, day))]),
    ])
  }

  private static func criteria(_ pattern: String) -> FindingTest {
    .check(
      "SELECT id FROM \(EffectiveCheck.table) WHERE ' ' || criteria || ' ' LIKE \(pattern)")
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
    word.isEmpty ? "" : "%\(word.likeEscaped)%"
  }
}

extension String {
  /// With what has a meaning in a pattern of LIKE as a letter of its own.
  var likeEscaped: String {
    String(flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
  }
}
