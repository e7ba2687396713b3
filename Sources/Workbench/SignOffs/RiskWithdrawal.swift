import ProjectFile
import Readiness

/// What becomes of gaps and findings when the sign-off that accepted their risk is withdrawn.
enum RiskWithdrawal {
  /// Those that are accepted by it still, open again.
  ///
  /// - Parameter changes: what the sign-off changed.
  static func changes(
    of changes: [FieldChange], reason: String, in snapshot: ProjectSnapshot
  ) -> [ProjectChange] {
    changes.filter { $0.new == ItemRecord.acceptedRisk }.compactMap { change in
      switch (change.table, change.column) {
      case (ItemKind.gap.rawValue, "status"): gap(change.row, reason, snapshot.items)
      case (ProjectChange.Record.Kind.triage.name, "decision"):
        finding(change.row, snapshot.triage)
      default: nil
      }
    }
  }

  private static func gap(_ id: String, _ reason: String, _ items: Items) -> ProjectChange? {
    guard var gap = items.item(.gap, id), gap["status"] == ItemRecord.acceptedRisk else {
      return nil
    }
    gap["status"] = "identified"
    gap["approver"] = ""
    gap["expires"] = ""
    gap["reason"] = reason
    return .putItem(gap)
  }

  private static func finding(_ id: String, _ triage: [String: Triage]) -> ProjectChange? {
    guard var now = triage[id], now.decision == .riskAccepted else { return nil }
    (now.decision, now.approver, now.expires, now.reason) = (nil, nil, nil, "")
    return .triage(now)
  }
}
