import GRDB
import Readiness

/// An order of findings: ranks by a field, the least first, with the usual order among equals.
enum FindingOrder {
  case usual
  /// Ranks of the rows of `tool_check`, as pairs of row and rank.
  case byCheck(SQL)
  /// Ranks of the rows of `resource`.
  case byResource(SQL)
  /// A rank of each finding as an expression over `finding f`, with those of a few rows instead.
  case byEach(SQL, SQL?)
  /// Ranks of a few rows of `finding`; the others come last.
  case byRow(SQL)

  /// A field that is not known is no order.
  init(_ order: SortKey?, _ columns: FindingColumns, isOpenOnly: Bool) {
    guard let order, let field = FindingField(rawValue: order.field) else {
      self = .usual
      return
    }
    let down = order.isDescending
    switch field {
    case .severity: self = .byEach(Self.rank("f.severity", down), nil)
    case .state: self = .byEach(Self.rank(columns.state, down), nil)
    case .late:
      self = .byEach(Self.rank(columns.lateRank(isOpenOnly: isOpenOnly), down), nil)
    case .seen: self = .byEach(Self.rank("unixepoch(f.first_seen)", down), nil)
    case .last: self = .byEach(Self.rank("unixepoch(f.last_seen)", down), nil)
    case .due:
      self = .byEach(
        Self.rank(Self.dayNumber(columns.days.target), down),
        "SELECT finding, \(Self.rank(Self.dayNumber("due"), down)) FROM finding_due")
    case .check: self = .byCheck(Self.ranks("check_id", in: "tool_check", down))
    case .title: self = .byCheck(Self.ranks("title", in: "tool_check", down))
    case .tool: self = .byCheck(Self.ranks("tool", in: "tool_check", down))
    case .criterion: self = .byCheck(Self.ranks("criteria", in: EffectiveCheck.name, down))
    case .package: self = .byCheck(Self.ranks("package", in: "tool_check", down))
    case .kind:
      let rank = Self.rank(Self.place(of: "kind", among: FindingKind.allCases), down)
      self = .byCheck("SELECT id, \(rank) FROM tool_check")
    case .scope:
      let rank = Self.rank(Self.place(of: "scope", among: ResourceScope.allCases), down)
      self = .byResource("SELECT resource, \(rank) FROM resource_scope")
    case .decision:
      self = Self.byDecision(
        Self.rank(Self.place(of: "d.decision", among: TriageDecision.allCases), down), columns)
    case .expires: self = Self.byDecision(Self.rank(Self.dayNumber("d.until"), down), columns)
    case .rule: self = Self.byDecision(Self.place(of: "u.name", down), columns)
    case .location: self = .byRow(Self.ranks("location", in: "finding", down))
    case .resource:
      self = .byResource(
        Self.ranks("CASE name WHEN '' THEN uid ELSE name END", in: "resource", down))
    case .account: self = .byResource(Self.ranks("account", in: "resource", down))
    case .region: self = .byResource(Self.ranks("region", in: "resource", down))
    case .provider: self = .byResource(Self.ranks("provider", in: "resource", down))
    case .owner: self = .byRow(Self.triaged(Self.place(of: "p.name", down), where: "p.name <> ''"))
    case .note: self = .byRow(Self.triaged(Self.place(of: "t.note", down), where: "t.note <> ''"))
    }
  }

  /// The rank of each finding of a roster; nil where the roster is in this order already.
  func ranks(_ roster: FindingRoster, scope: SQL, _ db: Database) throws -> [Int64]? {
    switch self {
    case .usual: return nil
    case .byCheck(let ranks):
      let known = try Self.fetch(ranks, db)
      return roster.checks.map { known[$0] ?? .max }
    case .byResource(let ranks):
      let known = try Self.fetch(ranks, db)
      return roster.resources.map { known[$0] ?? .max }
    case .byRow(let ranks):
      let known = try Self.fetch(ranks, db)
      return roster.ids.map { known[$0] ?? .max }
    case .byEach(let rank, let instead):
      var ranks = try roster.values(of: rank, scope: scope, db) { $0 ?? .max }
      let known = try instead.map { try Self.fetch($0, db) } ?? [:]
      if known.isEmpty { return ranks }
      for (index, id) in roster.ids.enumerated() {
        if let rank = known[id] { ranks[index] = rank }
      }
      return ranks
    }
  }

  private static func fetch(_ ranks: SQL, _ db: Database) throws -> [Int64: Int64] {
    var known: [Int64: Int64] = [:]
    try NumberRow.each(db, ranks) { known[$0[0]] = $0[1] }
    return known
  }

  private static func rank(_ number: SQL, _ isDescending: Bool) -> SQL {
    isDescending ? "-(\(number))" : number
  }

  private static func dayNumber(_ day: SQL) -> SQL { "CAST(julianday(\(day)) AS INTEGER)" }

  /// The place of a word among the cases of a type.
  private static func place<Word: RawRepresentable<String>>(
    of column: String, among words: [Word]
  ) -> SQL {
    let cases = words.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return SQL(sql: "CASE \(column) \(cases.joined(separator: " ")) END")
  }

  /// What has no rank of its own comes last.
  private static func byDecision(_ rank: SQL, _ columns: FindingColumns) -> FindingOrder {
    .byRow(
      """
      SELECT finding, rank FROM (SELECT d.finding AS finding, \(rank) AS rank
        FROM finding_decision d LEFT JOIN triage_rule u ON u.id = d.rule
        WHERE \(FindingDecisions.holds(columns.asOf))) WHERE rank IS NOT NULL
      """)
  }

  /// Equal texts have one place, whatever their case.
  private static func place(of text: String, _ isDescending: Bool) -> SQL {
    SQL(
      sql: "dense_rank() OVER (ORDER BY \(text) COLLATE NOCASE \(isDescending ? "DESC" : "ASC"))")
  }

  /// Rows without the text have no rank: nothing sorts last either way.
  private static func ranks(_ text: String, in table: String, _ isDescending: Bool) -> SQL {
    "SELECT id, \(place(of: text, isDescending)) FROM \(sql: table) WHERE \(sql: text) <> ''"
  }

  private static func triaged(_ rank: SQL, where condition: SQL) -> SQL {
    """
    SELECT f.id, \(rank) FROM triage t CROSS JOIN finding f ON f.identity = finding_identity(t.id)
      LEFT JOIN person p ON p.id = t.owner WHERE \(condition)
    """
  }
}
