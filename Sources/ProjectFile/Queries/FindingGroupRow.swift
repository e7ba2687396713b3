package import Readiness

/// What findings can be grouped by.
package enum FindingGrouping: String, CaseIterable, Hashable, Sendable {
  case check, resource, criterion, account, severity, kind, tool
}

/// Findings of a list that share something, counted.
package struct FindingGroupRow: Hashable, Sendable {
  /// What they share, as the file names it; stable as long as the file is as it is.
  package var key: String
  /// What they share in words; empty where they share that nothing is said.
  package var title: String
  /// Of the list's findings, how many are open.
  package var open: Int
  /// How many of the list's findings there are.
  package var count: Int
  /// The worst severity among the open ones, else among all.
  package var worst: Severity
  /// How many of the open ones are late.
  package var late: Int
  /// A filter that selects the group in the list.
  package var filter: String
}

extension FindingGroupRow {
  /// A term of a filter that holds for a field with exactly this text.
  static func term(_ field: FindingField, _ text: String) -> String {
    if text.isEmpty { return "\(field.rawValue):" }
    // A quote ends a quoted word and cannot be typed within it: what stands before it has to do.
    guard let quote = text.firstIndex(of: "\"") else { return "\(field.rawValue)=\"\(text)\"" }
    return "\(field.rawValue):\"\(text[..<quote])\""
  }
}
