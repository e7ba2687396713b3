/// What an import did, row by row and in all.
///
/// `rows` = failed + passed + other = created + reopened + resolved + unchanged + duplicates;
/// refusals, `gone` and `absent` are not rows.
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
  /// Open findings where the report looked, of its tool and of checks it does not speak of: what
  /// became of them is not known, and they stay open.
  package var absent = 0
  /// Findings that were known from later reports and of whose past this one told more.
  package var filled = 0
  package var refused = 0
  package var checks = 0
  package var checksMapped = 0
  /// Fields over 64 KiB that were cut.
  package var cutFields = 0
  package var maskedSecrets = 0

  package init() {}

  /// A count that was not kept when these were written is zero.
  package init(from decoder: any Decoder) throws {
    let kept = try [String: Int](from: decoder)
    for (name, count) in Self.byName { self[keyPath: count] = kept[name] ?? 0 }
  }

  package func encode(to encoder: any Encoder) throws {
    let counts = Self.byName.map { ($0.key, self[keyPath: $0.value]) }
    try Dictionary(uniqueKeysWithValues: counts).encode(to: encoder)
  }

  private static var byName: KeyValuePairs<String, WritableKeyPath<Self, Int>> {
    [
      "rows": \.rows, "failed": \.failed, "passed": \.passed, "other": \.other,
      "created": \.created, "reopened": \.reopened, "resolved": \.resolved,
      "unchanged": \.unchanged, "duplicates": \.duplicates, "gone": \.gone, "absent": \.absent,
      "filled": \.filled, "refused": \.refused, "checks": \.checks,
      "checksMapped": \.checksMapped, "cutFields": \.cutFields,
      "maskedSecrets": \.maskedSecrets,
    ]
  }

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
