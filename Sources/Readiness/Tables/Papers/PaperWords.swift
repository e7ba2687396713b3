/// What words of other tools mean; words as `SpreadsheetText` writes names.
enum PaperWords {
  /// Whether someone works here.
  enum Standing: Hashable {
    case here, onLeave, left
  }

  /// Whether something was done.
  enum Progress: Hashable {
    case done, open
  }

  static let standings: [String: Standing] = [
    "active": .here, "current": .here, "employed": .here, "hired": .here, "accepted": .here,
    "pending": .here, "onboarding": .here, "invited": .here, "staged": .here,
    "provisioned": .here, "recovery": .here, "locked_out": .here, "password_expired": .here,
    "password_reset": .here, "pending_user_action": .here, "true": .here, "yes": .here,
    "on_leave": .onLeave, "leave": .onLeave, "leave_of_absence": .onLeave,
    "parental_leave": .onLeave, "maternity_leave": .onLeave, "medical_leave": .onLeave,
    "inactive": .left, "terminated": .left, "dismissed": .left, "left": .left, "leaver": .left,
    "former": .left, "offboarded": .left, "resigned": .left, "retired": .left,
    "suspended": .left, "deprovisioned": .left, "deactivated": .left, "disabled": .left,
    "archived": .left, "deleted": .left, "false": .left, "no": .left,
  ]

  /// What someone works as.
  static let workers: [String: String] = [
    "employee": "employee", "full_time": "employee", "part_time": "employee",
    "fulltime": "employee", "parttime": "employee", "permanent": "employee",
    "regular": "employee", "salaried": "employee", "hourly": "employee", "intern": "employee",
    "temporary": "employee", "temp": "employee", "seasonal": "employee", "apprentice": "employee",
    "working_student": "employee", "full_time_employee": "employee", "w2": "employee",
    "salaried_full_time": "employee", "salaried_part_time": "employee",
    "hourly_full_time": "employee", "hourly_part_time": "employee",
    "contractor": "contractor", "contract": "contractor", "independent_contractor": "contractor",
    "freelancer": "contractor", "freelance": "contractor", "consultant": "contractor",
    "external": "contractor", "vendor": "contractor", "agency": "contractor",
    "1099": "contractor",
  ]

  static let trainings: [String: Progress] = [
    "completed": .done, "complete": .done, "passed": .done, "pass": .done, "finished": .done,
    "done": .done, "completed_late": .done, "acknowledged": .done, "attended": .done,
    "expiring": .done, "exempt": .open, "not_started": .open, "in_progress": .open,
    "started": .open, "incomplete": .open, "not_completed": .open, "not_complete": .open,
    "assigned": .open, "enrolled": .open, "pending": .open, "overdue": .open, "past_due": .open,
    "not_yet_due": .open, "on_leave": .open, "missing": .open, "failed": .open, "fail": .open,
    "expired": .open, "locked": .open, "due_soon": .open, "not_passed": .open,
  ]

  static let signatures: [String: Progress] = [
    "signed": .done, "completed": .done, "complete": .done, "acknowledged": .done,
    "accepted": .done, "agreed": .done, "confirmed": .done, "passed": .done, "done": .done,
    "yes": .done, "true": .done, "sent": .open, "created": .open, "delivered": .open,
    "viewed": .open, "opened": .open, "pending": .open, "awaiting_signature": .open,
    "waiting": .open, "waiting_for_others": .open, "out_for_signature": .open,
    "not_signed": .open, "not_acknowledged": .open, "not_started": .open, "in_progress": .open,
    "incomplete": .open, "assigned": .open, "overdue": .open, "past_due": .open,
    "declined": .open, "voided": .open, "canceled": .open, "cancelled": .open, "expired": .open,
    "deleted": .open, "bounced": .open, "autoresponded": .open, "no": .open, "false": .open,
    "not_yet_due": .open, "on_leave": .open,
  ]

  /// What tools write where there is nothing to say.
  static let nothing: Set<String> = [
    "n/a", "na", "n.a.", "-", "--", "–", "—", "none", "null", "nil", "never", "#n/a",
  ]

  /// - Throws: `CellRefusal` with the words that are known, for one that is not.
  static func meaning<Meaning: Hashable>(
    _ word: String, of words: [String: Meaning], column: String
  ) throws(CellRefusal) -> Meaning {
    if let meaning = words[SpreadsheetText.normalized(word)] { return meaning }
    throw CellRefusal(
      why: "“\(excerpt(word))” is no \(column.replacing("_", with: " ")) we know.",
      allowed: words.keys.sorted(), column: column)
  }
}
