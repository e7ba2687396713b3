/// What the system description has to say beside the boundary (DOMAIN §5, DC 2 to DC 9).
extension ItemDefinition {
  static let commitment = ItemDefinition(
    "commitment", "commitments", prefix: "K",
    fields: [
      ItemField(
        "name", "Commitment", help: "What is promised, or what the system must do to keep it.",
        isRequired: true),
      ItemField(
        "kind", "Kind",
        .choice([
          .init("commitment", "service commitment"),
          .init("requirement", "system requirement"),
        ]), isRequired: true, standing: "commitment"),
      ItemField("source", "Source document", help: "The contract, SLA, notice or law."),
      ItemField("metric", "Metric", help: "Such as 99.9 % a month."),
      ItemField(
        "category", "Category", .choice(Category.allCases.map { .init($0.rawValue, $0.title) })),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let complementaryControl = ItemDefinition(
    "complementary control", "complementary controls", prefix: "X",
    fields: [
      ItemField("name", "Control", help: "What the other side has to do.", isRequired: true),
      ItemField(
        "side", "Whose",
        .choice([
          .init("customer", "our customers' (CUEC)"),
          .init("subservice", "a subservice organisation's (CSOC)"),
          .init("us", "ours, asked by a provider"),
        ]), isRequired: true, standing: "customer"),
      ItemField("criteria", "Criteria", .criteria),
      ItemField("service", "Service", .reference(.service)),
      ItemField("audience", "Audience", help: "Which customers it concerns."),
      ItemField("mapped_to", "Mapped to", help: "Our control that answers it."),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let significantChange = ItemDefinition(
    "significant change", "significant changes", prefix: "H",
    fields: [
      ItemField("name", "Change", isRequired: true),
      ItemField("day", "Date", .date, isRequired: true),
      ItemField("criteria", "Criteria", .criteria),
      ItemField("controls", "Controls affected"),
      ItemField("description", "Description", .text(rows: 3)),
    ])

  static let incident = ItemDefinition(
    "incident", "incidents", prefix: "I",
    fields: [
      ItemField("name", "Incident", isRequired: true),
      ItemField("day", "Began", .date, isRequired: true),
      ItemField("ended", "Ended", .date),
      ItemField("criteria", "Criteria", .criteria),
      ItemField(
        "nature", "Nature", .text(rows: 2),
        help: "Which control failed, or which commitment was broken."),
      ItemField("effect", "Effect", .text(rows: 2)),
      ItemField("resolution", "Resolution", .text(rows: 2)),
    ])

  static let scopeVersion = ItemDefinition(
    "scope version", "scope versions", prefix: "SV",
    fields: [
      ItemField("name", "Name", isRequired: true),
      ItemField("reason", "Reason", .text(rows: 2), isRequired: true),
      ItemField("frozen_on", "Frozen on", .date, isRequired: true),
      ItemField("content", "Content", .text(rows: 3)),
    ])
}
