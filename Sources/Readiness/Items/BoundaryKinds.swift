/// What is examined: components, flows, services of others, and who does what (DOMAIN §5).
extension ItemDefinition {
  private static let inOrOut = ItemField(
    "scope", "In scope",
    .choice([.init("in", "in"), .init("out", "out"), .init("undecided", "undecided")]),
    isRequired: true, standing: "undecided")
  private static let reason = ItemField(
    "reason", "Reason", .text(rows: 2), help: "Why it is in or out; required for what is out.")

  static let component = ItemDefinition(
    "component", "components", prefix: "B",
    fields: [
      ItemField("name", "Name", isRequired: true),
      ItemField(
        "kind", "Kind",
        .choice([
          .init("application", "application"), .init("account", "cloud account"),
          .init("subscription", "subscription"), .init("resource_group", "resource group"),
          .init("region", "region"), .init("cluster", "cluster"),
          .init("repository", "repository"), .init("data_store", "data store"),
          .init("people", "people"), .init("procedure", "procedure"),
          .init("location", "location"),
        ]), isRequired: true, standing: "application"),
      inOrOut, reason,
      ItemField(
        "environment", "Environment",
        .choice([
          .init("production", "production"), .init("staging", "staging"),
          .init("development", "development"), .init("corporate", "corporate"),
        ])),
      ItemField("owner", "Owner", .person),
      ItemField(
        "identifiers", "Identifiers", .text(rows: 3),
        help: "One a line: account id, ARN prefix, subscription, resource group, repository."),
      ItemField("data", "Data classes", help: "What it holds, such as customer data, card data."),
      ItemField(
        "keys", "Keys held by",
        .choice([
          .init("us", "us"), .init("provider", "the provider"), .init("customer", "the customer"),
          .init("none", "nobody: not encrypted"),
        ]), help: "Who holds the encryption keys of a data store."),
      ItemField("headcount", "Headcount", .number, help: "How many people have a role."),
      ItemField("description", "Description", .text(rows: 2)),
    ])

  static let dataFlow = ItemDefinition(
    "data flow", "data flows", prefix: "F",
    fields: [
      ItemField("name", "Flow", isRequired: true),
      ItemField("source", "From", isRequired: true),
      ItemField("target", "To", isRequired: true),
      ItemField("data", "Data classes"),
      ItemField("protection", "Protection", help: "How it is protected on the way, as TLS 1.2."),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let service = ItemDefinition(
    "service", "services", prefix: "S",
    fields: [
      ItemField("name", "Service", isRequired: true),
      ItemField("provider", "Provider"),
      ItemField(
        "model", "Model",
        .choice([
          .init("iaas", "infrastructure (IaaS)"), .init("paas", "platform (PaaS)"),
          .init("saas", "software (SaaS)"),
        ]), help: "Seeds who is responsible for which criterion.", isRequired: true,
        standing: "saas"),
      ItemField(
        "role", "Role",
        .choice([
          .init("subservice", "subservice organisation"), .init("vendor", "other vendor"),
        ]),
        help: "A subservice organisation's controls are needed to meet the criteria.",
        isRequired: true, standing: "subservice"),
      ItemField(
        "method", "Method",
        .choice([.init("carve_out", "carve-out"), .init("inclusive", "inclusive")]),
        help: "Of a subservice organisation; cloud hosts are nearly always carved out."),
      ItemField("purpose", "What it does for us", .text(rows: 2)),
      inOrOut, reason,
      ItemField("owner", "Owner", .person),
      ItemField(
        "report", "Report held",
        .choice([
          .init("soc2_type_2", "SOC 2 Type II"), .init("soc2_type_1", "SOC 2 Type I"),
          .init("iso_27001", "ISO 27001"), .init("other", "other"), .init("none", "none"),
        ])),
      ItemField("report_start", "Report from", .date),
      ItemField("report_end", "Report to", .date),
      ItemField("report_categories", "Its categories", .categories),
      ItemField("bridge_end", "Bridged to", .date, help: "The last day of a bridge letter."),
      ItemField("exceptions_reviewed", "Exceptions reviewed", .date),
      ItemField("monitoring", "Monitoring done", .text(rows: 2)),
    ])

  static let responsibility = ItemDefinition(
    "responsibility", "responsibilities",
    fields: [
      ItemField("service", "Service", .reference(.service), isRequired: true),
      ItemField("criterion", "Criterion", .criterion, isRequired: true),
      ItemField(
        "party", "Who",
        .choice([.init("provider", "provider"), .init("us", "us"), .init("shared", "shared")]),
        isRequired: true),
      ItemField("note", "Note", .text(rows: 2)),
    ])
}
