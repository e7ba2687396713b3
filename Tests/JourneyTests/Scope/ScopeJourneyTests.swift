import Foundation
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// The parts of the scope, each from its own screen.
struct ScopeJourneyTests {
  private func items(_ stage: Stage) throws -> Items {
    try stage.file.snapshot(asOf: SampleProject.day).items
  }

  private func open(_ section: String, _ stage: Stage) throws {
    try stage.press("2", "/", "Ctrl-U", section, "Enter", "Enter")
  }

  @Test func aComponentIsAddedEditedRemovedAndBroughtBack() throws {
    let stage = try Stage()
    let before = try items(stage)[.component].count
    try open("boundary", stage)
    try stage.press("a", "Backup vault", "Ctrl-S")
    #expect(try items(stage)[.component].count == before + 1)
    #expect(stage.row.contains("Backup vault"), "the cursor goes to what was added")
    try stage.press("s", "Down", "Enter")
    #expect(stage.screen.contains("needs a reason") || stage.screen.contains("In scope"))
    try stage.press("x", "y")
    #expect(try items(stage)[.component].count == before)
    try stage.press("u")
    #expect(try items(stage)[.component].count == before + 1)
    #expect(try stage.file.verify().problems == [])
  }

  @Test func anIdentifierStandsInOneComponentAlone() throws {
    let stage = try Stage()
    try open("boundary", stage)
    try stage.press("a", "Twin", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "111122223333")
    try stage.press("Ctrl-S")
    #expect(stage.screen.contains("is an identifier of B-04"), "\(stage.screen)")
    try stage.press("Esc")
    #expect(try items(stage)[.component].allSatisfy { $0.name != "Twin" })
  }

