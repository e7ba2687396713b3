/// What a report looked at, which decides what its silence means.
package struct ReportCoverage: Hashable, Sendable {
  /// Where a resource stands, as far as a report names it.
  package struct Place: Hashable, Sendable {
    package let account: String
    package let region: String

    package init(account: String, region: String) {
      self.account = account
      self.region = region
    }
  }

  package let tool: String
  /// When the report was taken.
  package let takenAt: Instant
  /// The pairs of account and region in the report.
  package var places: Set<Place>
  /// The ids of the checks in the report.
  package var checks: Set<String>

  package init(
    tool: String, takenAt: Instant, places: Set<Place> = [], checks: Set<String> = []
  ) {
    self.tool = tool
    self.takenAt = takenAt
    self.places = places
    self.checks = checks
  }

  /// Takes a row of the report into account.
  package mutating func note(check: String, account: String, region: String) {
    checks.insert(check)
    places.insert(Place(account: account, region: region))
  }

  /// Whether an open finding the report does not list is thereby gone.
  ///
  /// The same tool must have looked with the same check in the same account and region, and not
  /// before the finding was last seen: else its silence says nothing.
  package func endsUnlisted(
    _ known: KnownFinding, tool: String, check: String, account: String, region: String
  ) -> Bool {
    known.isOpen && tool == self.tool && takenAt >= known.lastSeen && checks.contains(check)
      && places.contains(Place(account: account, region: region))
  }
}
