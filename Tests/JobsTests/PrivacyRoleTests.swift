import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

@Suite struct PrivacyRoleTests {
  private let ada = Author(name: "Ada", at: Instant(secondsSinceEpoch: 1_772_355_600))

  @Test(
    arguments: [("", 7, 1), ("processor", 0, 0), ("controller", 7, 1)] as [(String, Int, Int)])
  func thePointsThatCountFollowTheCompanysRole(role: String, ofNotice: Int, warnings: Int) throws {
    let folder = try TemporaryFolder()
    let file = try ProjectFile.create(
      at: folder.path("a.greenroom"),
      project: Project(
        id: "1", name: "Acme", categories: [.privacy], auditType: .typeII, period: nil,
        timeZone: "UTC"), by: ada)
    let notice = try #require(CriterionID("P1.1"))
    let today = try #require(CalendarDate(iso: "2026-03-01"))
    _ = try file.apply(
      [
        .putItem(Item(kind: .audit, id: "audit", values: ["privacy_role": role])),
        .assessPoint(PointAssessment(point: "P1.1-01", status: .notMet)),
      ], by: ada)
    let score = try ProjectState.load(file, asOf: today).readiness[notice]
    #expect(score?.pointsApplicable == ofNotice)
    let outcome = try AssessJob(file: file, author: ada).run(
      notice, status: .met, rationale: "Seen.", asOf: today)
    #expect(outcome.warnings.count == warnings)
    try file.close()
  }
}
