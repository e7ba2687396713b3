import ProjectFile
import Readiness

/// What becomes of records when the sign-off that decided about them is withdrawn: accepted risks are
/// open again, approved policies are drafts.
enum Withdrawal {
  /// The changes for those that stand by it still.
  ///
  /// - Parameter changes: what the sign-off changed.
  static func changes(
    of changes: [FieldChange], reason: String, in snapshot: ProjectSnapshot
  ) -> [ProjectChange] {
    changes.flatMap { change -> [ProjectChange] in
      switch (change.table, change.column) {
      case (ItemKind.gap.rawValue, "status") where change.new == ItemRecord.acceptedRisk:
        [gap(change.row, reason, snapshot.items)].compactMap(\.self)
      case (ProjectChange.Record.Kind.triage.name, "decision")
      where change.new == ItemRecord.acceptedRisk:
        [finding(change.row, snapshot.triage)].compactMap(\.self)
      case (ItemKind.policyVersion.rawValue, "approved_on"):
        snapshot.items.item(.policyVersion, change.row).map { version in
          PolicyCourse.withdrawn(
            version, reason: reason, among: snapshot.items, on: snapshot.asOf)
        } ?? []
      default: []
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
