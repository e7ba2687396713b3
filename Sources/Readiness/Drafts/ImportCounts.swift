/// What an import did, row by row and in all.
///
/// `rows` = failed + passed + other = created + reopened + resolved + unchanged + duplicates;
/// refusals and `gone` are not rows.
package struct ImportCounts: Hashable, Sendable, Codable {
  package var rows = 0
  package var failed = 0
  package var passed = 0
  package var other = 0
  package var created = 0
  package var reopened = 0
  package var resolved = 0
  package var unchanged = 0
  /// Rows that repeat another of the same report to the letter.
  package var duplicates = 0
  /// Open findings within the report's own coverage that it no longer lists.
  package var gone = 0
  package var refused = 0
  package var checks = 0
  package var checksMapped = 0
  /// Fields over 64 KiB that were cut.
  package var cutFields = 0
  package var maskedSecrets = 0

  package init() {}

  package var checksUnmapped: Int { checks - checksMapped }

  /// Counts a row by what its tool says of it; a muted failure is no failure.
  package mutating func count(_ verdict: Verdict, isMuted: Bool) {
    rows += 1
    switch (verdict, isMuted) {
    case (.fail, false): failed += 1
    case (.pass, _): passed += 1
    default: other += 1
    }
  }
}
