/// What a new cycle carries over and begins anew, in sentences with counts.
struct CarryOverSummary {
  let choice: CarryOver.Choice
  let project: Project
  let assessments: [Assessment]
  let points: [PointAssessment]
  let items: Items
  let asOf: CalendarDate
  let people: [Person]

  /// Kinds that describe what stands; the others are work or history.
  private static let standing: [ItemKind] = [
    .driver, .component, .dataFlow, .service, .responsibility, .commitment,
    .complementaryControl,
  ]
  private static let history: [ItemKind] = [.answer, .significantChange, .incident, .scopeVersion]

  var carried: [String] {
    [
      "Stays as it is: categories and their reasons, goal, organisation, auditor.",
      line("Stays as it is", Self.standing.map(count)),
      line(
        "Stays in the checklist",
        [
          Count(assessments.count { $0.owner != nil }, "owner"),
          Count(assessments.count { !$0.note.isEmpty }, "note"),
          Count(
            points.count { !$0.note.isEmpty }, "note on a point of focus",
            "notes on points of focus"),
        ]), departed,
      choice.keepsStatuses ? line("Keeps its status", [assessed, considered]) : nil,
      line("Goes over with owner and date", [open(.gap), accepted, open(.task)]),
      line("Goes over, to be dated anew", [milestones("planned")]),
      "Goes over: what was decided about findings, and how they are mapped.",
      line(
        "Stays as history with its dates",
        [
          Count(items[.gap].count - open(.gap).number - accepted.number, "settled gap"),
          Count(items[.task].count - open(.task).number, "finished or cancelled task"),
          milestones("reached"),
        ] + Self.history.map(count)),
    ].compactMap { $0 }
  }

  var reset: [String] {
    let checklist =
      choice.keepsStatuses
      ? []
      : [
        line("Not assessed again, with what was found kept as last time", [assessed]),
        line("Emptied of method, source, who said it and evidence", [seen]),
        line("Not assessed again", [considered]),
      ]
    return [
      "The audit becomes a \(choice.auditType.title), "
        + (choice.period.map { "\($0.spoken)." } ?? "its period still to be decided."),
      project.period.map {
        "The \(project.auditType.title) of \($0.spoken) becomes the previous report."
      },
    ].compactMap { $0 } + checklist.compactMap { $0 }
  }

  private struct Count {
    let number: Int
    let noun: String
    let plural: String

    init(_ number: Int, _ noun: String, _ plural: String? = nil) {
      self.number = number
      self.noun = noun
      self.plural = plural ?? noun + "s"
    }

    var text: String { "\(number) \(number == 1 ? noun : plural)" }
  }

  private var assessed: Count {
    Count(
      assessments.count { $0.status != .notAssessed }, "assessed criterion", "assessed criteria")
  }

  private var considered: Count {
    Count(points.count { $0.status != .notAssessed }, "point of focus", "points of focus")
  }

  private func milestones(_ state: String) -> Count {
    Count(items[.milestone].count { $0["state"] == state }, "\(state) milestone")
  }

  /// Criteria of which something says how they were seen.
  private var seen: Count {
    let found = assessments.filter {
      $0.method != nil || $0.saidBy != nil || !$0.source.isEmpty || !$0.evidence.isEmpty
    }
    return Count(found.count, "criterion", "criteria")
  }

  private var accepted: Count {
    Count(
      items[.gap].count { $0["status"] == "risk_accepted" && !$0.hasExpired(asOf: asOf) },
      "accepted risk")
  }

  private func open(_ kind: ItemKind) -> Count {
    Count(
      items[kind].count { $0.isOpen(asOf: asOf) }, "open \(kind.definition.noun)",
      "open \(kind.definition.plural)")
  }

  private func count(_ kind: ItemKind) -> Count {
    Count(items[kind].count, kind.definition.noun, kind.definition.plural)
  }

  /// Owners who left stay owners, so somebody has to hear of them.
  private var departed: String? {
    let owners = Set(assessments.compactMap(\.owner))
    let names = people.filter { !$0.isActive && owners.contains($0.id) }.map(\.name).sorted()
    return names.isEmpty
      ? nil : "Criteria are owned by people who left: \(names.joined(separator: ", "))."
  }

  /// What there is none of is not spoken of.
  private func line(_ what: String, _ counts: [Count]) -> String? {
    let texts = counts.filter { $0.number > 0 }.map(\.text)
    return texts.isEmpty ? nil : "\(what): \(texts.joined(separator: ", "))."
  }
}
