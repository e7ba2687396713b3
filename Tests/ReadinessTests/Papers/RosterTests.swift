import Readiness
import Testing

/// What happens to a roster over time, and what spoils a table of people.
@Suite struct RosterTests {
  private func people(
    _ rows: String..., items: [Item] = PaperSample.staffed.items, leaversOn: CalendarDate? = nil
  ) throws -> TableComparison {
    var sample = PaperSample(items: items)
    sample.options.leaversOn = leaversOn
    return try sample.people(Self.hr + rows.joined(separator: "\n"))
  }

  private static let hr =
    "Employee #,First Name,Last Name,Work Email,Hire Date,Termination Date,Status,Supervisor\n"

  @Test func aRehireKeepsTheTimeBefore() throws {
    var left = PaperSample.person(
      "ada",
      [
        "name": "Ada Lind", "email": "ada@pier.example", "start": "2024-01-08",
        "last_day": "2025-03-31",
      ])
    left["in_scope"] = "in"
    let row = "1,Ada,Lind,ada@pier.example,2026-02-02,,Active,"
    let result = try people(row, items: [left])
    let ada = try #require(result.items.first)
    #expect(
      ["earlier", "start", "last_day"].map { ada[$0] }
        == ["2024-01-08..2025-03-31", "2026-02-02", ""])
    #expect(result.notes("came back") && result.updated == 1 && result.left == 0)
    #expect(
      result.changes.contains { $0.column == "earlier" && $0.new == "2024-01-08..2025-03-31" })
    #expect(try people(row, items: [ada]).edits == [])
    // A tool that goes on telling the first day ever, or the old row, brings nothing back.
    let first = "1,Ada,Lind,ada@pier.example,2024-01-08,,Active,"
    let old = "1,Ada,Lind,ada@pier.example,2024-01-08,2025-03-31,Inactive,"
    #expect(try people(first, items: [ada]).edits == [])
    #expect(try people(old, row, items: [ada]).edits == [])
    // Both stints in one table make the same of somebody new.
    let both = try people(row, old, items: [])
    #expect(both.items.first?["earlier"] == "2024-01-08..2025-03-31" && both.refused == [])
  }

  @Test func aRehireOfAnUnknownFirstDayIsAskedAbout() throws {
    let left = PaperSample.person(
      "ada", ["name": "Ada Lind", "email": "ada@pier.example", "last_day": "2025-03-31"])
    let result = try people("1,Ada,Lind,ada@pier.example,2026-02-02,,Active,", items: [left])
    #expect(result.edits == [] && result.refused.first?.column == "start")
  }

  @Test func whoIsMissingOrGoneWithoutADayIsNamedAndStays() throws {
    let rows = [
      "2,Ben,Okoro,ben@pier.example,2026-02-02,,Inactive,",
      "9,Old,Timer,old@pier.example,2019-01-01,,Terminated,",
    ]
    let result = try people(rows[0], rows[1])
    #expect(result.edits == [] && result.refused == [])
    #expect(result.notes("2 people of the roster missing from this table"))
    #expect(result.notes("Ada Lind, 王 伟") && result.notes("gives no last day"))
    #expect(result.notes("1 row passed over"))

    let gone = try people(rows[0], rows[1], leaversOn: date(2026, 5, 31))
    #expect(gone.left == 3 && gone.created == 1 && gone.updated == 0)
    #expect(gone.items.allSatisfy { $0["last_day"] == "2026-05-31" })
    #expect(gone.items.first { $0.id == "ada" }?["start"] == "2024-01-08")
  }

  @Test func aLeaverLeavesOnTheDayTheTableGives() throws {
    let result = try people("1,Ada,Lind,ada@pier.example,2024-01-08,2026-06-15,Inactive,")
    #expect(result.left == 1 && result.updated == 0)
    #expect(result.items.first?["last_day"] == "2026-06-15")
    let back = try people(
      "1,Ada,Lind,ada@pier.example,2024-01-08,,Active,", items: result.items)
    #expect(back.edits == [] && back.notes("gone by what is known"))
  }

  /// What is wrong with a row, and what the refusal says of it.
  static let bad: [(row: String, column: String, word: String)] = [
    ("5,Eve,Ash,eve@pier.example,2026-13-45,,Active,", "start", "2026-13-45"),
    ("5,Eve,Ash,eve@pier.example,2026-05-01,2026-04-01,Active,", "last_day", "before the first"),
    ("5,Eve,Ash,eve@pier.example,2026-05-01,,Zombie,", "status", "Zombie"),
    ("5,,,,2026-05-01,,Active,", "name", "names nobody"),
    ("1,Eve,Ash,eve@pier.example,2026-05-01,,Active,", "employee_id", "Ada Lind"),
    ("2,Ada,Lind,ada@pier.example,2026-05-01,,Active,", "employee_id", "Ben Okoro"),
  ]

  @Test(arguments: bad) func aWrongRowIsRefusedAlone(
    _ bad: (row: String, column: String, word: String)
  ) throws {
    let result = try people(bad.row, "6,Fay,Elm,fay@pier.example,2026-05-01,,Active,")
    #expect(result.refused.map(\.column) == [bad.column])
    #expect(result.refused.first?.why.contains(bad.word) ?? false, "\(result.refused)")
    #expect(result.items.map(\.name) == ["Fay Elm"])
  }

  @Test func allowedStatusesAreNamed() throws {
    let refusal = try people("5,Eve,Ash,eve@pier.example,,,Zombie,").refused.first
    #expect(refusal?.allowed.contains("terminated") ?? false)
  }

  @Test func twoPeopleWithOneEmailAreRefusedByRow() throws {
    let result = try people(
      "5,Eve,Ash,team@pier.example,2026-05-01,,Active,",
      "6,Fay,Elm,TEAM@pier.example,2026-05-01,,Active,",
      "7,Gus,Oak,gus@pier.example,2026-05-01,,Active,")
    #expect(result.refused.map(\.row) == [2, 3] && result.items.map(\.name) == ["Gus Oak"])
    #expect(result.refused.allSatisfy { $0.why.contains("Eve Ash in row 2, Fay Elm in row 3") })
    // Two people of the project.
    let twins = ["x", "y"].map {
      PaperSample.person($0, ["name": "Twin \($0)", "email": "twin@pier.example"])
    }
    let known = try people("5,Twin,x,twin@pier.example,,,Active,", items: twins)
    #expect(known.refused.first?.why.contains("2 people of the project") ?? false)
    #expect(known.refused.first?.allowed.count == 2)
    // One person twice.
    let twice = try people(
      "5,Eve,Ash,eve@pier.example,2026-05-01,,Active,",
      "5,Eve,Ash,eve@pier.example,2026-05-01,,Active,", items: [])
    #expect(twice.created == 1 && twice.refused.map(\.row) == [3])
  }

  @Test func namesOfManyScriptsMeanTheSamePerson() throws {
    let items = [
      PaperSample.person("wei", ["name": "王 伟"]),
      PaperSample.person("zoe", ["name": "Zoe\u{308} O’Brien"]),
      PaperSample.person("ivan", ["name": "Иван Петров"]),
    ]
    let result = try people(
      "1,伟,王,wei@pier.example,,,Active,ИВАН ПЕТРОВ",
      "2,Zo\u{EB},O’Brien,zoe@pier.example,,,Active,",
      "3,Иван,Петров,,,,Active,", items: items)
    #expect(result.refused == [] && Set(result.items.map(\.id)) == ["wei", "zoe", "ivan"])
    #expect(result.items.first { $0.id == "wei" }?["manager"] == "ivan")
  }

  @Test func aNameWithAnotherEmailIsSomebodyElse() throws {
    let result = try people("8,Ada,Lind,ada.lind2@pier.example,2026-05-01,,Active,")
    #expect(result.created == 1 && result.notes("with the name of somebody"))
  }

  @Test func aManagerNobodyKnowsIsNamed() throws {
    let result = try people("1,Ada,Lind,ada@pier.example,2024-01-08,,Active,Nobody Here")
    #expect(result.items.first?["manager"] ?? "" == "" && result.notes("Nobody Here"))
  }

  @Test func datesAreDecidedOncePerFileAndNeverGuessed() throws {
    func row(_ number: Int, _ day: String) -> String {
      "\(number),P\(number),X,p\(number)@pier.example,\(day),,Active,"
    }
    let question = #expect(throws: DateOrderQuestion.self) {
      try people(row(1, "03/04/2026"), row(2, "05/05/2026"), items: [])
    }
    #expect(question?.example == "03/04/2026")
    #expect(
      question?.readings == [.dayFirst: date(2026, 4, 3), .monthFirst: date(2026, 3, 4)])
    let told = try people(row(1, "03/04/2026"), row(2, "31/01/2026 09:00"), items: [])
    #expect(told.items.map { $0["start"] } == ["2026-04-03", "2026-01-31"])
    let mixed = try people(
      row(1, "03/04/2026"), row(2, "31/01/2026"), row(3, "01/31/2026"), items: [])
    #expect(mixed.refused.map(\.row) == [2] && mixed.created == 2)
    var sample = PaperSample()
    sample.options.dates = .monthFirst
    let said = try sample.people(
      Self.hr + [row(1, "03/04/2026"), row(2, "31/01/2026")].joined(separator: "\n"))
    #expect(said.items.map { $0["start"] } == ["2026-03-04"] && said.refused.map(\.row) == [3])
  }

  static let dates: [(String, String)] = [
    ("2026-01-31", "2026-01-31"), ("2026-01-31T09:00:00Z", "2026-01-31"),
    ("2026-01-31 09:00", "2026-01-31"), ("31 Jan 2026", "2026-01-31"),
    ("January 31, 2026 9:00 AM", "2026-01-31"), ("31-Jan-26", "2026-01-31"),
    ("31.01.2026", "2026-01-31"), ("01.02.2026", "2026-02-01"), ("2026/01/31", "2026-01-31"),
    ("Sat, 31 Jan 2026 10:00:00 GMT", "2026-01-31"), ("05/05/2026", "2026-05-05"),
    ("n/a", ""), ("-", ""),
  ]

  @Test(arguments: dates) func datesAreReadAsToolsWriteThem(_ cell: String, _ day: String) throws {
    let result = try people("1,Eve,Ash,eve@pier.example,\"\(cell)\",,Active,", items: [])
    #expect(result.refused == [] && result.items.first?["start"] == day)
  }

  @Test func anEmptyCellOfOurOwnTableEmptiesItsField() throws {
    let ada = PaperSample.person(
      "ada", ["name": "Ada", "email": "a@pier.example", "team": "Core", "in_scope": "in"])
    let sample = PaperSample(items: [ada])
    let result = try sample.people("name,email,team,in_scope,id\nAda,a@pier.example,,out,ada\n")
    #expect(result.items.first?["team"] == "" && result.items.first?["in_scope"] == "out")
    let hr = try people("1,Ada,,a@pier.example,,,Active,", items: [ada])
    #expect(hr.items.first?["team"] == "Core")
  }

  @Test func wrongWordsOfOurOwnTableAreRefusedWithThoseAllowed() throws {
    let result = try PaperSample().people(
      "name,email,worker,start,in_scope\nEve,e@pier.example,robot,2026-05-01,in\n"
        + "Fay,f@pier.example,employee,2026-05-01,maybe\n")
    #expect(result.edits == [] && result.refused.map(\.column) == ["worker", "in_scope"])
    #expect(result.refused.map(\.allowed) == [["employee", "contractor"], ["in", "out"]])
  }
}
