import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing

@testable import Workbench

/// Whatever is typed, pasted or resized, in whatever order, nothing traps.
struct KeyStormTests {
  private static let letters: [Key] =
    "abcdefghijklmnopstuvwxyzACDEGIJKOPRSUVX135780=/():?-.\\[]<>!*, é漢🙂".map { .character($0) }
  private static let keys: [Key] =
    letters + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .pageDown, .controlUp,
      .controlDown, .controlLeft, .controlRight, .shiftUp, .shiftDown, .function(1), .function(4),
      .function(63), .character(" "), .character(" "), .character("v"), .character("*"),
    ] + "plukdotynzgr w".map { .control($0) }
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 140, height: 45),
    Size(width: 1, height: 1), Size(width: 0, height: 0), Size(width: 59, height: 14),
    Size(width: 400, height: 15), Size(width: 61, height: 200), Size(width: 60, height: 40),
    Size(width: 120, height: 15),
  ]
  private static let pastes = [
    "", "\n", "q\nu\n", "\u{1B}[2J\u{7}\u{0}", "漢字 e\u{301} 👩‍👩‍👧 \u{202E}", "CC6",
    "severity>high due<+2w", "owner: !", "\"", String(repeating: "word ", count: 200),
  ]
  private static let mice: [MouseEvent.Kind] = [.click, .doubleClick, .wheelUp, .wheelDown]

  private static func input(_ dice: inout SeededGenerator) -> InputEvent {
    switch dice.next(upTo: 100) {
    case 0, 1: .resize(sizes[dice.next(upTo: sizes.count)])
    case 2: .paste(pastes[dice.next(upTo: pastes.count)])
    case 3: .resumed
    case 4: .wake
    case 5...12:
      .mouse(
        MouseEvent(
          mice[dice.next(upTo: mice.count)],
          at: Point(x: dice.next(upTo: 150) - 3, y: dice.next(upTo: 50) - 3)))
    default: .key(keys[dice.next(upTo: keys.count)])
    }
  }

  /// A seed, and what the project holds.
  private static let storms: [(seed: UInt64, world: String)] = [
    (1, "demo"), (2, "demo"), (3, "read-only"), (4, "empty"), (5, "hostile"), (6, "hostile"),
  ]

  @Test(arguments: storms.indices) func nothingTraps(_ index: Int) throws {
    let (seed, name) = Self.storms[index]
    let stage = try Stage(
      name == "empty" ? .empty : .demo, isReadOnly: name == "read-only"
    ) { file in if name == "hostile" { try HostileTexts.write(into: file) } }
    if name == "hostile" { try HostileTexts.importReport(stage) }
    var world = try StandIn(stage, SeededGenerator(seed: seed))
    world.state.capturesMouse = true
    for step in 0..<2_500 {
      try world.take(.input(Self.input(&world.dice)))
      if step % 20 == 0 || world.state.size.width < 60 { check(world.state, "step \(step)") }
      if world.state.size.width < 60 {
        try world.take(.input(.resize(Size(width: 80, height: 24))))
      }
    }
    #expect(!world.state.places.isEmpty)
  }

  @Test func aStormOfResizesIsFollowed() throws {
    for (name, base) in try LoadedState.everywhere() {
      var state = base
      for size in Self.sizes + Self.sizes.reversed() {
        _ = WorkbenchUpdate.update(&state, .input(.resize(size)))
        check(state, name)
      }
      _ = WorkbenchUpdate.update(&state, .input(.resize(base.size)))
      #expect(state.places == base.places, "\(name)")
      if let list = base.place.list {
        #expect(
          state[list: state.place].anchor == base[list: base.place].anchor, "\(list.id)")
      }
    }
  }

  /// Every screen and its overlays with texts that a terminal could take for something else.
  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 140, height: 45),
  ]) func hostileTextsStayInTheirCells(_ size: Size) throws {
    let stage = try Stage(size: size) { try HostileTexts.write(into: $0) }
    try HostileTexts.importReport(stage)
    #expect(try stage.file.findings(FindingQuery(asOf: SampleProject.day)).total > 20)
    for keys in [
      ["1"], ["3"], ["3", "e"], ["3", "o"], ["3", "Enter"], ["5"], ["5", "e"], ["5", "Enter"],
      ["5", "Enter", "G"], ["5", "V"], ["5", "*", "o", "Down", "Enter"], [":", "journal", "Enter"],
      [":", "journal", "Enter", "Enter"], ["5", "y", "m"], ["5", "C", "G", "Enter"],
    ] {
      for key in keys { try stage.press(key) }
      check(stage.runtime.state, keys.joined(separator: " "))
      try stage.press("Esc", "Esc", "Esc", "\\", "Esc")
    }
    for text in stage.driver.copied {
      #expect(!text.unicodeScalars.contains("\u{1B}") && text.split(separator: "\n").count == 3)
    }
    #expect(!stage.driver.copied.isEmpty)
  }

  /// A frame fills the screen, its cursor is in it, and nothing in it moves the terminal.
  private func check(_ state: WorkbenchState, _ name: String) {
    let frame = WorkbenchView.frame(state)
    #expect(frame.surface.size == state.size, "\(name)")
    if let cursor = frame.cursor {
      #expect(frame.surface.bounds.contains(cursor), "\(name): \(cursor)")
    }
    let text = frame.surface.text()
    let controls = text.unicodeScalars.filter {
      $0 != "\n"
        && ($0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value))
    }
    #expect(controls.isEmpty, "\(name) draws \(controls.map(\.value))")
  }

  @Test func aMegabyteIsPastedEverywhere() throws {
    let megabyte = InputEvent.paste(String(repeating: "wide 漢字 text\n", count: 60_000))
    for keys in [
      ["3", "m"], ["3", "e", "Tab"], ["5", "/"], ["5", "o"], ["5", "t"], ["i"], [":"], ["?"],
      [":", "save this view", "Enter"], ["s", "c"], [],
    ] {
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
  private let references: [FindingReference]
  private let detail: FindingDetail?
  private let entries: [JournalEntry]
  private let accounts: [NamedAccount]

  init(_ stage: Stage, _ dice: SeededGenerator) throws {
    self.dice = dice
    state = stage.runtime.state
    project = state.project
    page = try stage.file.findings(FindingQuery(asOf: SampleProject.day))
    references = try stage.file.identities(FindingQuery(asOf: SampleProject.day), limit: 20)
    detail = try page.rows.first.flatMap {
      try stage.file.finding(identity: $0.identity, asOf: SampleProject.day)
    }
    entries = try stage.file.journal(limit: 20)
    accounts = try stage.file.accounts(asOf: SampleProject.day)
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
    case .loadFindings(_, let request):
      return .findingsLoaded(page, request, line: dice.next(upTo: 3) == 0 ? 7 : nil)
    case .loadFinding(let identity):
      return .findingLoaded(dice.next(upTo: 5) == 0 ? nil : detail, identity: identity)
    case .loadJournal: return .journalLoaded(entries)
    case .loadAccounts: return .accountsLoaded(accounts)
    case .loadImport(let id): return .importLoaded([], id: id)
    case .loadEntry(let id):
      return .entryLoaded(dice.next(upTo: 5) == 0 ? nil : entries.first, [], id: id)
    case .findAll(let request):
      return .foundAll(
        references, at: request.place)
    case .fetchFindings(_, let format): return .fetched(page.rows, format)
    case .loadProject: return project.map { .projectLoaded($0) }
    case .offerUndo(let direction):
      let entry = dice.next(upTo: 2) == 0 ? nil : entries.first
      return .undoOffered(UndoOffer(direction: direction, entry: entry))
    case .save(let save): return saved(save, refusal)
    case .weigh(let save):
      let change = FindingsEffect.Change(before: 3, after: 2)
      return .weighed(FindingsEffect(open: change, mappedChecks: change), save)
    case .signOff, .withdraw, .undo, .undoImports, .importTable:
      guard dice.next(upTo: 2) == 0, let project else { return .notSaved(refusal) }
      return .saved(entries.first, project, warnings: ["Look again."])
    case .completePath(let path): return .completed(path: path + "/")
    case .edit: return .edited(dice.next(upTo: 2) == 0 ? nil : "edited")
    case .export(let path, let template, let overwrites):
      return overwrites
        ? .exported(path: path) : .wouldOverwrite(path: path, template: template)
    case .compareTable: return .failed(refusal)
    case .verify: return .verified(Verification())
    case .rehearseImport(let plan):
      var outcome = ImportJob.Outcome(path: plan.path)
      outcome.counts.created = 3
      return dice.next(upTo: 2) == 0 ? .jobFailed(refusal) : .rehearsed([outcome], plan)
    case .importReports: return .jobFailed(refusal)
    case .sampleReport(let plan):
      return .sampled(SampledReport(columns: ["Title"], rows: [["x"]]), plan)
    case .gatherFindings(_, let purpose): return .gathered(page.rows, purpose)
    case .loadGroups(let grouping):
      return .groupsLoaded(CountedGroups(grouping: grouping, rows: []))
    case .openOutside: return .notOpened("no browser")
    case .stopJob, .copy, .suspend, .repaint, .quit: return nil
    }
  }

  private mutating func saved(_ save: Save, _ refusal: Failure) -> Event? {
    switch dice.next(upTo: 4) {
    case 0: return .notSaved(refusal)
    case 1:
      return .editedMeanwhile(
        [
          FieldConflict(
            record: "CC1.1", field: "note", base: "", theirs: "theirs\u{1B}", mine: "漢\nmine",
            by: "someone", at: Instant(startOf: SampleProject.day))
        ], save)
    default: return project.map { .saved(entries.first, $0, warnings: ["Look again."]) }
    }
  }
}
