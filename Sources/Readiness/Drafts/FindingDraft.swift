/// One row of a report: a check's result on a resource, in the tool's words and in ours.
package struct FindingDraft: Hashable, Sendable {
  /// The index of its check among all checks the report has named so far.
  package var check: Int
  /// The tool's own id of the row; empty when it gives none.
  package var toolID: String
  package var resource: ResourceDraft
  /// A file and line, a port, a namespace: where in the resource; empty when the whole of it.
  package var place: String
  package var verdict: Verdict
  /// The tool itself muted or suppressed the row.
  package var isMuted: Bool
  /// The tool's own words, such as `New/FAIL`.
  package var nativeStatus: String
  package var severity: Severity
  /// The tool's own word, empty when it gives none.
  package var nativeSeverity: String
  /// What the tool says about this row.
  package var detail: String
  /// When the tool looked; nil when the report does not say.
  package var seenAt: Instant?

  package init(
    check: Int, toolID: String = "", resource: ResourceDraft, place: String = "", verdict: Verdict,
    isMuted: Bool = false, nativeStatus: String = "", severity: Severity = .unrated,
    nativeSeverity: String = "", detail: String = "", seenAt: Instant? = nil
  ) {
    self.check = check
    self.toolID = toolID
    self.resource = resource
    self.place = place
    self.verdict = verdict
    self.isMuted = isMuted
    self.nativeStatus = nativeStatus
    self.severity = severity
    self.nativeSeverity = nativeSeverity
    self.detail = detail
    self.seenAt = seenAt
  }
}
