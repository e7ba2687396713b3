import Foundation
import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

@Suite struct BoundaryJobTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_543)  // 2026-03-31
  private static let ada = Author(name: "Ada", at: Instant(startOf: today))

  private let folder: TemporaryFolder
  private let job: BoundaryJob

  init() throws {
    folder = try TemporaryFolder()
    let file = try ProjectFile.create(
      at: folder.path("a.greenroom"),
      project: Project(
        id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: nil,
        timeZone: "UTC"),
      by: Self.ada)
    job = BoundaryJob(
      TableContext(file: file, author: Self.ada, asOf: Self.today) { UUID().uuidString })
  }

  @Test(
    arguments: [
      (#"{"Accounts":[{"Id":"111122223333","Name":"prod","Status":"ACTIVE"}]}"#, ["prod"]),
      (
        """
        [{"id":"0b1f6471-1bf0-4dda-aec3-cb9272f09590","name":"One","isDefault":true,
          "user":{"name":"x"},"tenantId":"t"}]
        """, ["One"]
      ),
      (#"[{"projectId":"p-1","name":"Two","projectNumber":42,"parent":{"id":"1"}}]"#, ["Two"]),
      (#"[{"nameWithOwner":"a/b","url":"https://h/a/b","isArchived":false}]"#, ["a/b"]),
      (#"["acme/app","acme/web"]"#, ["acme/app", "acme/web"]),
      ("\u{FEFF}name;kind;identifiers\r\nShop;application;\"x\ny\"\r\n", ["Shop"]), ("[]", []),
    ])
  func listsOfAnyToolAreTaken(text: String, names: [String]) throws {
    let comparison = try job.compare(text)
    #expect(comparison.refused == [])
    #expect(comparison.notes.contains { $0.contains("“user”") } == text.contains("user"))
    let entry = try job.apply(comparison, from: "list")
    #expect((entry == nil) == names.isEmpty)
    let components = try job.context.file.snapshot(asOf: Self.today).items[.component]
    #expect(components.map(\.name) == names)
    #expect(components.map(\.code) == names.indices.map { "B-0\($0 + 1)" })
    let again = try job.compare(text)
    #expect(again.edits == [] && again.unchanged == names.count)
  }

  @Test func anImportIsOneEntryAndOneUndo() throws {
    let comparison = try job.compare("id,owner\na/b,Zoe\nc/d,Zoe\n")
    let entry = try job.apply(comparison, from: "/x/repos.csv")
    #expect(entry?.title == "Boundary imported from repos.csv: 2 components added")
    _ = try job.context.file.undo(by: Self.ada)
    let snapshot = try job.context.file.snapshot(asOf: Self.today)
    #expect(snapshot.items == Items() && snapshot.people == [])
    #expect(try job.context.file.verify().problems == [])
  }

  @Test func elementsThatAreNoObjectsAreRefusedAlone() throws {
    let comparison = try job.compare(#"[{"id":"a/b"}, 3, null, [1], {"id":"c/d"}]"#)
    #expect(comparison.changedRecords == 2)
    #expect(comparison.refused.map(\.row) == [2, 3, 4])
  }

  @Test(
    arguments: [
      "", "[", "{}", #"{"a":[{"id":"1"}],"b":[{"id":"2"}]}"#, "{\"a\":1}",
      String(repeating: "[", count: 100_000),
    ])
  func whatIsNoListIsRefusedAsAWhole(text: String) throws {
    let path = try folder.write(Array(text.utf8), "x.json")
    let failure = #expect(throws: Failure.self) { try job.compare(path: path) }
    #expect(failure?.kind == .badInput && failure?.message.hasPrefix("x.json") == true)
  }
}
