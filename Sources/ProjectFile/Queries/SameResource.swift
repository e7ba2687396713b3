import GRDB
package import Readiness

extension ProjectFile {
  /// The other failed findings on the resource of one, also by tools that spell it otherwise, the
  /// worst first; empty where no finding has that name.
  package func findings(
    onSameResourceAs identity: String, asOf: CalendarDate, limit: Int = 100
  ) throws -> [FindingSummary] {
    try read { db in
      let reader = try FindingReader(db, asOf: asOf)
      guard let id = try reader.id(of: identity) else { return [] }
      return try Self.findings(onSameResourceAs: id, reader, limit: limit, db)
    }
  }

  static func findings(
    onSameResourceAs id: Int64, _ reader: FindingReader, limit: Int, _ db: Database
  ) throws -> [FindingSummary] {
    let resources = try CompactJSON.text(try resources(sameAsOf: id, db))
    let ids = try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT f.id FROM json_each(\(resources)) l CROSS JOIN finding f ON f.resource = l.value
          WHERE f.verdict = 'fail' AND f.id <> \(id)
          ORDER BY f.gone_at IS NOT NULL, \(FindingRoster.order) LIMIT \(limit)
          """))
    return try reader.summaries(ids)
  }

  /// Rows of `resource` that are the resource of a finding; their words narrow what is compared.
  private static func resources(sameAsOf finding: Int64, _ db: Database) throws -> [Int64] {
    let own = try Row.fetchOne(
      db, sql: "SELECT r.* FROM finding f JOIN resource r ON r.id = f.resource WHERE f.id = ?",
      arguments: [finding])
    guard let own else { return [] }
    let wanted = ResourceIdentity(own)
    let likely = wanted.words.map { word -> SQL in
      let pattern = "%\(word.likeEscaped)%"
      return "uid LIKE \(pattern) ESCAPE '\\' OR name LIKE \(pattern) ESCAPE '\\'"
    }
    if likely.isEmpty { return [own["id"]] }
    let rows = try Row.fetchAll(
      db, SQLRequest(literal: "SELECT * FROM resource WHERE \(likely.joined(separator: " OR "))"))
    let same = rows.filter {
      $0["id"] as Int64 == own["id"] || ResourceIdentity($0).isSame(as: wanted)
    }
    return same.map { $0["id"] }
  }
}

extension ResourceIdentity {
  fileprivate init(_ row: Row) {
    self.init(
      provider: row["provider"], account: row["account"], region: row["region"], uid: row["uid"],
      name: row["name"])
  }
}
