import Jobs
import ProjectFile
import Readiness
import Terminal

/// The approval of policies, one or many by one set of minutes; each gets a version (DOMAIN §4).
struct PolicyApproval: Hashable, Sendable {
  let policies: [Item.ID]

  var code: String { "approve \(policies.joined(separator: " "))" }

  func label(_ state: WorkbenchState) -> String {
    policies.count == 1
      ? ItemRecord.read(.policy, policies[0], state).label
      : counted(policies.count, "policy", "policies")
  }

  func fields(_ state: WorkbenchState) -> [FormField] {
    let hasVersions = policies.contains { state.project?.policies[$0]?.isApproved ?? false }
    let size = FormField(
      id: "size", label: "Size",
      kind: .choice(VersionSize.allCases.map { .init($0.rawValue, Self.words[$0] ?? "") }),
      help: "The first version of a policy is a major one.", required: true)
    let changes = FormField(
      id: "changes", label: "Changes", kind: .multiline(rows: 2),
      help: "What the version changes, for those who sign it.")
    let effective = FormField(
      id: "effective", label: "Effective",
      kind: .date(parse: state.dateReading, calendar: state.calendar),
      help: "The first day it holds, once it is published; empty for the day it is decided.")
    return (hasVersions ? [size, changes] : []) + [effective]
  }

  private static let words: [VersionSize: String] = [
    .major: "major: everybody signs again", .minor: "minor: nobody signs again",
  ]

  func problems(_ state: WorkbenchState) -> [String] {
    policies.compactMap { id in
      PolicyCourse.obstacle(
        ItemRecord.read(.policy, id, state),
        document: state.project?.documents[id] ?? .notChecked)
    }
  }

  func outcome(
    _ values: [String: String], _ state: WorkbenchState
  ) -> (title: String, changes: [ProjectChange]) {
    func day(_ field: String) -> CalendarDate? {
      try? DateReading.read(values[field] ?? "", today: state.asOf).get()
    }
    let decidedOn = day(SignOffUpdate.decidedOn) ?? state.asOf
    let approval = PolicyCourse.Approval(
      size: VersionSize(rawValue: values["size"] ?? "") ?? .major,
      changes: values["changes"] ?? "",
      approver: Person.ID(values[SignOffUpdate.decidedBy] ?? ""), approvedOn: decidedOn,
      proof: values[SignOffUpdate.proof] ?? "", effective: day("effective") ?? decidedOn)
    var changes: [ProjectChange] = []
    var version = ""
    for (place, id) in policies.enumerated() {
      let made = PolicyCourse.approved(
        ItemRecord.read(.policy, id, state), approval,
        versions: state.project?.policies[id]?.versions, id: "\(ItemRecord.newID)\(place)",
        documentHash: hash(of: id, state))
      changes += [.putItem(made.version), .putItem(made.policy)]
      version = " " + made.version["version"]
    }
    return ("Approved: \(label(state))\(policies.count == 1 ? version : "")", changes)
  }

  private func hash(of policy: Item.ID, _ state: WorkbenchState) -> String {
    if case .found(let hash) = state.project?.documents[policy] { hash } else { "" }
  }
}
