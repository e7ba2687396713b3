import Readiness

/// The kind a finding should be of, by DOMAIN §1 alone: its format, its tool, its part, its ids.
enum ExpectedKind {
  static func of(_ check: CheckDraft, format: String) -> FindingKind? {
    if ["CVE", "GHSA", "advisory"].contains(where: { check.compliance[$0]?.isEmpty == false }) {
      return .dependency
    }
    let id = check.id.uppercased()
    if let content = content.first(where: { id.hasPrefix($0.prefix) }) { return content.kind }
    let part = check.part.lowercased()
    let isFlaw = check.compliance["CWE"]?.isEmpty == false
    if format == "defectdojo-generic" { return isFlaw ? .codeFlaw : .configuration }
    if ["sarif", "asff", "github-alerts-json"].contains(format) { return tool(check.tool, part) }
    return kinds["\(format)/\(part)"] ?? kinds[format]
  }

  private static func tool(_ name: String, _ part: String) -> FindingKind? {
    let name = name.lowercased()
    return tools.first { name.contains($0.name) || part.contains($0.name) }?.kind
  }

  private static let content: [(prefix: String, kind: FindingKind)] = [
    ("CVE-", .dependency), ("GHSA-", .dependency), ("PYSEC-", .dependency), ("RHSA-", .dependency),
    ("SNYK-CC-", .configuration), ("SNYK-", .dependency), ("CKV_SECRET", .secret),
  ]

  /// The tools of formats that many write.
  private static let tools: [(name: String, kind: FindingKind)] = [
    ("secret", .secret), ("gitleaks", .secret), ("guardduty", .detection), ("codeql", .codeFlaw),
    ("semgrep", .codeFlaw), ("bandit", .codeFlaw), ("flawfinder", .codeFlaw),
    ("snykcode", .codeFlaw), ("codescanner", .codeFlaw), ("code scanning", .codeFlaw),
    ("inspector", .dependency), ("trivy", .dependency), ("checkov", .configuration),
    ("zizmor", .configuration), ("prowler", .configuration), ("security hub", .configuration),
    ("config", .configuration),
  ]

  private static let kinds: [String: FindingKind] = [
    "azure-defender-csv": .configuration, "bandit-json": .codeFlaw, "cfn-lint-json": .configuration,
    "checkov-csv": .configuration, "checkov-json": .configuration, "checkov-csv/sca": .dependency,
    "checkov-json/sca": .dependency, "checkov-json/sca_package": .dependency,
    "cloudsplaining-json": .configuration, "dependabot-json": .dependency,
    "dependency-check": .dependency, "detect-secrets-json": .secret, "gcp-scc-json": .configuration,
    "gcp-scc-json/threat": .detection, "gcp-scc-json/observation": .detection,
    "gitleaks-json": .secret, "grype-json": .dependency, "hadolint-json": .configuration,
    "hdf-json": .configuration, "kics-json": .configuration, "kics-json/secret": .secret,
    "kube-bench-json": .configuration, "nessus-csv": .configuration, "nessus-xml": .configuration,
    "nessus-csv/vulnerability": .dependency, "nessus-xml/vulnerability": .dependency,
    "njsscan-json": .codeFlaw, "npm-audit-json": .dependency, "nuclei-jsonl": .codeFlaw,
    "ocsf-security-hub": .configuration, "osv-scanner-json": .dependency,
    "parliament-jsonl": .configuration, "pip-audit-json": .dependency,
    "prowler-compliance-csv": .configuration, "prowler-csv": .configuration,
    "prowler-json": .configuration, "prowler-ocsf": .configuration, "scoutsuite-js": .configuration,
    "scubagear": .configuration, "semgrep-json": .codeFlaw, "snyk-json": .dependency,
    "snyk-json/licenses": .license, "snyk-json/infrastructureascodeissues": .configuration,
    "terrascan-json": .configuration, "tfsec-json": .configuration,
    "trivy-json/vulnerabilities": .dependency, "trivy-json/misconfigurations": .configuration,
    "trivy-json/secrets": .secret, "trivy-json/licenses": .license, "trufflehog-jsonl": .secret,
    "wiz-csv/issues": .configuration, "wiz-csv/vulnerabilities": .dependency,
    "xccdf-xml": .configuration, "xccdf-xml/patch": .dependency, "zap": .codeFlaw,
    "zizmor-json": .configuration,
  ]
}
