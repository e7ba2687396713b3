extension Formats {
  /// Hosts and running sites.
  static let hosts: [ReportFormat] = [
    ReportFormat(
      id: "nessus-xml", title: "Nessus XML",
      identity: "plugin or audited setting, host, protocol and port",
      reading: .markup(recognises: NessusXML.recognises, reader: { NessusXML() })),
    ReportFormat(
      id: "xccdf-xml", title: "XCCDF results or ARF",
      identity: "rule, host and the rule's instance",
      reading: .markup(recognises: XCCDFResults.recognises, reader: { XCCDFResults() })),
    ReportFormat(
      id: "zap", title: "ZAP XML", identity: "plugin, site and the plugin's alert reference",
      reading: .markup(recognises: ZAPMarkup.recognises, reader: { ZAPMarkup() })),
    ReportFormat(
      id: "zap", title: "ZAP JSON", identity: "plugin, site and the plugin's alert reference",
      reading: .elements(recognises: ZAPJSON.recognises, reader: { ZAPJSON() })),
    ReportFormat(
      id: "dependency-check", title: "Dependency-Check XML",
      identity: "vulnerability, project, package with its version, and file name",
      reading: .markup(
        recognises: DependencyCheckMarkup.recognises, reader: { DependencyCheckMarkup() })),
    ReportFormat(
      id: "dependency-check", title: "Dependency-Check JSON",
      identity: "vulnerability, project, package with its version, and file name",
      reading: .elements(
        recognises: DependencyCheckJSON.recognises, reader: { DependencyCheckJSON() })),
    ReportFormat(
      id: "gvm-xml", title: "GVM or OpenVAS XML", identity: "test (OID), host and port",
      reading: .markup(recognises: GVMReport.recognises, reader: { GVMReport() })),
  ]
}
