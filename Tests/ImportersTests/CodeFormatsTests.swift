import Readiness
import Testing

@testable import Importers

/// What the formats of code and secret scanners trip readers up with, a row each.
struct CodeFormatsTests {
  private static let secret = "Tr0ub4dor-and-more-of-it"

  private static let gitleaks = """
    {"RuleID":"aws-access-token","Description":"An AWS key","StartLine":3,"File":"src/a.tf",\
    "Commit":"c0ffee","Secret":"\(secret)","Match":"key = \(secret)","Fingerprint":"c0ffee:a:3"}
    """
  private static let gitleaks7 = """
    {"rule":"AWS Access Key","offender":"\(secret)","line":"key = \(secret)","lineNumber":3,\
    "file":"src/a.tf","commit":"c0ffee","repo":".","repoURL":"https://forge.example/o/r.git"}
    """
  private static let trufflehog = """
    {"SourceMetadata":{"Data":{"Git":{"commit":"c0ffee","file":"src/a.tf","line":3,\
    "repository":"https://forge.example/o/r"}}},"DetectorName":"AWS","Verified":true,\
    "Raw":"\(secret)","Redacted":"\(secret)"}
    """
  private static let trufflehog2 = """
    {"branch":"main","commitHash":"c0ffee","path":"src/a.tf","reason":"High Entropy",\
    "stringsFound":["\(secret)"],"printDiff":"\\u001b[93m\(secret)\\u001b[0m","diff":"\(secret)"}
    """
  private static let detectSecrets = """
    {"version":"1.5.0","plugins_used":[],"results":{"src/a.tf":[{"type":"Secret Keyword",\
    "hashed_secret":"\(secret)","line_number":3}]}}
    """
  private static let secretAlert = """
    [{"number":4,"state":"open","secret_type":"some_key","secret":"\(secret)",\
    "html_url":"https://github.com/o/r/security/secret-scanning/4"}]
    """

  @Test(arguments: [gitleaks, gitleaks7, trufflehog, trufflehog2, detectSecrets, secretAlert])
  func noSecretIsKeptAnywhere(text: String) throws {
    let read = try ReadReport(text)
    #expect(read.failed.count == 1)
    #expect(!"\(read)".contains(Self.secret))
    #expect(!"\(read)".contains(String(Self.secret.dropFirst(4))))
    #expect(read.findings.map(\.severity) == [.unrated])
    #expect(read.findings.map(\.nativeSeverity) == [""])
  }

  @Test(arguments: [gitleaks, gitleaks7, trufflehog, trufflehog2, detectSecrets])
  func anotherSecretAtThePlaceIsAnotherFindingAndALineIsNot(text: String) throws {
    let place = { (text: String) in try ReadReport(text).findings.map(\.place) }
    #expect(try place(text) == place(text.replacing("\":3", with: "\":9")))
    #expect(try place(text) != place(text.replacing(Self.secret, with: "an-other-value-here")))
    #expect(try place(text) != place(text.replacing("src/a.tf", with: "src/b.tf")))
  }

  @Test func aRedactedSecretLeavesTheToolsFingerprint() throws {
    let read = try ReadReport("[\(Self.gitleaks.replacing(Self.secret, with: "REDACTED"))]")
    #expect(read.findings.map(\.place) == ["c0ffee c0ffee:a:3"])
    #expect(read.findings.map(\.detail) == ["Found in commit c0ffee"])
  }

  @Test(arguments: [
    ("aGVsbG8gdGhlcmUh", "hello there!"), ("aGVsbG8gdGhlcmU=", "hello there"),
    ("short", "short"), ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"), ("====", "===="),
    ("a===b===", "a===b==="), ("", ""), ("ÄÖÜÄÖÜÄÖ", "ÄÖÜÄÖÜÄÖ"),
  ])
  func decodesBase64ThatStandsForText(text: String, plain: String) {
    #expect(SecretDigest.decoded(text) == plain)
  }

  @Test func digestsAreShortAndOfNoUseElsewhere() {
    let digest = SecretDigest.of("hunter22", rule: "r", file: "f")
    #expect(digest.count == 6)
    #expect(digest != SecretDigest.of("hunter22", rule: "r", file: "g"))
    #expect(SecretDigest.of("a ***", rule: "r", file: "f").isEmpty)
    #expect(SecretDigest.excerpt("hunter22") == "…(8)")
    #expect(SecretDigest.excerpt("AKIAIOSFODNN7EXAMPLE") == "AKIA…(20)")
  }

