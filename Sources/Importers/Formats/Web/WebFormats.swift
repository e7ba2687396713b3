extension Formats {
  /// Running sites, tried from outside.
  static let web: [ReportFormat] = [
    ReportFormat(
      id: "nuclei-jsonl", title: "Nuclei JSON",
      identity: "template, host, address without its query, and matcher",
      reading: .elements(recognises: NucleiJSON.recognises, reader: { NucleiJSON() }))
  ]
}
