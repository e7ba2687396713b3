/// What readiness comes to as tasks are finished (DOMAIN §9).
///
/// A criterion becomes met once every task on it is done and none of its open gaps is without one;
/// the findings of a check are fixed once a task that names the check is done. Nothing else changes:
/// what scanners will find is not known, and lateness is judged on today.
struct ReadyProjection {
  private let input: ReadinessInput
  /// The open tasks on a criterion, where finishing them all makes it met.
  private let tasksOn: [CriterionID: Set<String>]
  private let tasksFixing: [FindingGroup.Check: Set<String>]
  /// Criteria with an open gap that has no task.
  let gapsWithoutTask: [CriterionID: [Item]]
  /// Of those, the gaps whose tasks are done, so that they wait for a retest.
  let retests: Set<Item.ID>
  private let touched: Set<CriterionID>

  init(_ input: ForecastInput) {
    self.input = input.readiness
    let items = input.items
    let open = items[.task].filter { $0.isOpen(asOf: input.asOf) && !$0.comesAgain }
    var on: [CriterionID: Set<String>] = [:]
    var fixing: [FindingGroup.Check: Set<String>] = [:]
    let checks = Dictionary(
      input.readiness.findings.map { ($0.check.description, $0.check) }
    ) { first, _ in first }
    for task in open {
      let gaps = task.references("gap").compactMap { items.item(.gap, $0) }
      for id in Set(task.criteria("criteria") + gaps.flatMap { $0.criteria("criteria") }) {
        on[id, default: []].insert(task.id)
      }
      for check in task.lines("checks").compactMap({ checks[$0] }) {
        fixing[check, default: []].insert(task.id)
      }
    }
    let served = Set(open.flatMap { $0.references("gap") })
    var bare: [CriterionID: [Item]] = [:]
    for gap in items[.gap] where gap.isOpen(asOf: input.asOf) && !served.contains(gap.id) {
      for id in gap.criteria("criteria") { bare[id, default: []].append(gap) }
    }
    retests = Set(
      bare.values.joined().filter {
        items.progress(of: $0, asOf: input.asOf) == .readyForRetest
      }.map(\.id))
    touched = Set(on.keys)
    gapsWithoutTask = bare
    tasksOn = on.filter { bare[$0.key] == nil }
    tasksFixing = fixing
  }

  /// Readiness once the tasks of some ids are done.
  func after(_ done: Set<String>) -> Readiness {
    var input = input
    for (id, tasks) in tasksOn where tasks.isSubset(of: done) {
      var assessment = input.assessments[id] ?? Assessment(criterion: id)
      guard assessment.status != .notApplicable else { continue }
      assessment.status = .met
      input.assessments[id] = assessment
    }
    input.findings = input.findings.map { group in
      guard let tasks = tasksFixing[group.check], !tasks.isDisjoint(with: done) else {
        return group
      }
      var fixed = group
      fixed.open = [:]
      return fixed
    }
    return ReadinessRule.evaluate(input)
  }

  func hasTask(_ id: CriterionID) -> Bool { touched.contains(id) }
  func hasTask(_ check: FindingGroup.Check) -> Bool { tasksFixing[check] != nil }
}

extension Readiness.Score {
  /// Below this a criterion keeps the company from being ready (DOMAIN §9).
  static let leastForReady = 0.75

  /// Whether the criterion lets the company be ready, the cap for tracking no controls left aside: no
  /// task takes that away.
  var letsBeReady: Bool {
    uncapped + 1e-9 >= Self.leastForReady
      && caps.allSatisfy { $0 == ReadinessRule.noControlsCap }
  }
}

extension Readiness {
  /// The mean of what the criteria come to, the cap for tracking no controls left aside.
  var meanWithoutCaps: Double {
    let counted = scores.filter(\.counts)
    guard !counted.isEmpty else { return 0 }
    return counted.reduce(0) { $0 + max(0, $1.uncapped) } / Double(counted.count)
  }

  /// Every criterion at 0.75 or more, no cap, and 0.90 in all (DOMAIN §9).
  var isReady: Bool {
    let counted = scores.filter(\.counts)
    return !counted.isEmpty && counted.allSatisfy(\.letsBeReady) && meanWithoutCaps + 1e-9 >= 0.90
  }
}
