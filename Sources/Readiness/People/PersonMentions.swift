/// What names a person: what they own, decided, signed or took, which would lose its name with them.
package struct PersonMentions: Hashable, Sendable {
  /// Records and how many, such as `task` and 3, the most first.
  package let counts: [Count]

  package struct Count: Hashable, Sendable {
    package let noun: String
    package let plural: String
    package let number: Int
  }

  package init(
    of person: Item.ID, items: Items, assessments: [CriterionID: Assessment],
    triage: [String: Triage], settings: [String: String]
  ) {
    let id = Person.ID(person)
    var counts = ItemKind.allCases.map { kind in
      let fields = kind.definition.fields.filter { $0.kind == .person }.map(\.id)
      let naming =
        fields.isEmpty
        ? []
        : items[kind].filter { item in
          !(kind == .person && item.id == person) && fields.contains { item[$0] == person }
        }
      return Count(
        noun: kind.definition.noun, plural: kind.definition.plural, number: naming.count)
    }
    counts.append(
      Count(
        noun: "criterion", plural: "criteria",
        number: assessments.values.count { $0.owner == id || $0.saidBy == id }))
    counts.append(
      Count(
        noun: "decided finding", plural: "decided findings",
        number: triage.values.count { $0.owner == id || $0.approver == id }))
    counts.append(
      Count(
        noun: "setting", plural: "settings",
        number: settings.count { $0.key == Capacity.key(id) || $0.value == person }))
    self.counts = counts.filter { $0.number > 0 }.sorted {
      ($1.number, $0.noun) < ($0.number, $1.noun)
    }
  }

  package var isEmpty: Bool { counts.isEmpty }

  /// `3 tasks, 2 training records and 1 criterion`.
  package var words: String {
    Wording.list(counts.map { Wording.count($0.number, $0.noun, $0.plural) })
  }
}
