import Foundation
import GRDB
import Readiness

/// Merges the staged rows of one report with the findings already known.
struct FindingMerge {
  let db: Database
  let report: MergedReport
  /// Nothing is stored yet, so there is nothing to look for.
  let isFirstImport: Bool
  var counts: ImportCounts
  var writer: BulkWriter
  /// Whether anything was written.
  var isDirty = false
  var sample: ChangeSample
  /// What the report could have listed, once its rows are merged.
  var coverage: ReportCoverage?
  private var lookups: [String: Statement] = [:]
  private var mayRewrite: [DatabaseValue: Bool] = [:]

  var importID: String { report.importID }
  var scannedAt: Instant { report.scannedAt }

  init(
    db: Database, report: MergedReport, counts: ImportCounts, isRehearsal: Bool
  ) throws {
    self.db = db
    self.report = report
    self.counts = counts
    sample = ChangeSample(isKept: isRehearsal)
    writer = try BulkWriter(db, importID: report.importID)
    let anything = "SELECT EXISTS (SELECT 1 FROM tool_check) OR EXISTS (SELECT 1 FROM resource)"
    isFirstImport = try Bool.fetchOne(db, sql: anything) == false
  }

  /// - Parameter merged: told every thousand rows how many there were; it may throw to stop.
  mutating func run(
    _ staging: Staging, checks: [CheckDraft], merged: (Int) throws -> Void
  ) throws {
    try merged(0)
    let checkIDs = try store(checks)
    try storeResources(staging)
    try mergeRows(staging, checkIDs, merged: merged)
    try endWhatIsAbsent(staging, checks: checks)
  }

  private mutating func mergeRows(
    _ staging: Staging, _ checkIDs: [Int64], merged: (Int) throws -> Void
  ) throws {
    let rows = try staging.rows()
    var last: (row: StagedFinding, occurrence: Int)?
    var count = 0
    while let row = try rows.next() {
      count += 1
      if count.isMultiple(of: 1_000) { try merged(count) }
      let found = StagedFinding(row)
      var occurrence = 0
      if let previous = last, previous.row.base == found.base {
        if found.repeats(previous.row) {
          counts.duplicates += 1
          continue
        }
        occurrence = previous.occurrence + 1
      }
      last = (found, occurrence)
      let identity = Self.identity(found.base, occurrence: occurrence)
      let id = try merge(found, identity: identity, check: checkIDs[found.check])
      // Nothing can be absent from the first report.
      if !isFirstImport { try staging.list(id) }
    }
  }

  /// Rows that share a key and differ are numbered, in the order of their content.
  private static func identity(_ base: Data, occurrence: Int) -> Data {
    if occurrence == 0 { return base }
    var bytes = CanonicalBytes(domain: "greenroom occurrence 1")
    bytes.append(Array(base))
    bytes.append(occurrence)
    return StagedKeys.hash(bytes.bytes)
  }

  private mutating func merge(
    _ found: StagedFinding, identity: Data, check: Int64
  ) throws -> Int64 {
    let observed = found.observation(of: scannedAt)
    guard !isFirstImport, let stored = try stored("identity", identity.databaseValue),
      let known = KnownFinding(stored)
    else { return try create(found, observed, identity: identity, check: check) }
    let (step, past) = try take(observed, into: known, of: stored)
    counts.count(step.outcome)
    var words = stored
    if try takesOver(observed, from: stored, known: known, step) {
      words = found.row(
        identity: identity, check: check, known: step.known, importID: importID)
      for column in ["id", "first_import", "last_import"] { words[column] = stored[column] }
    }
    return try keep(step, past, words: words, over: stored, was: known)
  }

  private mutating func create(
    _ found: StagedFinding, _ observed: Observation, identity: Data, check: Int64
  ) throws -> Int64 {
    let step = Drift.take(observed, into: nil)
    counts.count(step.outcome)
    isDirty = true
    let id = try writer.insert(
      found.row(identity: identity, check: check, known: step.known, importID: importID))
    sample.note(id, .created, was: nil, became: step.known.state)
    return id
  }

