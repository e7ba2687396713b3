extension Formats {
  /// Packages with published weaknesses.
  static let dependencies: [ReportFormat] = []
}
