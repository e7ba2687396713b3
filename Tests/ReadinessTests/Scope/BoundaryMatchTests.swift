import Readiness
import Testing

@Suite struct BoundaryMatchTests {
  @Test(
    arguments: [
      ("123456789012", "123456789012", true), ("1234-5678-9012", "123456789012", true),
      ("Prod-Sub", "prod-sub", true), (" 123456789012 ", "123456789012", true),
      ("arn:aws:iam::123456789012:root", "123456789012", true),
      ("ARN:AWS:s3:eu-west-1:123456789012:", "123456789012", true),
      ("arn:aws:iam::123456789012", "123456789012", true),
      ("arn:aws:s3:eu-west-1:123456789012:bucket/a", "123456789012", false),
      ("arn:aws:s3:::bucket", "", false), ("12345678901", "123456789012", false),
      ("/subscriptions/AB-1", "ab-1", true), ("projects/shop", "shop", true),
      ("projects/shop/zones/a", "shop", false), ("", "", false),
    ])
  func anIdentifierNamesAnAccount(identifier: String, account: String, matches: Bool) {
    let component = Item(kind: .component, id: "b", values: ["identifiers": "x\n\(identifier)"])
    let found = BoundaryMatch.component(of: named(account), items: Items([component]))
    #expect((found == component) == matches)
  }

  @Test func theIdItselfBeatsAnARN() {
    let byARN = Item(
      kind: .component, id: "a", code: "B-01",
      values: ["identifiers": "arn:aws:iam::123456789012:root"])
    let byID = Item(
      kind: .component, id: "b", code: "B-02", values: ["identifiers": "123456789012"])
    #expect(
      BoundaryMatch.component(of: named("123456789012"), items: Items([byARN, byID])) == byID)
  }

  private func named(_ account: String) -> NamedAccount {
    NamedAccount(provider: "aws", account: account, name: "prod", findings: 412, open: 9)
  }
}
