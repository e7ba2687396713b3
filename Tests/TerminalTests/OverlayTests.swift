import Terminal
import Testing

@Suite struct OverlayTests {
  private static let actions = ActionTable([
    ActionEntry(
      id: "gap.open", keys: [.enter], title: "Open", hint: "Shows the record.", group: "Gaps",
      inFooter: true),
    ActionEntry(
      id: "gap.status", keys: [.character("s")], title: "Set status", group: "Gaps",
      danger: .write, inFooter: true),
    ActionEntry(
      id: "file.export", keys: [.character("w")], title: "Export summary", group: "File",
      availability: .no("nothing to export yet")),
  ])

  @Test func aPromptAnswersOrKeepsTheDraft() {
    var prompt = Prompt(title: "Owner", explanation: "Who answers for it?") {
      $0.isEmpty ? .invalid("A name is needed.") : nil
    }
    let outcome1 = prompt.handle(.key(.enter))
    #expect(outcome1 == .handled)
    let failed = drawn(60, 15) { prompt.draw(into: &$0, $1, look: .standard) }
    #expect(failed.text.contains("! A name is needed."))
    press("Ana") {
      let outcome2 = prompt.handle($0)
      #expect(outcome2 == .handled)
    }
    let outcome3 = prompt.handle(.key(.escape))
    #expect(outcome3 == .cancelled(draft: "Ana"))
    let outcome4 = prompt.handle(.key(.enter))
    #expect(outcome4 == .done("Ana"))
    let outcome5 = prompt.handle(.key(.function(9)))
    #expect(outcome5 == .handled, "keys do not fall through")
    let outcome6 = prompt.handle(.wake)
    #expect(outcome6 == .ignored)
  }

