extension Formats {
  /// Reports of any tool, told by little.
  static let generic: [ReportFormat] = [
    ReportFormat(
      id: "defectdojo-generic", title: "DefectDojo generic JSON",
      identity: "the tool's unique id where it says one; else title, and the address, file or "
        + "package it was found in",
      reading: .elements(recognises: DefectDojoJSON.recognises, reader: { DefectDojoJSON() }))
  ]
}
