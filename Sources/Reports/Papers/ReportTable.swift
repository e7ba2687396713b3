import Readiness

/// The figures of a report as CSV, every row with the day it speaks of.
package struct ReportTable: Sendable, Identifiable {
  /// The template that tells the same as a text.
  package let id: String
  private let make: @Sendable (Papers) -> (header: [String], rows: [[String]])

  package static let all = [
    ReportTable(id: "policy-register", make: policyRegister),
    ReportTable(id: "training-matrix", make: trainingMatrix),
    ReportTable(id: "acknowledgement-log", make: acknowledgementLog),
  ]

  package static func named(_ id: String) -> ReportTable? { all.first { $0.id == id } }

  /// The same input gives the same bytes.
  package func text(_ input: ReportInput) -> String {
    let table = make(Papers(input, names: PersonNames(input.people)))
    let asOf = input.asOf.description
    return CSVText.write(
      header: table.header + ["as_of"], rows: table.rows.map { $0 + [asOf] })
  }

  /// Each policy, then each that is missing.
  private static func policyRegister(_ papers: Papers) -> (header: [String], rows: [[String]]) {
    let figures = PolicyRow.figures
    let policies = papers.policies.map { told in
      [
        told.policy.code, told.policy.name, told.policy.policyStatus.rawValue, told.owner,
        told.row.version?.person("approver").map { papers.names[$0] } ?? "",
        told.policy["cadence"], told.policy["criteria"],
      ] + figures.map { $0.text(told.row) }
        + [told.row.standing.concerns.map(\.rawValue).joined(separator: " ")]
    }
    let missing = papers.register.missing.map { template in
      let criteria = template.criteria.map(\.description).joined(separator: " ")
      return ["", template.title, "missing", "", "", template.cadence.rawValue, criteria]
        + figures.map { _ in "" } + [""]
    }
    return (
      ["code", "policy", "status", "owner", "approved_by", "cadence", "criteria"]
        + figures.map(\.name) + ["concerns"], policies + missing
    )
  }

  /// People against courses, those who left and are not counted last.
  private static func trainingMatrix(_ papers: Papers) -> (header: [String], rows: [[String]]) {
    let board = papers.input.training
    let courses = papers.training?.subjects.map(\.subject) ?? []
    func who(_ person: Item) -> [String] {
      let manager = papers.items.item(.person, person["manager"])?.name ?? ""
      return [person.name, person["email"], person["team"], manager]
    }
    let people = (papers.training?.matrix ?? []).map { row in
      who(row.person) + row.states.map { $0?.title ?? "" }
        + [
          String(row.done), String(row.required),
          String(row.states.count { $0 == .overdue }),
          PersonStanding(row.person, asOf: board.asOf).title,
        ]
    }
    let leavers = board.leavers.map { person in
      who(person) + courses.map { _ in "" } + ["0", "0", "0", "left"]
    }
    return (
      ["person", "email", "team", "manager"] + courses.map(\.label)
        + ["done", "required", "overdue", "standing"], people + leavers
    )
  }

  /// Who signed, then who has to and did not yet, policy by policy.
  private static func acknowledgementLog(
    _ papers: Papers
  ) -> (header: [String], rows: [[String]]) {
    let rows = SignatureLog.all(papers).flatMap { log -> [[String]] in
      let counts = [
        String(log.asked?.completion.done ?? 0), String(log.asked?.completion.required ?? 0),
      ]
      func row(
        _ version: String, _ person: String, _ email: String, _ rest: [String]
      ) -> [String] {
        [log.policy.code, log.policy.name, version, person, email] + rest + counts
      }
      let signed = log.versions.flatMap { version in
        version.signatures.map { signature in
          let email = papers.items.item(.person, signature.item["person"])?["email"] ?? ""
          return row(
            version.version, signature.name, email,
            [signature.item["day"], signature.item["source"], "signed", "", ""])
        }
      }
      let open = (log.asked?.duties ?? []).filter { !$0.state.isDone }.map { duty in
        let person = log.asked?.people[duty.person]
        let asOf = papers.register.asOf
        return row(
          duty.detail, person?.name ?? "", person?["email"] ?? "",
          [
            "", "", duty.state.title, duty.due.description, String(duty.daysLate(asOf: asOf)),
          ])
      }
      return signed + open
    }
    return (
      [
        "policy", "title", "version", "person", "email", "signed_on", "source", "state", "due",
        "days_late", "signed", "required",
      ], rows
    )
  }
}
