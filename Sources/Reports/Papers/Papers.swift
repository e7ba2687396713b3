import Readiness

/// Policies, people and what is asked of people, as reports tell of them.
struct Papers: Sendable {
  let input: ReportInput.Papers
  let items: Items
  let names: PersonNames

  init(_ input: ReportInput, names: PersonNames) {
    self.input = input.papers
    items = input.items
    self.names = names
  }

  var register: PolicyRegister { input.policies }

  /// Those a list shows; figures are of all.
  var policies: [PaperPolicy] { told(input.showing.standings(of: register)) }

  func told(_ standings: [PolicyStanding]) -> [PaperPolicy] {
    PolicyRow.rows(standings, signed: input.acknowledgements).map {
      PaperPolicy(row: $0, names: names)
    }
  }

  /// What people have to sign; nil while that is nothing.
  var acknowledgements: PaperBoard? { PaperBoard(input.acknowledgements, papers: self) }

  /// What people have to take; nil while that is nothing.
  var training: PaperBoard? { PaperBoard(input.training, papers: self) }

  /// How many people have something overdue.
  var latePeople: Int {
    Set([input.acknowledgements, input.training].flatMap(\.overdue).map(\.person)).count
  }
}

/// A policy of the register.
struct PaperPolicy: Sendable {
  let row: PolicyRow
  let names: PersonNames

  var policy: Item { row.policy }

  var owner: String { policy.person("owner").map { names[$0] } ?? "nobody" }

  /// Who approved the version that is told, and when; says so before the first.
  var approval: String {
    guard let version = row.version else { return "not yet" }
    let approver = version.person("approver").map { "\(names[$0]), " } ?? ""
    return "\(approver)\(version["approved_on"])"
  }

  var effective: String {
    guard let version = row.standing.versions.inForce else { return "not in force" }
    return PolicyVersions.inForceFrom(version)?.description ?? "not in force"
  }

  var concerns: String { row.standing.concerns.map(\.sentence).joined(separator: " ") }
}
