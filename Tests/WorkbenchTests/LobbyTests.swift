import Jobs
import Readiness
import Terminal
import TestKit
import Testing

@testable import Workbench

/// The screen without a project: its looks, its keys, and its loop.
struct LobbyTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 140, height: 45),
  ]
  private static let moment = Instant(startOf: CalendarDate(daysSinceEpoch: 20_543))
    .adding(seconds: 36_000)
  private static let full = LobbyState(
    here: [
      LobbyProject(path: "acme.greenroom", name: "Acme", openedAt: moment),
      LobbyProject(path: "demo.greenroom", name: "demo"),
    ],
    recent: [
      LobbyProject(
        path: "~/firm/2026/clients/漢字 Ltd.greenroom", name: "漢字 Ltd", openedAt: moment),
      LobbyProject(
        path: "/mnt/share/old.greenroom", name: "Old\u{1B}[31m\nproject",
        openedAt: moment.adding(seconds: -86_400), isMissing: true),
    ], timeZone: "Europe/Berlin")
  private static let empty = LobbyState(timeZone: "UTC")

  private static let scenes: [(name: String, state: LobbyState, keys: [String])] = [
    ("full", full, ["j"]), ("missing", full, ["G", "Enter"]), ("empty", empty, []),
    ("form", empty, ["a"]),
    (
      "form-refused", empty,
      ["a", "Acme", "Tab", "nonsense", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter"]
    ),
    ("path", full, ["O"]), ("help", full, ["?"]), ("palette", full, [":"]),
  ]

  @Test(arguments: scenes.indices) func itLooksAsItDid(_ index: Int) throws {
    let (name, start, keys) = Self.scenes[index]
    for size in Self.sizes {
      var state = start
      _ = LobbyUpdate.update(&state, .resize(size))
      press(keys, &state)
      try Golden.check(
        shown(state), "lobby/\(name)-\(size.width)x\(size.height).txt", file: #filePath)
    }
    var state = start
    state.look = .plain
    press(keys, &state)
    let signs = Set(GlyphSet.unicode.all).filter { !$0.isASCII }
    #expect(LobbyView.frame(state).surface.text().allSatisfy { !signs.contains($0) })
    try Golden.check(shown(state), "lobby/ascii-\(name).txt", file: #filePath)
  }

  @Test func belowTheSmallestSizeOnlyLeavingWorks() {
    var state = Self.full
    _ = LobbyUpdate.update(&state, .resize(Size(width: 59, height: 15)))
    press(["a", "d", "Enter", "j"], &state)
    #expect(state.overlay == nil && state.choice == nil)
    #expect(
      LobbyView.frame(state).surface.text().hasPrefix(
        "Greenroom needs 60x15, this is 59x15. q closes."))
    press(["q"], &state)
    #expect(state.choice == .close)
  }

  @Test func theTableIsSoundAndEveryActionDocumented() {
    for state in [Self.full, Self.empty] {
      #expect(state.actions.problems() == [])
      #expect(Set(state.actions.entries.map(\.id)) == Set(LobbyAction.allCases.map(\.rawValue)))
    }
  }

  @Test func theUsersKeysCountHereToo() {
    var state = LobbyState(keys: ["project.create": [.character("x")], "help.keys": []])
    press(["a"], &state)
    #expect(state.overlay == nil)
    #expect(LobbyView.frame(state).surface.text().contains("x  Make a new project"))
    press(["x"], &state)
    guard case .form = state.overlay else {
      Issue.record("x opens no form")
      return
    }
  }

  @Test func nothingHappensInAnEmptyListAndItSaysWhy() {
    var state = Self.empty
    press(["j", "k", "G", "g", "PgDn", "PgUp", "Enter"], &state)
    #expect(state.choice == nil)
    #expect(state.toast?.text == "There is no project in the list.")
  }

  @Test func aProjectIsListedOnce() {
    let project = LobbyProject(path: "a.greenroom", name: "A")
    let state = LobbyState(here: [project], recent: [project])
    #expect(state.rows.compactMap(\.project) == [project])
  }

  @Test func theDemoTakesAFreeName() {
    #expect(Self.empty.freeDemoName == "demo.greenroom")
    #expect(Self.full.freeDemoName == "demo-2.greenroom")
  }

  @Test func anOverlaySwallowsEveryOtherKey() {
    for way in ["a", "O", "?", ":"] {
      var state = Self.full
      press([way], &state)
      let cursor = state.cursor
      press(["d", "Ctrl-Z", "Ctrl-L", "F5", "Left"], &state)
      _ = LobbyUpdate.update(&state, .paste("q\nd\n"))
      #expect(state.choice == nil && state.overlay != nil && state.cursor == cursor, "\(way)")
      press(["Esc", "Esc"], &state)
      #expect(state.overlay == nil, "\(way)")
    }
  }

  @Test(arguments: [1, 2, 3]) func noKeysInAnyOrderLeaveItWithoutAWayOn(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let keys =
      Self.full.actions.entries.flatMap(\.keys) + [
        .enter, .escape, .tab, .backTab, .left, .right, .backspace, .character("é"), .function(5),
      ]
    var state = Bool.random(using: &generator) ? Self.full : Self.empty
    for _ in 0..<1_000 {
      if Int.random(in: 0..<20, using: &generator) == 0 {
        let size = Size(
          width: Int.random(in: 0...90, using: &generator),
          height: Int.random(in: 0...30, using: &generator))
        _ = LobbyUpdate.update(&state, .resize(size))
      }
      if let key = keys.randomElement(using: &generator) {
        _ = LobbyUpdate.update(&state, .key(key))
      }
      if let choice = state.choice {
        state.choice = nil
        LobbyUpdate.refused(choice, because: "it cannot be done", &state)
      }
      #expect(LobbyView.frame(state).surface.size == state.size)
    }
  }

  private func press(_ names: [String], _ state: inout LobbyState) {
    for name in names {
      let keys = Key(named: name).map { [$0] } ?? name.map(Key.character)
      for key in keys { _ = LobbyUpdate.update(&state, .key(key)) }
    }
  }

  private func shown(_ state: LobbyState) -> String {
    let frame = LobbyView.frame(state)
    let cursor = frame.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    return "\(cursor)\n\(frame.surface.text())\n"
  }
}
