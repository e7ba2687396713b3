import Readiness

/// Tells from its words what kind of setting a check is about: ordered rules, then single words.
struct CheckClassifier {
  private let crosswalk: Crosswalk
  /// Compiled when the first check needs them; a pattern that does not compile is left out.
  private var rules: [(pattern: Regex<AnyRegexOutput>, row: Crosswalk.Row)]?

  init(_ crosswalk: Crosswalk) { self.crosswalk = crosswalk }

  /// The row of the first rule that fits, else of the first word the check holds.
  mutating func row(for check: CheckToMap) -> Crosswalk.Row? {
    let words = Self.words(of: check)
    let rules = compiled()
    if let hit = rules.first(where: { (try? $0.pattern.firstMatch(in: words)) != nil }) {
      return hit.row
    }
    let lower = words.lowercased()
    return crosswalk.rows(in: "keyword").first { row in
      row.match == "contains" && lower.contains(row.id.lowercased())
    }
  }

  /// `title | id`, with `_` as a blank; in the id also `-`, and no provider in front.
  static func words(of check: CheckToMap) -> String {
    let id = check.id.split(separator: "/").last.map(String.init) ?? check.id
    let title = check.title.prefix(longestTitle)
    return title.replacing("_", with: " ") + " | "
      + id.replacing("_", with: " ").replacing("-", with: " ")
  }

  /// Rules look at what is a title; a text without end must not cost seconds.
  private static let longestTitle = 400

  private mutating func compiled() -> [(pattern: Regex<AnyRegexOutput>, row: Crosswalk.Row)] {
    if let rules { return rules }
    let made = crosswalk.rows(in: "keyword-rule").compactMap { row in
      // Unicode's own word boundaries would find none inside `access.key`.
      (try? Regex(row.id)).map { ($0.ignoresCase().wordBoundaryKind(.simple), row) }
    }
    rules = made
    return made
  }
}
