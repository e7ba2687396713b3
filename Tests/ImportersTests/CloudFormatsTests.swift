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

  @Test func asffKeepsEveryResourceAndEveryAdvisory() throws {
    let read = try ReadReport(
      #"""
      {"SchemaVersion":"2018-10-08","GeneratorId":"x","ProductName":"Inspector",
      "Description":"Old.","Resources":[{"Type":"AwsAccount","Id":"acc"},
      {"Type":"AwsEc2Instance","Id":"i-1"},{"Type":"AwsEc2Instance","Id":"i-2"}],
      "Vulnerabilities":[{"Id":"CVE-2026-1"},{"Id":"CVE-2026-2"},{"Id":"GHSA-a"}]}
      """#)
    #expect(read.findings.map(\.resource.uid) == ["i-1"])
    #expect(read.findings.map(\.detail) == ["Old.\nAlso about: acc, i-2"])
    #expect(
      read.checks.map(\.compliance) == [["CVE": ["CVE-2026-1", "CVE-2026-2"], "GHSA": ["GHSA-a"]]])
  }

  /// Parts of Trivy whose failures a report lists all, by the results it shows.
  @Test(arguments: [
    (#"{"Target":"a","Class":"os-pkgs"}"#, ["vulnerabilities"]),
    (
      #"{"Target":"a","Class":"lang-pkgs"},{"Target":"b","Class":"secret"}"#,
      ["secrets", "vulnerabilities"]
    ),
    (#"{"Target":"a","Class":"config"}"#, []),
    (#"{"Target":"a","Type":"debian","Vulnerabilities":[]}"#, ["vulnerabilities"]),
    ("", []),
  ])
  func trivyClaimsOnlyWhatItShowsItLookedFor(results: String, parts: [String]) throws {
    let read = try ReadReport(
      #"{"SchemaVersion":2,"ArtifactName":"shop","Results":[\#(results)]}"#)
    #expect(read.header.completeFamilies.map(\.part).sorted() == parts)
    #expect(read.coverage == [CoverageDraft(provider: "code", account: "shop")])
  }

  /// Tags of frameworks as each report writes them.
  @Test(arguments: [
    (
      #"{"finding":{"category":"OPEN_FIREWALL","state":"ACTIVE","compliances":[{"standard":"cis","#
        + #""version":"1.2","ids":["3.6"]}],"sourceProperties":{"compliance_standards":{"#
        + #""nist":[{"ids":["SC-7"]}],"cis":[{"version":"1.2","ids":["3.6"]}]}}}}"#,
      ["CIS 1.2": ["3.6"], "NIST 800-53": ["SC-7"]]
    ),
    (
      #"{"Controls":[{"node_type":"node","version":"cis-1.6","tests":[{"results":["#
        + #"{"test_number":"4.1.1","status":"FAIL"}]}]}]}"#,
      ["CIS Kubernetes 1.6": ["4.1.1"]]
    ),
  ])
  func namesTheBenchmarkAndItsVersion(text: String, tags: [String: [String]]) throws {
    #expect(try ReadReport(text).checks.map(\.compliance) == [tags])
  }

  @Test func parliamentTellsStatementsOfOnePolicyApart() throws {
    let line = #"{"issue":"RESOURCE_STAR","detail":["s3:GetObject"],"location":{"statement":"#
    let read = try ReadReport(
      [#""One""#, #"{"Sid":"Two"}"#, "3"].map { statement in
        line + statement + #","filepath":"arn:aws:iam::111122223333:policy/p"}}"#
      }.joined(separator: "\n"))
    #expect(read.findings.map(\.place) == ["One", "Two", "3"])
    #expect(Set(read.findings.map(\.resource.account)) == ["111122223333"])
    #expect(Set(read.findings.map(\.detail)) == ["s3:GetObject"])
  }
}
