import Testing

@testable import Importers

struct SecretMaskingTests {
  // Made up; the parts are joined here so that no scanner takes them for real ones.
  private static let letters = "Zk3Qv9XbT7nLw2RfYp5HsD8cJm4GaU6e"

  static let secrets: [(text: String, masked: String)] = [
    ("key AKIA" + "Q3EGVTBN5PLXZ7RW used", "key AKIA…(20) used"),
    ("ASIA" + "Q3EGVTBN5PLXZ7RW", "ASIA…(20)"),
    (
      "secret_access_key = wJ4l" + "rXUtn9FEMI7K7MDENG+bPxRfiCY3zQe8vLo1",
      "secret_access_key = wJ4l…(40)"
    ),
    ("found wJ4l" + "rXUtn9FEMI7K7MDENGbPxRfiCY3zQe8vLo1A twice", "found wJ4l…(40) twice"),
    ("ghp_" + letters + "a1B2", "ghp_…(40)"),
    ("github_pat_" + letters, "gith…(43)"),
    ("glpat-" + "Zk3Qv9XbT7nLw2RfYp5H", "glpa…(26)"),
    ("xoxb-" + "2147483647-Zk3Qv9XbT7nL", "xoxb…(28)"),
    ("https://hooks.slack.com/services/" + "T0ABCDEFG/B0ABCDEFG/Zk3Qv9XbT7", "http…(63)"),
    ("sk_live_" + "Zk3Qv9XbT7nLw2RfYp5HsD8c", "sk_l…(32)"),
    ("AIza" + "SyZk3Qv9XbT7nLw2RfYp5HsD8cJm4GaU6e1", "AIza…(39)"),
    (
      "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0."
        + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P.",
      "eyJh…(81)."
    ),
    ("Authorization: Bearer " + letters, "Authorization: Bear…(39)"),
    ("password=hunter2", "password=h…(7)"),
    ("PASSWORD = \"correct horse 9\"", "PASSWORD = \"cor…(15)\""),
    ("{\"client_secret\": \"\(letters)\"}", "{\"client_secret\": \"Zk3Q…(32)\"}"),
    ("{\\\"token\\\":\\\"\(letters)\\\"}", "{\\\"token\\\":\\\"Zk3Q…(32)\\\"}"),
    ("db_password: S3cr3t!x", "db_password: S3…(8)"),
    ("https://x.example/?token=\(letters)&page=2", "https://x.example/?token=Zk3Q…(32)&page=2"),
    ("postgres://app:s3cr3tpw@db.example:5432/x", "postgres://app:s3…(8)@db.example:5432/x"),
    ("AccountKey=\(letters)==;EndpointSuffix=x", "AccountKey=Zk3Q…(34);EndpointSuffix=x"),
    (
      "a -----BEGIN RSA " + "PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY----- z",
      "a -----BEGIN RSA PRIVATE KEY-----…(68) z"
    ),
    ("-----BEGIN " + "PRIVATE KEY-----\nMIIE", "-----BEGIN PRIVATE KEY-----…(32)"),
  ]

  @Test(arguments: secrets)
  func masksASecretAndKeepsTheRest(text: String, masked: String) {
    #expect(mask(text)?.text == masked)
    #expect(mask(text)?.count == 1)
    #expect(mask(masked) == nil, "a masked text stays as it is")
  }

  @Test(arguments: [
    "", "plain words", "arn:aws:iam::123456789012:role/Admin", "123456789012",
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:MyDb9-AbC123",
    "prowler-aws-iam_rotate_access_key_90_days-123456789012-eu-west-1-root",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_policy.html",
    "https://user@host.example/path", "http://host:8080/a@b", "MinimumPasswordLength=14",
    "The password: choose a long one", "Secret: rotate it", "RequirePassword=true",
    "password=<password>", "password = var.db_password", "token=${TOKEN}", "password=********",
    "--master-user-password", "git@github.com:acme/x.git", "sk_live_short", "AKIA and others",
    "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----", "AWSReservedSSOAdministratorAccessPermissionSet1",
    "/aws/lambda/ProcessCustomerOrderEventsHandler01", "arn:aws:s3:::acme-token",
  ])
  func leavesWhatIsNoSecret(text: String) {
    #expect(mask(text) == nil)
  }

  @Test func masksEverySecretOfAText() {
    let key = "AKIA" + "Q3EGVTBN5PLXZ7RW"
    let found = mask("\(key), \(key) and pwd=topsecret9")
    #expect(found?.count == 3)
    #expect(found?.text == "AKIA…(20), AKIA…(20) and pwd=to…(10)")
  }

  @Test func twoSecretsStayTwoWhereTheyTellThingsApart() {
    let one = mask("user/AKIA" + "Q3EGVTBN5PLXZ7RW", as: .identity)?.text
    let other = mask("user/AKIA" + "Q3EGVTBN5PLXZ7RX", as: .identity)?.text
    #expect(one != nil && one != other)
    #expect(one?.hasPrefix("user/AKIA…(20)~") == true)
  }

  @Test func masksInEveryTextOfADraft() throws {
    let key = "AKIA" + "Q3EGVTBN5PLXZ7RW"
    let row = Fixture.row(resource: key, title: "t \(key)", detail: "d \(key)")
    let read = try ReadReport("[\(row)]")
    #expect(read.maskedSecrets == 5)
    #expect(!"\(read.findings) \(read.checks)".contains(key))
  }

  @Test func isQuickOnALongText() {
    let text = String(repeating: "a=b: c-d s e g A x ", count: 3_400)
    #expect(mask(text) == nil)
  }

  private func mask(
    _ text: String, as purpose: SecretMasking.Purpose = .text
  ) -> (text: String, count: Int)? {
    Array(text.utf8).withUnsafeBufferPointer { SecretMasking.masked($0, as: purpose) }
  }
}
