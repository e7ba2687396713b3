import Jobs
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

/// An interview whose answer could not be saved.
struct InterviewTests {
  @Test func aFailedSaveLeavesThePageAsItWasTypedAndDropsWhatWasTypedAhead() throws {
    var state = try LoadedState.after("3", "I", "p", "Tab", "Half done")
    let page = try #require(state.interview?.criterion)
    let effects = state.press("Enter")
    #expect(effects.contains { if case .save = $0 { true } else { false } })
    #expect(state.press("Tab", "m") == [], "keys wait until it is saved")
    _ = WorkbenchUpdate.update(&state, .notSaved(Failure(.busy, "the file is busy")))
    #expect(state.toast?.text == "The file is busy. What you typed is kept.")
    let interview = try #require(state.interview)
    #expect(interview.criterion == page && interview.saving == nil && interview.ahead.isEmpty)
    #expect(interview.answer == .partiallyMet && interview.rationale.text == "Half done")
    let again = state.press("Enter")
    #expect(again == effects, "the same answer is saved anew")
  }
}
