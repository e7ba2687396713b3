import Readiness
import TestKit
import Testing

@Suite struct ChecklistComparisonTests {
  private var assessed: SampleChecklist {
    var sample = SampleChecklist()
    var assessment = Assessment(
      criterion: id("CC6.1"), status: .met, rationale: "Seen", owner: SampleChecklist.ada.id,
      note: "n", assessedOn: date(2026, 1, 2))
    assessment.method = .interview
    assessment.saidBy = SampleChecklist.bob.id
    sample.assessments = [id("CC6.1"): assessment]
    return sample
  }

  @Test func aTableNobodyTouchedChangesNothing() throws {
    let result = try assessed.compare { _ in }
    #expect(result.changes == [] && result.edits == [] && result.refused == [])
    #expect(result.unchanged == 33 && result.notes == [])
  }

  @Test func everyEditedCellIsOneChange() throws {
    let result = try assessed.compare { rows in
      rows[0]["note"] = "one"
      rows[1]["status"] = "not_met"
      rows[1]["rationale"] = "No board"
      rows[2]["owner"] = "Bob"
      rows[3]["evidence"] = "=HYPERLINK(\"x\")"
    }
    #expect(result.changes.map(\.column) == ["note", "status", "rationale", "owner", "evidence"])
    #expect(result.changes.map(\.record) == ["CC1.1", "CC1.2", "CC1.2", "CC1.3", "CC1.4"])
    #expect(result.changedRecords == 4 && result.unchanged == 29)
    #expect(result.assessments[id("CC1.2")]?.assessedOn == SampleChecklist.today)
    #expect(result.assessments[id("CC1.4")]?.evidence == "=HYPERLINK(\"x\")")
    #expect(result.notes.contains { $0.contains("assessed on 2026-03-31") })
  }

  @Test func anEditCarriesTheRecordAsItWasCompared() throws {
    let result = try assessed.compare(text: "id,note\nCC6.1,new\n")
    let before = try #require(assessed.assessments[id("CC6.1")])
    var after = before
    after.note = "new"
    #expect(result.edits == [Edit(.assess(after), base: .assess(before))])
  }

  @Test func anEmptyCellEmptiesAndAMissingColumnDoesNot() throws {
    let result = try assessed.compare(
      text: "Criterion,Owner,Note,Method,Said by\nCC6.1,,,,\n")
    let after = try #require(result.assessments[id("CC6.1")])
    #expect(after.owner == nil && after.note.isEmpty && after.method == nil && after.saidBy == nil)
    #expect(after.status == .met && after.rationale == "Seen")
    #expect(after.assessedOn == date(2026, 1, 2))
  }

  @Test(
    arguments: [
      ("CC8.0", "CC8.1"), ("PP1.1", "PI1.1"), (" cc6.1 ", "CC6.1"), ("cc_6_2", "CC6.2"),
    ])
  func spellingsOfToolsAreReadAndSaid(written: String, meant: String) throws {
    var sample = SampleChecklist()
    sample.categories = [.security, .processingIntegrity]
    let result = try sample.compare(text: "id,note\n\(written),x\n")
    #expect(result.changes.map(\.record) == [meant])
    let isPlain = CriterionID(written.filter { $0 != " " })?.description == meant
    #expect(result.notes.contains { $0.contains("read as \(meant)") } == !isPlain)
  }