  @Test(arguments: [
    ("null", ""), ("true", ""), ("false", "Audited: not a secret"),
  ])
  func auditsOfDetectSecretsMute(word: String, reason: String) throws {
    let text = Self.detectSecrets.replacing("\"line_number\"", with: "\"is_secret\":\(word),\"n\"")
    let read = try ReadReport(text)
    #expect(read.findings.map(\.isMuted) == [!reason.isEmpty])
    #expect(read.findings.map(\.muteReason) == [reason])
  }

  @Test(arguments: [
    ("Git", "\"repository\":\"git@forge.example:o/r.git\",\"file\":\"f\"", "code", "o/r", "f"),
    ("Docker", "\"image\":\"i:1\",\"file\":\"/f\"", "image", "i:1", "/f"),
    ("Filesystem", "\"file\":\"f\"", "code", "", "f"),
    ("S3", "\"bucket\":\"b\",\"file\":\"f\"", "code", "b", "f"),
    (
      "Slack", "\"channel_name\":\"c\",\"link\":\"https://x.example/1\"", "code", "c",
      "https://x.example/1"
    ),
    ("Odd", "", "code", "", "Odd"),
  ])
  func findsWhereTruffleHogLooked(
    source: String, fields: String, provider: String, account: String, uid: String
  ) throws {
    let read = try ReadReport(
      "{\"SourceMetadata\":{\"Data\":{\"\(source)\":{\(fields)}}},\"DetectorName\":\"AWS\"}")
    let resource = try #require(read.findings.first?.resource)
    #expect(resource.provider == provider)
    #expect(resource.account == account)
    #expect(resource.uid == uid)
    #expect(read.findings.map(\.nativeStatus) == ["unverified"])
  }

  private static func alert(_ more: String) -> String {
    """
    {"number":4,\(more),"rule":{"id":"py/x","severity":"error","description":"Bad",\
    "security_severity_level":"None"},"tool":{"name":"CodeQL","version":"2"},\
    "html_url":"https://github.com/o/r/security/code-scanning/4",\
    "most_recent_instance":{"location":{"path":"src/a.py","start_line":3}}}
    """
  }

  @Test(arguments: [
    ("\"state\":\"open\"", Verdict.fail, false, ""),
    ("\"state\":\"fixed\"", .pass, false, ""),
    (
      "\"state\":\"dismissed\",\"dismissed_reason\":\"won't fix\",\"dismissed_comment\":\"None\"",
      .fail, true, "won't fix"
    ),
    ("\"state\":\"auto_dismissed\"", .fail, true, ""), ("\"state\":\"odd\"", .other, false, ""),
  ])
  func readsStatesOfAlerts(state: String, verdict: Verdict, isMuted: Bool, reason: String) throws {
    for text in [
      Self.alert(state), "[[\(Self.alert(state))]]", "{\"alert\":\(Self.alert(state))}",
    ] {
      let read = try ReadReport(text)
      let finding = try #require(read.findings.first)
      #expect(finding.verdict == verdict)
      #expect(finding.isMuted == isMuted)
      #expect(finding.muteReason == reason)
      #expect(finding.nativeSeverity == "error")
      #expect(finding.resource.account == "o/r")
      #expect(finding.location == "src/a.py:3")
    }
  }

  @Test(arguments: [
    ("revoked", Verdict.pass, false), ("false_positive", .fail, true), ("wont_fix", .fail, true),
    ("used_in_tests", .fail, true),
  ])
  func aSecretThatIsRevokedIsFixedAndOthersAreMuted(
    resolution: String, verdict: Verdict, isMuted: Bool
  ) throws {
    let text = Self.secretAlert.replacing(
      "\"open\"", with: "\"resolved\",\"resolution\":\"\(resolution)\"")
    let read = try ReadReport(text)
    #expect(read.findings.map(\.verdict) == [verdict])
    #expect(read.findings.map(\.isMuted) == [isMuted])
  }

