/// The id of a trust services criterion, such as `CC6.1`; ordered as auditors list them.
package struct CriterionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters and the number before the dot: `CC6`.
  package let series: String
  /// The number after the dot.
  package let number: Int

  /// Reads `CC6.1` in any case; whether the catalogue holds it is asked of the catalogue.
  package init?(_ text: some StringProtocol) {
    let parts = text.uppercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number >= 0,
      let prefix = Self.prefixes.first(where: { parts[0].hasPrefix($0) }),
      let position = Int(parts[0].dropFirst(prefix.count)), position > 0
    else { return nil }
    series = "\(prefix)\(position)"
    self.number = number
  }

  package var description: String { "\(series).\(number)" }

  package static func < (left: CriterionID, right: CriterionID) -> Bool {
    left.sortKey < right.sortKey
  }

  // PI before P, so that the longer prefix is tried first when reading.
  private static let prefixes = ["CC", "PI", "A", "C", "P"]
  private static let order = ["CC", "A", "C", "PI", "P"]

  private var sortKey: (Int, Int, Int) {
    let letters = series.prefix { $0.isLetter }
    return (
      Self.order.firstIndex(of: String(letters)) ?? Self.order.count,
      Int(series.dropFirst(letters.count)) ?? 0, number
    )
  }
}