  /// What an observation does to a stored finding; its past is read only where it matters.
  func take(
    _ observed: Observation, into known: KnownFinding, of stored: BulkRow
  ) throws -> (Drift.Step, PastRuns) {
    let id = Int64.fromDatabaseValue(stored.values[0]) ?? 0
    guard Drift.needsHistory(observed, known) else {
      return (Drift.take(observed, into: known), PastRuns(of: id))
    }
    var known = known
    let past = try PastRuns(of: id, known: &known, db)
    return (Drift.take(observed, into: known, history: past.runs), past)
  }

  /// Writes what a step came to, if it came to anything.
  @discardableResult
  mutating func keep(
    _ step: Drift.Step, _ past: PastRuns, words: BulkRow, over stored: BulkRow, was: KnownFinding
  ) throws -> Int64 {
    let id = Int64.fromDatabaseValue(stored.values[0]) ?? 0
    if let kind = ImportChange.Kind(step) {
      sample.note(id, kind, was: was.state, became: step.known.state)
    }
    var after = words.saying(step.known)
    let isPastNew = try past.rewrite(
      as: step.history, before: step.known.present, importID: importID, &writer)
    if after == stored, !isPastNew { return id }
    after["last_import"] = importID.databaseValue
    isDirty = true
    try writer.update(stored, to: after)
    return id
  }

  mutating func stored(_ column: String, _ value: DatabaseValue) throws -> BulkRow? {
    let statement =
      try lookups[column]
      ?? db.makeStatement(
        sql: "SELECT \(BulkTable.findings.columnList) FROM finding WHERE \(column) = ?")
    lookups[column] = statement
    return try Row.fetchOne(statement, arguments: [value]).map {
      BulkRow(.findings, reading: $0)
    }
  }

  /// Whether the present is what this row says; an older or a milder one only fills history.
  private mutating func takesOver(
    _ observed: Observation, from stored: BulkRow, known: KnownFinding, _ step: Drift.Step
  ) throws -> Bool {
    guard step.known.state == observed.state, step.known.lastSeen == observed.seenAt else {
      return false
    }
    if observed.seenAt > known.present.until || step.outcome != .unchanged { return true }
    return try mayRewrite(stored["last_import"])
  }

  /// Whether this report may describe anew what was described by another of the same moment: not
  /// when its bytes were read before, as two reports would take turns.
  mutating func mayRewrite(_ lastImport: DatabaseValue) throws -> Bool {
    if !report.isReadAgain { return true }
    if let known = mayRewrite[lastImport] { return known }
    let sha256 = try String.fetchOne(
      db.cachedStatement(sql: "SELECT sha256 FROM import WHERE id = ?"), arguments: [lastImport])
    mayRewrite[lastImport] = sha256 == report.sha256
    return sha256 == report.sha256
  }
}

/// What is known of a report as a whole when its rows are merged.
struct MergedReport {
  let importID: String
  let sha256: String
  let scannedAt: Instant
  /// The same bytes were imported before.
  let isReadAgain: Bool
  /// Parts of tools of which it would list every failure.
  let completeFamilies: Set<CheckFamily>
  /// Checks that it says were run.
  let coveredChecks: Set<CheckName>
}

extension ImportChange.Kind {
  fileprivate init?(_ step: Drift.Step) {
    switch step.outcome {
    case .created: self = .created
    case .reopened: self = .reopened
    case .resolved: self = step.known.isGone ? .gone : .resolved
    case .changed, .filled, .unchanged: return nil
    }
  }
}

extension ImportCounts {
  /// A row that became muted or undecided was neither fixed nor reopened: it counts as unchanged.
  fileprivate mutating func count(_ outcome: Drift.Outcome) {
    switch outcome {
    case .created: created += 1
    case .reopened: reopened += 1
    case .resolved: resolved += 1
    case .filled:
      filled += 1
      unchanged += 1
    case .changed, .unchanged: unchanged += 1
    }
  }
}
