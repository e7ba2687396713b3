/// Goes through what is missing, and makes tasks of what nobody works on yet.
struct SuggestionBuilder {
  private let input: ForecastInput
  private let readiness: Readiness
  private let open: [Item]
  /// What an open task, or one that is suggested already, is about.
  private var criteria: Set<CriterionID>
  private let gaps: Set<Item.ID>
  private let checks: Set<String>
  private var entries: [RoadmapSuggestion.Entry] = []
  /// By suggested task, the criteria it helps to meet.
  private var raising: [Item.ID: [CriterionID]] = [:]

  init(_ input: ForecastInput, _ readiness: Readiness) {
    self.input = input
    self.readiness = readiness
    let items = input.items
    open = items[.task].filter { $0.isOpen(asOf: input.asOf) && !$0.comesAgain }
    gaps = Set(open.flatMap { $0.references("gap") })
    checks = Set(open.flatMap { $0.lines("checks") })
    let served = gaps.compactMap { items.item(.gap, $0) }
    criteria = Set((open + served).flatMap { $0.criteria("criteria") })
  }

  /// The entries with their effects: what a criterion is worth is shared by those that help to meet it.
  func finished() -> [RoadmapSuggestion.Entry] {
    let counted = readiness.scores.filter(\.counts)
    guard !counted.isEmpty else { return entries }
    let worth = Dictionary(
      counted.map { ($0.criterion, (1 - $0.design) / Double(counted.count)) }
    ) { one, _ in one }
    var shares: [CriterionID: Int] = [:]
    for ids in raising.values { for id in ids { shares[id, default: 0] += 1 } }
    return entries.map { entry in
      var entry = entry
      entry.effect += (raising[entry.id] ?? []).reduce(0) {
        $0 + (worth[$1] ?? 0) / Double(shares[$1] ?? 1)
      }
      return entry
    }
  }

  private mutating func add(
    _ values: [String: String], steps: [String] = [], why: String,
    criteria ids: [CriterionID], effect: Double = 0, raises: Bool = true
  ) {
    var task = Item(new: .task, id: "new\(entries.count + 1)")
    for (field, value) in values { task[field] = value }
    task["steps"] = steps.joined(separator: "\n")
    task["criteria"] = ids.map(\.description).joined(separator: " ")
    task["status"] = TaskStatus.planned.rawValue
    task["raised_on"] = input.asOf.description
    entries.append(.init(task: task, why: why, effect: effect))
    if raises { raising[task.id] = ids }
    criteria.formUnion(ids)
  }

  /// Open gaps without a task, those of one pattern together.
  mutating func addGaps() {
    let bare = input.items[.gap].filter {
      $0.isOpen(asOf: input.asOf) && !gaps.contains($0.id)
        && input.items.progress(of: $0, asOf: input.asOf) != .readyForRetest
    }
    for group in Self.together(bare, by: { $0["pattern"].isEmpty ? $0.id : $0["pattern"] }) {
      guard let first = group.first else { continue }
      let pattern = Catalogue.shipped.gapPattern(first["pattern"])
      let owners = Set(group.map { $0["owner"] })
      let codes = Wording.list(group.map(\.code))
      var steps: [String] = []
      for step in group.flatMap({ $0.lines("steps") }) where !steps.contains(step) {
        steps.append(step)
      }
      let effort = group.map { $0["effort"] }.max { Self.size($0) < Self.size($1) } ?? ""
      add(
        [
          "name": "Close: \(group.count == 1 ? first.name : pattern?.title ?? first.name)",
          "gap": group.map(\.id).joined(separator: " "), "origin": "gaps \(codes)",
          "control": pattern?.control ?? "", "owner": owners.count == 1 ? first["owner"] : "",
          "effort": effort.isEmpty ? pattern?.effort.rawValue ?? "M" : effort,
        ], steps: steps.isEmpty ? pattern?.steps ?? [] : steps,
        why: "\(codes) \(group.count == 1 ? "has" : "have") no task.",
        criteria: Set(group.flatMap { $0.criteria("criteria") }).sorted())
    }
  }

  private static func size(_ effort: String) -> Double { Effort.days[effort] ?? 0 }

  /// Criteria that are partially or not met and have neither, by the control that speaks to them.
  mutating func addCriteria() {
    let weak = readiness.scores.filter {
      [.partiallyMet, .notMet].contains($0.status) && !criteria.contains($0.criterion)
    }.map(\.criterion)
    for group in Self.together(weak, by: { Self.control(for: $0)?.id ?? $0.description }) {
      guard let first = group.first else { continue }
      let control = Self.control(for: first)
      let owners = Set(group.map { input.readiness.assessments[$0]?.owner })
      let names = Wording.list(group.map(\.description))
      add(
        [
          "name": control.map { "Put in place: \($0.title)" } ?? "Meet \(names)",
          "control": control?.id ?? "", "effort": control?.effort.rawValue ?? "M",
          "origin": "criteria \(names)",
          "owner": owners.count == 1 ? owners.first??.description ?? "" : "",
        ], steps: control?.remediationSteps ?? [],
        why: "\(names) \(group.count == 1 ? "is" : "are") not fully met.", criteria: group)
    }
  }

