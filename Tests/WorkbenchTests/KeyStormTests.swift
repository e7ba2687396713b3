import Jobs
import ProjectFile
import StageKit
import Terminal
import TestKit
import Testing

@testable import Workbench

/// Whatever is typed, pasted or resized, in whatever order, nothing traps.
struct KeyStormTests {
  private static let keys: [Key] =
    "abcdeghijklmnopstuvxyzAEGUJK1350=/:?-.\\[] é漢🙂".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .pageDown, .controlUp,
      .controlLeft, .controlRight, .shiftDown, .function(1), .function(63), .control("p"),
      .control("l"), .control("u"), .control("w"), .control("k"), .control("d"), .control(" "),
    ]
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 140, height: 45),
    Size(width: 1, height: 1), Size(width: 0, height: 0), Size(width: 59, height: 14),
    Size(width: 400, height: 15), Size(width: 61, height: 200),
  ]
  private static let pastes = [
    "", "\n", "q\nu\n", "\u{1B}[2J\u{7}\u{0}", "漢字 e\u{301} 👩‍👩‍👧 \u{202E}", "CC6",
    String(repeating: "word ", count: 200),
  ]

  @Test(arguments: [UInt64(1), 2, 3, 4]) func nothingTraps(_ seed: UInt64) throws {
    let stage = try Stage(seed == 4 ? .empty : .demo, isReadOnly: seed == 3)
    var world = try StandIn(stage, SeededGenerator(seed: seed))
    for step in 0..<5_000 {
      let input: InputEvent =
        switch world.dice.next(upTo: 100) {
        case 0: .resize(Self.sizes[world.dice.next(upTo: Self.sizes.count)])
        case 1: .paste(Self.pastes[world.dice.next(upTo: Self.pastes.count)])
        case 2: .resumed
        case 3: .wake
        default: .key(Self.keys[world.dice.next(upTo: Self.keys.count)])
        }
      try world.take(.input(input))
      if step % 25 == 0 || world.state.size.width < 60 {
        let frame = WorkbenchView.frame(world.state)
        #expect(frame.surface.size == world.state.size)
        if let cursor = frame.cursor {
          #expect(frame.surface.bounds.contains(cursor), "step \(step): \(cursor)")
        }
      }
      if world.state.size.width < 60 {
        try world.take(.input(.resize(Size(width: 80, height: 24))))
      }
    }
    #expect(!world.state.places.isEmpty)
  }

  @Test func aMegabyteIsPastedEverywhere() throws {
    let megabyte = InputEvent.paste(String(repeating: "wide 漢字 text\n", count: 60_000))
    for keys in [["3", "m"], ["3", "e", "Tab"], ["5", "/"], ["i"], []] {
      let stage = try Stage()
      for key in keys { try stage.press(key) }
      var state = stage.runtime.state
      _ = WorkbenchUpdate.update(&state, .input(megabyte))
      _ = WorkbenchView.frame(state)
      _ = state.press("x", "Backspace", "Left", "Home")
      #expect(WorkbenchView.frame(state).surface.size == state.size)
      _ = state.press("Esc", "Esc", "Esc")
      #expect(state.overlays.isEmpty)
    }
  }
}

/// Answers what the state asks for, without a file: with what was loaded before, or a refusal.
private struct StandIn {
  var state: WorkbenchState
  var dice: SeededGenerator
  private let project: ProjectState?
  private let page: FindingPage
  private let detail: FindingDetail?
  private let entries: [JournalEntry]

  init(_ stage: Stage, _ dice: SeededGenerator) throws {
    self.dice = dice
    state = stage.runtime.state
    project = state.project
    page = try stage.file.findings(FindingQuery(asOf: SampleProject.day))
    detail = try page.rows.first.flatMap { try stage.file.finding($0.id, asOf: SampleProject.day) }
    entries = try stage.file.journal(limit: 20)
  }

  mutating func take(_ event: Event) throws {
    for effect in WorkbenchUpdate.update(&state, event) {
      guard let answer = answer(effect) else { continue }
      _ = WorkbenchUpdate.update(&state, answer)
    }
  }

  private mutating func answer(_ effect: Effect) -> Event? {
    let refusal = Failure(.busy, "someone else writes to the file; nothing was changed")
    switch effect {
    case .loadFindings(_, let generation): return .findingsLoaded(page, generation: generation)
    case .loadFinding: return .findingLoaded(dice.next(upTo: 5) == 0 ? nil : detail)
    case .loadJournal(let offset, _, let generation):
      return .journalLoaded(entries, offset: offset, generation: generation)
    case .loadChanges(let id): return .changesLoaded(id, [])
    case .loadProject(let generation):
      return project.map { .projectLoaded($0, generation: generation) }
    case .offerUndo(let direction):
      let entry = dice.next(upTo: 2) == 0 ? nil : entries.first
      return .undoOffered(UndoOffer(direction: direction, entry: entry))
    case .assess, .apply, .addOwner, .undo:
      guard dice.next(upTo: 2) == 0, let project else { return .notSaved(refusal) }
      return .saved(entries.first, project, warnings: ["Look again."])
    case .completePath(let path): return .completed(path: path + "/")
    case .edit: return .edited(dice.next(upTo: 2) == 0 ? nil : "edited")
    case .export(let path, let overwrites):
      return overwrites ? .exported(path: path) : .wouldOverwrite(path: path)
    case .verify: return .verified(Verification())
    case .importReport: return .failed(refusal)
    case .stopJob, .suspend, .repaint, .quit: return nil
    }
  }
}
