import Readiness
import Testing

@testable import Importers

struct ProwlerOCSFTests {
  @Test func version5KeepsVerdictAndMutingApart() throws {
    let read = try ReadReport(Fixture.bytes("prowler-5.ocsf.json"))
    #expect(read.header.tool == "Prowler")
    #expect(read.header.toolVersion == "5.46.0")
    #expect(read.header.format == "prowler-ocsf")
    #expect(read.findings.map(\.verdict) == [.fail, .pass, .fail, .manual])
    #expect(read.findings.map(\.isMuted) == [false, false, true, false])
    let words = ["New/FAIL", "New/PASS", "Suppressed/FAIL", "New/MANUAL"]
    #expect(read.findings.map(\.nativeStatus) == words)
    #expect(read.findings.map(\.severity) == [.critical, .critical, .high, .info])
    #expect(read.checks.count == 3)
    #expect(read.findings.map(\.check) == [0, 0, 1, 2])
  }

  @Test func version5FillsEveryField() throws {
    let read = try ReadReport(Fixture.bytes("prowler-5.ocsf.json"))
    let finding = try #require(read.findings.first)
    #expect(
      finding.toolID == "prowler-aws-s3_bucket_public_access-111122223333-eu-west-1-pictures")
    #expect(
      finding.resource
        == ResourceDraft(
          uid: "arn:aws:s3:::pictures", name: "pictures", type: "AwsS3Bucket", provider: "aws",
          account: "111122223333", accountName: "sandbox", region: "eu-west-1"))
    #expect(finding.detail == "pictures was looked at.")
    #expect(finding.seenAt?.description == "2026-11-22T22:20:01Z")
    let check = try #require(read.checks.first)
    #expect(check.id == "s3_bucket_public_access")
    #expect(check.title == "Bucket is closed to the public")
    #expect(check.text == "What the check looks at.")
    #expect(check.risk == "Strangers may read it.")
    #expect(check.remediation == "Close it.")
    let links = ["https://docs.example.com/close", "https://docs.example.com/more"]
    #expect(check.references == links)
    #expect(check.compliance == ["SOC2": ["cc_6_1", "cc_7_3"], "CIS-5.0": ["2.1.4"]])
    #expect(read.findings[2].resource.region == "global")
  }

  @Test func version42TrustsTheWordAndReadsTheTimeAsText() throws {
    let finding = try #require(
      ReadReport(Fixture.bytes("prowler-4.2.ocsf.json")).findings.first)
    #expect(!finding.isMuted)
    #expect(finding.seenAt?.description == "2024-06-03T14:15:19Z")
  }

  @Test func version3ReadsTheStatusAsTheVerdict() throws {
    let read = try ReadReport(Fixture.bytes("prowler-3.ocsf.json"))
    #expect(read.findings.map(\.verdict) == [.fail, .pass, .other])
    #expect(read.findings.map(\.nativeStatus) == ["Failure", "Success", "Other"])
    #expect(read.findings.allSatisfy { !$0.isMuted })
    #expect(read.findings.first?.seenAt?.description == "2026-11-22T22:25:37Z")
    let check = try #require(read.checks.first)
    #expect(check.compliance == ["SOC2": ["cc_6_1", "cc_a_1_1"], "ENS-RD2022": ["op.exp.8"]])
    #expect(check.risk == "It may be deleted.")
    #expect(check.references == ["https://docs.example.com/mfa-delete"])
  }

  @Test func kubernetesHasAClusterAndANamespaceAndNoCloud() throws {
    let read = try ReadReport(Fixture.bytes("prowler-kubernetes.ocsf.json"))
    #expect(read.findings.map(\.resource.provider) == ["kubernetes", "kubernetes"])
    #expect(read.findings.map(\.resource.account) == ["", "prod-cluster"])
    #expect(read.findings.map(\.place) == ["payments", "payments"])
  }

  @Test func placeholdersOfPublishedSamplesCountAsAbsent() throws {
    let read = try ReadReport(Fixture.bytes("prowler-kubernetes.ocsf.json"))
    #expect(read.header.toolVersion == "5.46.0")
    #expect(read.findings.map(\.toolID)[0].isEmpty)
    #expect(read.findings.map(\.resource.uid) == ["billing", "8f0e1d2c"])
  }

  @Test(arguments: [
    ("1795386001", "2026-11-22T22:20:01Z"), ("1795386001787", "2026-11-22T22:20:01Z"),
    ("1795386001.787", "2026-11-22T22:20:01Z"),
    ("\"2026-11-22 22:20:01.7\"", "2026-11-22T22:20:01Z"),
  ])
  func tellsSecondsFromMilliseconds(time: String, expected: String) throws {
    let row = Fixture.row().replacing("1795386001", with: time)
    #expect(try ReadReport("[\(row)]").findings.first?.seenAt?.description == expected)
  }

  @Test(arguments: [
    ("\"severity\":\"High\",", "", Severity.unrated), ("\"High\"", "\"informational\"", .info),
    ("\"High\"", "\"Fatal\"", .critical), ("\"High\"", "\"Strange\"", .unrated),
    ("\"High\"", "null", .unrated),
  ])
  func keepsAMissingSeverityUnrated(old: String, new: String, expected: Severity) throws {
    let row = Fixture.row().replacing(old, with: new)
    #expect(try ReadReport("[\(row)]").findings.map(\.severity) == [expected])
  }

  @Test(arguments: [
    ("42", "not an object"), ("\"text\"", "not an object"), ("null", "not an object"),
    ("[]", "not an object"), ("{}", "unnamed tool"),
    (Fixture.row().replacing("\"Prowler\"", with: "\"Other\""), "not by Prowler"),
    (Fixture.row().replacing("event_code", with: "no_code"), "names no check"),
    (Fixture.row().replacing("\"FAIL\"", with: "null"), "no verdict"),
    (Fixture.row(more: "\"severity\":\"Low\","), "one field twice"),
    (Fixture.row().replacing("1795386001", with: "NaN"), "not valid JSON"),
    (String(repeating: "[", count: 3000) + String(repeating: "]", count: 3000), "not valid JSON"),
  ])
  func refusesOneBadElementAlone(element: String, reason: String) throws {
    let good = Fixture.row()
    let read = try ReadReport("[\(good),\(element),\(good)]")
    #expect(read.findings.count == 2)
    #expect(read.refusals.count == 1)
    #expect(read.refusals.first?.place == "element 2 at byte \(good.utf8.count + 2)")
    #expect(read.refusals.first?.reason.contains(reason) == true)
  }

  @Test func keepsAnUnknownVerdictAsOther() throws {
    let row = Fixture.row().replacing("\"FAIL\"", with: "\"INFO\"")
    let finding = try #require(ReadReport("[\(row)]").findings.first)
    #expect(finding.verdict == .other)
    #expect(finding.nativeStatus == "New/INFO")
  }
}
