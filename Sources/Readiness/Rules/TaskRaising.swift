/// Makes a task out of what calls for one; it says where it came from (DOMAIN §3.4).
package enum TaskRaising {
  /// A task that closes a gap, with the gap's criteria, steps, effort and owner; `id` is a new UUID.
  package static func task(from gap: Item, id: String) -> Item {
    var task = Item(new: .task, id: id)
    task["name"] = "Close: \(gap.name)"
    task["gap"] = gap.id
    task["origin"] = "gap \(gap.label)"
    for field in ["criteria", "steps", "effort", "owner"] { task[field] = gap[field] }
    return task
  }

  /// A task for a criterion no gap was named for; `id` is a new UUID.
  package static func task(for criterion: CriterionID, title: String, id: String) -> Item {
    var task = Item(new: .task, id: id)
    task["name"] = title
    task["criteria"] = criterion.description
    task["origin"] = "criterion \(criterion)"
    return task
  }

  /// A task that closes several gaps, with the criteria and steps of all; `id` is a new UUID.
  package static func task(from gaps: [Item], id: String) -> Item {
    guard let first = gaps.first else { return Item(new: .task, id: id) }
    if gaps.count == 1 { return Self.task(from: first, id: id) }
    var task = Item(new: .task, id: id)
    task["name"] = "Close \(gaps.count) gaps: \(first.name) and others"
    task["gap"] = gaps.map(\.id).joined(separator: " ")
    task["origin"] = "gaps " + gaps.map(\.code).joined(separator: ", ")
    task["criteria"] = Set(gaps.flatMap { $0.criteria("criteria") }).sorted()
      .map(\.description).joined(separator: " ")
    var steps: [String] = []
    for step in gaps.flatMap({ $0.lines("steps") }) where !steps.contains(step) {
      steps.append(step)
    }
    task["steps"] = steps.joined(separator: "\n")
    task["effort"] =
      gaps.map { $0["effort"] }.max { Effort.days[$0] ?? 0 < Effort.days[$1] ?? 0 } ?? ""
    let owners = Set(gaps.map { $0["owner"] })
    task["owner"] = owners.count == 1 ? first["owner"] : ""
    return task
  }

  /// A task that fixes all findings of a check, present and future ones; `id` is a new UUID.
  package static func task(from group: FindingGroup, id: String) -> Item {
    var task = Item(new: .task, id: id)
    task["name"] = "Fix: \(group.title.isEmpty ? group.check.id : group.title)"
    task["origin"] = "check \(group.check)"
    task["checks"] = group.check.description
    task["criteria"] = group.criteria.map(\.description).joined(separator: " ")
    task["priority"] = group.hasLateCritical ? TaskPriority.critical.rawValue : ""
    return task
  }

  /// What a task has to know of a finding.
  package struct Finding: Hashable, Sendable {
    let identity: String
    let check: String
    let title: String
    let resource: String
    let criteria: [CriterionID]
    let owner: Person.ID?
    let due: CalendarDate?

    package init(
      identity: String, check: String, title: String, resource: String, criteria: [CriterionID],
      owner: Person.ID?, due: CalendarDate?
    ) {
      self.identity = identity
      self.check = check
      self.title = title
      self.resource = resource
      self.criteria = criteria
      self.owner = owner
      self.due = due
    }
  }

  /// A task that fixes findings, due with the first of them; `id` is a new UUID.
  package static func task(from findings: [Finding], id: String) -> Item {
    let titles = Set(findings.map(\.title)).sorted()
    let resources = Set(findings.map(\.resource)).sorted()
    var task = Item(new: .task, id: id)
    let what = titles.count == 1 ? titles[0] : "\(titles.count) checks"
    let place = resources.count == 1 ? resources[0] : "\(resources.count) resources"
    task["name"] = "Fix: \(what) on \(place)"
    task["origin"] =
      findings.count == 1 ? "finding of \(findings[0].check)" : "\(findings.count) findings"
    task["criteria"] = Set(findings.flatMap(\.criteria)).sorted().map(\.description)
      .joined(separator: " ")
    let owners = Set(findings.map(\.owner))
    task["owner"] = owners.count == 1 ? owners.first??.description ?? "" : ""
    task["due"] = findings.compactMap(\.due).min()?.description ?? ""
    task["findings"] = findings.map(\.identity).joined(separator: "\n")
    return task
  }
}
