/// What has to hold between the fields of an item, and between items (DOMAIN §4, §5).
enum ItemRules {
  /// Fields that have to be said when another one has a value.
  private struct Need {
    let kind: ItemKind
    let field: String
    let value: String
    let needs: [String]
    let why: String
  }

  private static let needs = [
    Need(
      kind: .component, field: "scope", value: "out", needs: ["reason"],
      why: "What is out of scope needs a reason."),
    Need(
      kind: .service, field: "scope", value: "out", needs: ["reason"],
      why: "What is out of scope needs a reason."),
    Need(
      kind: .gap, field: "status", value: "risk_accepted",
      needs: ["approver", "expires", "reason"],
      why: "An accepted risk needs who accepted it, until when, and why."),
    Need(
      kind: .gap, field: "status", value: "false_positive", needs: ["reason"],
      why: "Say why it is no gap."),
    Need(
      kind: .triageRule, field: "decision", value: TriageDecision.riskAccepted.rawValue,
      needs: ["approver", "expires"],
      why: "An accepted risk needs who accepted it, and until when."),
    Need(
      kind: .task, field: "status", value: "cancelled", needs: ["reason"],
      why: "Say why it is cancelled."),
    Need(
      kind: .task, field: "status", value: "blocked", needs: ["reason"],
      why: "Say what it waits for."),
    Need(
      kind: .task, field: "status", value: TaskStatus.verified.rawValue, needs: ["verified_by"],
      why: "Say who verified it: someone other than its owner."),
    Need(
      kind: .policyException, field: "status", value: "approved",
      needs: ["approver", "expires", "reason"],
      why: "An exception needs who approved it, until when, and why."),
  ]

  /// Pairs of dates of which the first may not lie after the second.
  private static let spans: [(kind: ItemKind, from: String, to: String)] = [
    (.audit, "previous_start", "previous_end"), (.service, "report_start", "report_end"),
    (.service, "report_end", "bridge_end"), (.incident, "day", "ended"), (.task, "start", "due"),
    (.person, "start", "last_day"), (.person, "leave_from", "leave_to"),
    (.policyException, "approved_on", "expires"), (.trainingRecord, "assigned", "due"),
  ]

  /// The field whose lines tell items of a kind from each other, so that each stands once.
  static let distinctLines: [ItemKind: String] = [.component: "identifiers"]

  static func check(
    _ item: Item, before: Item, among items: Items, _ notes: inout [String]
  ) throws(ItemRefusal) {
    for need in needs where need.kind == item.kind && item[need.field] == need.value {
      for field in need.needs where GapTransition.isBlank(item[field]) {
        throw ItemRefusal(field, need.why)
      }
    }
    for span in spans where span.kind == item.kind {
      if let from = item.date(span.from), let to = item.date(span.to), to < from {
        let title = item.kind.definition.field(span.from)?.title ?? span.from
        throw ItemRefusal(span.to, "\(to) lies before \(from) (\(title)).")
      }
    }
    try checkMove(item, before: before)
    if item.kind == .task { try checkTask(item, among: items) }
    if item.kind == .component { try checkIdentifiers(item, among: items) }
    if item.kind == .reportLayout { try checkLayout(item) }
  }

  private static func checkMove(_ item: Item, before: Item) throws(ItemRefusal) {
    if let obstacle = ItemMoves.obstacle(to: item["status"], of: before) {
      throw ItemRefusal("status", obstacle)
    }
  }

  /// Whoever did the work does not verify it, no task waits for itself, and none takes a lifetime.
  private static func checkTask(_ item: Item, among items: Items) throws(ItemRefusal) {
    if item.taskStatus == .verified, item["verified_by"] == item["owner"] {
      throw ItemRefusal("verified_by", "Someone other than its owner has to verify it.")
    }
    if let days = item.number("days"), days > Effort.most {
      throw ItemRefusal("days", "No task takes more than \(Effort.most) person-days: split it.")
    }
    if let cycle = DependencyCycle.through(item, among: items) {
      throw ItemRefusal("after", "It would wait for itself: \(cycle.joined(separator: " → ")).")
    }
  }

  /// A layout that cannot be read is not kept.
  private static func checkLayout(_ item: Item) throws(ItemRefusal) {
    do {
      _ = try ReportLayout(item)
    } catch {
      let areColumnsRead =
        (try? ReportLayout(
          name: "", tool: "", columnsText: item["columns"], wordsText: "")) != nil
      throw ItemRefusal(areColumnsRead ? "words" : "columns", "\(error.place): \(error.reason)")
    }
  }

  /// Two components with one identifier would leave open whether a resource is in scope.
  private static func checkIdentifiers(
    _ item: Item, among items: Items
  ) throws(ItemRefusal) {
    var seen: Set<String> = []
    for line in item.lines("identifiers") where !seen.insert(line.lowercased()).inserted {
      throw ItemRefusal("identifiers", "“\(line)” stands there twice.")
    }
    for other in items[.component] where other.id != item.id {
      if let twin = other.lines("identifiers").first(where: { seen.contains($0.lowercased()) }) {
        throw ItemRefusal("identifiers", "“\(twin)” is an identifier of \(other.label) already.")
      }
    }
  }
}

/// The moves between states of an item (DOMAIN §4); a state that is new may begin anywhere.
package enum ItemMoves {
  /// Why an item can't take a state, with those it can, as a sentence; nil when it can.
  package static func obstacle(to new: String, of item: Item) -> String? {
    let old = item["status"]
    guard let moves = of(item.kind), old != new, !old.isEmpty, !(moves[old] ?? []).contains(new)
    else { return nil }
    let field = item.kind.definition.field("status")
    let allowed = (moves[old] ?? []).map { field?.word($0) ?? $0 }.joined(separator: ", ")
    return "From \(field?.word(old) ?? old) it can become "
      + "\(allowed.isEmpty ? "nothing" : allowed)."
  }

  /// From each state those that may follow; nil for kinds whose state is free.
  package static func of(_ kind: ItemKind) -> [String: [String]]? {
    switch kind {
    case .gap:
      [
        "identified": ["closed", "risk_accepted", "false_positive"],
        "closed": ["identified"], "risk_accepted": ["identified", "closed"],
        "false_positive": ["identified"],
      ]
    case .task:
      [
        "backlog": ["planned", "in_progress", "cancelled"],
        "planned": ["in_progress", "blocked", "backlog", "cancelled"],
        "in_progress": ["blocked", "done", "planned", "cancelled"],
        "blocked": ["planned", "in_progress", "cancelled"],
        "done": ["verified", "in_progress"], "verified": ["in_progress"],
        "cancelled": ["backlog"],
      ]
    case .policy:
      [
        "draft": ["in_review"], "in_review": ["approved", "draft"],
        "approved": ["published", "draft"], "published": ["draft", "retired"],
      ]
    case .policyException:
      [
        "requested": ["approved", "rejected"], "approved": ["closed"],
        "rejected": ["requested"],
      ]
    default: nil
    }
  }
}
