/// What an importer says about the report as a whole.
package struct ReportHeader: Hashable, Sendable {
  /// The id of the format it was read as, such as `prowler-ocsf`.
  package var format: String
  /// The tool as it names itself, such as `Prowler`; empty when the report does not say.
  package var tool: String
  /// Empty when the report does not say, or holds a placeholder.
  package var toolVersion: String

  package init(format: String, tool: String = "", toolVersion: String = "") {
    self.format = format
    self.tool = tool
    self.toolVersion = toolVersion
  }
}
