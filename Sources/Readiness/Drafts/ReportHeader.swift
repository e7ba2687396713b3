/// What an importer says about the report as a whole.
package struct ReportHeader: Hashable, Sendable {
  /// The id of the format it was read as, such as `prowler-ocsf`.
  package var format: String
  /// The tool as it names itself, such as `Prowler`; empty when the report does not say.
  package var tool: String
  /// Empty when the report does not say, or holds a placeholder.
  package var toolVersion: String
  /// What the user said the report is about, where it does not say so itself; empty else.
  package var target: String
  /// When the scan ran, where the report says it once for all rows; nil where rows say it, or none.
  package var scannedAt: Instant?
  /// What keeps the report from being whole, each as a sentence: a run that broke off, files that
  /// could not be parsed.
  ///
  /// A partial run reads as clean where it did not look.
  package var warnings: [String]
  /// Parts of tools of which the report would list every failure: what it lists no more is gone,
  /// where it looked.
  ///
  /// A tool that lists passes too, or rules it ran, needs none of these.
  package var completeFamilies: Set<CheckFamily>

  package init(
    format: String = "", tool: String = "", toolVersion: String = "", target: String = "",
    scannedAt: Instant? = nil, warnings: [String] = [], completeFamilies: Set<CheckFamily> = []
  ) {
    self.format = format
    self.tool = tool
    self.toolVersion = toolVersion
    self.target = target
    self.scannedAt = scannedAt
    self.warnings = warnings
    self.completeFamilies = completeFamilies
  }
}