  /// The control that mainly speaks to a criterion: a key one first, and one a small company needs.
  private static func control(for id: CriterionID) -> StarterControl? {
    let all = Catalogue.shipped.controls.filter { $0.criteria.contains(id) }
    return all.enumerated().min { left, right in
      rank(left.element, id, left.offset) < rank(right.element, id, right.offset)
    }?.element
  }

  private static func rank(
    _ control: StarterControl, _ id: CriterionID, _ place: Int
  ) -> (Int, Int, Int, Int) {
    (
      control.criteria.first == id ? 0 : 1, control.isKey ? 0 : 1, control.isStarter ? 0 : 1, place
    )
  }

  /// Open findings, by the criterion their check mainly speaks to.
  mutating func addFindings() {
    let bare = input.readiness.findings.filter {
      $0.openCount > 0 && $0.movesFigures && !$0.criteria.isEmpty
        && !checks.contains($0.check.description)
    }
    let raises = Dictionary(
      readiness.effects.compactMap { effect -> (FindingGroup.Check, Double)? in
        if case .findings(let check) = effect.fix { (check, effect.raise) } else { nil }
      }
    ) { first, _ in first }
    for group in Self.together(bare, by: { $0.criteria.first?.description ?? "" }) {
      // A few are told apart; many are one campaign.
      for part in group.count <= 2 ? group.map({ [$0] }) : [group] {
        addTask(for: part, effect: part.reduce(0) { $0 + (raises[$1.check] ?? 0) })
      }
    }
  }

  private mutating func addTask(for groups: [FindingGroup], effect: Double) {
    guard let first = groups.first, let id = first.criteria.first else { return }
    let open = groups.reduce(0) { $0 + $1.openCount }
    let title = first.title.isEmpty ? first.check.id : first.title
    let isOne = groups.count == 1
    let isCritical = groups.contains(where: \.hasLateCritical)
    add(
      [
        "name": isOne ? "Fix: \(title)" : "Fix \(groups.count) checks on \(id)",
        "detail": isOne
          ? ""
          : groups.map { "- \($0.title.isEmpty ? $0.check.id : $0.title)" }
            .joined(separator: "\n"),
        "checks": groups.map(\.check.description).joined(separator: "\n"),
        "origin": isOne ? "check \(first.check)" : "\(groups.count) checks on \(id)",
        "effort": Self.effort(checks: groups.count, open: open),
        "owner": input.readiness.assessments[id]?.owner?.description ?? "",
        "priority": isCritical ? TaskPriority.critical.rawValue : "",
      ], why: "\(open) open \(open == 1 ? "finding" : "findings") of it hurt \(id).",
      criteria: [id], effect: effect, raises: false)
  }

  /// Ours: a few checks on a few resources are two days, a campaign over many is fifteen.
  private static func effort(checks: Int, open: Int) -> String {
    checks <= 3 && open <= 20 ? "S" : checks <= 10 && open <= 200 ? "M" : "L"
  }

  /// Criteria nobody looked at yet, by series.
  mutating func addAssessments() {
    let unknown = readiness.scores.filter {
      $0.status == .notAssessed && !criteria.contains($0.criterion)
    }.map(\.criterion)
    let series = { (id: CriterionID) in Catalogue.shipped.criterion(id)?.series ?? "" }
    for group in Self.together(unknown, by: series) {
      guard let first = group.first else { continue }
      let count = Wording.count(group.count, "criterion", "criteria")
      let owners = Set(group.map { input.readiness.assessments[$0]?.owner })
      add(
        [
          "name": "Assess \(series(first)): \(count)", "effort": "S",
          "origin": "series \(series(first))",
          "owner": owners.count == 1 ? owners.first??.description ?? "" : "",
        ], why: "\(count) of \(series(first)) not assessed: what is missing is not known.",
        criteria: group)
    }
  }

  /// Groups in the order in which their first members come.
  private static func together<Element>(
    _ elements: [Element], by key: (Element) -> String
  ) -> [[Element]] {
    var places: [String: Int] = [:]
    var groups: [[Element]] = []
    for element in elements {
      if let place = places[key(element)] {
        groups[place].append(element)
      } else {
        places[key(element)] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
