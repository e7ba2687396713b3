import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

@Suite struct NewCycleTests {
  @Test(arguments: [false, true])
  func aNewCycleIsOneChangeThatUndoTakesBack(keepsStatuses: Bool) throws {
    let folder = try TemporaryFolder()
    let asOf = CalendarDate(daysSinceEpoch: 20_781)
    let file = try DemoJob(path: folder.path("a.greenroom"), asOf: asOf).run()
    let before = try file.snapshot(asOf: asOf)
    var choice = CarryOver.proposal(project: before.project, items: before.items)
    choice.keepsStatuses = keepsStatuses
    let plan = CarryOver.plan(
      choice, project: before.project, assessments: before.assessments, points: before.points,
      items: before.items, asOf: asOf, people: before.people)
    let author = Author(name: "Ines", at: Instant(startOf: asOf.adding(days: 1)))
    let entry = try file.apply(plan.edits, title: plan.title, by: author)
    #expect(entry?.title == plan.title)

    let after = try file.snapshot(asOf: asOf)
    #expect(after.journalCount == before.journalCount + 1)
    #expect(after.project.period == choice.period)
    let statuses = after.assessments.mapValues(\.status)
    #expect(
      keepsStatuses
        ? statuses == before.assessments.mapValues(\.status)
        : statuses.values.allSatisfy { $0 == .notAssessed })
    #expect(after.assessments.mapValues(\.owner) == before.assessments.mapValues(\.owner))
    for kind in ItemKind.allCases where kind != .audit {
      #expect(after.items[kind] == before.items[kind])
    }
    #expect(
      after.items.single(.audit).date("previous_end") == before.project.period?.end)
    #expect(try file.verify().problems.isEmpty)

    _ = try file.undo(by: author)
    let undone = try file.snapshot(asOf: asOf)
    #expect(undone.project == before.project && undone.items == before.items)
    #expect(undone.assessments == before.assessments && undone.points == before.points)
    try file.close()
  }
}
