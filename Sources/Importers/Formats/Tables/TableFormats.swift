extension Formats {
  /// Reports that come as tables, told by the names of their columns.
  static let tables: [ReportFormat] = [
    ReportFormat(
      id: "prowler-csv", title: "Prowler CSV",
      identity: "Prowler's finding uid; else check, account, region and resource",
      reading: .rows(recognises: ProwlerCSV.recognises, reader: ProwlerCSV.init)),
    ReportFormat(
      id: "prowler-compliance-csv", title: "Prowler compliance CSV",
      identity: "check, account, region, resource and requirement",
      reading: .rows(
        recognises: ProwlerComplianceCSV.recognises, reader: { _ in ProwlerComplianceCSV() })),
    ReportFormat(
      id: "checkov-csv", title: "Checkov CSV",
      identity: "check, repository, file and resource; of packages the version too",
      reading: .rows(recognises: CheckovCSV.recognises, reader: CheckovCSV.init)),
    ReportFormat(
      id: "azure-defender-csv", title: "Defender for Cloud CSV",
      identity: "the assessment's path (recommendationId); else check, account and resource",
      reading: .rows(recognises: DefenderCSV.recognises, reader: { _ in DefenderCSV() })),
    ReportFormat(
      id: "nessus-csv", title: "Nessus or Tenable CSV",
      identity: "plugin, host, protocol, port, and the CVE of rows that are one for each",
      reading: .rows(recognises: NessusCSV.recognises, reader: NessusCSV.init)),
    ReportFormat(
      id: "scubagear", title: "ScubaGear CSV",
      identity: "policy and product; the table does not name the tenant",
      reading: .rows(recognises: ScubaGearCSV.recognises, reader: { _ in ScubaGearCSV() })),
    ReportFormat(
      id: "wiz-csv", title: "Wiz CSV",
      identity: "Wiz's id of the issue or finding; else check, subscription and resource",
      reading: .rows(recognises: WizCSV.recognises, reader: WizCSV.init)),
    ReportFormat(
      id: "defectdojo-generic", title: "DefectDojo generic CSV",
      identity: "title, and the address or file it was found in",
      reading: .rows(recognises: DefectDojoCSV.recognises, reader: { _ in DefectDojoCSV() })),
  ]
}
