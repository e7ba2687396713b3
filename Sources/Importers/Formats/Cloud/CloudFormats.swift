extension Formats {
  /// Settings of clouds, clusters and what is written to make them.
  static let cloud: [ReportFormat] = [
    ReportFormat(
      id: "prowler-ocsf", title: "Prowler OCSF JSON",
      identity: "Prowler's finding uid; else check, account, region, resource and namespace",
      reading: .elements(recognises: ProwlerOCSF.recognises, reader: { ProwlerOCSF() }))
  ]
}
