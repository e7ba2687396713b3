import Jobs
import ProjectFile
import Readiness
import Terminal

/// What findings are looked up for before something is made of them.
enum FindingsPurpose: Hashable, Sendable {
  case task
  case rule
  case scope
}

/// Making more of findings: a task, a rule over their like, a place in the boundary.
enum FindingsUpdate {
  /// As many as one task, rule or assignment is made from.
  private static let most = 2_000

  /// The findings meant, by identity: those marked, else the one under the cursor or the open one.
  static func chosen(_ state: WorkbenchState) -> [String] {
    switch state.place {
    case .findings: state[list: state.place].chosen
    case .finding(let identity): [identity]
    default: []
    }
  }

  static func gather(_ purpose: FindingsPurpose, _ state: inout WorkbenchState) -> [Effect] {
    let chosen = chosen(state)
    guard chosen.count <= most else {
      state.toast = Toast.problem(
        "That are \(grouped(chosen.count)): mark \(grouped(most)) at most.")
      return []
    }
    return chosen.isEmpty ? [] : [.gatherFindings(chosen, purpose)]
  }

  static func gathered(
    _ findings: [FindingSummary], _ purpose: FindingsPurpose, _ state: inout WorkbenchState
  ) {
    guard !findings.isEmpty else { return }
    switch purpose {
    case .task: ItemUpdate.open(.newItem(task(from: findings)), &state)
    case .rule: askWhichRule(findings, &state)
    case .scope: ScopeAssignment.ask(findings, &state)
    }
  }

  private static func task(from findings: [FindingSummary]) -> Item {
    TaskRaising.task(
      from: findings.map {
        .init(
          identity: $0.identity, check: $0.check.description, title: $0.title,
          resource: $0.resource, criteria: $0.criteria, owner: $0.owner, due: $0.due)
      }, id: ItemRecord.newID)
  }

  private static func askWhichRule(_ findings: [FindingSummary], _ state: inout WorkbenchState) {
    let rules = FindingRule.rules(over: findings)
    state.overlays.append(
      .menu(
        Menu(
          title: "Make a rule",
          items: rules.enumerated().map { place, rule in
            MenuItem(
              id: String(place), key: Character(String(place + 1)), title: rule.title,
              detail: rule.detail)
          }), .rule(rules.map(\.item))))
  }

  static func choseRule(_ choice: String, _ rules: [Item], _ state: inout WorkbenchState) {
    guard let place = Int(choice), rules.indices.contains(place) else { return }
    ItemUpdate.open(.newItem(rules[place]), &state)
  }
}

/// The rules that suggest themselves for some findings, each as an item to be filled in.
enum FindingRule {
  struct Suggestion {
    let title: String
    let detail: String
    let item: Item
  }

  static func rules(over findings: [FindingSummary]) -> [Suggestion] {
    guard let first = findings.first else { return [] }
    let checks = shared(findings.map(\.check.id))
    let resources = shared(findings.map(\.resource))
    let accounts = shared(findings.map(\.account))
    return [
      mapping(first, checks),
      triage("decide about the check", first, ["checks": checks]),
      triage(
        "decide about the check in this account", first,
        [
          "checks": checks, "accounts": accounts,
        ]),
      triage("decide about the resource", first, ["resources": resources]),
      triage(
        "decide about the check on the resource", first,
        [
          "checks": checks, "resources": resources,
        ]),
    ].compactMap(\.self)
  }

  private static func mapping(_ finding: FindingSummary, _ check: String) -> Suggestion {
    Suggestion(
      title: "map the check to criteria", detail: check,
      item: ItemRecord.new(
        .mappingRule,
        [
          "name": "Map \(check)", "pattern": check, "tool": finding.check.tool,
          "criteria": finding.criteria.map(\.description).joined(separator: " "),
        ]))
  }

  private static func triage(
    _ title: String, _ finding: FindingSummary, _ patterns: [String: String]
  ) -> Suggestion? {
    let words = ["checks", "resources", "accounts"].compactMap { patterns[$0] }
    guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
    var values = patterns
    values["name"] = words.joined(separator: " on ")
    values["decision"] = TriageDecision.falsePositive.rawValue
    return Suggestion(
      title: title, detail: words.joined(separator: ", "),
      item: ItemRecord.new(.triageRule, values))
  }

  /// What all texts are, or how they all begin, with a star for what follows; empty when they share
  /// nothing that tells them from others.
  private static func shared(_ texts: [String]) -> String {
    let all = Set(texts)
    guard all.count > 1, let first = all.first else { return all.first ?? "" }
    let common = all.reduce(Substring(first)) { common, text in
      common.prefix(zip(common, text).prefix { $0 == $1 }.count)
    }
    return common.count < 3 ? "" : common + "*"
  }
}
