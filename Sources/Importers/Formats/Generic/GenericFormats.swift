extension Formats {
  /// Reports of any tool, told by little.
  static let generic: [ReportFormat] = []
}
