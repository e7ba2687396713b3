import Foundation
import ProjectFile
import Readiness
import Testing

@testable import Jobs

@Suite struct AssessJobTests {
  private let folder: URL
  private let file: ProjectFile
  private let id: CriterionID
  private let today: CalendarDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "greenroom-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let project = Project(
      id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: nil,
      timeZone: "UTC")
    file = try ProjectFile.create(
      at: folder.path + "/a.greenroom", project: project, by: Self.ada)
    id = try #require(CriterionID("CC6.1"))
    today = try #require(CalendarDate(iso: "2026-03-01"))
  }

  private static let ada = Author(name: "Ada", at: Instant(secondsSinceEpoch: 1_772_355_600))

  private var stored: Assessment? {
    get throws { try file.snapshot(asOf: today).assessments[id] }
  }

  /// Someone else gives the criterion another note than the empty one that was seen.
  private func note(_ text: String, over seen: Assessment) throws {
    var theirs = seen
    theirs.note = text
    _ = try file.apply([.assess(theirs)], by: Author(name: "Bob", at: Self.ada.at))
  }

  @Test func whatOthersWroteMeanwhileStays() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let seen = Assessment(criterion: id)
    try note("Bob's", over: seen)
    let job = AssessJob(file: file, author: Self.ada)
    _ = try job.run(id, status: .met, rationale: "seen", asOf: today, base: seen)
    #expect(try stored?.note == "Bob's")
    #expect(try stored?.status == .met)
  }

  @Test func anotherStatusMeanwhileIsAskedAbout() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let seen = Assessment(criterion: id)
    let bob = AssessJob(file: file, author: Author(name: "Bob", at: Self.ada.at))
    _ = try bob.run(id, status: .notMet, rationale: "gap", asOf: today)
    let job = AssessJob(file: file, author: Self.ada)
    let error = #expect(throws: ProjectFileError.self) {
      try job.run(id, status: .met, rationale: "seen", asOf: today, base: seen)
    }
    let failure = try Failure(#require(error))
    #expect(failure.kind == .answerIsNo)
    #expect(
      failure.message.hasPrefix(
        "CC6.1: Bob changed the status meanwhile to \"not met: gap\", yours is \"met: seen\""))
    _ = try job.run(
      id, status: .met, rationale: "seen", asOf: today, base: seen, overwriting: true)
    #expect(try stored?.status == .met)
  }
}
