import Readiness
import Testing

@Suite struct EditMergeTests {
  private let mira = Person(id: .init("p-mira"), name: "Mira Patel", email: "m@acme.test")
  private let base = Assessment(
    criterion: id("CC6.1"), status: .met, rationale: "seen", note: "n",
    assessedOn: date(2026, 3, 1))

  private func merge(
    _ mine: Assessment, onto theirs: Assessment?
  ) -> (Assessment?, [FieldConflict]) {
    let outcome = EditMerge(people: [mira.id: mira.name]).merge(
      Edit(.assess(mine), base: .assess(base)), onto: theirs.map { .assess($0) })
    guard case .assess(let merged) = outcome.change else { return (nil, outcome.conflicts) }
    return (merged, outcome.conflicts)
  }

  private func edited(_ change: (inout Assessment) -> Void) -> Assessment {
    var copy = base
    change(&copy)
    return copy
  }

  @Test func editsOfDifferentFieldsBothStand() {
    let theirs = edited {
      ($0.status, $0.rationale, $0.assessedOn) = (.notMet, "gap", date(2026, 3, 5))
    }
    let mine = edited { ($0.owner, $0.note) = (mira.id, "mine") }
    let (merged, conflicts) = merge(mine, onto: theirs)
    #expect(conflicts.isEmpty)
    #expect(
      merged
        == Assessment(
          criterion: base.criterion, status: .notMet, rationale: "gap", owner: mira.id,
          note: "mine", assessedOn: date(2026, 3, 5)))
  }

  @Test func theSameEditTwiceIsNoConflict() {
    let both = edited { ($0.owner, $0.note) = (mira.id, "x") }
    let (merged, conflicts) = merge(both, onto: both)
    #expect(merged == both && conflicts.isEmpty)
  }

  @Test func aFieldBothChangedIsAConflictWithAllThreeValues() {
    let theirs = edited { ($0.owner, $0.note) = (.init("p-gone"), "theirs") }
    let mine = edited { ($0.owner, $0.note) = (mira.id, "mine") }
    let (merged, conflicts) = merge(mine, onto: theirs)
    #expect(merged == mine, "should it be told to overwrite")
    #expect(
      conflicts == [
        FieldConflict(
          record: "CC6.1", field: "owner", base: "nobody", theirs: "p-gone", mine: "Mira Patel"),
        FieldConflict(record: "CC6.1", field: "note", base: "n", theirs: "theirs", mine: "mine"),
      ])
  }

  @Test func aStatusAndItsRationaleAreOneField() {
    let theirs = edited { $0.rationale = "seen twice" }
    let mine = edited {
      ($0.status, $0.rationale, $0.assessedOn) = (.notMet, "gap", date(2026, 3, 5))
    }
    let (merged, conflicts) = merge(mine, onto: theirs)
    #expect(merged == mine)
    #expect(
      conflicts == [
        FieldConflict(
          record: "CC6.1", field: "status", base: "met: seen", theirs: "met: seen twice",
          mine: "not met: gap")
      ])
  }

  @Test(arguments: [(1, 5, 5), (5, 1, 5), (5, 9, 9), (9, 5, 9)] as [(Int, Int, Int)])
  func theDayAloneIsNoConflict(theirs: Int, mine: Int, expected: Int) {
    let (merged, conflicts) = merge(
      edited { $0.assessedOn = date(2026, 3, mine) },
      onto: edited { $0.assessedOn = date(2026, 3, theirs) })
    #expect(conflicts.isEmpty)
    #expect(merged?.assessedOn == date(2026, 3, expected))
  }

  @Test func aStatusKeepsItsOwnDay() {
    let mine = edited { ($0.status, $0.assessedOn) = (.notMet, date(2026, 3, 5)) }
    let (merged, _) = merge(mine, onto: edited { $0.assessedOn = date(2026, 3, 9) })
    #expect(merged == mine)
    let theirs = edited { ($0.status, $0.assessedOn) = (.notMet, date(2026, 3, 5)) }
    let (other, _) = merge(edited { $0.assessedOn = date(2026, 3, 9) }, onto: theirs)
    #expect(other == theirs)
  }

  @Test func aRecordThatWentBackToNothingIsMergedWithNothing() {
    let (merged, conflicts) = merge(edited { $0.note = "mine" }, onto: nil)
    #expect(merged?.status == .notAssessed)
    #expect(conflicts.map(\.field) == ["note"])
  }

  @Test func withoutABaseTheChangeIsWrittenAsItIs() {
    let other = Assessment(criterion: id("CC6.2"))
    for edit in [Edit(.assess(base)), Edit(.assess(base), base: .assess(other))] {
      let outcome = EditMerge().merge(edit, onto: .assess(edited { $0.note = "theirs" }))
      #expect(outcome.change == .assess(base) && outcome.conflicts.isEmpty)
    }
  }

  @Test func aTypeOfAuditIsNotPairedWithAnothersPeriod() {
    let project = Project(
      id: "1", name: "Acme", categories: [.security], auditType: .typeII,
      period: Period("2026-01-01..2026-12-31"), timeZone: "UTC")
    var theirs = project
    (theirs.auditType, theirs.period, theirs.name) = (.typeI, Period("2026-01-01..2026-01-01"), "B")
    var mine = project
    (mine.period, mine.categories) = (Period("2026-01-01..2026-06-30"), [.security, .privacy])
    let outcome = EditMerge().merge(
      Edit(.putProject(mine), base: .putProject(project)), onto: .putProject(theirs))
    mine.name = "B"
    #expect(outcome.change == .putProject(mine))
    #expect(outcome.conflicts.map(\.field) == ["audit"])
    #expect(outcome.conflicts.map(\.theirs) == ["Type I, 2026-01-01..2026-01-01"])
  }

  @Test func theOtherRecordsMergeByField() {
    let point = PointAssessment(point: "CC6.1-01", note: "n")
    var theirPoint = point
    theirPoint.status = .met
    var myPoint = point
    myPoint.note = "mine"
    var bothPoints = myPoint
    bothPoints.status = .met
    let triage = Triage(finding: "00ff", note: "n")
    var theirTriage = triage
    theirTriage.due = date(2026, 4, 1)
    var myTriage = triage
    myTriage.note = ""
    var bothTriages = myTriage
    bothTriages.due = theirTriage.due
    var theirPerson = mira
    theirPerson.isActive = false
    var myPerson = mira
    myPerson.email = "x"
    var bothPeople = myPerson
    bothPeople.isActive = false
    let cases: [(ProjectChange, ProjectChange, ProjectChange, ProjectChange)] = [
      (
        .assessPoint(point), .assessPoint(theirPoint), .assessPoint(myPoint),
        .assessPoint(bothPoints)
      ),
      (.triage(triage), .triage(theirTriage), .triage(myTriage), .triage(bothTriages)),
      (.putPerson(mira), .putPerson(theirPerson), .putPerson(myPerson), .putPerson(bothPeople)),
    ]
    for (base, theirs, mine, merged) in cases {
      let outcome = EditMerge().merge(Edit(mine, base: base), onto: theirs)
      #expect(outcome.change == merged && outcome.conflicts.isEmpty)
    }
  }

  @Test func aSettingConflictsAsAWhole() {
    let outcome = EditMerge().merge(
      Edit(.setSetting(key: "k", value: "mine"), base: .setSetting(key: "k", value: nil)),
      onto: .setSetting(key: "k", value: "theirs"))
    #expect(
      outcome.conflicts == [
        FieldConflict(
          record: "Setting k", field: "value", base: "default", theirs: "theirs", mine: "mine")
      ])
  }

  @Test func aPersonWhoWasTakenAwayIsAsked() {
    let outcome = EditMerge().merge(Edit(.putPerson(mira), base: .putPerson(mira)), onto: nil)
    #expect(outcome.conflicts.map(\.theirs) == ["removed"])
  }
}
