/// The roster: who works here and since when, and what their coming and going asks for
/// (DOMAIN §8).
extension ItemDefinition {
  static let person = ItemDefinition(
    "person", "people", hasNaturalIDs: false,
    fields: [
      ItemField("name", "Name", isRequired: true),
      ItemField("email", "E-mail"),
      ItemField("employee_id", "Number", help: "What the HR system calls them."),
      ItemField("role", "Role", help: "The job title."),
      ItemField("team", "Team"),
      ItemField("manager", "Manager", .person),
      ItemField(
        "worker", "Works as",
        .choice([.init("employee", "employee"), .init("contractor", "contractor")])),
      ItemField("start", "First day", .date),
      ItemField("last_day", "Last day", .date, help: "The last day of work, once it is known."),
      ItemField("leave_from", "Leave from", .date),
      ItemField("leave_to", "Leave to", .date, help: "The last day of leave; empty while open."),
      ItemField(
        "in_scope", "In scope", .choice([.init("in", "in scope"), .init("out", "out of scope")]),
        help: "Whether policies and training are asked of them."),
      ItemField(
        "earlier", "Earlier stints", .text(rows: 1),
        help: "Before a rehire, one a line: 2023-01-09..2024-05-31."),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let personStep = ItemDefinition(
    "step", "steps of people", hasNaturalIDs: false,
    fields: [
      ItemField("step", "Step", help: "The id of a step of the checklists.", isRequired: true),
      ItemField("person", "Person", .person, isRequired: true),
      ItemField("done_on", "Done on", .date),
      ItemField("proof", "Proof", help: "A ticket, a link or a document."),
      ItemField("reason", "Not needed", help: "Why the step is not needed for this person."),
    ])
}
