import Foundation
import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

/// Policies, people and what is asked of people, as scripts and spreadsheets get them.
@Suite struct PaperListsTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_543)  // 2026-03-31
  private let state: ProjectState

  init() throws {
    let folder = try TemporaryFolder()
    let author = Author(name: "Ada", at: Instant(startOf: Self.today))
    let file = try ProjectFile.create(
      at: folder.path("a.greenroom"),
      project: Project(
        id: "1", name: "Acme", categories: [.security], auditType: .typeII,
        period: Period("2026-01-01..2026-12-31"), timeZone: "UTC"), by: author)
    _ = try file.apply(PaperCompany.items.map { .putItem($0) }, title: "papers", by: author)
    state = try ProjectState.load(file, asOf: Self.today)
    try file.close()
  }

  private func json(_ value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func objects(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  @Test func signaturesHaveTheirShape() throws {
    let selection = PaperSelection(showing: .overdue)
    let board = selection.board(.acknowledgements, of: state)
    let all = try json(DutiesJSON(selection.duties(of: board), of: board, in: state))
    #expect(Set(all.keys) == ["as_of", "completion", "leavers", "acknowledgements"])
    #expect(all["as_of"] as? String == "2026-03-31" && all["leavers"] as? [String] == ["Ben Gone"])
    let completion = try #require(all["completion"] as? [String: Any])
    let wanted = ["done": 4, "required": 6, "overdue": 2, "not_yet_due": 1, "on_leave": 2]
    #expect(wanted.allSatisfy { completion[$0.key] as? Int == $0.value })
    let late = try objects(all["acknowledgements"])
    #expect(late.map { $0["policy"] as? String } == ["POL-02", "POL-01"])
    #expect(late.map { $0["days_late"] as? Int } == [273, 17])
    #expect(
      Set(late[0].keys) == [
        "policy", "title", "person", "email", "team", "manager", "since", "due", "state",
        "days_late", "version", "signed_on", "source",
      ])
    #expect(late.allSatisfy { $0["signed_on"] is NSNull && $0["manager"] as? String != "" })
  }

  @Test func coursesHaveTheirShape() throws {
    let selection = PaperSelection(people: { $0["team"] == "Engineering" })
    let board = selection.board(.training, of: state)
    let all = try json(DutiesJSON(selection.duties(of: board), of: board, in: state))
    let rows = try objects(all["training"])
    #expect(rows.map { $0["course"] as? String } == ["CR-01", "CR-02"])
    #expect(rows.map { $0["state"] as? String } == ["overdue", "done"])
    #expect(rows.map { $0["score"] as? String } == ["", "80 %"])
    #expect((rows[1]["completed"] as? String) == "2025-06-20" && rows[1]["certificate"] != nil)
    #expect((all["completion"] as? [String: Any])?["share"] as? Double == 0.5)
    #expect((all["leavers"] as? [String]) == [])
  }

  @Test func policiesHaveTheirShape() throws {
    let all = try json(PoliciesJSON(state.policies.standings, of: state))
    #expect(Set(all.keys) == ["as_of", "counts", "missing", "policies"])
    let counts = try #require(all["counts"] as? [String: Int])
    #expect(counts["policies"] == 4 && counts["overdue"] == 1 && counts["due"] == 1)
    #expect(counts["never_approved"] == 1 && counts["due_days"] == 30)
    #expect(try objects(all["missing"]).count == counts["missing"])
    let policies = try objects(all["policies"])
    #expect(policies.map { $0["days_overdue"] as? Int } == [0, 70, 0, 0])
    #expect(policies[0]["version_in_force"] as? String == "2.0")
    #expect(policies[0]["next_review"] as? String == "2027-02-10")
    #expect(policies[3]["version_in_force"] is NSNull && policies[3]["next_review"] is NSNull)
    #expect(policies[3]["concerns"] as? [String] == ["never-approved", "no-owner"])
    #expect((policies[0]["signatures"] as? [String: Any])?["overdue"] as? Int == 1)
  }

  @Test func peopleHaveTheirShape() throws {
    let all = try json(PeopleJSON(PaperSelection().people(of: state), of: state))
    let counts = try #require(all["counts"] as? [String: Int])
    #expect(counts == ["active": 4, "on_leave": 1, "not_started": 0, "left": 1, "off_roster": 1])
    let people = try objects(all["people"])
    #expect(people.map { $0["overdue"] as? Int } == [0, 0, 3, 0, 0, 0, 0])
    #expect(people[2]["manager"] as? String == "Ada Example")
    #expect(people[2]["next_due"] as? String == "2025-07-01" && people[1]["next_due"] is NSNull)
    let late = PaperSelection(showing: .overdue).people(of: state)
    #expect(late.map(\.person.name) == ["Cy Late"])
  }

  @Test func statusCountsWhatIsLate() throws {
    let status = try json(StatusJSON(state))
    let keys = ["policies_overdue", "acknowledgements_overdue", "training_overdue"]
    #expect(keys.map { status[$0] as? Int } == [1, 2, 1])
    #expect(status["policies_missing"] as? Int == state.policies.missing.count)
  }

  @Test func policiesGoOutWithTheirFiguresAndComeBackTheSame() throws {
    let text = PaperTables.policies(state.policies.standings, of: state)
    let table = try SpreadsheetText.read(text)
    #expect(table.columns.suffix(9).first == "id" && table.columns.contains("text"))
    #expect(
      table.columns.suffix(8) == [
        "as_of", "version_in_force", "approved_on", "next_review", "days_overdue", "required",
        "signed", "overdue",
      ])
    #expect(table.rows[1].cells["days_overdue"] == "70" && table.rows[1].cells["overdue"] == "1")
    #expect(try unchanged(.policy, table) == 4)
  }

  @Test func peopleGoOutWithTheirStandingAndComeBackTheSame() throws {
    let text = PaperTables.people(PaperSelection().people(of: state), of: state)
    let table = try SpreadsheetText.read(text)
    #expect(table.columns.suffix(2) == ["as_of", "standing"])
    #expect(table.rows.map { $0.cells["standing"] }.filter { $0 == "active" }.count == 4)
    #expect(try unchanged(.person, table) == 7)
  }

  /// How many records a table that was written here leaves as they are; nothing is to differ.
  private func unchanged(_ kind: ItemKind, _ table: SpreadsheetText) throws -> Int {
    let same = try ItemTableComparison.of(
      ItemRows(table), kind, with: state.snapshot.items, people: state.snapshot.people,
      on: Self.today, carried: { $0 }, newID: { UUID().uuidString })
    #expect(same.edits == [] && same.refused == [])
    return same.unchanged
  }

  @Test func theSheetToFillInLeavesOpenWhatIsNotDone() throws {
    let board = state.acknowledgements
    let table = try SpreadsheetText.read(
      PaperTables.duties(board.duties, of: board, in: state))
    #expect(
      table.columns == [
        "policy", "version", "title", "person", "email", "manager", "team", "due", "state",
        "days_late", "signed_on", "source", "as_of",
      ])
    #expect(table.rows.count == board.duties.count)
    let open = table.rows.filter { $0.cells["signed_on"] == "" }
    #expect(Set(open.map { $0.cells["state"] }) == ["overdue", "not yet due", "on leave"])
    #expect(
      table.rows.filter { $0.cells["person"] == "Cy Late" }.map { $0.cells["version"] } == [
        "2.0", "1.0", "1.0",
      ])
  }
}
