import GRDB
package import Readiness

extension ProjectFile {
  /// The accounts that findings name, those with most findings first.
  ///
  /// - Parameter asOf: the day for which it is judged what is open.
  ///
  /// It looks at every finding, so it is no query for the thread that draws.
  package func accounts(asOf: CalendarDate) throws -> [NamedAccount] {
    try read { db in
      let columns = try FindingColumns(db, asOf: asOf)
      return try Row.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT r.provider, r.account, max(r.account_name) AS name, count(*) AS findings,
              sum(\(columns.isOpen)) AS open
            FROM finding f JOIN resource r ON r.id = f.resource
            WHERE r.account <> '' GROUP BY r.provider, r.account
            ORDER BY findings DESC, r.provider, r.account
            """)
      ).map { row in
        NamedAccount(
          provider: row["provider"], account: row["account"], name: row["name"],
          findings: row["findings"], open: row["open"])
      }
    }
  }
}