  @Test func aCategoryGoesInAndOutWithItsReason() throws {
    let stage = try Stage()
    try open("categories", stage)
    try stage.press("s")
    #expect(stage.screen.contains("In scope: Security"))
    try stage.press("o", "no", "Enter")
    #expect(stage.message.contains("stays in"), "\(stage.screen)")
    try stage.press("G", "s", "i")
    try stage.press("We decide what the data is used for", "Enter")
    let snapshot = try stage.file.snapshot(asOf: SampleProject.day)
    #expect(snapshot.project.categories.contains(.privacy))
    #expect(
      snapshot.items.item(.categoryReason, "privacy")?["reason"]
        == "We decide what the data is used for")
    try stage.press("u")
    #expect(!(try stage.file.project().categories.contains(.privacy)))
  }

  @Test func responsibilityIsSeededAndChangedForManyAtOnce() throws {
    let stage = try Stage()
    try open("services", stage)
    try stage.press("Enter", "Tab", "Enter")
    #expect(stage.screen.contains("responsibility") && stage.screen.contains("CC1.1"))
    try stage.press("Space", "Space", "s")
    try stage.press("G", "Enter")
    #expect(stage.screen.contains("Change 2 responsibilities?"), "\(stage.screen)")
    try stage.press("Enter")
    let shared = try items(stage)[.responsibility].filter { $0["party"] == "shared" }
    #expect(shared.contains { $0["criterion"] == "CC1.1" })
    #expect(shared.contains { $0["criterion"] == "CC1.2" })
    #expect(try stage.file.verify().problems == [])
  }

  @Test(arguments: [
    ("2028-02-01", "6 months", "2028-02-01..2028-07-31"),
    ("2026-10-31", "3 months", "2026-10-31..2027-01-30"),
    ("2028-01-31", "12 months", "2028-01-31..2029-01-30"),
  ]) func aPeriodFollowsFromItsFirstDayAndLength(
    _ start: String, _ length: String, _ period: String
  )
    throws
  {
    let stage = try Stage(.empty)
    try stage.press("2", "/", "audit", "Enter", "e", "Tab", start, "Tab")
    for _ in 0..<5 where !stage.screen.contains("← \(length) →") { try stage.press("Right") }
    try stage.press("Ctrl-S")
    #expect(try stage.file.project().period == Period(period), "\(stage.screen)")
  }

  @Test func aPeriodThatEndsBeforeItBeginsIsRefused() throws {
    let stage = try Stage(.empty)
    try stage.press("2", "/", "audit", "Enter", "e", "Tab", "2026-06-01", "Tab")
    for _ in 0..<5 where !stage.screen.contains("← up to a day →") { try stage.press("Right") }
    try stage.press("Tab", "2026-05-01", "Ctrl-S")
    #expect(stage.screen.contains("2026-05-01 lies before 2026-06-01"), "\(stage.screen)")
    try stage.press("Esc")
    #expect(try stage.file.project().period == nil)
  }

  @Test func aLastDayThatIsTypedStandsAgainstTheLengthThatWasThere() throws {
    let stage = try Stage()
    let start = try #require(try stage.file.project().period).start
    try stage.press("2", "/", "audit", "Enter", "e", "Tab", "Tab", "Tab", "Ctrl-U", "2026-08-15")
    try stage.press("Ctrl-S")
    let end = try #require(CalendarDate(iso: "2026-08-15"))
    #expect(try stage.file.project().period == Period(start: start, end: end), "\(stage.screen)")
  }

  @Test func aPeriodWithoutItsFirstDayIsRefused() throws {
    let stage = try Stage(.empty)
    try stage.press("2", "/", "audit", "Enter", "e", "Tab", "Tab", "Tab", "2026-08-15", "Ctrl-S")
    #expect(stage.screen.contains("The period needs its first day."), "\(stage.screen)")
  }

  @Test func anAccountThatFindingsNameIsTakenIntoTheBoundary() throws {
    let stage = try Stage { file in
      let items = try file.snapshot(asOf: SampleProject.day).items
      let named = items[.component].filter { $0["identifiers"].contains("111122223333") }
      _ = try file.apply(
        named.flatMap { items.removing($0) },
        by: Author(name: "lead", at: Instant(startOf: SampleProject.day)))
    }
    try open("accounts", stage)
    #expect(stage.row.contains("111122223333") && stage.row.contains("not named"))
    try stage.press("a", "Ctrl-S")
    let added = try items(stage)[.component].first { $0["identifiers"] == "111122223333" }
    #expect(added?["scope"] == "undecided" && added?["kind"] == "account")
    #expect(stage.row.contains("undecided"), "\(stage.screen)")
  }

  @Test func versionsTellWhatChangedBetweenThem() throws {
    let stage = try Stage()
    for name in ["First", "Second"] {
      try stage.press("2", "s", name, "Tab", "Why", "Tab", "noor", "Enter", "Tab", "Tab", "Minutes")
      try stage.press("Ctrl-S")
      try open("boundary", stage)
      try stage.press("a", "Store of \(name)", "Ctrl-S")
    }
    try open("versions", stage)
    try stage.press("G", "Enter")
    #expect(stage.screen.contains("Store of First"), "\(stage.screen)")
    #expect(stage.screen.contains("Against SV-02 First"))
    #expect(try items(stage)[.scopeVersion].count == 3)
  }

  @Test func aPlanLaysItsMilestonesOut() throws {
    let stage = try Stage(.empty)
    try stage.press("2", "Enter", "L")
    #expect(stage.message.contains("Say first by when"))
    try stage.press("e", "Tab", "2027-12-31", "Ctrl-S", "L", "Enter")
    #expect(try items(stage)[.milestone].count > 3)
    #expect(stage.message.contains("milestones laid out"), "\(stage.screen)")
    try stage.press("u")
    #expect(try items(stage)[.milestone].isEmpty)
  }

  @Test func aNewCycleIsShownBeforeItIsBegunAndIsOneStep() throws {
    let stage = try Stage()
    let before = try stage.file.snapshot(asOf: SampleProject.day)
    try stage.press(":", "new cycle", "Enter", "Ctrl-S")
    #expect(stage.screen.contains("Begins anew") && stage.screen.contains("Goes over"))
    try stage.press("Enter")
    let after = try stage.file.snapshot(asOf: SampleProject.day)
    #expect(after.assessments.values.allSatisfy { $0.status == .notAssessed })
    #expect(after.project.period?.start == before.project.period?.end.adding(days: 1))
    try stage.press("u")
    #expect(try stage.file.snapshot(asOf: SampleProject.day).assessments == before.assessments)
  }

  @Test func aChecklistComesBackFromItsTable() throws {
    let stage = try Stage()
    try stage.press("w", "c", "Ctrl-U", "~/list.csv", "Enter")
    #expect(stage.message.contains("Written to"))
    try stage.press(":", "import the checklist", "Enter", "~/list.csv", "Enter")
    #expect(stage.screen.contains("No changes."), "\(stage.screen)")
    try stage.press("Esc")
    let url = stage.folder.url.appending(path: "list.csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    let edited = text.replacingOccurrences(of: "Hannah Lindqvist", with: "Mira Patel")
    #expect(edited != text)
    try edited.write(to: url, atomically: true, encoding: .utf8)
    try stage.press(":", "import the checklist", "Enter", "~/list.csv", "Enter")
    #expect(stage.screen.contains("Mira Patel"))
    try stage.press("Enter")
    let snapshot = try stage.file.snapshot(asOf: SampleProject.day)
    #expect(snapshot.people.contains { $0.name == "Mira Patel" })
    try stage.press("u")
    #expect(
      !(try stage.file.snapshot(asOf: SampleProject.day).people.contains { $0.name == "Mira Patel" })
    )
  }
}
