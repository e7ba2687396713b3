import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

/// What stands over a screen takes every key; nothing falls through to the project.
struct OverlayKeysTests {
  private static let ways: [(String, [String])] = [
    ("prompt", ["3", "m"]), ("note", ["3", "c"]), ("form", ["3", "e"]), ("menu", ["3", "s"]),
    ("owners", ["3", "o"]), ("palette", [":"]), ("help", ["?"]), ("reading", ["="]),
    ("question", ["u"]), ("import", ["i"]), ("export", ["w", "r"]), ("sort", ["3", "S"]),
    ("columns", ["5", "C"]), ("copy", ["5", "y"]), ("due", ["5", "t"]),
    ("finding's form", ["5", "e"]), ("sign-off", ["s", "c"]),
    ("preview", ["5", "Space", "Space", "o", "Enter"]),
    ("fields", ["5", "Space", "Space", "e"]), ("theme", [":", "theme", "Enter"]),
    ("view", [":", "save this view", "Enter"]),
  ]

  @Test(arguments: ways.indices) func keysStayInTheOverlay(_ index: Int) throws {
    let (name, keys) = Self.ways[index]
    let stage = try Stage()
    for key in keys { try stage.press(key) }
    var state = stage.runtime.state
    let (places, depth) = (state.places, state.overlays.count)
    #expect(depth == 1, "\(name)")
    for key in ["z", "u", "U", "1", "5", "i", "Ctrl-P", "Ctrl-Z", "Ctrl-L", "F5", "Left", "PgDn"] {
      #expect(state.press(key) == [], "\(key) in \(name)")
    }
    #expect(WorkbenchUpdate.update(&state, .input(.paste("q\nu\n"))) == [], "a paste in \(name)")
    #expect(state.places == places && state.overlays.count == depth, "\(name)")
    _ = state.press("Esc", "Esc")
    #expect(state.overlays.isEmpty, "\(name) is left by Esc")
    #expect(state.places == places, "\(name)")
  }

  @Test func aFailedReadLeavesARunningImportItsBox() throws {
    var state = try LoadedState.after("i")
    _ = state.press("report.json", "Enter")
    _ = WorkbenchUpdate.update(&state, .failed(Failure(.busy, "the file is busy")))
    #expect(state.isJobRunning && state.overlays.count == 1)
  }

  @Test func aRunningImportTakesNoKeyButEsc() throws {
    var state = try LoadedState.after("i")
    _ = state.press("report.json")
    #expect(state.press("Enter") == [.rehearseImport(ImportPlan(path: "report.json"))])
    #expect(state.press("q", "u", "i", "Enter", "Ctrl-Z") == [])
    #expect(state.press("Esc") == [.stopJob])
    _ = WorkbenchUpdate.update(&state, .jobFailed(Failure(CancellationError())))
    #expect(state.overlays.isEmpty && !state.isJobRunning)
    #expect(state.toast?.text == "Stopped; nothing was changed.")
    #expect(state.drafts["import path"] == ["text": "report.json"])
  }

  @Test func aPasteOnAScreenDoesNothing() throws {
    for (name, base) in try LoadedState.everywhere() where !base.isTypingAFilter {
      var state = base
      #expect(WorkbenchUpdate.update(&state, .input(.paste("u\nq\nm"))) == [], "\(name)")
      #expect(state.places == base.places && state.overlays.isEmpty, "\(name)")
    }
  }

  @Test(arguments: [60, 80, 140]) func arrowsInATextGoByTheLinesThatAreSeen(
    _ width: Int
  ) throws {
    var state = try LoadedState.after("3", "j")
    _ = WorkbenchUpdate.update(&state, .input(.resize(Size(width: width, height: 24))))
    _ = state.press("e", "Tab", "Home", "Right", "Right")
    var places = [WorkbenchView.frame(state).cursor]
    for _ in 0..<2 {
      _ = state.press("Up")
      places.append(WorkbenchView.frame(state).cursor)
    }
    let rows = places.compactMap { $0?.y }
    #expect(rows == [rows[0], rows[0] - 1, rows[0] - 2], "\(rows)")
    #expect(Set(places.compactMap { $0?.x }).count == 1, "\(places)")
  }

  @Test func escLeavesTheOverlayThenTheFilterThenThePlace() throws {
    var state = try LoadedState.after("5", "/", "cc6", "Enter", "?")
    #expect(state.press("Esc") == [])
    #expect(state.overlays.isEmpty && state[list: .allFindings].filter == "cc6")
    let effects = state.press("Esc")
    guard case .loadFindings(let query, _)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(query.filter.isEmpty && state[list: .allFindings].filter == "")
    state = try LoadedState.after("3", "Enter")
    _ = state.press("Esc")
    #expect(state.places == [.gaps])
    _ = state.press("Esc", "Esc")
    #expect(state.places == [.gaps], "Esc never closes the program")
  }
}
