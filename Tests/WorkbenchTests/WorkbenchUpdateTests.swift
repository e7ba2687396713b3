import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

struct WorkbenchUpdateTests {
  @Test func staleAnswersAreDropped() throws {
    var state = try LoadedState.after("5")
    let place = Place.allFindings
    let rows = state[list: place].page.rows
    let effects = state.press("A")
    guard case .loadFindings(_, let newest)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    let stale = ListRequest(
      place: place, filter: newest.filter, sort: nil, showsAll: false, offset: 0, limit: 200,
      marked: [], anchor: nil, generation: newest.generation - 1)
    _ = WorkbenchUpdate.update(&state, .findingsLoaded(FindingPage(), stale, line: nil))
    #expect(state[list: place].page.rows == rows && state[list: place].isLoading)
    _ = WorkbenchUpdate.update(&state, .findingsLoaded(FindingPage(), newest, line: nil))
    #expect(state[list: place].page.rows.isEmpty && !state[list: place].isLoading)
  }

  @Test func anAnswerForAnotherRecordIsNotShown() throws {
    let stage = try Stage()
    try stage.press("5", "Enter")
    let first = try #require(stage.runtime.state.details[stage.runtime.state.place]?.finding)
    try stage.press("]")
    var state = stage.runtime.state
    let screen = state.screen
    _ = WorkbenchUpdate.update(
      &state, .findingLoaded(first, identity: first.summary.identity))
    #expect(state.screen == screen)
    _ = WorkbenchUpdate.update(&state, .entryLoaded(nil, [], id: "another entry"))
    #expect(state.screen == screen)
  }

  @Test func aRecordThatIsGoneSaysSo() throws {
    var state = try LoadedState.after("5", "Enter")
    guard case .finding(let identity) = state.place else {
      Issue.record("no finding is open")
      return
    }
    _ = WorkbenchUpdate.update(&state, .findingLoaded(nil, identity: identity))
    #expect(state.screen.contains("This record is gone"))
    for entry in state.actions.entries {
      for key in entry.keys {
        var copy = state
        _ = WorkbenchUpdate.update(&copy, .input(.key(key)))
        #expect(!copy.screen.isEmpty, "\(entry.id)")
      }
    }
  }

  @Test func whatWasTypedIsThereAfterEsc() throws {
    var state = try LoadedState.after("3", "j", "n")
    _ = state.press("No second factor")
    #expect(state.press("Esc") == [])
    #expect(state.toast?.text.contains("kept") == true)
    _ = state.press("k", "n")
    #expect(!state.screen.contains("No second factor"), "the draft of another criterion")
    _ = state.press("Esc", "j", "n")
    #expect(state.screen.contains("No second factor"))

    _ = state.press("Esc", "e", "Tab", "End", " and more")
    _ = state.press("Esc", "e")
    #expect(state.screen.contains("and more"))
  }

  @Test func aRefusedChangeKeepsWhatWasTyped() throws {
    var state = try LoadedState.after("3", "n")
    let effects = state.press("Nobody reviews it", "Enter")
    guard case .save(let save)? = effects.last, case .assess(let wanted)? = save.edits.first?.change
    else {
      Issue.record("\(effects)")
      return
    }
    #expect(wanted.status == .notMet && wanted.rationale == "Nobody reviews it")
    _ = WorkbenchUpdate.update(&state, .notSaved(Failure(.busy, "the file is busy")))
    #expect(state.toast?.text == "The file is busy. What you typed is kept.")
    _ = state.press("k", "n")
    #expect(state.screen.contains("Nobody reviews it"))
  }

  @Test func aPathInAMessageIsNotCapitalised() {
    #expect(WorkbenchUpdate.sentence("report.json is empty") == "report.json is empty.")
    #expect(WorkbenchUpdate.sentence("out/x is a folder.") == "out/x is a folder.")
    #expect(WorkbenchUpdate.sentence("the file is busy") == "The file is busy.")
  }

  @Test func aWalkWhoseFormWasNotSavedStopsThere() throws {
    var state = try LoadedState.after("2", "I", project: .empty)
    let project = try #require(state.project)
    #expect(!state.press("A", "Ctrl-S").isEmpty)
    _ = WorkbenchUpdate.update(&state, .notSaved(Failure(.busy, "someone else writes")))
    state.overlays = []
    _ = WorkbenchUpdate.update(&state, .saved(nil, project, warnings: []))
    #expect(state.overlays.isEmpty, "another save opens no form of the walk")
    _ = state.press("I")
    #expect(state.screen.contains("Step 1 of 14") && state.screen.contains("Legal name A"))
  }

  @Test func unknownKeysDoNothing() throws {
    let unknown: [Key] = [
      .function(1), .function(12), .insert, .delete, .control("x"), .control("b"), .character("z"),
      .character("é"), .character("漢"), .shiftUp, .controlLeft, .backspace,
    ]
    for (name, found) in try LoadedState.everywhere() where !found.isTypingAFilter {
      var base = found
      base.toast = nil
      for key in unknown {
        var state = base
        #expect(WorkbenchUpdate.update(&state, .input(.key(key))) == [], "\(key) in \(name)")
        #expect(state.screen == base.screen, "\(key) in \(name)")
      }
    }
  }

  @Test func whatIsTooSmallTakesOnlyResizeAndQ() throws {
    for key in ["m", "u", "i", "Enter", "Esc", "3", ":", "Ctrl-Z"] {
      var state = try LoadedState.after("3")
      _ = WorkbenchUpdate.update(&state, .input(.resize(Size(width: 40, height: 10))))
      #expect(state.press(key) == [], "\(key)")
      #expect(WorkbenchUpdate.update(&state, .input(.paste("u"))) == [])
      _ = WorkbenchUpdate.update(&state, .input(.resize(Size(width: 80, height: 24))))
      #expect(state.places == [.gaps] && state.overlays.isEmpty, "\(key)")
    }
    var state = try LoadedState.after("3", "m")
    _ = WorkbenchUpdate.update(&state, .input(.resize(Size(width: 40, height: 10))))
    #expect(state.press("q") == [.quit])
  }

  @Test func everyKeyOfEveryPlaceIsSafeInAnEmptyProject() throws {
    for (name, base) in try LoadedState.everywhere(project: .empty) {
      for entry in base.actions.entries {
        for key in entry.keys {
          var state = base
          _ = WorkbenchUpdate.update(&state, .input(.key(key)))
          #expect(!state.screen.isEmpty, "\(entry.id) in \(name)")
        }
      }
    }
  }

  @Test func beforeTheProjectIsLoadedKeysDoNoHarm() throws {
    let fresh = WorkbenchState(
      path: "x.greenroom", asOf: SampleProject.day, readOnlyReason: nil,
      size: Size(width: 80, height: 24))
    for entry in fresh.actions.entries {
      for key in entry.keys {
        var state = fresh
        _ = WorkbenchUpdate.update(&state, .input(.key(key)))
        #expect(!state.screen.isEmpty, "\(entry.id)")
      }
    }
  }
}
