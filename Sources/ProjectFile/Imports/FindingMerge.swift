import Foundation
import GRDB
import Readiness

/// Merges the staged rows of one report with the findings already known.
struct FindingMerge {
  let db: Database
  let importID: String
  let scannedAt: Instant
  /// Nothing is stored yet, so there is nothing to look for.
  let isFirstImport: Bool
  var counts: ImportCounts
  var writer: BulkWriter
  /// Whether anything was written.
  var isDirty = false

  init(db: Database, importID: String, scannedAt: Instant, counts: ImportCounts) throws {
    self.db = db
    self.importID = importID
    self.scannedAt = scannedAt
    self.counts = counts
    writer = try BulkWriter(db, importID: importID)
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
    let rows = try staging.rows()
    var last: (base: Data, content: Data, occurrence: Int)?
    var count = 0
    while let row = try rows.next() {
      count += 1
      if count.isMultiple(of: 1_000) { try merged(count) }
      let found = StagedFinding(row)
      var occurrence = 0
      if let previous = last, previous.base == found.base {
        if previous.content == found.content {
          counts.duplicates += 1
          continue
        }
        occurrence = previous.occurrence + 1
      }
      last = (found.base, found.content, occurrence)
      let identity = Self.identity(found.base, occurrence: occurrence)
      try staging.list(try merge(found, identity: identity, check: checkIDs[found.check]))
    }
    try markGone(checkIDs)
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
    let seen = found.seen ?? scannedAt
    let stored = isFirstImport ? nil : try self.stored(identity)
    let known = stored.flatMap { KnownFinding($0) }
    let step = Drift.apply(
      verdict: found.verdict, isMuted: found.isMuted, seenAt: seen, to: known)
    counts.count(step.outcome)
    var after = BulkRow(
      .findings,
      [.null, identity.databaseValue, check.databaseValue, found.resource.databaseValue]
        + found.columns(step.known)
        + [importID.databaseValue, importID.databaseValue])
    guard let stored else {
      isDirty = true
      return try writer.insert(after)
    }
    let id = Int64.fromDatabaseValue(stored.values[0]) ?? 0
    for column in ["id", "first_import", "last_import"] { after[column] = stored[column] }
    if !step.takesOver(found, seen: seen) {
      after = stored
      after["first_seen"] = step.known.firstSeen.description.databaseValue
      after["last_seen"] = step.known.lastSeen.description.databaseValue
      after["has_failed"] = step.known.hasFailed.databaseValue
    }
    if after == stored { return id }
    after["last_import"] = importID.databaseValue
    isDirty = true
    try writer.update(stored, to: after)
    if step.outcome == .reopened || step.outcome == .resolved {
      try note(id, was: known, became: step.known, at: seen)
    }
    return id
  }

  private func stored(_ identity: Data) throws -> BulkRow? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(BulkTable.findings.columnList) FROM finding WHERE identity = ?")
    return try Row.fetchOne(statement, arguments: [identity]).map {
      BulkRow(.findings, reading: $0)
    }
  }

  private mutating func note(
    _ finding: Int64, was: KnownFinding?, became: KnownFinding, at: Instant
  ) throws {
    func word(_ known: KnownFinding?) -> String {
      guard let known else { return "" }
      return known.isGone ? "gone" : known.isMuted ? "muted" : known.verdict.rawValue
    }
    try writer.insert(
      BulkRow(
        .events,
        [DatabaseValue.null, finding, importID, at.description, word(was), word(became)]))
  }

  /// Resolves the open findings that the report covers and no longer lists: of its own checks, in
  /// its own accounts and regions, and not seen since it was taken.
  private mutating func markGone(_ checkIDs: [Int64]) throws {
    if isFirstImport { return }
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT f.id FROM finding f JOIN resource r ON r.id = f.resource
        WHERE f.tool_check IN (SELECT value FROM json_each(?))
          AND f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL AND f.last_seen <= ?
          AND f.id NOT IN (SELECT finding FROM temp.listed)
          AND (r.provider, r.account, r.region) IN
            (SELECT provider, account, region FROM temp.staged_resource)
        ORDER BY f.id
        """,
      arguments: [
        "[\(checkIDs.map(String.init).joined(separator: ","))]", scannedAt.description,
      ])
    let read = try db.makeStatement(
      sql: "SELECT \(BulkTable.findings.columnList) FROM finding WHERE id = ?")
    for id in ids {
      guard let row = try Row.fetchOne(read, arguments: [id]) else { continue }
      let stored = BulkRow(.findings, reading: row)
      guard let known = KnownFinding(stored) else { continue }
      let step = Drift.gone(known, at: scannedAt)
      guard step.outcome == .resolved else { continue }
      var after = stored
      after["gone_at"] = scannedAt.description.databaseValue
      after["last_import"] = importID.databaseValue
      try writer.update(stored, to: after)
      try note(id, was: known, became: step.known, at: scannedAt)
      counts.gone += 1
      isDirty = true
    }
  }
}

extension Drift.Step {
  /// Whether the present is what this row says; an older or a milder one only fills history.
  fileprivate func takesOver(_ found: StagedFinding, seen: Instant) -> Bool {
    known.lastSeen == seen && !known.isGone && known.verdict == found.verdict
      && known.isMuted == found.isMuted
  }
}

extension KnownFinding {
  /// What a stored finding says; nil when a column does not hold what it should.
  fileprivate init?(_ row: BulkRow) {
    func text(_ column: String) -> String? { String.fromDatabaseValue(row[column]) }
    guard let verdict = text("verdict").flatMap(Verdict.init(rawValue:)),
      let firstSeen = text("first_seen").flatMap({ Instant(iso: $0) }),
      let lastSeen = text("last_seen").flatMap({ Instant(iso: $0) })
    else { return nil }
    self.init(
      verdict: verdict, isMuted: row["muted"] == 1.databaseValue,
      goneAt: text("gone_at").flatMap { Instant(iso: $0) }, firstSeen: firstSeen,
      lastSeen: lastSeen, hasFailed: row["has_failed"] == 1.databaseValue)
  }
}

extension ImportCounts {
  /// A row that became muted or undecided was neither fixed nor reopened: it counts as unchanged.
  fileprivate mutating func count(_ outcome: Drift.Outcome) {
    switch outcome {
    case .created: created += 1
    case .reopened: reopened += 1
    case .resolved: resolved += 1
    case .changed, .unchanged: unchanged += 1
    }
  }
}
