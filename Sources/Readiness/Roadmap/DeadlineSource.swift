/// Where deadlines of one kind come from.
///
/// A new kind of deadline is a case of `Deadline.Kind` and a row of `all`.
struct DeadlineSource: Sendable {
  let kind: Deadline.Kind
  let find: @Sendable (DeadlineGround) -> [Deadline]

  static let all: [DeadlineSource] = [
    items(.task, of: .task, "due", isDone: { !$0.isOpen(asOf: $1) }, notes: taskNotes),
    items(
      .milestone, of: .milestone, "due", isDone: { milestone, _ in milestone["state"] != "planned" }
    ),
    items(
      .acceptedRisk, of: .gap, "expires", title: "Accepted risk ends",
      isDone: { gap, _ in gap["status"] != "risk_accepted" },
      notes: { gap, _ in
        ["After this day the gap counts as open again.", gap["reason"]]
      }),
    DeadlineSource(kind: .findingDecision, find: findingDecisions),
    items(
      .triageRule, of: .triageRule, "expires", title: "Triage rule ends",
      isDone: { rule, _ in TriageRule(rule) == nil },
      notes: { rule, _ in
        ["After this day its findings are as if there were no such rule.", rule["reason"]]
      }),
    items(
      .vendorReport, of: .service, "report_end", title: "Report ends",
      isDone: { isLeftOut($0, $1) || $0.date("bridge_end") != nil },
      notes: { _, _ in ["From then on a newer report or a bridge letter is needed."] }),
    items(
      .vendorBridge, of: .service, "bridge_end", title: "Bridge letter ends", isDone: isLeftOut,
      notes: { _, _ in ["From then on a newer report is needed."] }),
    DeadlineSource(kind: .policyReview, find: policyReviews),
    items(
      .policyException, of: .policyException, "expires", title: "Exception ends",
      isDone: { exception, _ in exception["status"] != "approved" },
      notes: { exception, _ in
        ["After this day the policy holds there too.", exception["reason"]]
      }),
    DeadlineSource(kind: .acknowledgement) {
      duties(of: .acknowledgements($0.duties), .acknowledgement)
    },
    DeadlineSource(kind: .training) { duties(of: .training($0.duties), .training) },
    DeadlineSource(kind: .reportNeeded, find: reportNeeded),
    DeadlineSource(kind: .periodStart) { period($0, .periodStart, \.start) },
    DeadlineSource(kind: .periodEnd) { period($0, .periodEnd, \.end) },
  ]

  /// A date of each item of a kind.
  private static func items(
    _ kind: Deadline.Kind, of item: ItemKind, _ field: String, title: String = "",
    isDone: @escaping @Sendable (Item, CalendarDate) -> Bool,
    notes: @escaping @Sendable (Item, Items) -> [String] = { _, _ in [] }
  ) -> DeadlineSource {
    DeadlineSource(kind: kind) { ground in
      ground.items[item].compactMap { item in
        item.date(field).map { day in
          Deadline(
            kind: kind, record: item.id, date: day,
            title: title.isEmpty ? item.label : "\(title): \(item.label)",
            owner: item.person("owner") ?? item.person("approver"),
            isDone: isDone(item, ground.asOf),
            notes: notes(item, ground.items).filter { !$0.isEmpty })
        }
      }
    }
  }

  private static func isLeftOut(_ service: Item, _ day: CalendarDate) -> Bool {
    service["scope"] == "out"
  }

  private static func taskNotes(_ task: Item, _ items: Items) -> [String] {
    let waits = items.codes(.task, task.references("after"))
    let priority = task["priority"].isEmpty ? "" : ", priority \(task["priority"])"
    return [
      "State: \(task.taskStatus.title)\(priority)",
      task["criteria"].isEmpty ? "" : "Criteria: \(task["criteria"])",
      waits.isEmpty ? "" : "Waits for: \(waits.joined(separator: " "))",
      task["reason"].isEmpty ? "" : "Reason: \(task["reason"])",
    ]
  }

  /// Decisions that end on the same day are one deadline: thousands may be taken at once.
  private static func findingDecisions(_ ground: DeadlineGround) -> [Deadline] {
    let ending = ground.triage.values.filter { $0.decision != nil && $0.expires != nil }
    return Dictionary(grouping: ending, by: \.expires).compactMap { day, all in
      guard let day else { return nil }
      let triage = all.sorted { $0.finding < $1.finding }
      let counts = TriageDecision.allCases.compactMap { decision in
        let count = triage.count { $0.decision == decision }
        return count == 0 ? nil : "\(count) \(decision.title)"
      }
      let owners = Set(triage.map { $0.owner ?? $0.approver })
      let reasons = Set(triage.map(\.reason)).subtracting([""])
      return Deadline(
        kind: .findingDecision, record: "\(ground.project.id)-\(day)", date: day,
        title: triage.count == 1
          ? "The decision about finding \(triage[0].shortID) ends"
          : "Decisions about \(triage.count) findings end",
        owner: owners.count == 1 ? triage[0].owner ?? triage[0].approver : nil, isDone: false,
        notes: ["Decided: \(counts.joined(separator: ", "))."]
          + (reasons.count == 1 ? Array(reasons) : []))
    }
  }

  private static func reportNeeded(_ ground: DeadlineGround) -> [Deadline] {
    let goal = Goal(project: ground.project, items: ground.items)
    guard let day = goal.target else { return [] }
    let note = ground.items.single(.goal)["note"]
    return [
      Deadline(
        kind: .reportNeeded, record: ground.project.id, date: day,
        title: "The \(goal.report.title) report is needed: \(ground.project.name)", owner: nil,
        isDone: day < ground.asOf, notes: note.isEmpty ? [] : [note])
    ]
  }

  private static func period(
    _ ground: DeadlineGround, _ kind: Deadline.Kind, _ day: (Period) -> CalendarDate
  ) -> [Deadline] {
    guard let period = ground.project.period else { return [] }
    let isOneDay = ground.project.auditType == .typeI
    if isOneDay, kind == .periodStart { return [] }
    let word = kind == .periodStart ? "begins" : "ends"
    let date = day(period)
    return [
      Deadline(
        kind: kind, record: ground.project.id, date: date,
        title: isOneDay
          ? "The day the Type I answers for: \(ground.project.name)"
          : "The audit period \(word): \(ground.project.name)",
        owner: nil, isDone: date < ground.asOf,
        notes: isOneDay ? [] : ["\(period.start) to \(period.end), \(period.days) days."])
    ]
  }
}
