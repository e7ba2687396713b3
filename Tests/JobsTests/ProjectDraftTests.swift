import Readiness
import Testing

@testable import Jobs

struct ProjectDraftTests {
  @Test(arguments: [
    (ProjectField.name, " \t", "needs a name"), (.categories, "security,safety", "safety"),
    (.type, "III", "1 or 2"), (.period, "2026-12-31..2026-01-01", "2026-01-01..2026-12-31"),
    (.period, "2026", "2026-01-01..2026-12-31"), (.period, "2026-02-30..2026-03-01", "no period"),
    (.timezone, "Middle/Earth", "Europe/Berlin"),
  ])
  func refusalNamesWhatIsAllowed(field: ProjectField, text: String, words: String) {
    var draft = ProjectDraft(timeZone: "UTC")
    let failure = #expect(throws: Failure.self) { try draft.set(field, to: text) }
    #expect(failure?.kind == .usage)
    #expect(failure?.message.contains(words) == true)
  }

  @Test func securityIsAlwaysInScope() throws {
    var draft = ProjectDraft(timeZone: "UTC")
    try draft.set(.categories, to: " availability , Processing Integrity ")
    #expect(draft.categories == [.security, .availability, .processingIntegrity])
    try draft.set(.categories, to: "")
    #expect(draft.categories == [.security])
  }

  @Test(arguments: [
    ("2", "", 1), ("2", "2026-01-01..2026-02-28", 1), ("2", "2026-02-01..2026-04-30", 0),
    ("2", "2026-01-01..2026-12-31", 0), ("1", "", 0), ("1", "2026-03-31", 0),
  ])
  func typeAndPeriodWarnWhereReadersWould(type: String, period: String, warnings: Int) throws {
    var draft = ProjectDraft(timeZone: "UTC")
    try draft.set(.type, to: type)
    try draft.set(.period, to: period)
    #expect(try draft.project(id: "1").warnings.count == warnings)
  }

  @Test func aTypeIAnswersForOneDay() throws {
    var draft = ProjectDraft(timeZone: "UTC")
    try draft.set(.type, to: "1")
    try draft.set(.period, to: "2026-01-01..2026-03-31")
    #expect(throws: Failure.self) { try draft.project(id: "1") }
  }
}
