import Readiness
import Testing

struct ResourceIdentityTests {
  private let bucket = ResourceIdentity(
    provider: "aws", account: "111", region: "eu-west-1", uid: "arn:aws:s3:::Logs", name: "logs")

  @Test(arguments: [
    ("aws", "111", "us-east-1", "arn:aws:s3:::logs", "", true),
    ("aws", "111", "eu-west-1", "logs", "", true), ("aws", "", "", "arn:aws:s3:::logs", "", true),
    ("aws", "", "", "logs", "", false), ("aws", "222", "eu-west-1", "logs", "", false),
    ("aws", "111", "eu-west-1", "logs-2", "", false),
  ])
  func aBucketIsKnownByItsARNAndInItsAccountByItsName(
    provider: String, account: String, region: String, uid: String, name: String, isSame: Bool
  ) {
    let other = ResourceIdentity(
      provider: provider, account: account, region: region, uid: uid, name: name)
    #expect(bucket.isSame(as: other) == isSame)
    #expect(other.isSame(as: bucket) == isSame)
  }

  @Test(arguments: [
    ("arn:aws:lambda:eu-west-1:111:function:f", "arn:aws:lambda:eu-west-1:111:function/f", true),
    ("arn:aws:lambda:eu-west-1:111:function:f", "arn:aws:lambda:us-east-1:111:function:f", false),
    ("arn:aws:iam::111:role/admin", "arn:aws:iam::222:role/admin", false),
    ("./src/main.tf", "src/main.tf", true), ("https://a.test/", "a.test", true),
    ("src/a.tf", "lib/a.tf", false), ("", "", false),
  ])
  func idsAreComparedWithoutWhatToolsAdd(left: String, right: String, isSame: Bool) {
    func named(_ uid: String) -> ResourceIdentity {
      ResourceIdentity(provider: "code", account: "", region: "", uid: uid, name: "")
    }
    #expect(named(left).isSame(as: named(right)) == isSame)
  }
}
