/// Reports of tools that are known by sight and not read, so that a refusal can name them.
enum ForeignReports {
  /// The report's kind in words, or nil for one that is not known either.
  static func title(of element: JSONNode) -> String? {
    rows.first { $0.matches(element) }?.title
  }

  private typealias Row = (title: String, matches: @Sendable (JSONNode) -> Bool)

  // The signatures of FORMATS, most telling first; nothing here is read, only named.
  private static let rows: [Row] = [
    ("SARIF 2.1.0", { $0["runs"].isArray && text($0["version"], is: "2.1.0") }),
    ("SARIF of another version than 2.1.0", { $0["runs"].isArray }),
    ("OCSF of another tool than Prowler", { $0["class_uid"].isThere }),
    ("AWS Security Hub findings (ASFF)", { text($0["SchemaVersion"], is: "2018-10-08") }),
    ("AWS Security Hub findings (ASFF)", { text($0["Findings"].first["SchemaVersion"], is: asff) }),
    ("AWS Security Hub findings (ASFF)", { text($0["findings"].first["SchemaVersion"], is: asff) }),
    ("Prowler 3 JSON", { has($0, "CheckID", "FindingUniqueId") }),
    ("Prowler 2 JSON", { has($0, "Control ID", "CAF Epic") }),
    ("a Checkov report", { $0["check_type"].isThere || $0["checkov_version"].isThere }),
    ("a Trivy report", { has($0, "SchemaVersion", "ArtifactName") || $0["ClusterName"].isThere }),
    ("a Trivy report", { has($0, "Target", "Vulnerabilities") || has($0, "Target", "Type") }),
    ("a KICS report", { has($0, "queries", "severity_counters") }),
    ("a Terrascan report", { $0["results"]["scan_summary"].isThere }),
    ("a Semgrep report", { $0["results"].first["check_id"].isThere }),
    ("a tfsec report", { $0["results"].first["rule_id"].isThere }),
    ("a Bandit report", { $0["metrics"]["_totals"].isThere }),
    ("a Snyk report", { has($0, "vulnerabilities", "packageManager") }),
    ("a Snyk report", { $0["infrastructureAsCodeIssues"].isThere }),
    ("a kube-bench report", { $0["Controls"].isArray || has($0, "node_type", "tests") }),
    ("a ScubaGear report", { text($0["MetaData"]["Tool"], is: "ScubaGear") }),
    ("a ScubaGear report", { $0["ReportSummary"].isThere }),
    ("a ScubaGear report", { has($0, "PolicyId", "RequirementMet") }),
    ("Security Command Center findings", { $0["finding"]["category"].isThere }),
    ("a Gitleaks report", { has($0, "RuleID", "StartLine") || has($0, "rule", "offender") }),
    ("a TruffleHog report", { has($0, "SourceMetadata", "DetectorName") }),
    ("a TruffleHog report", { has($0, "stringsFound", "commitHash") }),
    ("a Grype report", { has($0, "matches", "descriptor") }),
    ("an OSV-Scanner report", { $0["results"].first["packages"].isThere }),
    ("Dependabot alerts", { $0["security_advisory"].isThere }),
    ("GitHub code scanning alerts", { has($0, "rule", "most_recent_instance") }),
    ("GitHub secret scanning alerts", { $0["secret_type"].isThere }),
    ("a pip-audit report", { $0["vulns"].isThere || $0["dependencies"].first["vulns"].isThere }),
    ("a Dependency-Check report", { has($0, "reportSchema", "scanInfo") }),
    ("an npm audit report", { $0["auditReportVersion"].isThere }),
    ("an npm audit report", { has($0, "advisories", "metadata") }),
    ("an InSpec report", { $0["platform"].isThere && $0["profiles"].isArray }),
    ("a Nuclei report", { has($0, "template-id", "info") || has($0, "templateID", "info") }),
    ("a ZAP report", { has($0, "@version", "site") }),
    ("a cloudsplaining report", { has($0, "inline_policies", "customer_managed_policies") }),
    ("a parliament report", { has($0, "issue", "detail") }),
    ("DefectDojo findings", { has($0["findings"].first, "title", "severity") }),
  ]

  private static let asff: StaticString = "2018-10-08"

  private static func has(_ node: JSONNode, _ keys: StaticString...) -> Bool {
    keys.allSatisfy { node[$0].isThere }
  }

  private static func text(_ node: JSONNode, is wanted: StaticString) -> Bool {
    node.string == wanted.description
  }
}

extension JSONNode {
  fileprivate var isThere: Bool { !isMissing }
}
