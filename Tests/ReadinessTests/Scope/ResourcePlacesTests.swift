import Readiness
import Testing

struct ResourcePlacesTests {
  private let places = ResourcePlaces(
    Items([
      component("B-01", "in", "123456789012"), component("B-02", "out", "arn:aws:s3:::scratch"),
      component("B-03", "out", "arn:aws:s3:::log-*\narn:aws:ec2:*:*:instance/*"),
      component("B-04", "in", "arn:aws:s3:::log-audit"), component("B-05", "undecided", "777"),
      component("B-06", "out", "github.com/acme/attic"), component("B-07", "in", "twice"),
      component("B-08", "out", "twice"), component("B-09", "out", "sand-*"),
      component("B-10", "out", "/subscriptions/ABC/resourceGroups/old/"),
    ]))

  @Test(arguments: [
    ("1234-5678-9012", "sg-1", "B-01"), ("123456789012", "arn:aws:s3:::scratch", "B-02"),
    ("123456789012", "arn:aws:s3:::scratch/key", "B-02"),
    ("123456789012", "arn:aws:s3:::scratchy", "B-01"), ("", "ARN:AWS:S3:::Log-Web", "B-03"),
    ("", "arn:aws:s3:::log-audit", "B-04"),
    ("123456789012", "arn:aws:ec2:eu:1:instance/i-1", "B-03"), ("777", "x", "B-05"),
    ("", "github.com/acme/attic/main.tf", "B-06"), ("", "twice", "B-07"),
    ("sand-1", "x", "B-09"),
    ("", "/subscriptions/abc/resourceGroups/old/providers/vm/1", "B-10"), ("888", "x", nil),
    ("", "", nil),
  ])
  func theMoreExactIdentifierDecides(account: String, uid: String, component: String?) {
    let place = places.place(uid: uid, inAccount: places.place(account: account))
    #expect(place?.component == component)
  }

  @Test func aStarAloneComesAfterTheAccount() {
    let places = ResourcePlaces(
      Items([Self.component("B-01", "out", "*"), Self.component("B-02", "in", "111")]))
    #expect(places.place(uid: "x", inAccount: places.place(account: "111"))?.scope == .in)
    #expect(places.place(uid: "x", inAccount: places.place(account: "222"))?.scope == .out)
  }

  @Test func withoutIdentifiersNothingIsPlaced() {
    #expect(ResourcePlaces(Items([Self.component("B-01", "out", "")])).isEmpty)
  }

  private static func component(_ code: String, _ scope: String, _ identifiers: String) -> Item {
    Item(
      kind: .component, id: code, code: code,
      values: ["name": code, "kind": "other", "scope": scope, "identifiers": identifiers])
  }
}
