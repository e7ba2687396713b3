import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Sign-offs: only from their menu, with who, when and on what proof; never undone.
struct SignOffJourneyTests {
  @Test func aCheckpointIsSignedWithDeciderDateAndProof() throws {
    let stage = try Stage()
    try stage.press("s")
    #expect(stage.screen.contains("Sign off"))
    try stage.press("c")
    #expect(stage.screen.contains("recorded by tester"))
    try stage.press("Mira Patel, auditor", "Enter", "Tab", "Tab", "Minutes of 30 March")
    try stage.press("Tab", "Enter")
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.kind == .signoff && entry.actor == "tester")
    #expect(entry.signOff?.decidedBy == "Mira Patel, auditor")
    #expect(entry.signOff?.decidedOn == SampleProject.day)
    #expect(entry.signOff?.proof == "Minutes of 30 March")
    #expect(stage.message.contains("Checkpoint:") && !stage.message.contains("undoes it"))
  }

  @Test(arguments: [
    (["Tab", "Tab", "Tab", "Enter"], "Decided by"),
    (["noor", "Enter", "Tab", "Tab", "Tab", "Enter"], "Proof"),
    (
      ["noor", "Enter", "Tab", "Ctrl-U", "+1d", "Tab", "Minutes", "Tab", "Enter"],
      "in the past or today"
    ),
  ]) func whatIsMissingIsAskedFor(_ keys: [String], _ problem: String) throws {
    let stage = try Stage()
    let before = try stage.file.journal(limit: 1).first?.seq
    try stage.press("s", "c")
    for key in keys { try stage.press(key) }
    #expect(stage.screen.contains(problem) && stage.screen.contains("Sign off a checkpoint"))
    #expect(try stage.file.journal(limit: 1).first?.seq == before)
    try stage.press("Esc")
    #expect(!stage.screen.contains("Sign off a checkpoint"))
  }

  @Test func undoPassesOverASignOffAndAWithdrawalNeedsAReason() throws {
    let stage = try Stage()
    try stage.press("3", "c", "Ctrl-U", "A note before", "Enter", "1")
    try stage.press("s", "c", "noor", "Enter", "Tab", "Tab", "Minutes", "Tab", "Enter")
    try stage.press("u")
    #expect(stage.message.contains("Undo: CC1.1"), "\(stage.message)")
    try stage.press(":", "journal", "Enter", "j", "Enter")
    #expect(stage.screen.contains("Checkpoint:") && stage.screen.contains("Decided by"))
    try stage.press("s", "Enter")
    #expect(stage.screen.contains("Write the reason."))
    try stage.press("The minutes were wrong", "Enter")
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.withdrawal == "The minutes were wrong" && entry.title.hasPrefix("Withdrawn:"))
    #expect(stage.screen.contains("Withdrawn"))
    try stage.press("s", "Again", "Enter")
    #expect(stage.screen.contains("withdrawn already"), "\(stage.screen)")
  }

  @Test func onlyASignOffIsWithdrawn() throws {
    let stage = try Stage()
    try stage.press("3", "c", "Ctrl-U", "A note", "Enter", ":", "journal", "Enter", "Enter", "s")
    #expect(stage.message.contains("Only a sign-off is withdrawn"))
  }

  @Test func aFormThatWasOnlyLookedAtLeavesNothingBehind() throws {
    let stage = try Stage()
    for keys in [["s", "c"], ["3", "e"], ["5", "e"]] {
      for key in keys { try stage.press(key) }
      try stage.press("Ctrl-Down", "Ctrl-Up", "Tab", "Esc")
      #expect(!stage.message.contains("kept"), "\(keys): \(stage.message)")
    }
    let kept = String(decoding: try #require(stage.kept), as: UTF8.self)
    #expect(kept.contains("\"drafts\" : {\n\n  }"), "\(kept)")
  }
}