  @Test(
    arguments: [
      ("id,note\nCC99.1,x", "id", "“CC99.1” is no criterion.", "CC6.1"),
      ("id,note\nA1.1,x", "id", "A1.1 belongs to Availability, which is not in scope.", "CC9.2"),
      ("id,note\n,x", "id", "The row names no criterion.", "CC1.1"),
      ("id,status\nCC6.1,perfect", "status", "“perfect” is no status.", "partially_met"),
      ("id,method\nCC6.1,guess", "method", "“guess” is no method.", "inspection"),
      ("id,assessed_on\nCC6.1,3/4/2026", "assessed_on", "“3/4/2026” may be", nil),
      ("id,assessed_on\nCC6.1,2026-02-30", "assessed_on", "“2026-02-30” is no day", nil),
      ("id,assessed_on\nCC6.1,2026-04-01", "assessed_on", "2026-04-01 lies after", nil),
      ("id,assessed_on\nCC6.1,", "assessed_on", "CC6.1 stays met", nil),
      ("id,assessed_on\nCC6.2,2026-01-01", "assessed_on", "CC6.2 is not assessed", nil),
      ("id,status\nCC6.2,met", "rationale", "CC6.2 can't be met without", nil),
      ("id,rationale\nCC6.1, ", "rationale", "CC6.1 can't be met without", nil),
      ("id,status\nCC6.2,not applicable", "rationale", "CC6.2 can't be not applicable", nil),
    ] as [(String, String, String, String?)])
  func aRowIsRefusedWithWhatIsAllowed(
    text: String, column: String, why: String, allowed: String?
  ) throws {
    let result = try assessed.compare(text: text)
    #expect(result.edits == [] && result.changes == [] && result.unchanged == 0)
    let refusal = try #require(result.refused.first)
    #expect(refusal.row == 2 && refusal.column == column && refusal.why.hasPrefix(why))
    if let allowed { #expect(refusal.allowed.contains(allowed)) }
  }

  @Test func aRefusedRowTakesNothingFromTheOthers() throws {
    let result = try assessed.compare(
      text: """
        id,status,rationale,owner
        CC1.1,met,,Newcomer
        CC1.2,met,Seen,Ada
        CC1.2,not_met,Not seen,Ada
        CC1.3,met
        """)
    #expect(result.assessments.keys.map(\.description) == ["CC1.2"])
    #expect(result.refused.map(\.row) == [2, 4, 5])
    #expect(result.refused[1].why == "CC1.2 stands in row 3 already.")
    #expect(result.newPeople == [])
  }

  @Test(
    arguments: [
      ("02.01.2026", nil), ("1/2/2026", nil), ("2026-01-02 00:00:00", nil),
      ("15.02.2026", date(2026, 2, 15)), ("2/15/2026", date(2026, 2, 15)),
      ("2026-02-15", date(2026, 2, 15)),
    ] as [(String, CalendarDate?)])
  func aDayASpreadsheetWroteAnewIsTheSameDay(cell: String, day: CalendarDate?) throws {
    let result = try assessed.compare(text: "id,assessed_on\nCC6.1,\(cell)\n")
    #expect(result.refused == [])
    #expect(result.assessments[id("CC6.1")]?.assessedOn == day)
  }

  @Test func theTablesOwnDayIsTakenForANewStatus() throws {
    let result = try assessed.compare(
      text: "id,status,rationale,assessed_on\nCC6.2,Partially met,Seen,2026-03-01\n")
    #expect(result.assessments[id("CC6.2")]?.assessedOn == date(2026, 3, 1))
    #expect(result.changes.map(\.column) == ["status", "rationale", "assessed_on"])
  }

  @Test func emptyingTheStatusTakesItsDayAway() throws {
    let result = try assessed.compare(text: "id,status\nCC6.1,\n")
    let after = try #require(result.assessments[id("CC6.1")])
    #expect(after.status == .notAssessed && after.assessedOn == nil && after.rationale == "Seen")
  }

  @Test func whatIsOnlyForReadingIsLeftAloneAndSaid() throws {
    let result = try assessed.compare(text: "id,question,my own\nCC6.1,Why?,x\n")
    #expect(result.edits == [] && result.unchanged == 1)
    #expect(result.notes.count == 2)
    #expect(result.notes[0].contains("“question”") && result.notes[1].contains("“my_own”"))
  }

  @Test func aHugeCellIsCutAndSaid() throws {
    let huge = String(repeating: "é", count: 5_000_000)
    let result = try assessed.compare(text: "id,note,status\nCC6.1,\(huge),met\nCC6.2,,\(huge)\n")
    #expect(result.assessments[id("CC6.1")]?.note.utf8.count == 64 << 10)
    #expect(result.notes == ["Row 2, note: cut at 64 KiB."])
    #expect(result.refused.map(\.column) == ["status"])
    #expect(result.refused.allSatisfy { $0.why.count < 400 })
  }

  @Test func lineEndsOfASpreadsheetAreNoChange() throws {
    var sample = assessed
    sample.assessments[id("CC6.1")]?.rationale = "one\ntwo\r\nthree"
    let result = try sample.compare(text: "id,rationale\nCC6.1,\"one\r\ntwo\nthree\"\n")
    #expect(result.edits == [] && result.unchanged == 1)
  }

  @Test(arguments: ["note,status\nx,met\n", "id,criterion\nCC6.1,CC6.1\n"])
  func aTableWithoutOneIdIsRefusedAsAWhole(text: String) {
    #expect(throws: Refusal.self) { try assessed.compare(text: text) }
  }
}
