import Foundation
import ProjectFile
import Readiness
import Reports
import TestKit
import Testing

@testable import Jobs

/// People, training, signatures and policies as CSV, into a project file and out of it.
@Suite struct PaperJobsTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_543)  // 2026-03-31
  private static let ada = Author(name: "Ada", at: Instant(startOf: today))
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func context(_ choices: TableChoices = TableChoices()) throws -> TableContext {
    let path = folder.path("a.greenroom")
    let file =
      FileManager.default.fileExists(atPath: path)
      ? try ProjectFile.open(at: path)
      : try ProjectFile.create(
        at: path,
        project: Project(
          id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: nil,
          timeZone: "UTC"), by: Self.ada)
    return TableContext(file: file, author: Self.ada, asOf: Self.today, choices: choices) {
      UUID().uuidString
    }
  }

  private func table(_ kind: ItemKind, _ context: TableContext) throws -> String {
    let snapshot = try context.file.snapshot(asOf: Self.today)
    let table = ItemTable(kind, of: snapshot.items, people: snapshot.people)
    return CSVText.write(header: table.header, rows: table.rows)
  }

  @Test func everyTableGoesOutAndComesBackTheSame() throws {
    let context = try context()
    let nasty = ["=cmd|' /C calc'!A0", "-5", "@x", "a\"b\"", ",;\t", "\u{202E}turned", "＝1", "n/a"]
    var items = [
      Item(kind: .course, id: "c", values: ["name": "Awareness", "state": "active"]),
      Item(kind: .policy, id: "p", values: ["name": "Conduct", "status": "draft"]),
      Item(
        kind: .policyVersion, id: "v",
        values: [
          "version": "1.0", "policy": "p", "size": "major", "approved_on": "2025-01-01",
          "published_on": "2025-01-01",
        ]),
    ]
    for (number, text) in nasty.enumerated() {
      items += [
        Item(
          kind: .person, id: "p\(number)",
          values: [
            "name": "n\(number)\(text)", "email": "p\(number)@pier.example", "role": text,
            "team": text, "note": text, "start": "2025-06-01", "worker": "employee",
            "earlier": "2023-01-09..2024-05-31", "in_scope": "in",
          ]),
        Item(
          kind: .trainingRecord, id: "t\(number)",
          values: [
            "course": "c", "person": "p\(number)", "completed": "2026-01-01", "score": text,
            "note": text,
          ]),
        Item(
          kind: .acknowledgement, id: "a\(number)",
          values: [
            "policy": "p", "person": "p\(number)", "version": "1.0", "day": "2026-01-01",
            "note": text,
          ]),
      ]
    }
    _ = try context.file.apply(items.map { .putItem($0) }, title: "papers", by: Self.ada)
    let jobs: [(ItemKind, Int, TableComparison)] = [
      (.person, nasty.count, try PaperJob.people(context).compare(table(.person, context))),
      (
        .trainingRecord, nasty.count,
        try PaperJob.training(context).compare(table(.trainingRecord, context))
      ),
      (
        .acknowledgement, nasty.count,
        try PaperJob.acknowledgements(context).compare(table(.acknowledgement, context))
      ),
      (.policy, 1, try PaperJob.policies(context).compare(table(.policy, context))),
    ]
    for (kind, count, comparison) in jobs {
      #expect(comparison.edits == [] && comparison.refused == [], "\(kind): \(comparison.changes)")
      #expect(comparison.unchanged == count, "\(kind)")
    }
  }

  @Test func theRosterIsOneStepThatUndoTakesBack() throws {
    let context = try context()
    let text = """
      Employee #,First Name,Last Name,Work Email,Hire Date,Status
      1,Jane,Doe,jane@pier.example,2025-01-31,Active
      2,Olu,Ade,olu@pier.example,2020-02-03,Active
      """
    try text.write(toFile: folder.path("hr.csv"), atomically: true, encoding: .utf8)
    let job = TableKind.people.job(context)
    let comparison = try job.compare(path: folder.path("hr.csv"))
    let entry = try #require(try job.apply(comparison, from: folder.path("hr.csv")))
    #expect(entry.title == "People imported from hr.csv: 2 people added or changed")
    #expect(try job.compare(path: folder.path("hr.csv")).edits == [])
    _ = try context.file.undo(expected: entry.id, by: Self.ada)
    #expect(try context.file.snapshot(asOf: Self.today).people == [])
  }

  @Test func aMappingOfTheProjectReadsAnUnknownTable() throws {
    let text = "Mitarbeiter,Adresse,Eintritt\nJane Doe,jane@pier.example,31.01.2025\n"
    #expect(throws: UnknownTable.self) { try PaperJob.people(context()).compare(text) }
    let missing = #expect(throws: Failure.self) {
      try PaperJob.people(context(TableChoices(mapping: "Personio"))).compare(text)
    }
    #expect(missing?.kind == .usage && missing?.message.contains("Personio") ?? false)
    let mapping = Item(
      kind: .tableMapping, id: "m",
      values: [
        "name": "Personio", "columns": "name = Mitarbeiter\nemail = Adresse\nstart=Eintritt",
      ])
    _ = try context().file.apply([.putItem(mapping)], by: Self.ada)
    let result = try PaperJob.people(context(TableChoices(mapping: "personio"))).compare(text)
    #expect(result.created == 1 && result.refused == [])
  }

  @Test func ambiguousDatesAreAskedAboutInASentence() throws {
    try "First name,Last name,Hire date\nJane,Doe,03/04/2025\n".write(
      toFile: folder.path("hr.csv"), atomically: true, encoding: .utf8)
    let question = #expect(throws: DateOrderQuestion.self) {
      try PaperJob.people(context()).compare(path: folder.path("hr.csv"))
    }
    let failure = Failure(try #require(question))
    #expect(failure.kind == .badInput)
    for word in ["“03/04/2025”", "2025-04-03", "2025-03-04", "--dates"] {
      #expect(failure.message.contains(word), "\(failure.message)")
    }
    let said = try PaperJob.people(context(TableChoices(dates: .dayFirst)))
      .compare(path: folder.path("hr.csv"))
    #expect(said.changes.contains { $0.column == "start" && $0.new == "2025-04-03" })
  }
}
