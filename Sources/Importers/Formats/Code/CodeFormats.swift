extension Formats {
  /// Code, and the secrets in it.
  static let code: [ReportFormat] = [
    ReportFormat(
      id: "sarif", title: "SARIF 2.1.0",
      identity: "tool, rule, repository and file, and the tool's fingerprint; else the package or "
        + "the part of the file",
      reading: .parts(
        path: SarifLog.path, recognises: SarifLog.recognises, reader: { SarifLog() }))
  ]
}
