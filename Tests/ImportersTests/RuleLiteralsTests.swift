import Testing

@testable import Importers

struct RuleLiteralsTests {
  @Test(arguments: [
    ("access review", ["access review"]), ("mfa.?delete", ["delete"]),
    (#"\bpim\b|just.?in.?time"#, ["pim", "just"]), ("colou?rs", ["colo"]),
    ("(ab|cd)x?", ["ab", "cd"]), (#"^(?!.*encrypt).*(kms|hsm)"#, ["kms", "hsm"]),
    (#"md\.x"#, ["md.x"]), ("releas(e|ing)es{0,2}", ["releas"]), ("abc+de", ["abc"]),
  ])
  func findsTheWordsAPatternNeeds(pattern: String, words: [String]) {
    let needed = RuleLiterals(pattern: pattern).needed
    #expect(needed?.map { String(decoding: $0, as: UTF8.self) } == words)
  }

  @Test(arguments: ["a|.*", "(ab)?", "[abc]+", "x", ".", "(?=ab)"])
  func doesNotTellWhereNoneIsNeeded(pattern: String) {
    #expect(RuleLiterals(pattern: pattern).needed == nil)
  }

  @Test func hidesNoMatchOfAnyShippedRule() throws {
    let rows = Crosswalk.shipped.rows(in: "keyword-rule")
    let labels = Crosswalk.shipped.labels.sorted()
    let titles = stride(from: 0, to: labels.count, by: 29).map { index in
      labels[index].replacing("_", with: " ")
    }
    var hits = 0
    for row in rows {
      let literals = RuleLiterals(pattern: row.id)
      #expect(literals.needed != nil, "\(row.label) is never skipped")
      let pattern = try Regex(row.id).ignoresCase().wordBoundaryKind(.simple)
      for title in titles where try pattern.firstMatch(in: title) != nil {
        hits += 1
        #expect(literals.mayMatch(Array(title.lowercased().utf8)), "\(row.label): \(title)")
      }
    }
    #expect(hits > titles.count / 4)
  }
}
