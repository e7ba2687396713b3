internal import Crypto
internal import Foundation
internal import GRDB
internal import Readiness

/// A report's rows in a temporary table, until the whole report is known: whether a tool's id names
/// one thing, and which rows collide, is a question about all of them.
///
/// It spills to disk, so memory does not grow with the report.
struct Staging {
  let db: Database
  private let insert: Statement
  private(set) var scannedAt: Instant?

  init(_ db: Database) throws {
    self.db = db
    try db.execute(sql: "DROP TABLE IF EXISTS temp.staged; DROP TABLE IF EXISTS temp.listed")
    try db.execute(
      sql: """
        CREATE TEMP TABLE staged (
          by_tool_id BLOB, by_place BLOB NOT NULL, subject BLOB NOT NULL, content BLOB NOT NULL,
          tool_check INTEGER NOT NULL, tool_id TEXT NOT NULL, provider TEXT NOT NULL,
          account TEXT NOT NULL, region TEXT NOT NULL, uid TEXT NOT NULL, name TEXT NOT NULL,
          type TEXT NOT NULL, account_name TEXT NOT NULL, place TEXT NOT NULL,
          verdict TEXT NOT NULL, muted INTEGER NOT NULL, severity INTEGER NOT NULL,
          native_severity TEXT NOT NULL, native_status TEXT NOT NULL, detail TEXT NOT NULL,
          seen TEXT);
        CREATE TEMP TABLE listed (finding INTEGER PRIMARY KEY);
        """)
    insert = try db.makeStatement(
      sql:
        "INSERT INTO temp.staged VALUES (\(Array(repeating: "?", count: 21).joined(separator: ",")))"
    )
  }

  mutating func add(_ draft: FindingDraft, of check: CheckDraft) throws {
    let resource = draft.resource
    var subject = draft
    subject.place = ""
    func key(_ draft: FindingDraft, byToolID: Bool) -> Data {
      Data(
        Self.key(
          FindingIdentity.key(
            tool: check.tool, check: check.id, finding: draft, isToolIDUnique: byToolID)))
    }
    let hasToolID = !FindingIdentity.isPlaceholder(draft.toolID)
    if let seen = draft.seenAt { scannedAt = max(scannedAt ?? seen, seen) }
    try insert.execute(arguments: [
      hasToolID ? key(draft, byToolID: true) : nil, key(draft, byToolID: false),
      key(subject, byToolID: false), Data(Self.key(Self.content(draft))), draft.check,
      draft.toolID, resource.provider, resource.account, resource.region, resource.uid,
      resource.name, resource.type, resource.accountName, draft.place, draft.verdict.rawValue,
      draft.isMuted, draft.severity.rank, draft.nativeSeverity, draft.nativeStatus, draft.detail,
      draft.seenAt?.description,
    ])
  }

  /// The staged rows by identity, colliding ones in the order of their content; an id of the tool
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
        SELECT coalesce(by_tool_id, by_place) AS base, * FROM temp.staged
        ORDER BY base, content, rowid
        """)
  }

  /// Notes that the report lists a finding, so that it is not taken for gone.
  func list(_ finding: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.listed VALUES (?)")
      .execute(arguments: [finding])
  }

  func drop() throws {
    try db.execute(sql: "DROP TABLE temp.staged; DROP TABLE temp.listed")
  }

  /// Half a SHA-256: enough to tell a billion findings apart.
  static func key(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes).prefix(16)) }

  /// All that makes two rows of one report the same, but for when the tool looked.
  private static func content(_ draft: FindingDraft) -> [UInt8] {
    var bytes = CanonicalBytes(domain: "greenroom content 1")
    for text in [
      draft.resource.name, draft.resource.type, draft.resource.accountName, draft.place,
      draft.detail, draft.nativeSeverity, draft.nativeStatus, draft.verdict.rawValue, draft.toolID,
    ] { bytes.append(text) }
    bytes.append(draft.isMuted ? 1 : 0)
    bytes.append(draft.severity.rank)
    return bytes.bytes
  }
}
