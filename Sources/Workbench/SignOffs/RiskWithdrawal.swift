import ProjectFile
import Readiness

/// What becomes of gaps when the sign-off that accepted their risk is withdrawn.
enum RiskWithdrawal {
  /// The gaps that are accepted by it still, open again with the reason.
  ///
  /// - Parameter changes: what the sign-off changed.
  static func changes(
    of changes: [FieldChange], reason: String, items: Items
  ) -> [ProjectChange] {
    changes.compactMap { change in
      guard change.table == ItemKind.gap.rawValue, change.column == "status",
        change.new == ItemRecord.acceptedRisk, var gap = items.item(.gap, change.row),
        gap["status"] == ItemRecord.acceptedRisk
      else { return nil }
      gap["status"] = "identified"
      gap["approver"] = ""
      gap["expires"] = ""
      gap["reason"] = reason
      return .putItem(gap)
    }
  }
}
