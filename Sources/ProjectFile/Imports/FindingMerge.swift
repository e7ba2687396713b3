internal import Foundation
internal import GRDB
internal import Readiness

/// Merges the staged rows of one report with the findings already known.
struct FindingMerge {
  let db: Database
  let importID: String
  let scannedAt: Instant
  private(set) var counts: ImportCounts
  var writer: BulkWriter
  /// Whether anything was written.
  private(set) var isDirty = false
  private var resourceCache: (key: [String], id: Int64)?

  init(db: Database, importID: String, scannedAt: Instant, counts: ImportCounts) throws {
    self.db = db
    self.importID = importID
    self.scannedAt = scannedAt
    self.counts = counts
    writer = try BulkWriter(db, importID: importID)
  }

  mutating func run(_ staging: Staging, checks: [CheckDraft]) throws {
    let checkIDs = try checks.map { try intern($0) }
    let rows = try staging.rows()
    var last: (base: [UInt8], content: [UInt8], occurrence: Int)?
    while let row = try rows.next() {
      let base = row.bytes("base")
      let content = row.bytes("content")
      if let previous = last, previous.base == base {
        if previous.content == content {
          counts.duplicates += 1
          continue
        }
        last = (base, content, previous.occurrence + 1)
      } else {
        last = (base, content, 0)
      }
      let identity = Self.identity(base, occurrence: last?.occurrence ?? 0)
      let check = checkIDs[row["tool_check"] as Int]
      try staging.list(try merge(row, identity: identity, check: check))
    }
    try markGone(checkIDs)
  }

  /// Rows that share a key and differ are numbered, in the order of their content.
  private static func identity(_ base: [UInt8], occurrence: Int) -> Data {
    if occurrence == 0 { return Data(base) }
    var bytes = CanonicalBytes(domain: "greenroom occurrence 1")
    bytes.append(base)
    bytes.append(occurrence)
    return Data(Staging.key(bytes.bytes))
  }

  private mutating func merge(_ row: Row, identity: Data, check: Int64) throws -> Int64 {
    let resource = try intern(row)
    let seen = (row["seen"] as String?).flatMap { Instant(iso: $0) } ?? scannedAt
    let found = try db.cachedStatement(
      sql: "SELECT \(BulkTable.findings.columnList) FROM finding WHERE identity = ?")
    let stored = try Row.fetchOne(found, arguments: [identity]).map {
      BulkRow(.findings, reading: $0)
    }
    let step = Drift.apply(
      verdict: Verdict(rawValue: row["verdict"]) ?? .other, isMuted: row["muted"], seenAt: seen,
      to: stored.flatMap { KnownFinding($0) })
    counts.count(step.outcome)
    guard let stored else {
      isDirty = true
      return try writer.insert(
        BulkRow(
          .findings,
          [DatabaseValue.null, identity, check, resource] + columns(row, step.known)
            + [importID, importID]))
    }
    let id = Int64.fromDatabaseValue(stored["id"]) ?? 0
    var after = BulkRow(
      .findings,
      [id, identity, check, resource] + columns(row, step.known)
        + [stored["first_import"], stored["last_import"]])
    if step.known.lastSeen > seen {
      // An older report fills history; what the newest scan said stays.
      after = stored
      after["first_seen"] = step.known.firstSeen.description.databaseValue
      after["has_failed"] = step.known.hasFailed.databaseValue
    }
    if after == stored { return id }
    after["last_import"] = importID.databaseValue
    isDirty = true
    try writer.update(stored, to: after)
    if step.outcome == .reopened || step.outcome == .resolved {
      try note(id, was: KnownFinding(stored), became: step.known, at: seen)
    }
    return id
  }

