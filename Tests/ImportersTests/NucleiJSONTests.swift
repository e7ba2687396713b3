import Readiness
import Testing

@testable import Importers

/// Nuclei's results in both spellings of its keys.
struct NucleiJSONTests {
  @Test(arguments: [
    ("low", Verdict.fail, Severity.low), ("info", .other, .info), ("unknown", .fail, .unrated),
    ("", .fail, .unrated),
  ])
  func failsOnMatchesThatAreMoreThanInformation(
    word: String, verdict: Verdict, severity: Severity
  ) throws {
    let finding = try #require(ReadReport(Self.line(severity: word)).findings.first)
    #expect(finding.verdict == verdict)
    #expect(finding.severity == severity)
    #expect(finding.nativeSeverity == word)
  }

  @Test func readsAnArrayLikeLines() throws {
    let lines = [Self.line(severity: "low"), Self.line(severity: "high")]
    let read = try ReadReport(lines.joined(separator: "\n"))
    #expect(try ReadReport("[" + lines.joined(separator: ",") + "]").findings == read.findings)
  }

  @Test func readsTheSpellingOfVersion2() throws {
    let old = try ReadReport(
      #"{"templateID":"ssh","info":{"name":"SSH","severity":"low"},"host":"a","matched":"a:22"}"#)
    #expect(old.header.format == "nuclei-jsonl")
    #expect(old.findings.first?.resource.uid == "a:22")
  }

  @Test func tellsPlacesApartByAddressAndMatcherAlone() throws {
    let finding = try #require(ReadReport(Self.line(severity: "low")).findings.first)
    #expect(finding.resource.account == "https://shop.example")
    #expect(finding.resource.uid == "https://shop.example/admin")
    #expect(finding.location == "https://shop.example/admin?x=8f3a")
    #expect(finding.place == "login")
  }

  @Test func namesTheWeaknessesOfATemplate() throws {
    let check = try #require(ReadReport(Self.line(severity: "low")).checks.first)
    #expect(check.compliance == ["CVE": ["CVE-2024-1"], "CWE": ["CWE-79"]])
    #expect(check.references == ["https://a.example", "https://b.example"])
  }

  @Test func saysWhatDidNotMatch() throws {
    let read = try ReadReport(Self.line(severity: "high", more: #""matcher-status":false,"#))
    #expect(read.findings.map(\.nativeStatus) == ["not matched"])
    #expect(read.failed.isEmpty)
  }

  @Test func refusesALineWithoutATemplateAlone() throws {
    let read = try ReadReport(Self.line(severity: "low") + "\n" + #"{"info":{}}"#)
    #expect(read.findings.count == 1)
    #expect(read.refusals.count == 1)
  }

  private static func line(severity: String, more: String = "") -> String {
    #"{\#(more)"template-id":"open-admin","host":"https://shop.example","#
      + #""matched-at":"https://shop.example/admin?x=8f3a","matcher-name":"login","#
      + #""info":{"name":"Open admin page","severity":"\#(severity)","#
      + #""reference":"- https://a.example\n- https://b.example\n","#
      + #""classification":{"cve-id":["cve-2024-1"],"cwe-id":"cwe-79"}}}"#
  }
}
