import Foundation
import ProjectFile
import Readiness
import TestKit
import Testing

/// People, policies, courses and signatures of a small company, as of 2026-03-31.
struct PaperListTests {
  private static let day = ["--as-of", "2026-03-31"]

  /// Runs `test` in a folder with the company in `x.greenroom`.
  private func inCompany(
    _ items: [Item] = PaperCompany.items, _ test: (Program) throws -> Void
  ) throws {
    try inNewFolder { program in
      let author = Author(name: "Ada", at: Instant(secondsSinceEpoch: 1_774_915_200))
      let file = try ProjectFile.create(
        at: program.folder.appending(path: "x.greenroom").path,
        project: Project(
          id: "1", name: "Acme", categories: [.security], auditType: .typeII,
          period: Period("2026-01-01..2026-12-31"), timeZone: "UTC"), by: author)
      _ = try file.apply(items.map { .putItem($0) }, title: "papers", by: author)
      try file.close()
      try test(program)
    }
  }

  private func output(_ program: Program, _ arguments: String...) throws -> String {
    let result = try program.run(arguments + Self.day)
    #expect(result.code == 0, "\(result.errors)")
    return result.output
  }

  @Test func eachListEndsWithItsCountsAndTheListBehindThem() throws {
    try inCompany { program in
      let signatures = try output(program, "acknowledgements")
      #expect(signatures.contains("Signed: 4 of 6 (66 %), 1 not yet due, 2 on leave,"))
      for line in [
        "Late: Cy Late (2)\n", "Not yet due: Dee Joiner\n", "On leave: Eve Leave (2)\n",
        "Left, and not counted: Ben Gone\n",
      ] {
        #expect(signatures.contains(line))
      }
      #expect(try output(program, "training").contains("3 of 4 (75 %), 1 not yet due, 1 on leave"))
      let policies = try output(program, "policies")
      #expect(policies.contains("4 policies: 1 overdue, 1 due within 30 days, 1 never approved"))
      #expect(policies.contains("2026-01-20, 70 days overdue"))
      #expect(policies.contains("Never approved: POL-04 Vendors"))
      #expect(
        try output(program, "people").contains(
          "7 people: 4 active, 1 on leave, 1 left, 1 not on roster, on 2026-03-31"))
      #expect(
        try output(program, "status").contains("2 signatures overdue, 1 course overdue"))
    }
  }

  private static let chosen: [(arguments: [String], people: [String])] = [
    (["acknowledgements", "--overdue"], ["Cy Late", "Cy Late"]),
    (["acknowledgements", "--policy", "pol-01", "--due", "30d"], ["Cy Late", "Dee Joiner"]),
    (["acknowledgements", "--person", "ADA@example.com"], ["Ada Example", "Ada Example"]),
    (["acknowledgements", "--manager", "ben gone"], ["Fay Contract"]),
    (["training", "--overdue"], ["Cy Late"]),
    (["training", "--team", "sales"], ["Dee Joiner"]),
    (["training", "--course", "CR-02"], ["Cy Late"]),
    (["training", "--manager", "nobody"], ["Ada Example"]),
    (["people", "--overdue"], ["Cy Late"]),
    (["people", "--due", "2w"], ["Cy Late", "Fay Contract"]),
  ]

  @Test(arguments: chosen)
  func aListIsNarrowedByDayPersonAndSubject(
    test: (arguments: [String], people: [String])
  ) throws {
    try inCompany { program in
      let table = try program.run(test.arguments + ["--csv"] + Self.day)
      #expect(table.code == 0, "\(table.errors)")
      let csv = try CSVText(table.output)
      let names = ["person", "name"].compactMap { name in csv.header.firstIndex(of: name) }
      let column = try #require(names.first)
      #expect(csv.rows.map { $0.fields[column] } == test.people)
      let json = try program.run(test.arguments + ["--json"] + Self.day)
      #expect(json.output.split(separator: "\"email\" :").count - 1 == test.people.count)
      let markdown = try program.run(test.arguments + ["--markdown"] + Self.day)
      #expect(markdown.code == 0 && test.people.allSatisfy { markdown.output.contains($0) })
      let text = try program.run(test.arguments + Self.day)
      #expect(
        text.output.split(separator: "\n").count { line in
          test.people.contains { line.hasPrefix("\($0)  ") }
        } == test.people.count)
    }
  }

  private static let refused: [(arguments: [String], says: String)] = [
    (["people", "--json", "--csv"], "Choose one of --json, --csv and --markdown"),
    (["policies", "--due", "30d", "--overdue"], "Choose one of --due and --overdue"),
    (["training", "--bom"], "--bom is about --csv"),
    (["policies", "--due", "soon"], "7d, 2w or 1m"),
    (["training", "--course", "POL-01"], "those asked of people are: CR-01, CR-02"),
    (["acknowledgements", "--policy", "x"], "those asked of people are: POL-01, POL-02, POL-03"),
    (["training", "--person", "Nemo"], "write one of: Ada Example, Ben Gone"),
    (["people", "--team", "Lost"], "write one of: Engineering, Lead, Sales"),
    (["export", "--format", "csv"], "needs a --template"),
    (["export", "--format", "csv", "--template", "roadmap"], "“roadmap” is no table"),
  ]

  @Test(arguments: refused)
  func whatCannotBeReadIsRefusedInASentence(test: (arguments: [String], says: String)) throws {
    try inCompany { program in
      let result = try program.run(test.arguments)
      #expect(result.code == 64 && result.output.isEmpty)
      #expect(result.errors.contains(test.says), "\(result.errors)")
    }
  }

  @Test func theMarkdownOfPoliciesIsTheRegister() throws {
    try inCompany { program in
      let printed = try output(program, "policies", "--markdown")
      #expect(try output(program, "export", "--template", "policy-register") == printed)
      let overdue = try output(program, "policies", "--markdown", "--overdue")
      #expect(overdue.contains("The list shows what is overdue"))
      #expect(!overdue.contains("| POL-01 ") && overdue.contains("| POL-02 "))
    }
  }

  @Test(arguments: ["policy-register", "training-matrix", "acknowledgement-log"])
  func aReportHasItsFiguresAsCSVToo(template: String) throws {
    try inCompany { program in
      let export = ["export", "--template", template, "--format", "csv"] + Self.day
      #expect(try program.run(export + ["-o", "a.csv"]).code == 0)
      let first = try String(
        contentsOf: program.folder.appending(path: "a.csv"), encoding: .utf8)
      #expect(try program.run(export).output == first, "an export does not change the next")
      let table = try CSVText(first)
      #expect(table.rows.count > 2 && table.header.last == "as_of")
      #expect(table.rows.allSatisfy { $0.fields.last == "2026-03-31" })
      #expect(try program.run("log", "-n", "1").output.contains("Exported \(template)"))
    }
  }

  @Test(arguments: ["people", "policies", "training", "acknowledgements"])
  func aTableThatComesBackAsItWasChangesNothing(list: String) throws {
    // A signature of a version that was never approved would be refused.
    try inCompany(PaperCompany.items.filter { $0["version"] != "3.7" }) { program in
      let table = try program.run([list, "--csv", "--bom"] + Self.day)
      try Data(table.output.utf8).write(to: program.folder.appending(path: "t.csv"))
      let back = try program.run(["import", "--\(list)", "t.csv", "--json"] + Self.day)
      let result = try back.json(Imported.self)
      #expect(result.created == 0 && result.updated == 0 && result.left == 0, "\(back.output)")
      #expect(result.refused.isEmpty, "\(back.output)")
    }
  }

  private struct Imported: Decodable {
    struct Refused: Decodable { let row: Int }
    let created, updated, left: Int
    let refused: [Refused]
  }

  @Test(arguments: [("acknowledgements", "signed_on"), ("training", "completed")])
  func aSheetThatWasFilledInIsTakenOver(list: String, column: String) throws {
    try inCompany { program in
      let sheet = [list, "--overdue", "--csv"] + Self.day
      let csv = try CSVText(try program.run(sheet).output)
      let place = try csv.column(column)
      let rows = csv.rows.map { row in
        row.fields.enumerated().map { $0.offset == place ? "2026-03-30" : $0.element }
          .joined(separator: ",")
      }
      let text = ([csv.header.joined(separator: ",")] + rows).joined(separator: "\n")
      try Data(text.utf8).write(to: program.folder.appending(path: "t.csv"))
      let back = try program.run(["import", "--\(list)", "t.csv", "--json"] + Self.day)
      #expect(try back.json(Imported.self).created == rows.count, "\(back.output)\(back.errors)")
      #expect(try CSVText(try program.run(sheet).output).rows.isEmpty)
    }
  }

  @Test(arguments: ["people", "policies", "training", "acknowledgements"])
  func aNameFromAnywhereOnlyShows(list: String) throws {
    let hostile = PaperCompany.items.map { item in
      var item = item
      if [.person, .policy, .course].contains(item.kind) {
        item["name"] = "=\u{1B}[31m1|\(item.id)"
      }
      return item
    }
    try inCompany(hostile) { program in
      for form in [[], ["--json"], ["--csv"], ["--markdown"]] {
        let result = try program.run([list] + form + Self.day)
        #expect(result.code == 0 && !result.output.unicodeScalars.contains("\u{1B}"))
        if form == ["--csv"] { #expect(!result.output.contains(",=")) }
        if form == ["--markdown"] { #expect(result.output.contains("1\\|p")) }
      }
    }
  }

  @Test func aYearLaterAllThatRunsOutIsLate() throws {
    try inCompany { program in
      let later = try program.run("policies", "--overdue", "--csv", "--as-of", "2027-03-31")
      #expect(
        try CSVText(later.output).rows.map { $0.fields[0] } == ["POL-02", "POL-03", "POL-01"])
      let training = try program.run("training", "--as-of", "2027-03-31").output
      #expect(training.contains("Taken: 1 of 5 (20 %), 1 on leave, on 2027-03-31; 4 overdue"))
    }
  }
}
