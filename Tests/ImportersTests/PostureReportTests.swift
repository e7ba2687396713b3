import Readiness
import Testing

@testable import Importers

/// Reports on accounts, tenants and machines that list passes beside failures.
struct PostureReportTests {
  /// Each report beside what its rows say: check, verdict and, where it is muted, `muted`.
  @Test(arguments: [
    (
      #"""
      {"MetaData":{"Tool":"ScubaGear","TenantId":"t-1"},"Results":{"AAD":[{"Controls":[
      {"Control ID":"MS.AAD.1.1v1","Result":"Fail","Criticality":"Shall"},
      {"Control ID":"MS.AAD.2.1v1","Result":"Warning","Criticality":"Should"},
      {"Control ID":"MS.AAD.3.1v1","Result":"N/A","Criticality":"Shall/3rd Party"},
      {"Control ID":"MS.AAD.4.1v1","Result":"Omitted","Criticality":"Shall"},
      {"Result":"Fail"}]}]}}
      """#,
      "scubagear",
      [
        "MS.AAD.1.1v1 fail", "MS.AAD.2.1v1 other", "MS.AAD.3.1v1 manual",
        "MS.AAD.4.1v1 other muted",
      ]
    ),
    (
      #"""
      [{"PolicyId":"MS.EXO.1.1v1","RequirementMet":false,"Criticality":"Shall"},
      {"PolicyId":"MS.EXO.2.2v1","RequirementMet":false,"Criticality":"Should"},
      {"PolicyId":"MS.EXO.3.1v1","RequirementMet":true,"Criticality":"Shall"},
      {"PolicyId":"MS.EXO.4.1v1","RequirementMet":false,"Criticality":"Shall/3rd Party"}]
      """#,
      "scubagear",
      ["MS.EXO.1.1v1 fail", "MS.EXO.2.2v1 other", "MS.EXO.3.1v1 pass", "MS.EXO.4.1v1 manual"]
    ),
    (
      #"""
      scoutsuite_results =
      {"provider_code":"aws","account_id":"111122223333","last_run":{},"services":{"s3":{
      "findings":{"open":{"flagged_items":1,"checked_items":2,"compliance":null},
      "clean":{"flagged_items":0,"checked_items":2},
      "unseen":{"flagged_items":0,"checked_items":0},"odd":{}}}}}
      """#,
      "scoutsuite-js", ["open fail", "clean pass", "unseen other"]
    ),
    (
      #"""
      {"inline_policies":{"d1":{"PolicyName":"p","PrivilegeEscalation":
      {"severity":"high","description":"","findings":[{"type":"a","actions":["iam:x"]}]},
      "ServiceWildcard":["s3"],"DataExfiltration":[]}},"customer_managed_policies":
      {"d2":{"is_excluded":true,"ServiceWildcard":["s3"]}},"aws_managed_policies":{}}
      """#,
      "cloudsplaining-json", ["PrivilegeEscalation fail", "ServiceWildcard fail"]
    ),
    (
      #"""
      {"platform":{"name":"redhat"},"profiles":[{"name":"base","parent_profile":"over",
      "controls":[{"id":"a","impact":0.7,"results":[{"status":"failed"}]},
      {"id":"b","impact":0.7,"results":[{"status":"failed"},{"status":"error"}]},
      {"id":"c","impact":0.7,"results":[{"status":"skipped"}]}]},{"name":"over",
      "controls":[{"id":"a","impact":0},{"id":"b"},{"id":"c","impact":0.5}]}]}
      """#,
      "hdf-json", ["a other", "b fail", "c manual"]
    ),
    (
      #"""
      {"platform":{"name":"aws"},"profiles":[{"name":"p","controls":[
      {"id":"a","impact":0.9,"waiver_data":{"justification":"planned"},
      "results":[{"status":"failed"}]},{"id":"b","impact":0.9,"waiver_data":
      {"justification":"was","message":"Waiver expired on 2024-01-01"},
      "results":[{"status":"failed"}]},{"id":"c","waiver_data":{},
      "results":[{"status":"passed"}]}]}]}
      """#,
      "hdf-json", ["a fail muted", "b fail", "c pass"]
    ),
    (
      ocsf(2003, #""status":"New","compliance":{"control":"S3.1","status_id":3}"#)
        + ocsf(2003, #""status":"Suppressed","compliance":{"control":"S3.2","status":"FAILED"}"#)
        + ocsf(2003, #""status":"Resolved","compliance":{"control":"S3.3","status":"FAILED"}"#)
        + ocsf(2003, #""compliance":{"control":"S3.4","status":"PASSED"}"#)
        + ocsf(2003, #""compliance":{"control":"S3.5","status":"WARNING"}"#)
        + ocsf(2002, #""vulnerabilities":[{"cve":{"uid":"CVE-2026-1"}}]"#)
        + ocsf(2004, #""finding_info":{"types":["TTPs/Recon:EC2-Portscan"]}"#)
        + ocsf(2001, #""finding":{"title":"Old"},"status_id":4"#),
      "ocsf-security-hub",
      [
        "S3.1 fail", "S3.2 fail muted", "S3.3 other", "S3.4 pass", "S3.5 other",
        "CVE-2026-1 fail", "Recon:EC2-Portscan fail", "Old other",
      ]
    ),
  ])
  func keepsVerdictAndMutingApart(text: String, format: String, rows: [String]) throws {
    let read = try ReadReport(text)
    #expect(read.header.format == format)
    let said = read.findings.map { finding in
      let muted = finding.isMuted ? " muted" : ""
      return "\(read.checks[finding.check].id) \(finding.verdict)\(muted)"
    }
    #expect(said == rows)
    #expect(read.findings.allSatisfy { !$0.nativeStatus.isEmpty })
  }

  private static func ocsf(_ kind: Int, _ members: String) -> String {
    #"{"class_uid":\#(kind),"metadata":{"product":{"name":"Security Hub"}},\#(members)}"# + "\n"
  }

  @Test func scubaGearSaysTheSameOfAPolicyInEveryFile() throws {
    let table = try ReadReport(
      "Control ID,Requirement,Result,Criticality,Details\n"
        + "MS.AAD.1.1v1,Block it.<div>Mark</div>,Fail,Shall,None<br/>found\n")
    let document = try ReadReport(
      #"""
      [{"ReportSummary":{},"MetaData":{"Report Date":
      "05/04/2026 17:15:48 Coordinated Universal Time"},"Results":[{"Controls":[
      {"Control ID":"MS.AAD.1.1v1","Requirement":"Block it.<div>Mark</div>",
      "Result":"Fail","Criticality":"Shall","Details":"None<br/>found"}]}]}]
      """#)
    #expect(document.findings == table.findings)
    #expect(document.checks == table.checks)
    #expect(document.findings.first?.resource.uid == "AAD")
    #expect(document.header.scannedAt?.description == "2026-05-04T17:15:48Z")
  }

  @Test func scoutSuiteNamesFlaggedThingsByNameAndCountsThoseThatAreTooMany() throws {
    let unknown = (0..<60).map { #""s3.buckets.gone\#($0).logging""# }.joined(separator: ",")
    let read = try ReadReport(
      #"""
      {"provider_code":"aws","last_run":{},"services":{"s3":{"buckets":{"x1":{
      "name":"pictures","arn":"arn:aws:s3:::pictures","logging":false}},"findings":{
      "r":{"flagged_items":61,"checked_items":61,"level":"danger","compliance":[{
      "name":"CIS Amazon Web Services Foundations","version":"1.2.0","reference":"2.6"}],
      "items":["s3.buckets.x1.logging",\#(unknown)]}}}}}
      """#)
    let detail = try #require(read.findings.first?.detail)
    #expect(detail.contains("\npictures (arn:aws:s3:::pictures)\ns3.buckets.gone0.logging\n"))
    #expect(detail.hasSuffix("\nand 11 more"))
    #expect(
      read.checks.first?.compliance == ["CIS Amazon Web Services Foundations 1.2.0": ["2.6"]])
  }

  @Test func cloudsplainingSaysHowManyPoliciesItWasToldToLeaveOut() throws {
    let read = try ReadReport(
      #"""
      {"inline_policies":{"d":{"is_excluded":true,"ServiceWildcard":["s3"]}},
      "customer_managed_policies":{"e":{"Arn":"arn:aws:iam::111122223333:policy/e",
      "ServiceWildcard":["s3"]}},"aws_managed_policies":{}}
      """#)
    #expect(read.header.warnings.count == 1)
    #expect(read.findings.map(\.resource.account) == ["111122223333"])
    #expect(read.findings.map(\.severity) == [.unrated])
  }

  @Test func anOverlayKeepsItsTextsAndTheResultsBelowIt() throws {
    let read = try ReadReport(
      #"""
      {"platform":{"name":"redhat","release":"8"},"version":"5.22","profiles":[{"name":"over",
      "controls":[{"id":"a","title":"Ours","impact":0.5,"tags":{"nist":["CM-6 b","Rev_4"],
      "cci":["CCI-000366"]},"descriptions":{"fix":"Set it."}}]},{"name":"base",
      "parent_profile":"over","controls":[{"id":"a","title":"Theirs","impact":0.7,
      "results":[{"status":"failed","code_desc":"File is closed","message":"it is open",
      "start_time":"2026-01-02T03:04:05Z"}]}]}]}
      """#)
    let (check, finding) = (try #require(read.checks.first), try #require(read.findings.first))
    #expect(read.findings.count == 1)
    #expect(check.title == "Ours" && check.remediation == "Set it.")
    #expect(check.compliance == ["NIST-800-53": ["CM-6 b"], "CCI": ["CCI-000366"]])
    #expect(finding.nativeSeverity == "0.5" && finding.severity == .medium)
    #expect(finding.detail == "File is closed: it is open" && finding.place == "over")
    #expect(finding.seenAt?.description == "2026-01-02T03:04:05Z")
  }

  @Test func ocsfReadsEveryResourceAndTakesABareUUIDForNoIdentity() throws {
    let read = try ReadReport(
      #"""
      [{"class_uid":2003,"metadata":{"product":{"name":"AWS Security Hub CSPM"}},
      "compliance":{"control":"S3.1","status":"FAILED","requirements":["PCI DSS 1.2.1"]},
      "time":1689963113060,"severity_id":4,
      "finding_info":{"uid":"7d619054-6f0d-456b-aa75-23b20f74fae6","title":"t"},
      "cloud":{"provider":"AWS","account":{"uid":"111122223333"},"region":"eu-west-1"},
      "resources":[{"type":"AwsAccount","uid":"acc"},{"type":"Bucket","uid":"b/1"}]}]
      """#)
    let finding = try #require(read.findings.first)
    #expect(read.header.tool == "Security Hub" && finding.toolID.isEmpty)
    #expect(finding.resource.uid == "b/1" && finding.resource.region == "eu-west-1")
    #expect(finding.detail == "Also about: acc" && finding.severity == .high)
    #expect(finding.seenAt?.description == "2023-07-21T18:11:53Z")
    #expect(read.checks.first?.compliance == ["PCI DSS": ["1.2.1"]])
  }
}
