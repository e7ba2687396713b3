import GRDB
import Readiness

/// The condition a query comes to.
///
/// Words are bound, never part of the SQL.
struct FindingSelection {
  var condition: String
  var arguments = StatementArguments()
  let isEverything: Bool
  let from =
    "FROM finding f JOIN tool_check c ON c.id = f.tool_check JOIN resource r ON r.id = f.resource"

  init(_ query: FindingQuery) {
    var parts = [Self.scope(query)]
    let words = query.filter.split(whereSeparator: \.isWhitespace).map(String.init)
    for word in words {
      let isNegated = word.hasPrefix("!") && word.count > 1
      let (sql, bound) = Self.term(isNegated ? String(word.dropFirst()) : word)
      parts.append(isNegated ? "NOT (\(sql))" : "(\(sql))")
      arguments += bound
    }
    condition = parts.joined(separator: " AND ")
    isEverything = words.isEmpty
  }

  static func scope(_ query: FindingQuery) -> String {
    query.showsAll ? "1" : "f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL"
  }

  private static func term(_ word: String) -> (String, StatementArguments) {
    if let severity = Severity(rawValue: word.lowercased()) {
      return ("f.severity = ?", [severity.rank])
    }
    if let pattern = criterionPattern(word) {
      return ("' ' || c.criteria || ' ' LIKE ?", [pattern])
    }
    let pattern = "%\(escaped(word))%"
    let columns = ["c.title", "c.check_id", "r.name", "r.uid", "r.account", "r.region"]
    return (
      columns.map { "\($0) LIKE ? ESCAPE '\\'" }.joined(separator: " OR "),
      StatementArguments(columns.map { _ in pattern })
    )
  }

  /// `CC6` stands for every criterion of the series, `CC6.1` for that one.
  private static func criterionPattern(_ word: String) -> String? {
    if let id = CriterionID(word) { return "% \(id) %" }
    return CriterionID(word + ".1").map { "% \($0.series).%" }
  }

  private static func escaped(_ word: String) -> String {
    String(word.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
  }
}
