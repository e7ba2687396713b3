extension Formats {
  /// Code, and the secrets in it.
  static let code: [ReportFormat] = [
    ReportFormat(
      id: "sarif", title: "SARIF 2.1.0",
      identity: "tool, rule, repository and file, and the tool's fingerprint; else the package or "
        + "the part of the file",
      reading: .parts(
        path: SarifLog.path, recognises: SarifLog.recognises, reader: { SarifLog() })),
    ReportFormat(
      id: "github-alerts-json", title: "GitHub code and secret scanning alerts",
      identity: "the alert's address; else repository and number",
      reading: .elements(recognises: GitHubAlerts.recognises, reader: { GitHubAlerts() })),
    ReportFormat(
      id: "gitleaks-json", title: "Gitleaks JSON",
      identity: "rule, repository, file and commit, and a short digest of the secret; else the "
        + "tool's fingerprint",
      reading: .elements(recognises: Gitleaks.recognises, reader: { Gitleaks() })),
    ReportFormat(
      id: "trufflehog-jsonl", title: "TruffleHog JSON",
      identity: "detector, repository, image or bucket, file and commit, and a short digest of the "
        + "secret",
      reading: .elements(recognises: TruffleHog.recognises, reader: { TruffleHog() })),
    ReportFormat(
      id: "detect-secrets-json", title: "detect-secrets baseline",
      identity: "kind of secret, file and a short digest of the tool's hash",
      reading: .elements(recognises: DetectSecrets.recognises, reader: { DetectSecrets() })),
    ReportFormat(
      id: "bandit-json", title: "Bandit JSON",
      identity: "test, file and a short digest of the line's code",
      reading: .elements(recognises: Bandit.recognises, reader: { Bandit() })),
    ReportFormat(
      id: "njsscan-json", title: "njsscan JSON",
      identity: "rule, file and a short digest of the matched code",
      reading: .elements(recognises: Njsscan.recognises, reader: { Njsscan() })),
    ReportFormat(
      id: "zizmor-json", title: "zizmor JSON",
      identity: "audit, repository, workflow file and the way to the place inside it",
      reading: .elements(recognises: Zizmor.recognises, reader: { Zizmor() })),
    ReportFormat(
      id: "hadolint-json", title: "hadolint JSON", identity: "rule and file",
      reading: .elements(recognises: Hadolint.recognises, reader: { Hadolint() })),
    ReportFormat(
      id: "cfn-lint-json", title: "cfn-lint JSON",
      identity: "rule, template and the way to the place inside it",
      reading: .elements(recognises: CfnLint.recognises, reader: { CfnLint() })),
    ReportFormat(
      id: "semgrep-json", title: "Semgrep JSON",
      identity: "check, file and the tool's fingerprint; else a short digest of the matched code",
      reading: .elements(recognises: Semgrep.recognises, reader: { Semgrep() })),
  ]
}
