import Readiness

extension Severity {
  init(rank: Int) {
    self = Severity.allCases.indices.contains(rank) ? Severity.allCases[rank] : .unrated
  }
}

extension CriterionID {
  /// Reads ids parted by blanks.
  static func list(_ text: String) -> [CriterionID] {
    text.split(separator: " ").compactMap { CriterionID($0) }
  }
}
