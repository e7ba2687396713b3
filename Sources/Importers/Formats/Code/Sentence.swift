import Readiness

/// A tool's words inside a sentence of ours.
enum Sentence {
  static func cut(_ text: String) -> String {
    let line = text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 160 ? String(line.prefix(160)) + "…" : line
  }

  /// The first sentence of a description as a title; nil for none.
  static func title(_ text: String) -> String? {
    let line = text.prefix { !$0.isNewline }
    let sentence = line.firstRange(of: ". ").map { line[..<$0.lowerBound] } ?? line
    let title = sentence.trimmed
    return title.isEmpty ? nil : cut(title)
  }

  /// One warning for a list of troubles; nil for none.
  static func partial(_ tool: String, _ troubles: [String]) -> String? {
    guard let first = troubles.first else { return nil }
    let count = troubles.count == 1 ? "1 error" : "\(troubles.count) errors"
    let words = first.isEmpty ? "" : ", the first “\(cut(first))”"
    return "\(tool) reports \(count)\(words): it may have looked at less."
  }
}
