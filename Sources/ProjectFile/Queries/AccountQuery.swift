import GRDB
package import Readiness

extension ProjectFile {
  /// The accounts that findings name, those with most findings first.
  ///
  /// It looks at every finding, so it is no query for the thread that draws.
  package func accounts() throws -> [NamedAccount] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT r.provider, r.account, max(r.account_name) AS name, count(*) AS findings,
            sum(f.verdict = 'fail' AND f.muted = 0 AND f.gone_at IS NULL) AS open
          FROM finding f JOIN resource r ON r.id = f.resource
          WHERE r.account <> '' GROUP BY r.provider, r.account
          ORDER BY findings DESC, r.provider, r.account
          """
      ).map { row in
        NamedAccount(
          provider: row["provider"], account: row["account"], name: row["name"],
          findings: row["findings"], open: row["open"])
      }
    }
  }
}
