import Readiness
import Testing

/// Issues that Jira and GitHub exported, in the shape they export them.
@Suite struct TaskIssuesTests {
  private static let jira = """
    Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,Created,\
    Resolved,Due date,Description,Labels,Labels,Original estimate,Time Spent,\
    Outward issue link (Blocks),Inward issue link (Blocks),Custom field (Story Points)
    Rotate the signing keys,SEC-12,10012,Task,In Progress,SEC,Highest,,Ben,12/Mar/26 9:41 AM,,\
    31/Mar/26 12:00 AM,"Rotate, then tell the team",keys,audit,144000,3600,SEC-13,,5
    Write the procedure,SEC-13,10013,Task,To Do,SEC,Minor,,,13/Mar/26 9:41 AM,,,,,,,,,SEC-12,
    Buy a vault,SEC-14,10014,Task,Done,SEC,Medium,Won't Do,,13/Mar/26 9:41 AM,14/Mar/26 1:00 PM,,,,,,,,,
    Close the ports,SEC-15,10015,Task,Done,SEC,High,Done,Ada,13/Mar/26 9:41 AM,14/Mar/26 1:00 PM,,,,,,,,,
    Wait for legal,SEC-16,10016,Task,Somewhere,SEC,Odd,,,13/Mar/26 9:41 AM,,,,,,,,,SEC-99,
    """
  private static let gitHub = [
    "Title\tURL\tAssignees\tStatus\tLabels\tRepository\tTarget date",
    "Turn on branch protection\thttps://github.com/pier/app/issues/7\tada, ben\tIn Progress\tsoc2\tpier/app\tApr 3, 2026",
    "Remove old tokens\thttps://github.com/pier/app/issues/8\t\tDone\t\tpier/app\t",
  ].joined(separator: "\n")

  private func compare(_ text: String, _ tasks: [Item]) throws -> TableComparison {
    let table = try SpreadsheetText(text) { TaskDialect.of($0) != nil }
    let dialect = try #require(TaskDialect.of(Set(table.columns)))
    var number = 0
    return try ItemTableComparison.of(
      TaskIssues.rows(of: table, in: dialect, among: tasks), .task, with: Items(tasks),
      people: RoadmapSample.people, on: date(2026, 3, 20), carried: { $0 },
      newID: {
        number += 1
        return "new-\(number)"
      })
  }

  private func items(_ result: TableComparison) -> [String: Item] {
    let all = result.edits.compactMap { edit -> Item? in
      if case .putItem(let item) = edit.change { item } else { nil }
    }
    return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  @Test func jirasWordsBecomeOurs() throws {
    let result = try compare(Self.jira, [])
    #expect(result.refused == [])
    let items = items(result)
    let keys = try #require(items["Rotate the signing keys"])
    #expect(
      ["origin", "status", "priority", "owner", "due", "days", "days_spent", "detail"].map {
        keys[$0]
      } == [
        "Jira SEC-12", "in_progress", "critical", "ben", "2026-03-31", "5", "1",
        "Rotate, then tell the team",
      ])
    #expect(items["Write the procedure"]?.references("after") == [keys.id])
    #expect(items["Write the procedure"]?["status"] == "planned")
    #expect(items["Buy a vault"]?["status"] == "cancelled")
    #expect(items["Buy a vault"]?["reason"] == "Jira: Won't Do.")
    #expect(items["Close the ports"]?["done_on"] == "2026-03-14")
    #expect(items["Wait for legal"]?["status"] == "backlog")
    for word in ["“Somewhere”", "“Odd”", "SEC-99", "points", "left alone: issue_id"] {
      #expect(result.notes.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func anIssueImportedAgainChangesItsTask() throws {
    let first = items(try compare(Self.jira, [])).values.enumerated().map { place, item in
      Item(kind: .task, id: item.id, code: RoadmapSample.code(place + 1), values: item.values)
    }
    #expect(try compare(Self.jira, first).edits == [])
    var verified = first
    for index in verified.indices where verified[index].name == "Close the ports" {
      verified[index]["status"] = "verified"
      verified[index]["verified_by"] = "cy"
    }
    #expect(try compare(Self.jira, verified).edits == [])
    let moved = Self.jira.replacing("In Progress", with: "Done")
    let result = try compare(moved, verified)
    #expect(items(result).mapValues { $0["status"] } == ["Rotate the signing keys": "done"])
  }

  @Test func aReopenedIssueIsNeitherDoneNorVerifiedAndAnEditedOriginStillNamesIt() throws {
    let closed = Item(
      kind: .task, id: "k", code: "T-01",
      values: [
        "name": "Close the ports", "status": "verified", "verified_by": "cy", "owner": "ada",
        "done_on": "2026-03-14", "origin": "Jira SEC-15, raised in the review",
        "raised_on": "2026-03-13",
      ])
    let text = """
      Summary,Issue key,Status,Assignee
      Close the ports,SEC-15,To Do,"Doe, Jane"
      """
    let result = try compare(text, [closed])
    let reopened = try #require(items(result)["Close the ports"])
    #expect(reopened.id == "k" && reopened["status"] == "planned")
    #expect(reopened["verified_by"].isEmpty && reopened["done_on"].isEmpty)
    #expect(result.notes.contains("“Doe, Jane” is new and becomes a person of the project."))
  }

  @Test func aClosedIssueIsDoneWhereverItStandsOnABoard() throws {
    let text = """
      title,number,state,status,closed_at,estimate
      Old board,7,CLOSED,Todo,2026-03-10T08:00:00Z,
      Still open,8,OPEN,In Progress,,
      """
    let items = items(try compare(text, []))
    #expect(items["Old board"]?["status"] == "done")
    #expect(items["Old board"]?["done_on"] == "2026-03-10")
    #expect(items["Still open"]?["status"] == "in_progress")
  }

  @Test func gitHubsViewIsReadAndFoundAgainByItsAddress() throws {
    let result = try compare(Self.gitHub, [])
    let items = items(result)
    let protection = try #require(items["Turn on branch protection"])
    #expect(protection["origin"] == "GitHub pier/app#7" && protection["due"] == "2026-04-03")
    #expect(protection["owner"] == "ada" && protection["status"] == "in_progress")
    #expect(protection["links"] == "https://github.com/pier/app/issues/7")
    #expect(result.notes.contains { $0.contains("several people") })
    var known = protection
    known["origin"] = "our own words"
    let again = try compare(
      Self.gitHub, [Item(kind: .task, id: "k", code: "T-01", values: known.values)])
    #expect(self.items(again).keys.sorted() == ["Remove old tokens"])
  }
}
