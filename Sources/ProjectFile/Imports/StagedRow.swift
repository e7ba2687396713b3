import GRDB
import Readiness

/// One row of a report made ready to be staged, on the thread that reads.
struct StagedRow: Sendable {
  /// The index of its check in the report.
  let check: Int
  let resource: ResourceDraft
  let verdict: Verdict
  let isMuted: Bool
  let seenAt: Instant?
  /// The columns of the staging table but for the last one, the resource.
  let values: [DatabaseValue]

  init(_ draft: FindingDraft, of check: CheckDraft) {
    self.check = draft.check
    resource = draft.resource
    verdict = draft.verdict
    isMuted = draft.isMuted
    seenAt = draft.seenAt
    let keys = StagedKeys(draft, of: check)
    values = [
      keys.byToolID.databaseValue, keys.byPlace.databaseValue, keys.subject.databaseValue,
      keys.content.databaseValue, draft.check.databaseValue,
      (draft.seenAt?.secondsSinceEpoch).databaseValue, verdict.rawValue.databaseValue,
      isMuted.databaseValue, Self.text(draft.toolID), Self.text(draft.place),
      draft.severity.rank.databaseValue, Self.text(draft.nativeSeverity),
      Self.text(draft.nativeStatus), Self.text(draft.detail), Self.text(draft.location),
      Self.text(draft.muteReason), (draft.firstSeen?.secondsSinceEpoch).databaseValue,
    ]
  }

  private static func text(_ text: String) -> DatabaseValue { text.storable.databaseValue }
}

/// A batch of a report whose rows are made ready.
struct StagedBatch: Sendable {
  let newChecks: [CheckDraft]
  let rows: [StagedRow]
  let refusals: [Refusal]
  let coverage: [CoverageDraft]
  let coveredChecks: [CheckName]
  let cutFields: Int
  let maskedSecrets: Int
}

/// Makes batches ready, one after another: rows name checks of the batches before.
struct BatchStager {
  private var checks: [CheckDraft] = []

  mutating func stage(_ batch: DraftBatch) throws -> StagedBatch {
    checks += batch.newChecks
    let rows = try batch.findings.map { draft in
      guard checks.indices.contains(draft.check) else {
        throw ProjectFileError.refused("a row of the report belongs to no check of it")
      }
      return StagedRow(draft, of: checks[draft.check])
    }
    return StagedBatch(
      newChecks: batch.newChecks, rows: rows, refusals: batch.refusals, coverage: batch.coverage,
      coveredChecks: batch.coveredChecks,
      cutFields: batch.cutFields, maskedSecrets: batch.maskedSecrets)
  }
}
