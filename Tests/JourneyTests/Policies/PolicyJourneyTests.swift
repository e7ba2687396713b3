import ProjectFile
import Readiness
import StageKit
import TestKit
import Testing
import Workbench

/// Policies from the template to the version in force, each step by its key.
struct PolicyJourneyTests {
  private func policies(_ stage: Stage) throws -> [Item] {
    try stage.file.items(.policy).filter { $0["template"] != "" }
  }

  private func approve(_ stage: Stage) throws {
    try stage.press("s", "Down", "Enter", "noor", "Enter", "Tab")
  }

  @Test func aSetIsMadeApprovedByOneSetOfMinutesAndPublished() throws {
    let stage = try Stage(.empty)
    try stage.press("7")
    #expect(stage.screen.contains("No policy yet"))
    try stage.press("P")
    #expect(stage.screen.contains("owned by nobody yet"))
    try stage.press("Enter")
    let made = try policies(stage)
    #expect(made.count >= 15 && made.allSatisfy { $0.policyStatus == .draft })
    #expect(made.allSatisfy { !$0["text"].contains("{{") && !$0["criteria"].isEmpty })
    try stage.press("*", "s", "Down", "Enter", "Enter")
    #expect(try policies(stage).allSatisfy { $0.policyStatus == .inReview })
    try stage.press("s", "Down", "Down", "Enter")
    #expect(stage.screen.contains("Approve \(made.count) policies"))
    try stage.press("Tab", "Mateo Brandt", "Enter", "Tab", "Tab")
    try stage.press("Minutes of 30 March", "Ctrl-S")
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.kind == .signoff && entry.title == "Approved: \(made.count) policies")
    #expect(entry.signOff?.decidedBy == "Mateo Brandt" && entry.actor == "tester")
    let versions = try stage.file.items(.policyVersion)
    #expect(versions.count == made.count)
    #expect(versions.allSatisfy { $0["version"] == "1.0" && $0["published_on"].isEmpty })
    try stage.press("s", "Down", "Down", "Down", "Enter", "Enter")
    #expect(try policies(stage).allSatisfy { $0.policyStatus == .published })
    #expect(
      try stage.file.items(.policyVersion).allSatisfy {
        $0["published_on"] == SampleProject.day.description
      })
    try stage.press("u")
    #expect(try policies(stage).allSatisfy { $0.policyStatus == .approved })
    #expect(try stage.file.items(.policyVersion).allSatisfy { $0["published_on"].isEmpty })
    #expect(try stage.file.verify().problems == [])
  }

  @Test func approvedIsReachedByTheSignOffAlone() throws {
    let stage = try Stage(.empty)
    try stage.press("7", "a", "Own policy", "Ctrl-S", "s", "i", "Down", "Enter")
    let before = try stage.file.journal(limit: 1).first?.seq
    try stage.press("s", "Down", "Enter")
    #expect(stage.screen.contains("neither a text nor a document"))
    try stage.press("Esc")
    #expect(try stage.file.journal(limit: 1).first?.seq == before)
  }

  @Test func aWithdrawnApprovalLeavesADraft() throws {
    let stage = try Stage()
    try stage.press(":", "journal", "Enter", "/", "one set of minutes", "Enter", "Enter", "s")
    try stage.press("The minutes were wrong", "Enter")
    let entry = try #require(try stage.file.journal(limit: 1).first)
    #expect(entry.withdrawal == "The minutes were wrong", "\(stage.screen)")
    let withdrawn = try stage.file.items(.policyVersion).filter { !$0["withdrawn_on"].isEmpty }
    #expect(!withdrawn.isEmpty)
    #expect(withdrawn.allSatisfy { $0["reason"] == "The minutes were wrong" })
  }

  @Test func aReviewSetsTheNextDateAndOneThatAsksForChangesMakesADraft() throws {
    let stage = try Stage()
    try stage.press("7", "R", "Ctrl-S")
    let review = try #require(try stage.file.items(.policyReview).max { $0["day"] < $1["day"] })
    #expect(review["day"] == SampleProject.day.description && review["outcome"] == "no_change")
    #expect(stage.row.contains("2027-03-31"), "\(stage.row)")
    try stage.press("j", "R", "Tab", "Tab", "Right", "Right", "Ctrl-S")
    #expect(stage.row.contains("draft"), "\(stage.row)")
    try stage.press("u")
    #expect(!stage.row.contains("draft"), "\(stage.row)")
  }

  @Test func aChangedTextIsFlaggedAndItsDifferenceShown() throws {
    let stage = try Stage { file in
      guard var changed = try file.items(.policy).first(where: { $0.code == "POL-01" }) else {
        return
      }
      changed["text"] += "\nOne more rule."
      let author = Author(name: "Eve", at: Instant(startOf: SampleProject.day))
      _ = try file.apply([.putItem(changed)], by: author)
    }
    try stage.press("7", "d")
    #expect(stage.screen.contains("+ One more rule."), "\(stage.screen)")
    try stage.press("Esc", "Enter")
    #expect(stage.screen.contains("Its text differs from the approved version."))
  }
}
