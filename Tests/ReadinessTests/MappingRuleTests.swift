import Readiness
import Testing

struct MappingRuleTests {
  @Test(arguments: [
    ("s3_bucket_open", "s3_bucket_open", true), ("S3_Bucket_Open", "s3_bucket_open", true),
    ("s3_*", "s3_bucket_open", true), ("*_open", "s3_bucket_open", true),
    ("s3*bucket*open", "s3_bucket_open", true), ("*", "", true), ("s3_*", "ec2_open", false),
    ("*open", "s3_open_bucket", false), ("s3_bucket", "s3_bucket_open", false),
    ("ab*ba", "aba", false), ("a**b", "ab", true), ("CKV_AWS_2?", "CKV_AWS_20", false),
    ("*é*", "CAFÉ_OPEN", true), ("", "", false), ("", "s3", false),
  ])
  func aCheckPatternFitsTheWholeId(pattern: String, id: String, fits: Bool) {
    #expect(matches(.check, pattern, id: id) == fits)
  }

  @Test(arguments: [
    ("bucket public", "A bucket is public", "x", true),
    ("PUBLIC bucket", "A bucket is public", "x", true),
    ("bucket s3", "A bucket is public", "aws_s3", true),
    ("bucket private", "A bucket is public", "x", false),
    ("encr*disk", "Encrypt each disk", "x", true), ("  ", "A bucket", "x", false),
  ])
  func everyWordStandsInTitleOrId(pattern: String, title: String, id: String, fits: Bool) {
    #expect(matches(.words, pattern, id: id, title: title) == fits)
  }

  @Test(arguments: [
    ("CIS-AWS 1.4", true), ("cis-aws:1.4", true), ("CIS-AWS: 1.4", true), ("1.4", true),
    ("CIS-AWS *", true), ("1.40", false), ("1", false), ("CIS-GCP 1.4", false),
    ("req 10.2", true), ("PCI 4 req 10.2", true),
  ])
  func aTagFitsWithAndWithoutItsFramework(pattern: String, fits: Bool) {
    let tags = ["CIS-AWS": ["1.4", "2.1"], "PCI 4": ["Req: 10.2"]]
    #expect(matches(.tag, pattern, compliance: tags) == fits)
  }

  @Test(arguments: [("", true), ("prowler", true), (" PROWLER ", true), ("Checkov", false)])
  func aNamedToolLeavesOthersAlone(tool: String, fits: Bool) {
    let rule = MappingRule(name: "r", way: .check, pattern: "*", tool: tool)
    #expect(rule.matches(tool: "Prowler", id: "x", title: "", compliance: [:]) == fits)
  }

  @Test func theMoreExactRuleDecides() {
    let rules = MappingRules([
      rule("MR-01", .check, "*"), rule("MR-02", .words, "bucket in the eastern region"),
      rule("MR-03", .check, "s3_*"), rule("MR-04", .check, "s3_open"),
      rule("MR-10", .check, "s3_*", tool: "Prowler"), rule("MR-05", .check, "s3_*"),
    ])
    #expect(
      rules.all.map(\.code) == ["MR-04", "MR-02", "MR-10", "MR-03", "MR-05", "MR-01"])
    #expect(decided(rules, "s3_open") == "MR-04")
    #expect(decided(rules, "s3_other") == "MR-10")
    #expect(decided(rules, "ec2_open") == "MR-01")
  }

  @Test func theOrderRulesWereMadeInDecidesNothing() {
    let rules = (1...12).map { rule("MR-\($0 < 10 ? "0" : "")\($0)", .check, "*") }
    #expect(decided(MappingRules(rules.reversed()), "x") == "MR-01")
    #expect(decided(MappingRules(rules), "x") == "MR-01")
    #expect(decided(MappingRules([MappingRule]()), "x") == nil)
  }

  @Test func anItemIsReadAsARule() {
    let item = Item(
      kind: .mappingRule, id: "u", code: "MR-07",
      values: [
        "name": "Logs", "matches": "tag", "pattern": "CIS-AWS 3.*", "tool": "Prowler",
        "criteria": "CC5.2 CC7.2", "reason": "Ours.",
      ])
    let rule = MappingRule(item)
    #expect(rule.way == .tag && rule.code == "MR-07")
    #expect(rule.values == item.values)
    #expect(rule.mapping.criteria == [id("CC5.2"), id("CC7.2")])
    #expect(rule.mapping.related.isEmpty && rule.mapping.confidence == .high)
    #expect(
      rule.mapping.reasons == [
        "Your rule MR-07 “Logs”: tag CIS-AWS 3.* → CC5.2, CC7.2 (high)", "Its reason: Ours.",
      ])
  }

  @Test func aRuleWithoutCriteriaSaysSo() {
    let mapping = rule("MR-01", .check, "x").mapping
    #expect(mapping.criteria.isEmpty && mapping.confidence == .high)
    #expect(mapping.reasons == ["Your rule MR-01 “MR-01”: check x → no criterion"])
  }

  private func rule(
    _ code: String, _ way: MappingRule.Way, _ pattern: String, tool: String = ""
  ) -> MappingRule {
    MappingRule(code: code, name: code, way: way, pattern: pattern, tool: tool)
  }

  private func matches(
    _ way: MappingRule.Way, _ pattern: String, id: String = "x", title: String = "",
    compliance: [String: [String]] = [:]
  ) -> Bool {
    MappingRule(name: "r", way: way, pattern: pattern)
      .matches(tool: "Any", id: id, title: title, compliance: compliance)
  }

  private func decided(_ rules: MappingRules, _ id: String) -> String? {
    rules.rule(tool: "Prowler", id: id, title: "", compliance: [:])?.code
  }
}
