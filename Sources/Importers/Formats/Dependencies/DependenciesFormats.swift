extension Formats {
  /// Packages with published weaknesses.
  static let dependencies: [ReportFormat] = [
    ReportFormat(
      id: "snyk-json", title: "Snyk JSON",
      identity:
        "Snyk's id of the weakness, project, manifest, package and version, and the names on "
        + "the way to it; of a setting: rule, project, file and path in it",
      reading: .elements(recognises: SnykJSON.recognises, reader: { SnykJSON() })),
    ReportFormat(
      id: "grype-json", title: "Grype JSON",
      identity: "vulnerability, image or folder scanned, path, package and version",
      reading: .elements(recognises: GrypeJSON.recognises, reader: { GrypeJSON() })),
    ReportFormat(
      id: "osv-scanner-json", title: "OSV-Scanner JSON",
      identity: "advisory, file scanned, package and version",
      reading: .elements(recognises: OSVScannerJSON.recognises, reader: { OSVScannerJSON() })),
    ReportFormat(
      id: "dependabot-json", title: "Dependabot alerts",
      identity: "the alert's address or id; else advisory, repository, manifest and package",
      reading: .elements(recognises: DependabotJSON.recognises, reader: { DependabotJSON() })),
    ReportFormat(
      id: "pip-audit-json", title: "pip-audit JSON",
      identity: "advisory, target, package and version",
      reading: .elements(recognises: PipAuditJSON.recognises, reader: { PipAuditJSON() })),
    ReportFormat(
      id: "npm-audit-json", title: "npm audit JSON",
      identity:
        "npm 6: advisory, target, package and versions; npm 7 and later: package and target",
      reading: .elements(recognises: NpmAuditJSON.recognises, reader: { NpmAuditJSON() })),
  ]
}
