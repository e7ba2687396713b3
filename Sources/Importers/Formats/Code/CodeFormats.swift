extension Formats {
  /// Code, and the secrets in it.
  static let code: [ReportFormat] = []
}
