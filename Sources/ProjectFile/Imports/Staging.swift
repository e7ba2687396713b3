import GRDB
import Readiness

/// A report's rows in temporary tables, until the whole report is known.
///
/// Whether a tool's id names one thing, which rows collide and how a resource is described are
/// questions about all rows. The tables spill to disk, so memory does not grow with the report.
struct Staging {
  let db: Database
  private let insertRow: RowStatement
  private let internResource: Statement
  /// The ids of resources the report named lately; never more than `keptResources`.
  private var resourceIDs: [ResourceDraft: Int64] = [:]
  private static let keptResources = 4_096
  /// The newest moment that a row was seen at; nil where none says.
  private(set) var scannedAt: Instant?
  /// The indices of the checks that have rows.
  private(set) var namedChecks: Set<Int> = []

  init(_ db: Database) throws {
    self.db = db
    try db.execute(
      sql: """
        CREATE TEMP TABLE staged_resource (
          id INTEGER PRIMARY KEY, provider TEXT NOT NULL, account TEXT NOT NULL,
          region TEXT NOT NULL, uid TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
          account_name TEXT NOT NULL, stored INTEGER, UNIQUE (provider, account, region, uid));
        CREATE TEMP TABLE staged (
          by_tool_id BLOB, by_place BLOB NOT NULL, subject BLOB NOT NULL, content BLOB NOT NULL,
          tool_check INTEGER NOT NULL, seen INTEGER,
          verdict TEXT NOT NULL, muted INTEGER NOT NULL, tool_id TEXT NOT NULL,
          place TEXT NOT NULL, severity INTEGER NOT NULL, native_severity TEXT NOT NULL,
          native_status TEXT NOT NULL, detail TEXT NOT NULL, location TEXT NOT NULL,
          mute_reason TEXT NOT NULL, first_seen INTEGER,
          resource INTEGER NOT NULL);
        CREATE TEMP TABLE listed (finding INTEGER PRIMARY KEY);
        CREATE TEMP TABLE covered (
          provider TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, uid TEXT NOT NULL,
          PRIMARY KEY (provider, account, region, uid)) WITHOUT ROWID;
        """)
    insertRow = try RowStatement(
      db, sql: "INSERT INTO temp.staged VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    // Rows of one report may describe a resource differently; the greatest of each text does not
    // depend on their order, and is not empty when any of them says something.
    internResource = try db.makeStatement(
      sql: """
        INSERT INTO temp.staged_resource
          (provider, account, region, uid, name, type, account_name) VALUES (?,?,?,?,?,?,?)
        ON CONFLICT (provider, account, region, uid) DO UPDATE SET
          name = max(name, excluded.name), type = max(type, excluded.type),
          account_name = max(account_name, excluded.account_name)
        RETURNING id
        """)
  }

  mutating func add(_ row: StagedRow) throws {
    if let seen = row.seenAt { scannedAt = max(scannedAt ?? seen, seen) }
    namedChecks.insert(row.check)
    try insertRow.run(row.values + [intern(row.resource).databaseValue])
  }

  /// The staged rows by identity, colliding ones in the order of their content, and what
  /// repeats another behind it; an id of the tool
  /// that names more than one check and resource in this report is no key.
  func rows() throws -> RowCursor {
    try db.execute(
      sql: """
        UPDATE temp.staged SET by_tool_id = NULL WHERE by_tool_id IN (
          SELECT by_tool_id FROM temp.staged WHERE by_tool_id IS NOT NULL
          GROUP BY by_tool_id HAVING min(subject) <> max(subject))
        """)
    return try Row.fetchCursor(
      db,
      sql: """
        SELECT coalesce(by_tool_id, by_place) AS base, \(StagedFinding.columns)
        FROM temp.staged s CROSS JOIN temp.staged_resource r ON r.id = s.resource
        ORDER BY base, content, location, mute_reason, s.rowid
        """)
  }

  /// Every resource the report names, once, in the order in which they are stored.
  func resources() throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT id, provider, account, region, uid, name, type, account_name
        FROM temp.staged_resource ORDER BY provider, account, region, uid
        """)
  }

  /// Notes which row of `resource` a staged one stands for.
  func store(_ resource: Int64, as stored: Int64) throws {
    try db.cachedStatement(sql: "UPDATE temp.staged_resource SET stored = ? WHERE id = ?")
      .execute(arguments: [stored, resource])
  }

  /// Notes that the report lists a finding, so that it is not taken for gone.
  func list(_ finding: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.listed VALUES (?)")
      .execute(arguments: [finding])
  }

  /// Notes a place the report looked at; one without account and resource names nothing.
  func cover(_ place: CoverageDraft) throws {
    if place.account.isEmpty, place.uid.isEmpty { return }
    let texts = [place.provider, place.account, place.region, place.uid].map(\.storable)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.covered VALUES (?,?,?,?)")
      .execute(arguments: StatementArguments(texts))
  }

  /// Notes the places its rows name: account and region, or the resource where there is no account.
  func coverOwnPlaces() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.covered
        SELECT provider, account, region, CASE account WHEN '' THEN uid ELSE '' END
        FROM temp.staged_resource
        """)
  }

  func drop() throws {
    try db.execute(
      sql: """
        DROP TABLE temp.staged; DROP TABLE temp.staged_resource; DROP TABLE temp.listed;
        DROP TABLE temp.covered;
        """)
  }

  private mutating func intern(_ draft: ResourceDraft) throws -> Int64 {
    if let known = resourceIDs[draft] { return known }
    let texts = [
      draft.provider, draft.account, draft.region, draft.uid, draft.name, draft.type,
      draft.accountName,
    ]
    let id = try Int64.fetchOne(
      internResource, arguments: StatementArguments(texts.map(\.storable)))
    guard let id else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
    if resourceIDs.count >= Self.keptResources { resourceIDs.removeAll(keepingCapacity: true) }
    resourceIDs[draft] = id
    return id
  }
}
