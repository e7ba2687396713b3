extension Formats {
  /// Hosts and running sites.
  static let hosts: [ReportFormat] = []
}
