import Readiness
import Testing

@testable import Importers

struct CriteriaMapperTests {
  @Test(arguments: [
    ("cc_6_1", "CC6.1"), ("cc_a_1_1", "A1.2"), ("cc_a_1_2", "A1.2"), ("cc_c_1_1", "C1.1"),
    ("cc_c_1_2", "C1.2"), ("pi_1_3", "PI1.3"), ("CC6.1", "CC6.1"), ("cc_9_2", "CC9.2"),
    ("CC6.1.3", "CC6.1"),
  ])
  func readsTheTagsOfReports(word: String, criterion: String) {
    #expect(SOC2Tags.criterion(word)?.description == criterion)
  }

  @Test(arguments: ["", "cc", "cc_6", "x_6_1", "cc_a_b_c", "cloudtrail"])
  func readsNoOtherWordAsATag(word: String) {
    #expect(SOC2Tags.criterion(word) == nil)
  }

  @Test func takesTheChecksOwnRow() {
    let mapping = map("s3_bucket_public_access", "Bucket is closed")
    #expect(mapping.criteria == ids("CC6.6", "CC6.1", "C1.1"))
    #expect(mapping.related == ids("CC6.7"))
    #expect(mapping.control == "NET-02")
    #expect(mapping.confidence == .high)
    #expect(
      mapping.reasons == [
        "Exact row prowler-check aws/s3_bucket_public_access: Public exposure of data or services → "
          + "CC6.6, CC6.1, C1.1"
      ])
  }

  @Test func joinsTheReportsTagsInFrontOfTheRow() {
    let mapping = map("s3_bucket_public_access", "Bucket", ["SOC2": ["cc_6_7", "cc_6_1"]])
    #expect(mapping.criteria == ids("CC6.7", "CC6.1", "CC6.6"))
    #expect(mapping.related == ids("C1.1"))
    #expect(mapping.confidence == .high)
    #expect(
      mapping.reasons.first == "SOC 2 tags of the report: cc_6_7 → CC6.7, cc_6_1 → CC6.1")
    #expect(mapping.reasons.last?.contains("three criteria at most") == true)
  }

  @Test func governanceAndIncidentResponseAreOnlyRelated() {
    let mapping = map("made_up_check", "Passwords", ["SOC2": ["cc_1_3", "cc_7_3", "cc_6_2"]])
    #expect(mapping.criteria == ids("CC6.2"))
    #expect(mapping.related == ids("CC1.3", "CC7.3"))
    #expect(
      mapping.reasons.contains(
        "CC7.3 moved to related: a misconfiguration proves nothing about incident response"))
  }

  @Test func loggingProvesNoBackupAndNoProcessing() {
    let id = "apigateway_restapi_logging_enabled"
    let mapping = map(id, "Logs", ["SOC2": ["cc_a_1_1", "pi_1_2", "cc_7_2"]])
    #expect(mapping.criteria == ids("CC7.2"))
    #expect(mapping.related.contains(id: "A1.2") && mapping.related.contains(id: "PI1.2"))
    let backup = map("backup_plans_exist", "Backups", ["SOC2": ["cc_a_1_1"]])
    #expect(backup.criteria == ids("A1.2"))
  }

  @Test func goesOnWhenATagLeavesNothing() {
    let mapping = map("iam_made_up", "Words", ["SOC2": ["cc_1_3"]])
    #expect(mapping.criteria == ids("CC6.3", "CC6.1"))
    #expect(mapping.confidence == .medium)
    #expect(
      mapping.reasons == [
        "SOC 2 tags of the report: cc_1_3 → CC1.3",
        "CC1.3 moved to related: a misconfiguration proves nothing about governance",
        "No criterion is left, so the next way is tried.",
        "Longest prefix iam_: identity and access → CC6.3, CC6.1",
        "That is weak, so the next way is tried.",
        "Its words fit: rule 67: Least privilege and roles → CC6.3, CC6.1",
      ])
  }

  @Test func aPrefixDecidesWhereNoWayIsSurer() {
    let mapping = map("ec2_qwx", "Qwx")
    #expect(mapping.criteria == ids("CC7.1", "CC6.6") && mapping.confidence == .low)
    #expect(
      mapping.reasons == [
        "Longest prefix ec2_: compute → CC7.1, CC6.6",
        "No way is surer, so CC7.1, CC6.6 stays and waits for a yes.",
      ])
  }

  @Test(arguments: [
    ("iam_root_x", "prowler-check-prefix", "iam_root_"), ("iam_x", "prowler-check-prefix", "iam_"),
    ("1.2.4", "pci-dss-4.0", "1.2"), ("1.20.1", "pci-dss-4.0", nil),
    ("4.10", "cis-controls-v8", "4"),
  ])
  func takesTheLongestPrefix(id: String, system: String, prefix: String?) {
    #expect(Crosswalk.shipped.longestPrefix(of: id, in: system)?.id == prefix)
  }

  @Test(arguments: [
    (["NIST-800-53-Revision-5": ["ac_2_3_c"]], "CC6.2"), (["PCI-4.0": ["1.4.2"]], "CC6.6"),
    (["CIS-5.0": ["1.7"]], "CC6.1"), (["CIS-1.4": ["1.7"], "PCI-4.0": ["1.4.2"]], "CC6.6"),
    (["PCI-3.2.1": ["1.4.2"]], ""), (["Unheard-Of": ["1.4.2"]], ""),
  ])
  func bridgesFromOtherFrameworks(tags: [String: [String]], main: String) {
    let mapping = map("zz_made_up", "Qwx", tags)
    #expect(mapping.criteria.first?.description ?? "" == main)
  }

  @Test(arguments: [
    ("Multi-factor sign-in is asked for", "mfa-x", "CC6.1"),
    ("Branch protection is on", "x", "CC8.1"), ("Qwx", "unencrypted-volume", "CC6.1"),
    ("Access keys", "rotate_access_key_90_days", "CC6.2"),
  ])
  func classifiesByWords(title: String, id: String, main: String) {
    let mapping = map("zz/\(id)", title)
    #expect(mapping.criteria.first?.description == main)
    #expect(!mapping.reasons.isEmpty)
  }

  @Test func leavesTheUnknownForAPerson() {
    let mapping = map("zz_qwx", "Qwx")
    #expect(mapping.criteria.isEmpty)
    #expect(mapping.reasons == ["Nothing known fits this check: it waits for a person."])
  }

  @Test func everyRuleOfTheCrosswalkCompiles() throws {
    let rules = Crosswalk.shipped.rows(in: "keyword-rule")
    #expect(rules.count == 75)
    for rule in rules { _ = try Regex(rule.id) }
  }

  @Test func theCrosswalkIsReadWhole() {
    #expect(Crosswalk.shipped.rowCount == 7_064)
    let row = Crosswalk.shipped.exact("aws/acm_certificates_expiration_check", in: "prowler-check")
    #expect(row?.label == "Certificate life cycle")
    #expect(row?.control == "CRY-02")
  }

  private func map(
    _ id: String, _ title: String, _ compliance: [String: [String]] = [:]
  ) -> CriteriaMapping {
    var mapper = CriteriaMapper()
    return mapper.map(
      CheckToMap(
        tool: "Prowler", id: id, title: title, provider: "aws", compliance: compliance)
    ).mapping
  }

  private func ids(_ words: String...) -> [CriterionID] { words.compactMap { CriterionID($0) } }
}

extension [CriterionID] {
  fileprivate func contains(id: String) -> Bool { contains { $0.description == id } }
}
