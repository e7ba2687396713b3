/// One row of a report: a check's result on a resource, in the tool's words and in ours.
package struct FindingDraft: Hashable, Sendable {
  /// The index of its check among all checks the report has named so far.
  package var check: Int
  /// The tool's own id of the row; empty when it gives none.
  package var toolID: String
  package var resource: ResourceDraft
  /// What tells it from others of its check on its resource, from one report to the next.
  ///
  /// A port, a namespace, a fingerprint; never a line number. Empty for the whole resource.
  package var place: String
  /// Where a person finds it, such as `src/app.py:12`; part of no identity.
  package var location: String
  package var verdict: Verdict
  /// The tool itself muted or suppressed the row.
  package var isMuted: Bool
  /// Why, in the words of whoever muted it; empty when the report does not say.
  package var muteReason: String
  /// The tool's own words, such as `New/FAIL`.
  package var nativeStatus: String
  package var severity: Severity
  /// The tool's own word, empty when it gives none.
  package var nativeSeverity: String
  /// What the tool says about this row.
  package var detail: String
  /// When the tool looked; nil when the report does not say.
  package var seenAt: Instant?
  /// When the tool saw it first, in its own words; nil when it does not say.
  package var firstSeen: Instant?

  package init(
    check: Int, toolID: String = "", resource: ResourceDraft, place: String = "",
    location: String = "", verdict: Verdict, isMuted: Bool = false, muteReason: String = "",
    nativeStatus: String = "", severity: Severity = .unrated,
    nativeSeverity: String = "", detail: String = "", seenAt: Instant? = nil,
    firstSeen: Instant? = nil
  ) {
    self.check = check
    self.toolID = toolID
    self.resource = resource
    self.place = place
    self.location = location
    self.verdict = verdict
    self.isMuted = isMuted
    self.muteReason = muteReason
    self.nativeStatus = nativeStatus
    self.severity = severity
    self.nativeSeverity = nativeSeverity
    self.detail = detail
    self.seenAt = seenAt
    self.firstSeen = firstSeen
  }
}
