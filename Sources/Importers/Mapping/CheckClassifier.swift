import Readiness

/// Tells from its words what kind of setting a check is about: ordered rules, then single words.
struct CheckClassifier {
  private let crosswalk: Crosswalk
  /// Made when the first check needs them.
  private var rules: [Rule]?
  private var keywords: [(word: [UInt8], row: Crosswalk.Row)] = []

  private struct Rule {
    /// What the pattern offers, each on its own: most are ruled out by a word they need.
    let alternatives: [Alternative]
    let row: Crosswalk.Row
  }

  private struct Alternative {
    let literals: RuleLiterals
    /// Nil where the word that is needed is all there is.
    let pattern: Regex<AnyRegexOutput>?

    // A pattern that does not compile is left out; a test holds that every shipped one does.
    init?(_ text: String) {
      literals = RuleLiterals(pattern: text)
      if literals.needed == [Array(text.lowercased().utf8)] {
        pattern = nil
        return
      }
      guard let pattern = try? Regex(text) else { return nil }
      // Unicode's own word boundaries would find none inside `access.key`.
      self.pattern = pattern.ignoresCase().wordBoundaryKind(.simple)
    }

    func fits(_ words: String, _ lower: [UInt8]) -> Bool {
      guard literals.mayMatch(lower) else { return false }
      return pattern.map { (try? $0.firstMatch(in: words)) != nil } ?? true
    }
  }

  init(_ crosswalk: Crosswalk) { self.crosswalk = crosswalk }

  /// The row of the first rule that fits, else of the first word the check holds.
  mutating func row(for check: CheckToMap) -> Crosswalk.Row? {
    let words = Self.words(of: check)
    let lower = Array(words.lowercased().utf8)
    let hit = compiled().first { rule in
      rule.alternatives.contains { $0.fits(words, lower) }
    }
    return hit?.row ?? keywords.first { lower.holds($0.word) }?.row
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

  private mutating func compiled() -> [Rule] {
    if let rules { return rules }
    let made = crosswalk.rows(in: "keyword-rule").map { row in
      Rule(
        alternatives: RuleLiterals.alternatives(of: row.id).compactMap(Alternative.init), row: row)
    }
    keywords = crosswalk.rows(in: "keyword").map { (Array($0.id.lowercased().utf8), $0) }
    rules = made
    return made
  }
}
