/// Courses people have to take, and what is known of who took them (DOMAIN §8).
extension ItemDefinition {
  static let course = ItemDefinition(
    "course", "courses", prefix: "CR",
    fields: [
      ItemField("name", "Course", isRequired: true),
      ItemField(
        "state", "State", .choice([.init("active", "active"), .init("retired", "retired")]),
        isRequired: true, standing: "active"),
      ItemField(
        "cadence", "Taken again", .choice(TaskCadence.choices),
        help: "Empty for a course taken once.", standing: TaskCadence.annual.rawValue),
      ItemField("days", "Days to take it", .number, help: "After the first day.", standing: "30"),
      ItemField("audience", "Asked of", help: Audience.help, standing: Audience.everyoneWord),
      ItemField("since", "Asked since", .date, help: "The day it was first asked of anyone."),
      ItemField("owner", "Owner", .person),
      ItemField("provider", "Provider"),
      ItemField("criteria", "Criteria", .criteria),
      ItemField(
        "aliases", "Other names", .text(rows: 1),
        help: "What learning systems call it, one a line."),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let trainingRecord = ItemDefinition(
    "training record", "training records", hasNaturalIDs: false,
    fields: [
      ItemField("course", "Course", .reference(.course), isRequired: true),
      ItemField("person", "Person", .person, isRequired: true),
      ItemField("assigned", "Assigned", .date),
      ItemField("due", "Due", .date),
      ItemField("completed", "Completed", .date),
      ItemField("score", "Score", help: "As the learning system says it."),
      ItemField("certificate", "Certificate", help: "A file or an address."),
      ItemField("source", "Source", help: "The tool or the sheet it came from."),
      ItemField("note", "Note", .text(rows: 1)),
    ])

  /// How the columns of a table of people, training, acknowledgements or policies are read that no
  /// tool we know wrote.
  static let tableMapping = ItemDefinition(
    "table mapping", "table mappings", prefix: "TM",
    fields: [
      ItemField("name", "Mapping", isRequired: true),
      ItemField(
        "columns", "Columns", .text(rows: 8),
        help: "One a line, a field and the column that holds it: email = Work Email.",
        isRequired: true),
      ItemField(
        "dates", "Dates",
        .choice([
          .init("day-first", "day before month"), .init("month-first", "month before day"),
        ]), help: "How 03/04/2026 is meant; empty to be asked."),
    ])
}
