import Foundation
import Testing

struct ScopeCommandTests {
  private struct Scope: Decodable {
    struct Project: Decodable {
      let name: String
      let auditType: Int
      let period, timeZone: String
    }
    struct Category: Decodable {
      let id, title, reason: String
      let inScope: Bool
    }
    struct Component: Decodable {
      let id, code, label, name, kind, scope, reason, environment, owner, identifiers: String
      let headcount: Int?
    }
    struct Service: Decodable { let reportCategories: [String] }
    struct Goal: Decodable { let reportType, targetDate: String }
    let project: Project
    let categories: [Category]
    let component: [Component]
    let service: [Service]
    let goal: Goal
  }

  @Test func aListBecomesTheBoundaryAndTheScopeShowsIt() throws {
    try inDemo { program in
      let list = """
        {"Accounts": [
          {"Id": "555566667777", "Name": "sandbox \\u001b[31m", "Status": "ACTIVE"},
          {"Id": "888899990000", "Name": "data", "Status": "SUSPENDED", "scope": "maybe"}
        ]}
        """
      try Data(list.utf8).write(to: program.folder.appending(path: "accounts.json"))
      let before = try program.run("scope", "--json").json(Scope.self).component.count
      let arguments = ["import", "--boundary", "accounts.json"]
      let rehearsal = try program.run(arguments + ["--dry-run"])
      #expect(rehearsal.output.contains("1 change in 1 component"))
      let result = try program.run(arguments + ["--json"])
      #expect(result.code == 0)
      let table = try result.json(ImportedTable.self)
      #expect(table.changed.map(\.new) == ["cloud account, undecided, 555566667777"])
      #expect(table.refused.map(\.allowed) == [["in", "out", "undecided"]])

      let scope = try program.run("scope", "--json").json(Scope.self)
      #expect(scope.component.count == before + 1)
      let added = try #require(scope.component.last)
      #expect(added.kind == "account" && added.scope == "undecided" && added.headcount == nil)
      #expect(added.label == "\(added.code) sandbox \u{1B}[31m")
      let people = try program.run("scope")
      #expect(people.code == 0)
      #expect(people.output.contains("555566667777") && people.output.contains("2 undecided"))
      #expect(!people.output.unicodeScalars.contains("\u{1B}"))
      #expect(try program.run(arguments + ["--json"]).json(ImportedTable.self).unchanged == 1)
      #expect(try program.run("undo").code == 0)
      #expect(try program.run("scope", "--json").json(Scope.self).component.count == before)
    }
  }

  @Test func theScopeHasItsShapeAlsoWhereNothingIsSaid() throws {
    try inNewFolder { program in
      try program.run("init", "a.greenroom", "--name", "Acme", "--timezone", "UTC")
      let scope = try program.run("scope", "--json").json(Scope.self)
      #expect(scope.project.name == "Acme" && scope.project.timeZone == "UTC")
      #expect(scope.project.period.isEmpty && scope.project.auditType == 2)
      #expect(scope.categories.map(\.inScope) == [true, false, false, false, false])
      #expect(scope.component.isEmpty && scope.goal.targetDate.isEmpty)
      #expect(try program.run("scope").output.contains("Processing Integrity"))
    }
  }
}
