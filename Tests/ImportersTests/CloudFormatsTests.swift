import Readiness
import Testing

@testable import Importers

struct CloudFormatsTests {
  /// Each report beside the words its rows say: verdict and, where it is muted, `muted`.
  @Test(arguments: [
    (
      #"{"results":[{"rule_id":"AWS1","rule_provider":"aws","status":2},{"rule_id":"AWS2","passed":true}]}"#,
      "tfsec-json", ["fail muted", "pass"]
    ),
    (
      #"{"severity_counters":{},"queries":[{"query_id":"q","severity":"TRACE","files":[{"file_name":"a"}]}]}"#,
      "kics-json", ["other"]
    ),
    (
      #"{"results":{"scan_summary":{},"violations":null,"skipped_violations":[{"rule_id":"R"}]}}"#,
      "terrascan-json", ["fail muted"]
    ),
    (
      #"{"detail":{"findings":[{"SchemaVersion":"2018-10-08","GeneratorId":"a/IAM.3","#
        + #""Workflow":{"Status":"SUPPRESSED"},"Compliance":{"Status":"FAILED"}},"#
        + #"{"GeneratorId":"a/IAM.3","RecordState":"ARCHIVED"}]}}"#,
      "asff", ["fail muted", "other"]
    ),
  ])
  func keepsVerdictAndMutingApart(text: String, format: String, words: [String]) throws {
    let read = try ReadReport(text)
    #expect(read.header.format == format)
    #expect(read.findings.map { "\($0.verdict)\($0.isMuted ? " muted" : "")" } == words)
  }

  @Test func asffReadsTheTagsProwlerCutsAndWhenItWasSeenFirst() throws {
    let read = try ReadReport(
      #"{"SchemaVersion":"2018-10-08","GeneratorId":"prowler-iam_root","ProductName":"Prowler","#
        + #""FirstObservedAt":"2026-01-02T03:04:05Z","Compliance":{"Status":"FAILED","#
        + #""RelatedRequirements":["SOC2 cc_1_3 cc_6_3"]}}"#)
    let check = try #require(read.checks.first)
    #expect(check.id == "iam_root" && check.tool == "Prowler")
    #expect(check.compliance == ["SOC2": ["cc_1_3", "cc_6_3"]])
    #expect(read.findings.first?.firstSeen?.description == "2026-01-02T03:04:05Z")
  }
}
