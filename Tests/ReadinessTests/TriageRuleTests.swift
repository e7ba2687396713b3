import Readiness
import Testing

struct TriageRuleTests {
  @Test(arguments: [
    (["checks": "s3_*"], true), (["checks": "S3_PUBLIC"], true), (["checks": "iam_*"], false),
    (["resources": "arn:*:logs"], true), (["resources": "Log Bucket"], true),
    (["resources": "log"], false), (["accounts": "111*"], true), (["accounts": "sandbox"], true),
    (["accounts": "222"], false), (["checks": "s3_*", "accounts": "222"], false),
  ])
  func everyPatternThatIsThereHasToFit(fields: [String: String], fits: Bool) throws {
    let rule = try #require(TriageRule(item(fields)))
    let isAbout =
      rule.matches(check: "s3_public")
      && rule.matches(resource: "arn:aws:s3:::logs", name: "Log bucket")
      && rule.matches(account: "111", name: "Sandbox")
    #expect(isAbout == fits)
  }

  @Test(arguments: [
    ["checks": "x", "state": "lifted"], ["checks": "x", "decision": "perhaps"], [:],
    ["checks": "  "],
  ])
  func whatIsLiftedOrAsksNothingDecidesNothing(fields: [String: String]) {
    #expect(TriageRule(item(fields)) == nil)
  }

  @Test func theRuleThatHoldsLongestDecidesThenTheOlder() throws {
    let rules = try [
      ("TR-10", ""), ("TR-02", "2026-05-01"), ("TR-09", ""), ("TR-01", "2026-04-01"),
    ].map { code, expires in
      try #require(TriageRule(item(["checks": "*", "expires": expires], code: code)))
    }
    #expect(
      TriageRule.inOrder(rules).map(\.label) == ["TR-09 r", "TR-10 r", "TR-02 r", "TR-01 r"])
  }

  @Test(
    arguments: [
      (nil, "", ["risk_accepted - - t"]), ("", "2026-05-01", ["false_positive - - "]),
      ("2026-04-01", "", ["false_positive - 2026-04-01 ", "risk_accepted 2026-04-02 - t"]),
      (
        "2026-04-01", "2026-05-01",
        ["false_positive - 2026-04-01 ", "risk_accepted 2026-04-02 2026-05-01 t"]
      ),
      ("2026-05-01", "2026-05-01", ["false_positive - 2026-05-01 "]),
    ] as [(String?, String, [String])])
  func aPersonsOwnDecisionComesFirstAndTheRuleAfterIt(
    own: String?, rule: String, spans: [String]
  ) throws {
    let triage = own.map {
      Triage(finding: "00", decision: .falsePositive, expires: CalendarDate(iso: $0))
    }
    let rule = try #require(TriageRule(item(["checks": "*", "expires": rule])))
    let found = DecisionCourse.spans(own: triage, rule: rule).map {
      "\($0.decision.rawValue) \($0.since?.description ?? "-") "
        + "\($0.until?.description ?? "-") \($0.rule ?? "")"
    }
    #expect(found == spans)
  }

  private func item(_ fields: [String: String], code: String = "") -> Item {
    let standing = ["name": "r", "decision": "risk_accepted", "reason": "x", "state": "in_force"]
    return Item(
      kind: .triageRule, id: "t", code: code,
      values: standing.merging(fields) { _, mine in mine })
  }
}
