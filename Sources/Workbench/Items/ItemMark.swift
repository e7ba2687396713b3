import Readiness
import Terminal

/// How the states of items are shown.
enum ItemMark {
  private static let looks: [String: [String: (Mark.Sign, Theme.Role)]] = [
    "scope": [
      "in": (.check, .good), "out": (.dash, .dim), "undecided": (.circle, .partial),
    ],
    "outcome": [
      "open": (.circle, .neutral), "won": (.check, .good), "lost": (.cross, .bad),
      "postponed": (.half, .partial), "satisfied": (.check, .good),
    ],
    "state": [
      "planned": (.circle, .neutral), "reached": (.check, .good), "dropped": (.dash, .dim),
      "active": (.check, .good), "retired": (.dash, .dim),
    ],
    "party": [
      "provider": (.dash, .neutral), "us": (.bullet, .partial), "shared": (.half, .partial),
    ],
    "status": [
      "identified": (.cross, .bad), "closed": (.check, .good), "risk_accepted": (.half, .partial),
      "false_positive": (.dash, .dim), "backlog": (.circle, .dim), "planned": (.circle, .neutral),
      "in_progress": (.half, .partial), "blocked": (.bang, .bad), "done": (.check, .neutral),
      "verified": (.check, .good), "cancelled": (.dash, .dim), "draft": (.circle, .neutral),
      "in_review": (.half, .partial), "approved": (.check, .neutral), "published": (.check, .good),
      "retired": (.dash, .dim), "requested": (.circle, .neutral), "rejected": (.cross, .dim),
    ],
  ]

  /// The mark of a value; nil for a field that is no state.
  static func of(_ kind: ItemKind, _ field: String, _ value: String) -> Mark? {
    if kind == .answer, field == "status" { return GapStatus(rawValue: value).map { Mark($0) } }
    guard let look = looks[field]?[value], let word = kind.definition.field(field)?.word(value)
    else { return nil }
    return Mark(look.0, word, look.1)
  }
}
