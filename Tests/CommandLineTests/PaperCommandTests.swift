import Foundation
import Testing

/// `import` of people, training, signatures and policies by the built program.
struct PaperCommandTests {
  private struct Counts: Decodable {
    let created, updated, unchanged, left: Int
    let refused: [ImportedTable.Refused]
    let notes: [String]
  }

  private static let people = """
    Employee #,First Name,Last Name,Work Email,Job Title,Department,Supervisor,Hire Date,\
    Termination Date,Status
    1,Jane,Doe,jane@pier.example,Engineer,Platform,Olu Ade,2025-01-31,,Active
    2,Olu,Ade,olu@pier.example,CTO,Platform,,2020-02-03,,Active
    3,Max,Gone,max@pier.example,Engineer,Platform,Olu Ade,2021-03-04,,Active
    """

  private func importing(
    _ kind: String, _ text: String, _ program: Program, _ flags: String...
  ) throws -> Program.Result {
    try Data(text.utf8).write(to: program.folder.appending(path: "\(kind).csv"))
    return try program.run(
      ["import", "--\(kind)", "\(kind).csv", "--as-of", "2026-06-30"] + flags)
  }

  @Test func aRosterIsTakenUpdatedAndLeftAlone() throws {
    try inNewProject { program in
      let rehearsal = try importing("people", Self.people, program, "--dry-run")
      #expect(rehearsal.output.contains("3 joined, 0 unchanged"))
      let first = try importing("people", Self.people, program, "--json")
      #expect(first.code == 0, "\(first.errors)")
      #expect(try first.json(Counts.self).created == 3)
      #expect(
        try importing("people", Self.people, program, "--json").json(Counts.self).unchanged == 3)

      let gone = Self.people.replacing(
        "2021-03-04,,Active", with: "2021-03-04,2026-05-29,Terminated"
      )
      .replacing("Engineer,Platform,Olu Ade,2025", with: "Lead,Platform,Olu Ade,2025")
      let second = try importing("people", gone, program, "--json").json(Counts.self)
      #expect(second.left == 1 && second.updated == 1 && second.unchanged == 1)
      let missing = Self.people.split(separator: "\n").prefix(2).joined(separator: "\n")
      let note = try importing("people", missing, program, "--json").json(Counts.self)
      #expect(
        note.notes.contains { $0.contains("Olu Ade") && $0.contains("missing from this table") })
      let leaving = try importing(
        "people", missing, program, "--json", "--leavers-on", "2026-06-15")
      #expect(try leaving.json(Counts.self).left == 1)
    }
  }

  @Test func wrongRowsNameWhatIsAllowed() throws {
    try inNewProject { program in
      let text = Self.people.replacing("2020-02-03,,Active", with: "2020-02-03,,Zombie")
      let result = try importing("people", text, program, "--json")
      let counts = try result.json(Counts.self)
      #expect(result.code == 0 && counts.created == 2)
      #expect(counts.refused.map(\.row) == [3] && counts.refused[0].column == "status")
      #expect(counts.refused[0].allowed.contains("active"))
      #expect(try importing("people", text, program, "--strict").code == 65)
    }
  }

  @Test func datesAreAskedAboutAndNeverGuessed() throws {
    try inNewProject { program in
      let text = "First name,Last name,Work email,Hire date\nJane,Doe,j@pier.example,03/04/2025\n"
      let asked = try importing("people", text, program)
      #expect(asked.code == 65 && asked.errors.contains("--dates day-first or month-first"))
      let told = try importing("people", text, program, "--dates", "day-first")
      #expect(told.code == 0 && told.output.contains("2025-04-03"))
    }
  }

  @Test func optionsOfOtherTablesAreRefused() throws {
    try inNewProject { program in
      for arguments in [
        ["--tasks", "a.csv", "--dates", "day-first"],
        ["--training", "a.csv", "--leavers-on", "fri"],
        ["--people", "a.csv", "--policies", "b.csv"], ["--people", "a.csv", "--dates", "sideways"],
      ] {
        let result = try program.run(["import"] + arguments)
        #expect(result.code == 64, "\(arguments)")
      }
    }
  }

  @Test func policiesBecomeDraftsAndAnUnknownTableIsRefusedAsAWhole() throws {
    try inNewProject { program in
      let policies = "name,status,cadence\nCode of Conduct,draft,annual\n"
      #expect(try importing("policies", policies, program, "--json").json(Counts.self).created == 1)
      #expect(
        try importing("policies", policies, program, "--json").json(Counts.self).unchanged == 1)
      let unknown = try importing("training", "Wer,Was\nJane,Kurs\n", program)
      #expect(unknown.code == 65 && unknown.errors.contains("KnowBe4"))
      #expect(unknown.errors.contains("was, wer"))
    }
  }
}

private func inNewProject(_ work: (Program) throws -> Void) throws {
  try inNewFolder { program in
    #expect(
      try program.run(
        "init", "a.greenroom", "--name", "Pier", "--categories", "security", "--type", "2",
        "--timezone", "UTC"
      ).code == 0)
    try work(program)
  }
}
