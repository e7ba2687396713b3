import Readiness

extension Severity {
  /// The severity tools mean by a word, whatever its case; unrated for a word that is none.
  ///
  /// `error`, `warning` and `note` are levels of linters: high, medium and low.
  init(word: String) { self = Self.words[word.trimmed.lowercased()] ?? .unrated }

  /// The severity of a CVSS base score from 0 to 10 (CVSS 3.1, qualitative scale).
  init(score: Double) {
    self =
      switch score {
      case 9...: .critical
      case 7..<9: .high
      case 4..<7: .medium
      case 0..<4 where score > 0: .low
      default: .unrated
      }
  }

  private static let words: [String: Severity] = [
    "fatal": .critical, "critical": .critical, "crit": .critical, "urgent": .critical,
    "high": .high, "important": .high, "error": .high, "danger": .high, "severe": .high,
    "medium": .medium, "moderate": .medium, "warning": .medium, "warn": .medium,
    "low": .low, "minor": .low, "note": .low, "negligible": .low,
    "informational": .info, "information": .info, "info": .info, "none": .info, "style": .info,
    "trace": .info,
  ]
}