  private static let semgrep = """
    {"results":[{"check_id":"a.b.rule","path":"src/a.py","start":{"line":3},"extra":{"message":\
    "Not safe. Do that.","severity":"ERROR","fingerprint":"requires login","lines":"x = 1",\
    "metadata":{"cwe":"CWE-79: Text","references":["https://x.example","no link"]}}},{"path":"x"}],\
    "errors":[{"message":"no parse","path":"src/b.py"}],"paths":{"scanned":["src/a.py","src/c.py"]}}
    """
  private static let bandit = """
    {"errors":[{"filename":"b.py","reason":"syntax"}],"generated_at":"2026-11-24T10:00:00Z",\
    "metrics":{"_totals":{},"./a.py":{},"c.py":{}},"results":[{"test_id":"B608","test_name":\
    "hard_coded","issue_severity":"UNDEFINED","issue_text":"Bad","filename":"./a.py",\
    "line_number":3,"code":"2 a\\n3 x = 1\\n4 b\\n","issue_cwe":{"id":89}},{"issue_text":"x"}]}
    """
  private static let njsscan = """
    {"njsscan_version":"1","errors":["no engine"],"templates":{"no_csp":{"metadata":{"severity":\
    "INFO","description":"No policy"}}},"nodejs":{"eval":{"files":[{"file_path":"a.js",\
    "match_lines":[3,3],"match_string":"x = 1"}],"metadata":{"severity":"ERROR","cwe":"CWE-95: x",\
    "description":"Evaluates"}},"odd":7}}
    """

  @Test func semgrepIsReadWithWhatItLookedAt() throws {
    let read = try ReadReport(Self.semgrep)
    #expect(read.findings.map(\.severity) == [.high])
    #expect(read.findings.map(\.place) == [CodeDigest.of("x  =  1")])
    #expect(read.checks.map(\.title) == ["Not safe"])
    #expect(read.checks.map(\.compliance) == [["CWE": ["CWE-79"]]])
    #expect(read.checks.map(\.references) == [["https://x.example"]])
    #expect(read.refusals.map(\.place) == ["result 2"])
    #expect(
      read.header.warnings == [
        "Semgrep reports 1 error, the first “no parse”: it may have looked at less."
      ])
    #expect(try Self.covered(Self.semgrep) == ["src/a.py", "src/c.py"])
  }

  @Test func banditIsReadWithWhatItLookedAt() throws {
    let read = try ReadReport(Self.bandit)
    #expect(read.findings.map(\.severity) == [.unrated])
    #expect(read.findings.map(\.resource.uid) == ["a.py"])
    #expect(read.findings.map(\.place) == [CodeDigest.of("x = 1")])
    #expect(read.checks.map(\.compliance) == [["CWE": ["CWE-89"]]])
    #expect(read.refusals.map(\.place) == ["result 2"])
    #expect(read.header.scannedAt == Instant(iso: "2026-11-24T10:00:00Z"))
    #expect(read.header.completeFamilies.isEmpty)
    #expect(try Self.covered(Self.bandit) == ["a.py", "c.py"])
  }

  @Test func njsscanWithoutItsEngineIsNoCleanRun() throws {
    let read = try ReadReport(Self.njsscan)
    #expect(read.findings.map(\.resource.uid) == ["a.js", ""])
    #expect(read.header.warnings.count == 1)
    #expect(read.header.completeFamilies.isEmpty)
    #expect(read.refusals.map(\.place) == ["rule odd"])
  }

  @Test func zizmorsRowsCountFromZero() throws {
    let text = """
      [{"ident":"unpinned","desc":"Not pinned","determinations":{"severity":"High"},"ignored":true,
       "locations":[{"symbolic":{"kind":"Related"}},{"symbolic":{"kind":"Primary","annotation":"this",
       "key":{"Local":{"given_path":"./w.yml"}},"route":{"route":[{"Key":"jobs"},{"Index":2}]}},
       "concrete":{"location":{"start_point":{"row":4}}}}]}]
      """
    let finding = try #require(try ReadReport(text).findings.first)
    #expect(finding.location == "./w.yml:5")
    #expect(finding.resource.uid == "w.yml")
    #expect(finding.place == "jobs/2")
    #expect(finding.isMuted)
  }

  @Test func lintersOfTemplatesAreTold() throws {
    let docker = try ReadReport(
      "[{\"code\":\"DL3007\",\"level\":\"style\",\"file\":\"D\",\"line\":1,\"message\":\"Pin it\"}]"
    )
    #expect(docker.findings.map(\.severity) == [.info])
    #expect(docker.checks.map(\.title) == ["Pin it"])
    let cloud = """
      [{"Id":"1","Filename":"t.yml","Level":"Warning","Location":{"Path":["Resources","A",2],
       "Start":{"LineNumber":9}},"Message":"m","Rule":{"Id":"W1","ShortDescription":"s"}}]
      """
    let read = try ReadReport(cloud)
    #expect(read.findings.map(\.place) == ["Resources/A/2"])
    #expect(read.findings.allSatisfy { $0.toolID.isEmpty })
  }

  private static func covered(_ text: String) throws -> [String] {
    var places: [String] = []
    _ = try ReportReader.read(BytesInMemory(Array(text.utf8))) { batch in
      places += batch.coverage.map(\.uid)
    }
    return places
  }
}
