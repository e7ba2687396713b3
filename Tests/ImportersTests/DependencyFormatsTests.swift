import Readiness
import Testing

@testable import Importers

/// Scanners of packages, in the shapes and with the traps that FORMATS names.
struct DependencyFormatsTests {
  struct Case: CustomTestStringConvertible {
    let trap: String
    let format: String
    let report: String
    /// The native status of every row, sorted.
    let statuses: [String]
    let failed: Int
    var refused = 0
    var warnings = 0

    var testDescription: String { "\(format): \(trap)" }
  }

  @Test(arguments: cases)
  func readsEveryShape(_ test: Case) throws {
    let read = try ReadReport(test.report)
    #expect(read.header.format == test.format)
    #expect(read.findings.map(\.nativeStatus).sorted() == test.statuses)
    #expect(read.failed.count == test.failed)
    #expect(read.refusals.count == test.refused)
    #expect(read.header.warnings.count == test.warnings)
    #expect(read.checks.allSatisfy { !$0.title.isEmpty && !$0.package.isEmpty })
  }

  @Test func readsEveryRowOfASnykProject() throws {
    let read = try ReadReport(Self.snyk(#""filtered":{"ignore":[\#(Self.ignored)],"patch":[]},"#))
    let finding = try #require(read.findings.first)
    let check = read.checks[finding.check]
    #expect(check.id == "SNYK-JS-LODASH-590103")
    #expect(check.part == "vulnerabilities")
    #expect(check.package == "lodash")
    #expect(check.remediation == "Upgrade lodash to 4.17.20 or later.")
    #expect(check.compliance["CVE"] == ["CVE-2020-8203"])
    #expect(check.compliance["CWE"] == ["CWE-400"])
    #expect(finding.resource.uid == "package.json: lodash@4.17.15")
    #expect(finding.resource.account == "shop")
    #expect(finding.place == "@acme/ui > lodash")
    #expect(read.findings.last?.muteReason == "Not reachable")
    #expect(
      read.header.completeFamilies == [
        CheckFamily(tool: "Snyk", part: "vulnerabilities"),
        CheckFamily(tool: "Snyk", part: "licenses"),
      ])
  }

  @Test func keepsAPlaceThatOutlivesReleases() {
    let place = SnykVulnerability.place(["shop@1.0.0", "@acme/ui@2.1.0", "lodash@4.17.15"])
    #expect(place == SnykVulnerability.place(["shop@1.1.0", "@acme/ui@2.2.0", "lodash@4.17.15"]))
    #expect(place != SnykVulnerability.place(["shop@1.0.0", "lodash@4.17.15"]))
  }

  @Test func namesTheRelatedIDsOfAnAdvisory() throws {
    let read = try ReadReport(Self.grype)
    #expect(read.checks.first?.compliance["GHSA"] == ["GHSA-p6mc-m468-83gw"])
    #expect(read.checks.first?.compliance["CVE"] == ["CVE-2020-8203"])
    #expect(read.findings.map(\.resource.account) == ["shop:1.0", "shop:1.0"])
    #expect(read.findings.map(\.resource.provider) == ["image", "image"])
    #expect(read.findings.last?.muteReason == "Test code only")
  }

  @Test(arguments: [
    (#""database_specific":{"severity":"MODERATE"},"#, Severity.medium),
    ("", Severity.critical),
  ])
  func ratesAnOSVIssueByItsWordThenByItsScore(word: String, severity: Severity) throws {
    let read = try ReadReport(Self.osv(word))
    #expect(read.findings.first?.severity == severity)
    #expect(read.checks.first?.remediation == "Upgrade lodash to 4.17.19 or later.")
    #expect(read.checks.first?.compliance["CVE"] == ["CVE-2020-8203"])
  }

  @Test func saysSinceWhenDependabotKnowsOfAnAlert() throws {
    let read = try ReadReport("[\(Self.alert(state: "dismissed"))]")
    let finding = try #require(read.findings.first)
    #expect(finding.firstSeen == Instant(iso: "2026-01-05T10:00:00Z"))
    #expect(finding.muteReason == "tolerable_risk: Build only")
    #expect(finding.resource.account == "octo/shop")
    #expect(finding.resource.uid == "package-lock.json: semver")
    #expect(finding.toolID == "https://github.com/octo/shop/security/dependabot/4")
  }

  @Test(arguments: [
    ("", false), (#""totalCount":1,"#, true), (#""totalCount":2,"#, false),
    (#""pageInfo":{"hasNextPage":false},"#, true), (#""pageInfo":{"hasNextPage":true},"#, false),
  ])
  func holdsAListOfAlertsToBeWholeOnlyWhenItSaysSo(page: String, isWhole: Bool) throws {
    let read = try ReadReport(
      #"""
      {"data":{"repository":{"name":"shop","vulnerabilityAlerts":{\#(page)"nodes":[{"id":"RVA_1",
      "securityVulnerability":{"severity":"LOW","package":{"name":"semver"},
      "advisory":{"ghsaId":"GHSA-c2qf-rxjj-qqgw"}}}]}}}}
      """#)
    #expect(read.findings.map(\.nativeStatus) == ["open"])
    #expect(read.header.completeFamilies.isEmpty != isWhole)
    #expect(read.header.warnings.isEmpty != page.contains("true"))
  }

  @Test func closesNothingWherePipAuditLookedAtNothing() throws {
    let read = try ReadReport("[]", format: "pip-audit-json")
    #expect(read.header.completeFamilies.isEmpty)
  }

  /// A package that was not looked at may still be weak.
  @Test(arguments: [("", true), (#",{"name":"own","skip_reason":"Not found"}"#, false)])
  func resolvesNothingWherePipAuditSkipped(more: String, isWhole: Bool) throws {
    let read = try ReadReport(
      #"{"dependencies":[{"name":"a","version":"1","vulns":[]}\#(more)],"fixes":[]}"#)
    #expect(read.header.completeFamilies.isEmpty != isWhole)
  }

  /// An entry of npm 7 gathers advisories: the next one must not close the ones before.
  @Test func keepsAnNpmPackageWhenAnotherAdvisoryIsPublished() throws {
    let one = try ReadReport(Self.npm(via: Self.via("GHSA-c2qf-rxjj-qqgw")))
    let two = try ReadReport(
      Self.npm(via: Self.via("GHSA-aaaa-bbbb-cccc") + "," + Self.via("GHSA-c2qf-rxjj-qqgw")))
    #expect(one.checks.map(\.id) == two.checks.map(\.id))
    #expect(two.checks[0].compliance["GHSA"]?.count == 2)
  }

  /// What was looked at and found clean may close what was found there before.
  @Test(arguments: [
    (
      #"{"vulnerabilities":[],"ok":true,"packageManager":"npm","projectName":"shop"}"#,
      CoverageDraft(provider: "code", account: "shop")
    ),
    (
      #"{"infrastructureAsCodeIssues":[],"projectName":"infra","targetFile":"main.tf"}"#,
      CoverageDraft(provider: "code", account: "infra", uid: "main.tf")
    ),
    (
      #"{"matches":[],"source":{"target":"/src/shop"},"descriptor":{"name":"grype"}}"#,
      CoverageDraft(provider: "code", account: "/src/shop")
    ),
    (
      #"{"results":[{"source":{"path":"go.mod"},"packages":[]}]}"#,
      CoverageDraft(provider: "code", account: "go.mod")
    ),
    (
      #"{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}"#,
      CoverageDraft(provider: "code", account: "told")
    ),
    (
      #"{"dependencies":[{"name":"a","version":"1","vulns":[]}]}"#,
      CoverageDraft(provider: "code", account: "told")
    ),
    (
      #"{"data":{"repository":{"nameWithOwner":"octo/shop","vulnerabilityAlerts":{"nodes":[]}}}}"#,
      CoverageDraft(provider: "code", account: "octo/shop")
    ),
  ])
  func namesThePlacesThatAreClean(report: String, place: CoverageDraft) throws {
    var coverage: [CoverageDraft] = []
    // A report that does not say whose it is covers what it was said to be of.
    _ = try ReportReader.read(BytesInMemory(Array(report.utf8)), target: "told") { batch in
      coverage += batch.coverage
      #expect(batch.findings.isEmpty && batch.refusals.isEmpty)
    }
    #expect(coverage == [place])
  }

  /// Values of another type than expected refuse their row, or count as absent.
  @Test(arguments: cases.filter { $0.failed > 0 })
  func survivesValuesOfAnotherType(test: Case) throws {
    var broken = test.report
    for (key, value) in [
      ("severity", "[[]]"), ("package", "7"), ("title", "null"), ("fix", "\"\""), ("via", "{}"),
      ("identifiers", "[{}]"), ("aliases", "{\"a\":1}"), ("source", "[7]"), ("cwe", "[null]"),
    ] {
      broken = broken.replacing("\"\(key)\":", with: "\"\(key)\":\(value),\"other\":")
    }
    let read = try ReadReport(broken, format: test.format)
    #expect(read.checks.allSatisfy { !$0.id.isEmpty && !$0.title.isEmpty })
    #expect(read.findings.allSatisfy { !$0.nativeStatus.isEmpty })
  }
}
