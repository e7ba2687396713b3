import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

/// A bucket that goes public on day 16 of 365 and is closed on day 30, as three Prowler reports say.
@Suite struct BucketCourseTests {
  private static let period = Period("2026-01-01..2026-12-31")
  private static let reports: [(day: String, verdict: Verdict)] = [
    ("2026-01-01", .pass), ("2026-01-16", .fail), ("2026-01-30", .pass),
  ]

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func anyOrderOfTheReportsTellsTheSameStory(order: [Int]) throws {
    let folder = try TemporaryFolder()
    let file = try ProjectFile.create(
      at: folder.path("a.greenroom"),
      project: Project(
        id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: Self.period,
        timeZone: "UTC"), by: Self.author(0))
    for (minute, index) in order.enumerated() {
      let job = try ImportJob(file: file, author: Self.author(minute + 1))
      let text = Self.report(Self.reports[index])
      let outcome = try job.run(
        BytesInMemory(Array(text.utf8)), named: "\(index).json", size: nil)
      #expect(outcome.failure == nil && outcome.counts.rows == 1)
    }
    var query = FindingQuery(asOf: CalendarDate(daysSinceEpoch: 20_600))
    query.showsAll = true
    let id = try #require(try file.findings(query).rows.first?.id)
    let course = try #require(try file.course(of: id))
    #expect(
      course.runs.map { "\($0.state) \($0.from.utcDate)" }
        == ["pass 2026-01-01", "fail 2026-01-16", "pass 2026-01-30"])
    let regression = try #require(course.regressions.first)
    #expect(course.regressions.count == 1 && regression.cleanDays(\.utcDate) == 15)
    let period = try #require(Self.period)
    #expect(period.day(of: regression.failedAt.utcDate) == 16)
    // DOMAIN §9: after a change on day 16 of 365 remain 349.
    #expect(period.end.days(since: regression.failedAt.utcDate) == 349)
    #expect(try file.verify().problems == [])
    try file.close()
  }

  private static func author(_ minute: Int) -> Author {
    Author(name: "Ada", at: Instant(secondsSinceEpoch: 1_780_000_000 + minute * 60))
  }

  private static func report(_ report: (day: String, verdict: Verdict)) -> String {
    """
    [{"message": "The bucket was looked at.", "severity": "Critical", "severity_id": 5,
      "status": "New", "status_id": 1, "status_code": "\(report.verdict.rawValue.uppercased())",
      "status_detail": "It is \(report.verdict == .fail ? "public" : "closed").",
      "metadata": {"event_code": "s3_bucket_public_access", "version": "1.5.0",
        "product": {"name": "Prowler", "vendor_name": "Prowler", "version": "5.46.0"}},
      "finding_info": {"title": "Bucket is closed to the public", "desc": "What it looks at.",
        "uid": "prowler-aws-s3_bucket_public_access-111122223333-eu-west-1-pictures"},
      "resources": [{"region": "eu-west-1", "name": "pictures", "type": "AwsS3Bucket",
        "uid": "arn:aws:s3:::pictures"}],
      "class_name": "Detection Finding", "class_uid": 2004,
      "cloud": {"account": {"uid": "111122223333"}, "provider": "aws", "region": "eu-west-1"},
      "unmapped": {"compliance": {"SOC2": ["cc_6_1"]}}, "time_dt": "\(report.day)T09:00:00"}]
    """
  }
}
