/// Reports of scanners of packages, in the tools' shapes and in our own words.
extension DependencyFormatsTests {
  static let cases: [Case] = [
    Case(
      trap: "a list of projects, one of which failed", format: "snyk-json",
      report: #"[\#(snyk()),{"ok":false,"error":"No lock file","path":"/src/api"}]"#,
      statuses: ["open"], failed: 1, warnings: 1),
    Case(
      trap: "a failed run alone", format: "snyk-json",
      report: #"{"ok":false,"error":"No lock file","path":"/src"}"#, statuses: [], failed: 0,
      warnings: 1),
    Case(
      trap: "ignored, patched and nameless entries, and an image's applications",
      format: "snyk-json",
      report: snyk(
        #""filtered":{"ignore":[\#(ignored)],"patch":[\#(ignored)]},"applications":[\#(snyk())],"#
          + #""docker":{},"#, more: #",{"title":"Nothing else"}"#),
      statuses: ["ignored", "open", "open", "patched"], failed: 2, refused: 1),
    Case(
      trap: "matches and ignored matches", format: "grype-json", report: grype,
      statuses: ["fixed", "ignored/fixed"], failed: 1),
    Case(
      trap: "a match without a package", format: "grype-json",
      report: #"""
        {"matches":[{"vulnerability":{"id":"CVE-2020-1"}}],"descriptor":{"name":"grype"}}
        """#, statuses: [], failed: 0, refused: 1),
    Case(
      trap: "two ids of one issue", format: "osv-scanner-json", report: osv(""),
      statuses: ["open"], failed: 1),
    Case(
      trap: "every state", format: "dependabot-json",
      report: "["
        + ["open", "fixed", "dismissed", "auto_dismissed"].map { alert(state: $0) }
        .joined(separator: ",") + "]",
      statuses: ["auto_dismissed", "dismissed", "fixed", "open"], failed: 1),
    Case(
      trap: "a webhook", format: "dependabot-json",
      report: #"{"action":"created","alert":\#(alert(state: "open"))}"#, statuses: ["open"],
      failed: 1),
    Case(
      trap: "a query of an organisation, by edges", format: "dependabot-json",
      report: #"""
        {"data":{"organization":{"repositories":{"nodes":[{"nameWithOwner":"octo/shop",
        "vulnerabilityAlerts":{"edges":[{"node":{"id":"RVA_1","state":"AUTO_DISMISSED",
        "securityVulnerability":{"severity":"LOW","package":{"name":"semver"},
        "advisory":{"ghsaId":"GHSA-c2qf-rxjj-qqgw"}}}},{"node":{}}]}}]}}}}
        """#, statuses: ["AUTO_DISMISSED"], failed: 0, refused: 1),
    Case(
      trap: "skipped packages", format: "pip-audit-json",
      report: #"""
        {"dependencies":[{"name":"own","skip_reason":"Not on the index"},{"name":"jinja2",
        "version":"2.11.1","vulns":[{"id":"PYSEC-2021-66","fix_versions":["2.11.3"],
        "aliases":["CVE-2020-28493"]},{}]}],"fixes":[]}
        """#, statuses: ["open"], failed: 1, refused: 1, warnings: 1),
    Case(
      trap: "a bare list", format: "pip-audit-json",
      report:
        #"[{"name":"a","version":"1","vulns":[]},{"name":"b","version":"1","vulns":[{"id":"X-1"}]}]"#,
      statuses: ["open"], failed: 1),
    Case(
      trap: "an error instead of an audit", format: "npm-audit-json",
      report: #"{"error":{"code":"ENOLOCK","summary":"No lock file"}}"#, statuses: [], failed: 0,
      warnings: 1),
    Case(
      trap: "version 6, with one advisory that is none", format: "npm-audit-json",
      report: #"""
        {"advisories":{"106":{"module_name":"negotiator","severity":"high","title":"Slow",
        "cves":["CVE-2016-10539"],"cwe":["CWE-400"],"findings":[{"version":"0.5.3",
        "paths":["express>negotiator"]}]},"107":"gone"},"metadata":{}}
        """#, statuses: ["open"], failed: 1, refused: 1),
    Case(
      trap: "a package that only needs a weak one", format: "npm-audit-json",
      report: npm(via: #""semver""#), statuses: ["open"], failed: 1),
  ]

  /// A project with one weakness.
  static func snyk(_ members: String = "", more: String = "") -> String {
    #"""
    {\#(members)"ok":false,"packageManager":"npm","projectName":"shop",
    "displayTargetFile":"package.json","vulnerabilities":[{"id":"SNYK-JS-LODASH-590103",
    "title":"Prototype pollution","severity":"high","packageName":"lodash","version":"4.17.15",
    "from":["shop@1.0.0","@acme/ui@2.1.0","lodash@4.17.15"],"fixedIn":["4.17.20"],
    "identifiers":{"CVE":["CVE-2020-8203"],"CWE":["CWE-400"]}}\#(more)]}
    """#
  }

  static let ignored = #"""
    {"id":"SNYK-JS-MINIMIST-559764","title":"Prototype pollution","severity":"medium",
    "packageName":"minimist","version":"0.0.8","from":["shop@1.0.0","minimist@0.0.8"],
    "filtered":{"ignored":[{"reason":"Not reachable"}]}}
    """#

  static let grype = #"""
    {"matches":[\#(match(id: "GHSA-p6mc-m468-83gw"))],
    "ignoredMatches":[\#(match(id: "GHSA-jf85-cpcp-j695"))],
    "source":{"type":"image","target":{"userInput":"shop:1.0"}},
    "descriptor":{"name":"grype","version":"0.94.0"}}
    """#

  private static func match(id: String) -> String {
    #"""
    {"vulnerability":{"id":"\#(id)","severity":"High","fix":{"state":"fixed",
    "versions":["4.17.19"]}},"relatedVulnerabilities":[{"id":"CVE-2020-8203"}],
    "artifact":{"name":"lodash","version":"4.17.15"},
    "appliedIgnoreRules":[{"reason":"Test code only"}]}
    """#
  }

  static func osv(_ members: String) -> String {
    #"""
    {"results":[{"source":{"path":"/src/package-lock.json","type":"lockfile"},"packages":[
    {"package":{"name":"lodash","version":"4.17.15","ecosystem":"npm"},"vulnerabilities":[
    {\#(members)"id":"GHSA-p6mc-m468-83gw","aliases":["CVE-2020-8203"],"affected":[{"package":
    {"name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},
    {"fixed":"4.17.19"}]}]}]}],
    "groups":[{"ids":["GHSA-p6mc-m468-83gw"],"max_severity":"9.1"}]}]}]}
    """#
  }

  static func alert(state: String) -> String {
    #"""
    {"number":4,"state":"\#(state)","dependency":{"package":{"name":"semver"},
    "manifest_path":"package-lock.json"},"security_advisory":{"ghsa_id":"GHSA-c2qf-rxjj-qqgw",
    "summary":"Slow ranges"},"security_vulnerability":{"severity":"medium",
    "first_patched_version":{"identifier":"7.5.2"}},"created_at":"2026-01-05T10:00:00Z",
    "html_url":"https://github.com/octo/shop/security/dependabot/4",
    "dismissed_reason":"tolerable_risk","dismissed_comment":"Build only"}
    """#
  }

  static func npm(via: String) -> String {
    #"""
    {"auditReportVersion":2,"vulnerabilities":{"semver":{"name":"semver","severity":"moderate",
    "via":[\#(via)],"range":"<7.5.2","fixAvailable":true}},"metadata":{}}
    """#
  }

  static func via(_ id: String) -> String {
    #"{"title":"Slow ranges","url":"https://github.com/advisories/\#(id)","cwe":["CWE-1333"]}"#
  }
}