  /// The columns from `tool_id` to `last_seen`: what the tool says now and what is known of it.
  private func columns(_ row: Row, _ known: KnownFinding) -> [any DatabaseValueConvertible] {
    func said(_ names: String...) -> [any DatabaseValueConvertible] {
      names.map { row[$0] as DatabaseValue }
    }
    return said("tool_id", "place")
      + [
        known.verdict.rawValue, known.isMuted,
        known.goneAt?.description.databaseValue ?? DatabaseValue.null, known.hasFailed,
      ]
      + said("severity", "native_severity", "native_status", "detail")
      + [known.firstSeen.description, known.lastSeen.description]
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
        [
          DatabaseValue.null, finding, importID, at.description, word(was), word(became),
        ]))
  }

  /// Resolves the open findings that the report covers and no longer lists (DESIGN: coverage is the
  /// same tool, the report's own accounts with their regions, and the report's own checks).
  private mutating func markGone(_ checkIDs: [Int64]) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.* FROM finding f JOIN resource r ON r.id = f.resource
        WHERE f.tool_check IN (SELECT value FROM json_each(?))
          AND f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL AND f.last_seen <= ?
          AND f.id NOT IN (SELECT finding FROM temp.listed)
          AND EXISTS (SELECT 1 FROM temp.staged s
            WHERE s.provider = r.provider AND s.account = r.account AND s.region = r.region)
        """,
      arguments: [
        "[\(checkIDs.map(String.init).joined(separator: ","))]", scannedAt.description,
      ])
    for row in rows {
      let stored = BulkRow(.findings, reading: row)
      guard let known = KnownFinding(stored), let id = Int64.fromDatabaseValue(stored["id"])
      else { continue }
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

extension KnownFinding {
  /// What a stored finding says; nil when a column does not hold what it should.
  init?(_ row: BulkRow) {
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

extension FindingMerge {
  /// The stored check of a draft; its texts follow the newest scan.
  private mutating func intern(_ check: CheckDraft) throws -> Int64 {
    let columns = BulkTable.checks.columnList
    let found = try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM tool_check WHERE tool = ? AND check_id = ?",
      arguments: [check.tool, check.id])
    let mapping = check.mapping
    let described: [any DatabaseValueConvertible] = [
      check.tool, check.id, check.title, check.text, check.risk, check.remediation,
      try CompactJSON.text(check.references), try CompactJSON.text(check.compliance),
      mapping.criteria.map(\.description).joined(separator: " "),
      mapping.related.map(\.description).joined(separator: " "), mapping.control ?? "",
      mapping.confidence.rawValue, try CompactJSON.text(mapping.reasons),
    ]
    guard let known = found.map({ BulkRow(.checks, reading: $0) }) else {
      isDirty = true
      return try writer.insert(
        BulkRow(.checks, [DatabaseValue.null] + described + [importID, importID]))
    }
    let id = Int64.fromDatabaseValue(known["id"]) ?? 0
    var after = BulkRow(.checks, [id] + described + [known["first_import"], known["last_import"]])
    if after == known { return id }
    guard try isNewest(known["last_import"]) else { return id }
    after["last_import"] = importID.databaseValue
    isDirty = true
    try writer.update(known, to: after)
    return id
  }

  /// The stored resource a staged row is about.
  private mutating func intern(_ row: Row) throws -> Int64 {
    let values = ["provider", "account", "region", "uid", "name", "type", "account_name"].map {
      row[$0] as String
    }
    if let cached = resourceCache, cached.key == values { return cached.id }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(BulkTable.resources.columnList) FROM resource
        WHERE provider = ? AND account = ? AND region = ? AND uid = ?
        """)
    let found = try Row.fetchOne(statement, arguments: StatementArguments(values.prefix(4)))
    let id: Int64
    if let known = found.map({ BulkRow(.resources, reading: $0) }) {
      id = Int64.fromDatabaseValue(known["id"]) ?? 0
      var after = BulkRow(
        .resources, [id] + values + [known["first_import"], known["last_import"]])
      if after != known, try isNewest(known["last_import"]) {
        after["last_import"] = importID.databaseValue
        isDirty = true
        try writer.update(known, to: after)
      }
    } else {
      isDirty = true
      id = try writer.insert(
        BulkRow(.resources, [DatabaseValue.null] + values + [importID, importID]))
    }
    resourceCache = (values, id)
    return id
  }

  /// Whether this report is newer than the one that last described something; one of two rows of
  /// the same report that describe it differently stays as it is.
  private func isNewest(_ lastImport: DatabaseValue) throws -> Bool {
    if lastImport == importID.databaseValue { return false }
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT scanned_at FROM import WHERE id = ?"), arguments: [lastImport]
    )
    return last.map { $0 <= scannedAt.description } ?? true
  }
}
