import Terminal
import Testing

@Suite struct ActionTableTests {
  private static func entry(
    _ id: String, _ keys: [Key], danger: ActionEntry.Danger = .none, title: String = "Do"
  ) -> ActionEntry {
    ActionEntry(id: id, keys: keys, title: title, danger: danger, inFooter: true)
  }

  @Test(arguments: [
    ([entry("a", [.enter]), entry("b", [.character("b")])], 0),
    ([entry("a", [.enter]), entry("b", [.enter])], 1),
    ([entry("a", [.control("i")])], 1), ([entry("a", [.control("s")])], 1),
    ([entry("a", [.control("["), .control("m"), .control("q"), .control("j")])], 4),
    ([entry("a", [], title: "")], 1), ([entry("a", []), entry("a", [])], 1),
    ([entry("a", [.control("P")])], 1), ([entry("", [])], 1),
  ])
  func problemsAreFound(entries: [ActionEntry], count: Int) {
    #expect(ActionTable(entries).problems().count == count)
  }

  @Test func anUnavailableActionNeedsAReason() {
    let entry = ActionEntry(id: "a", keys: [], title: "A", availability: .no(""))
    #expect(ActionTable([entry]).problems().count == 1)
  }

  @Test func readOnlyClosesWhatChangesData() {
    let table = ActionTable([
      Self.entry("look", [.enter]), Self.entry("edit", [.character("e")], danger: .write),
      Self.entry("approve", [.character("s")], danger: .signoff),
    ]).readOnly("the file is read-only")
    #expect(table.entries.map(\.availability.isOK) == [true, false, false])
    #expect(table.action(for: .character("e"))?.availability.reason == "the file is read-only")
  }

  @Test func theNearerTableWinsItsKeys() {
    let screen = ActionTable([Self.entry("screen.add", [.character("a")])])
    let global = ActionTable([
      Self.entry("all", [.character("a"), .character("A")]), Self.entry("quit", [.character("q")]),
      Self.entry("screen.add", [.character("z")]),
    ])
    let merged = screen.merged(with: global)
    #expect(merged.problems().isEmpty)
    #expect(merged.action(for: .character("a"))?.id == "screen.add")
    #expect(merged.action(for: .character("A"))?.id == "all")
    #expect(merged.action(for: .character("z")) == nil)
    #expect(merged.entries.map(\.id) == ["screen.add", "all", "quit"])
  }

  @Test func keysAreRemappedById() {
    let table = ActionTable([Self.entry("a", [.enter]), Self.entry("b", [.tab])])
      .remapped(["b": [.function(2)]])
    #expect(table.action(for: .function(2))?.id == "b")
    #expect(table.action(for: .tab) == nil)
    #expect(table.action(for: .enter)?.id == "a")
  }

  @Test(arguments: [
    ("exp", "Export the summary", true), ("es", "Export the summary", true),
    ("sum exp", "Export the summary", true), ("xyz", "Export", false), ("", "Export", true),
    ("exportexport", "Export", false),
  ])
  func fuzzyLettersMatchInOrder(query: String, text: String, matches: Bool) {
    #expect((FuzzyMatch.score(query, in: text) != nil) == matches)
  }

  @Test func beginningsOfWordsScoreHigher() throws {
    let whole = try #require(FuzzyMatch.score("task", in: "Add a task"))
    let scattered = try #require(FuzzyMatch.score("task", in: "Turn all sorts back"))
    #expect(whole > scattered)
  }
}
