extension Formats {
  /// Settings of clouds, clusters and what is written to make them.
  static let cloud: [ReportFormat] = [
    ReportFormat(
      id: "prowler-ocsf", title: "Prowler OCSF JSON",
      identity: "Prowler's finding uid; else check, account, region, resource and namespace",
      reading: .elements(recognises: ProwlerOCSF.recognises, reader: { ProwlerOCSF() })),
    ReportFormat(
      id: "asff", title: "AWS Security Hub findings (ASFF)",
      identity: "the finding's Id; else check, account, region and resource",
      reading: .elements(recognises: ASFF.recognises, reader: { ASFF() })),
    ReportFormat(
      id: "kics-json", title: "KICS JSON",
      identity: "KICS's similarity_id; else query, file and resource name",
      reading: .elements(recognises: KICSJSON.recognises, reader: { KICSJSON() })),
    ReportFormat(
      id: "terrascan-json", title: "Terrascan JSON",
      identity: "rule, file, resource type and name",
      reading: .elements(recognises: TerrascanJSON.recognises, reader: { TerrascanJSON() })),
    ReportFormat(
      id: "tfsec-json", title: "tfsec JSON", identity: "rule, file and resource",
      reading: .elements(recognises: TfsecJSON.recognises, reader: { TfsecJSON() })),
    ReportFormat(
      id: "prowler-json", title: "Prowler JSON of versions 2 and 3",
      identity: "FindingUniqueId; else check, account, region and resource",
      reading: .elements(recognises: ProwlerJSON.recognises, reader: { ProwlerJSON() })),
    ReportFormat(
      id: "checkov-json", title: "Checkov JSON", identity: "check, file and resource",
      reading: .elements(recognises: CheckovJSON.recognises, reader: { CheckovJSON() })),
    ReportFormat(
      id: "trivy-json", title: "Trivy JSON",
      identity: "check, artifact, package with version and path or target, workload and cause",
      reading: .elements(recognises: TrivyJSON.recognises, reader: { TrivyJSON() })),
    ReportFormat(
      id: "kube-bench-json", title: "kube-bench JSON", identity: "test number and node type",
      reading: .elements(recognises: KubeBenchJSON.recognises, reader: { KubeBenchJSON() })),
    ReportFormat(
      id: "gcp-scc-json", title: "Security Command Center findings",
      identity: "the finding's name; else category, project and resource",
      reading: .elements(recognises: GoogleSCC.recognises, reader: { GoogleSCC() })),
    ReportFormat(
      id: "parliament-jsonl", title: "parliament's JSON lines",
      identity: "issue, policy or file, statement and path",
      reading: .elements(recognises: ParliamentJSONL.recognises, reader: { ParliamentJSONL() })),
    ReportFormat(
      id: "scubagear", title: "ScubaGear JSON", identity: "policy, tenant and product",
      reading: .elements(recognises: ScubaGearJSON.recognises, reader: { ScubaGearJSON() })),
    ReportFormat(
      id: "scoutsuite-js", title: "ScoutSuite results", identity: "rule, account and service",
      reading: .elements(recognises: ScoutSuite.recognises, reader: { ScoutSuite() })),
    ReportFormat(
      id: "cloudsplaining-json", title: "cloudsplaining JSON", identity: "risk and policy",
      reading: .elements(recognises: Cloudsplaining.recognises, reader: { Cloudsplaining() })),
    ReportFormat(
      id: "hdf-json", title: "InSpec and Heimdall JSON",
      identity: "control, outermost profile and machine",
      reading: .elements(recognises: InSpecJSON.recognises, reader: { InSpecJSON() })),
    ReportFormat(
      id: "ocsf-security-hub", title: "OCSF findings",
      identity: "the finding's uid where it is no mere UUID; else check, account and resource",
      reading: .elements(recognises: OCSF.recognises, reader: { OCSF() })),
  ]
}
