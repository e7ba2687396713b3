/// What the report is for, when it is needed, and who examines it (DOMAIN §3, §5).
extension ItemDefinition {
  private static let reportTypes: [ItemField.Choice] = [
    .init("type_1", "Type I"), .init("type_2", "Type II"),
  ]

  static let organisation = ItemDefinition(
    "organisation", "organisations", isSingle: true,
    fields: [
      ItemField("legal_name", "Legal name", help: "As it stands on the report's cover."),
      ItemField("products", "Products", help: "The names under which the system is sold."),
      ItemField("services", "Services", .text(rows: 3), help: "What the system does (DC 1)."),
      ItemField("users", "Users", .text(rows: 2), help: "Who uses it, and for what."),
      ItemField(
        "delivery", "Delivery",
        .choice([
          .init("saas", "software as a service"), .init("paas", "platform as a service"),
          .init("iaas", "infrastructure as a service"), .init("managed", "managed service"),
          .init("on_premises", "installed at the customer"),
        ])),
      ItemField(
        "audience", "Audience", .text(rows: 2),
        help: "Who may read the report: its use is restricted."),
    ])

  static let goal = ItemDefinition(
    "goal", "goals", isSingle: true,
    fields: [
      ItemField("report_type", "Report", .choice(reportTypes), help: "The report that is needed."),
      ItemField(
        "target_date", "Needed by", .date,
        help: "The day the report has to be there; count back 12 to 18 months."),
      ItemField(
        "plan", "Plan", .choice(PlanTemplate.allCases.map { .init($0.rawValue, $0.title) }),
        help: "What the milestones are laid out by."),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let driver = ItemDefinition(
    "driver", "drivers", prefix: "D",
    fields: [
      ItemField("name", "Driver", help: "What asks for the report.", isRequired: true),
      ItemField(
        "kind", "Kind",
        .choice([
          .init("customer", "customer"), .init("regulation", "regulation"), .init("deal", "deal"),
        ]), isRequired: true, standing: "customer"),
      ItemField("party", "Who", help: "The customer, the authority, the buyer."),
      ItemField("value", "Value", .number, help: "What is at stake, a year, in whole units."),
      ItemField("currency", "Currency", help: "Such as EUR."),
      ItemField("wanted_by", "Wanted by", .date),
      ItemField(
        "outcome", "Outcome",
        .choice([
          .init("open", "open"), .init("won", "won"), .init("lost", "lost"),
          .init("postponed", "postponed"), .init("satisfied", "satisfied"),
        ]), isRequired: true, standing: "open"),
      ItemField("outcome_note", "What came of it", .text(rows: 2)),
      ItemField("owner", "Owner", .person),
    ])

  static let milestone = ItemDefinition(
    "milestone", "milestones", prefix: "M",
    fields: [
      ItemField("name", "Milestone", isRequired: true),
      ItemField("due", "Date", .date, isRequired: true),
      ItemField(
        "state", "State",
        .choice([
          .init("planned", "planned"), .init("reached", "reached"), .init("dropped", "dropped"),
        ]), isRequired: true, standing: "planned"),
      ItemField("owner", "Owner", .person),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let audit = ItemDefinition(
    "audit", "audits", isSingle: true,
    fields: [
      ItemField("firm", "Auditor firm", help: "The independent CPA firm that signs."),
      ItemField(
        "licence", "Licence note", .text(rows: 2),
        help: "The state that licensed it and its last peer review: the AICPA accredits nobody."),
      ItemField("contact", "Contact"),
      ItemField("email", "Contact's address"),
      ItemField(
        "privacy_role", "Role in personal data",
        .choice([
          .init("controller", "controller"), .init("processor", "processor"),
          .init("both", "both"),
        ]), help: "Which privacy points of focus count follows from it; both when not said."),
      ItemField("previous_type", "Previous report", .choice(reportTypes)),
      ItemField("previous_start", "Previous from", .date, help: "Of a Type I, its day."),
      ItemField("previous_end", "Previous to", .date),
      ItemField("previous_firm", "Previous firm"),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let categoryReason = ItemDefinition(
    "category", "categories",
    fields: [
      ItemField(
        "reason", "Reason", .text(rows: 3), help: "Why the category is in scope, or is not.")
    ])
}
