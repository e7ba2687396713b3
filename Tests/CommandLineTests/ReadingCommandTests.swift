import Foundation
import Testing

/// What commands print of a project, and where they find it.
struct ReadingCommandTests {
  private struct Status: Decodable {
    struct Project: Decodable {
      let name: String
      let categories: [String]
      let auditType: Int
      let period: String?
    }
    struct Readiness: Decodable {
      struct Criterion: Decodable {
        let id, status: String
        let readiness: Double
        let openFindings: Int
      }
      let overall: Double
      let criteriaInScope, criteriaReady: Int
      let criteria: [Criterion]
    }
    struct Findings: Decodable {
      let open: Int
      let bySeverity: [String: Int]
    }
    struct Journal: Decodable {
      let entries: Int
      let head: String
    }
    let project: Project
    let readiness: Readiness
    let findings: Findings
    let journal: Journal
  }

  @Test func statusHasItsShape() throws {
    try inDemo { program in
      let status = try program.run("status", "--json", "--as-of", "2026-11-24").json(Status.self)
      #expect(status.project.name == "Pennywharf")
      #expect(status.project.auditType == 2)
      #expect(status.project.period == "2026-09-01..2027-02-28")
      #expect(status.readiness.criteria.count == status.readiness.criteriaInScope)
      #expect((0...1).contains(status.readiness.overall))
      #expect(status.readiness.criteria.allSatisfy { (0...0.74).contains($0.readiness) })
      #expect(status.findings.bySeverity.values.reduce(0, +) == status.findings.open)
      #expect(status.findings.open > 0)
      #expect(status.journal.head.count == 64)
    }
  }

  @Test func exportIsDeterministicAndNoPartOfItself() throws {
    try inDemo { program in
      let day = ["--as-of", "2026-11-24"]
      #expect(try program.run(["export", "-o", "a.md"] + day).code == 0)
      #expect(try program.run(["export", "-o", "b.md", "--as", "Eve"] + day).code == 0)
      let printed = try program.run(["export"] + day).output
      let files = try ["a.md", "b.md"].map {
        try String(contentsOf: program.folder.appending(path: $0), encoding: .utf8)
      }
      #expect(files[0] == files[1])
      #expect(files[0] == printed)
      #expect(printed.contains("Pennywharf"))
      #expect(try program.run("log", "-n", "3").output.contains("Exported readiness-summary"))
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func exportNeverReplacesAProjectOrAFolder() throws {
    try inDemo { program in
      let refused: [([String], Int32)] = [
        (["-o", "x.greenroom"], 73), (["-o", "."], 73), (["-o", "no/such/folder.md"], 73),
        (["--template", "nothing"], 66),
      ]
      for (arguments, code) in refused {
        let result = try program.run(["export"] + arguments)
        #expect(result.code == code, "\(arguments): \(result.errors)")
      }
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func criteriaNeedNoProject() throws {
    try inNewFolder { program in
      struct Criterion: Decodable {
        let id, category, series, seriesTitle, title, question: String
        let pointsOfFocus: Int
      }
      let all = try program.run("criteria", "--json").json([Criterion].self)
      #expect(all.count == 61)
      #expect(all.map(\.pointsOfFocus).reduce(0, +) == 330)
      let some = try program.run("criteria", "--json", "--category", "availability")
        .json([Criterion].self)
      #expect(some.map(\.id) == ["A1.1", "A1.2", "A1.3"])
      #expect(try program.run("criteria", "--category", "all").code == 64)
    }
  }

  @Test func theProjectIsFoundOrASentenceSaysWhyNot() throws {
    try inNewFolder { program in
      let none = try program.run("status")
      #expect(none.code == 66)
      #expect(none.errors.contains("greenroom init"))
      for name in ["a", "b"] { try program.run("init", "\(name).greenroom", "--name", name) }
      let both = try program.run("status")
      #expect(both.code == 64)
      #expect(both.errors.contains("a.greenroom, b.greenroom"))
      var program = program
      program.environment["GREENROOM_PROJECT"] = "b.greenroom"
      #expect(try program.run("status").output.hasPrefix("b "))
      #expect(try program.run("status", "-p", "a.greenroom").output.hasPrefix("a "))
    }
  }

  @Test func backupIsAProjectOfItsOwn() throws {
    try inDemo { program in
      #expect(try program.run("backup", "-o", "copy.greenroom", "-p", "x.greenroom").code == 0)
      let status = ["status", "--json", "--as-of", "2026-11-24", "-p"]
      let copied = try program.run(status + ["copy.greenroom"]).output
      let original = try program.run(status + ["x.greenroom"]).output
      #expect(copied == original)
      #expect(try program.run("backup", "-o", "copy.greenroom", "-p", "x.greenroom").code == 73)
    }
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    try inDemo { program in
      let result = try program.shell("\"$G\" findings --limit 0 | head -1")
      #expect(result.code == 0)
      #expect(result.errors.isEmpty)
    }
  }
}