  @Test func aPromptIsDrawnInTheMiddle() {
    let prompt = Prompt(title: "Owner", explanation: "Who?", field: TextField("Ana"))
    let result = drawn(40, 8) { prompt.draw(into: &$0, $1, look: .plain) }
    #expect(
      result.text == """
        +- Owner ------------------------------+
        | Who?                                 |
        | Ana                                  |
        |                                      |
        | Enter to accept  Esc to leave        |
        | Ctrl-O editor                        |
        +--------------------------------------+

        """)
    #expect(result.cursor == Point(x: 5, y: 2))
  }

  private static let menu = Menu(
    title: "Status",
    items: [
      MenuItem(id: "met", key: "m", title: "Met"),
      MenuItem(id: "frozen", key: "f", title: "Freeze", availability: .no("no evidence")),
      MenuItem(id: "gap", key: "n", title: "Not met", detail: "needs a task"),
    ])

  @Test(
    arguments: [
      (["Enter"], Outcome.done("met")), (["n"], .done("gap")), (["f"], .handled),
      (["Down", "Enter"], .handled), (["Down", "Down", "Enter"], .done("gap")),
      (["Esc"], .cancelled(draft: nil)), (["z"], .handled),
    ] as [([String], Outcome<String>)])
  func aMenuPicks(keys: [String], outcome: Outcome<String>) {
    var menu = Self.menu
    var last: Outcome<String> = .ignored
    for key in keys { press(key) { last = menu.handle($0) } }
    #expect(last == outcome)
  }

  @Test func aMenuShowsWhyAnItemIsClosed() {
    let result = drawn(40, 7) { Self.menu.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("f  Freeze  – no evidence"))
    #expect(result.text.contains("n  Not met  – needs a task"))
  }

  @Test func aLetterOfAClosedItemShowsWhy() {
    var menu = Menu(
      title: "Status",
      items: (0..<20).map { MenuItem(id: "\($0)", title: "Item \($0)") }
        + [MenuItem(id: "z", key: "z", title: "Freeze", availability: .no("no evidence yet"))])
    let outcome = menu.handle(.key(.character("z")), in: Size(width: 40, height: 10))
    #expect(outcome == .handled)
    let refused = drawn(40, 10) { menu.draw(into: &$0, $1, look: .standard) }
    #expect(refused.text.contains("│ ! no evidence yet"))
    _ = menu.handle(.key(.pageUp), in: Size(width: 40, height: 10))
    #expect(menu.cursor.selection == 13, "a page is as high as what is seen")
    let calm = drawn(40, 10) { menu.draw(into: &$0, $1, look: .standard) }
    #expect(!calm.text.contains("! no evidence yet"))
  }

  @Test(arguments: [
    ("record", ["gap.open"]), ("gap.status", ["gap.status"]), ("file", ["file.export"]),
    ("sets", ["gap.status"]), ("xyzzy", []),
  ])
  func actionsAreFoundByDescriptionAndName(query: String, ids: [String]) {
    var palette = Palette(entries: Self.actions.entries)
    var help = HelpOverlay(tables: [Self.actions])
    _ = palette.handle(.paste(query))
    #expect(palette.matches.map(\.id) == ids)
    press("/") { _ = help.handle($0) }
    _ = help.handle(.paste(query))
    #expect(help.text.count == ids.count * 2)
  }

  @Test func wordsOfATitleComeBeforeThoseOfADescription() {
    var palette = Palette(entries: [
      ActionEntry(id: "a", keys: [], title: "Turn", hint: "Makes a task of it."),
      ActionEntry(id: "b", keys: [], title: "Tidy all sacks"),
      ActionEntry(id: "c", keys: [], title: "Add a task"),
    ])
    press("task") { _ = palette.handle($0) }
    #expect(palette.matches.map(\.id) == ["c", "a", "b"])
  }

  @Test func enterOnAClosedActionEmphasisesWhy() {
    var palette = Palette(entries: Self.actions.entries)
    press("exp", "Enter") { _ = palette.handle($0) }
    let result = drawn(60, 15) { palette.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("! nothing to export yet"))
    var help = HelpOverlay(tables: [Self.actions])
    press("G", "Enter") { _ = help.handle($0) }
    let shown = drawn(60, 15) { help.draw(into: &$0, $1, look: .standard) }
    #expect(shown.text.contains("! nothing to export yet"))
  }

  @Test func aLargePasteIntoTheSearchesIsCut() {
    let paste = InputEvent.paste(String(repeating: "漢字 x", count: 250_000))
    var palette = Palette(entries: Self.actions.entries)
    var help = HelpOverlay(tables: [Self.actions])
    _ = palette.handle(paste)
    press("/") { _ = help.handle($0) }
    _ = help.handle(paste)
    #expect(palette.field.text.count == 200)
    #expect(help.search.text.count == 200)
  }

  @Test func aLongAnswerIsSeenOverSeveralRows() {
    let prompt = Prompt(title: "Why", field: TextField("It was seen on site and is right so."))
    let result = drawn(30, 10) { prompt.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("│ It was seen on site and is │"))
    #expect(result.text.contains("│ right so. "))
  }

  @Test func aPromptAsksForTheEditorOnce() {
    var prompt = Prompt(title: "Why", field: TextField("a"))
    _ = prompt.handle(.key(.control("o")))
    #expect(prompt.wantsEditor == "a")
    prompt.setValue("a b")
    #expect(prompt.wantsEditor == nil)
    let outcome = prompt.handle(.key(.enter))
    #expect(outcome == .done("a b"))
  }

  @Test func anEmptyMenuIsSafe() {
    var menu = Menu(title: "None", items: [])
    for key in [Key.enter, .down, .up, .end] {
      let outcome = menu.handle(.key(key))
      #expect(outcome == .handled)
    }
    _ = drawn(40, 7) { menu.draw(into: &$0, $1, look: .standard) }
  }

  @Test(arguments: [
    (Key.character("y"), Outcome.done(true)), (.character("n"), .done(false)),
    (.enter, .done(false)), (.escape, .cancelled(draft: nil)), (.character(" "), .handled),
  ])
  func aHastyEnterConfirmsNothing(key: Key, outcome: Outcome<Bool>) {
    #expect(Confirm(title: "Sure?", question: "Freeze it?").handle(.key(key)) == outcome)
  }

  @Test func thePaletteFindsAndExplains() {
    var palette = Palette(entries: Self.actions.entries)
    #expect(palette.matches.count == 3)
    press("exp") { _ = palette.handle($0) }
    #expect(palette.matches.map(\.id) == ["file.export"])
    let outcome1 = palette.handle(.key(.enter))
    #expect(outcome1 == .handled, "a closed action does not run")
    let result = drawn(60, 15) { palette.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("w             Export summary  – nothing to export yet"))
    press("Ctrl-U", "status") { _ = palette.handle($0) }
    let outcome2 = palette.handle(.key(.enter))
    #expect(outcome2 == .done("gap.status"))
    press("zzzz") { _ = palette.handle($0) }
    #expect(palette.matches.isEmpty)
    let outcome3 = palette.handle(.key(.enter))
    #expect(outcome3 == .handled)
    let outcome4 = palette.handle(.key(.escape))
    #expect(outcome4 == .cancelled(draft: nil))
  }

  @Test func helpIsGroupedSearchedAndRuns() {
    var help = HelpOverlay(tables: [Self.actions, Self.actions])
    #expect(
      help.text == [
        "Gaps", "Enter  Open", "s  Set status", "File", "w  Export summary",
      ])
    let result = drawn(60, 15) { help.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("Shows the record."))
    let outcome1 = help.handle(.key(.enter))
    #expect(outcome1 == .done("gap.open"))
    press("j", "j") { _ = help.handle($0) }
    let outcome2 = help.handle(.key(.enter))
    #expect(outcome2 == .handled, "a closed action does not run")
    press("/", "stat") { _ = help.handle($0) }
    #expect(help.text == ["Gaps", "s  Set status"])
    let outcome3 = help.handle(.key(.enter))
    #expect(outcome3 == .done("gap.status"))
    let outcome4 = help.handle(.key(.escape))
    #expect(outcome4 == .handled)
    let outcome5 = help.handle(.key(.escape))
    #expect(outcome5 == .cancelled(draft: nil))
  }

  @Test func emptyHelpAndPaletteAreSafe() {
    var help = HelpOverlay(tables: [])
    var palette = Palette(entries: [])
    for key in [Key.enter, .down, .end, .character("x"), .character("/")] {
      _ = help.handle(.key(key))
      _ = palette.handle(.key(key))
    }
    _ = drawn(60, 15) { help.draw(into: &$0, $1, look: .standard) }
    _ = drawn(60, 15) { palette.draw(into: &$0, $1, look: .standard) }
  }

  @Test(arguments: [(80, 24), (60, 15), (10, 3), (1, 1), (0, 0)])
  func overlaysFitEveryScreen(width: Int, height: Int) {
    let tables = [Self.actions]
    let draws: [(inout Surface, Rect) -> Point?] = [
      { Palette(entries: tables[0].entries).draw(into: &$0, $1, look: .standard) },
      { HelpOverlay(tables: tables).draw(into: &$0, $1, look: .plain) },
      { Self.menu.draw(into: &$0, $1, look: .standard) },
      { Prompt(title: "A", explanation: "b c").draw(into: &$0, $1, look: .standard) },
      { Confirm(title: "A", question: "b c").draw(into: &$0, $1, look: .standard) },
      { ProgressBox(title: "Import").draw(into: &$0, $1, look: .standard) },
    ]
    for draw in draws {
      let result = drawn(width, height, draw)
      if width >= 60, let cursor = result.cursor {
        #expect(Rect(x: 0, y: 0, width: width, height: height).contains(cursor))
      }
    }
  }
}
