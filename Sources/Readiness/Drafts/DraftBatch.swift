/// A stretch of a report, handed on as it is read so that memory does not grow with the file.
package struct DraftBatch: Sendable {
  /// Checks named for the first time; their indices go on from the batch before.
  package var newChecks: [CheckDraft] = []
  package var findings: [FindingDraft] = []
  package var refusals: [Refusal] = []
  /// Places the report looked at, beside those its rows name.
  package var coverage: [CoverageDraft] = []
  /// Checks the report says were run, with or without a row.
  package var coveredChecks: [CheckName] = []
  /// Fields over 64 KiB that were cut in this stretch.
  package var cutFields = 0
  /// Secrets that were masked in this stretch.
  package var maskedSecrets = 0
  /// Elements of this stretch whose text was not valid UTF-8 and was repaired with U+FFFD.
  package var repairedTexts = 0
  /// Bytes of the report read so far.
  package var bytesRead = 0

  package init() {}
}
