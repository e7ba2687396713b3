import Foundation
import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

/// Tasks as CSV, with everything a spreadsheet and a hostile cell can do to them.
@Suite struct TasksJobTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_543)  // 2026-03-31
  private static let ada = Author(name: "Ada", at: Instant(startOf: today))
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func job(_ name: String) throws -> TasksJob {
    let file = try ProjectFile.create(
      at: folder.path(name),
      project: Project(
        id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: nil,
        timeZone: "UTC"), by: Self.ada)
    return TasksJob(
      TableContext(file: file, author: Self.ada, asOf: Self.today) { UUID().uuidString })
  }

  @Test func tasksGoOutAndComeBackTheSame() throws {
    let nasty = [
      "=cmd|' /C calc'!A0", "-5", "@x", "two\nlines", "a\"b\"", ",;\t", "\u{202E}turned", "'",
      "＝1", "\u{1B}[31mred",
    ]
    let job = try job("a.greenroom")
    let tasks = nasty.enumerated().map { number, text in
      Item(
        kind: .task, id: "t\(number)",
        values: [
          "name": "n\(text)", "status": "planned", "detail": text, "steps": text, "note": text,
          "origin": text, "after": number == 0 ? "" : "t\(number - 1)",
        ])
    }
    _ = try job.context.file.apply(tasks.map { .putItem($0) }, title: "tasks", by: Self.ada)
    let text = try job.export()
    let same = try job.compare(text)
    #expect(same.edits == [] && same.refused == [] && same.unchanged == nasty.count)

    // Into another project, ids and all left out, the same tasks come into being.
    let other = try self.job("b.greenroom")
    var lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    lines[0] = lines[0].replacing("code,", with: "old_code,").replacing(",id", with: ",old_id")
    let added = try other.compare(lines.joined(separator: "\n"))
    #expect(added.changedRecords == nasty.count || !added.refused.isEmpty)
    #expect(try job.apply(same, from: "tasks.csv") == nil)
  }

  @Test func aFinishedTaskOfASeriesBringsTheNextOne() throws {
    let job = try job("a.greenroom")
    let review = Item(
      kind: .task, id: "r",
      values: [
        "name": "Access review", "status": "in_progress", "cadence": "quarterly",
        "due": "2026-03-31",
      ])
    _ = try job.context.file.apply([.putItem(review)], by: Self.ada)
    let comparison = try job.compare("code,status\nT-01,done\n")
    #expect(comparison.changedRecords == 1 && comparison.edits.count == 2)
    #expect(comparison.notes.contains { $0.hasPrefix("1 record more changes with them") })
    _ = try job.apply(comparison, from: "tasks.csv")
    #expect(try job.context.file.items(.task).map { $0["due"] } == ["2026-03-31", "2026-06-30"])
  }

  @Test func oneUndoTakesAnImportBack() throws {
    let job = try job("a.greenroom")
    let comparison = try job.compare("name,owner,effort\nOne,Ada,S\nTwo,Ben,M\n")
    let entry = try #require(try job.apply(comparison, from: "/tmp/plan.csv"))
    #expect(entry.title == "Tasks imported from plan.csv: 2 tasks added or changed")
    #expect(try job.context.file.items(.task).map(\.code) == ["T-01", "T-02"])
    _ = try job.context.file.undo(expected: entry.id, by: Self.ada)
    let left = try job.context.file.snapshot(asOf: Self.today)
    #expect(left.items[.task] == [] && left.people == [])
  }
}
