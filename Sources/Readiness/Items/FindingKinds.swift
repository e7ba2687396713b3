/// What people lay over findings: their own mappings, triage by pattern, layouts of their reports.
extension ItemDefinition {
  /// A rule of the user's own, the first route of a mapping (DOMAIN §1).
  static let mappingRule = ItemDefinition(
    "mapping rule", "mapping rules", prefix: "MR",
    fields: [
      ItemField("name", "Rule", isRequired: true),
      ItemField(
        "matches", "Matches",
        .choice([
          .init("check", "check id"), .init("words", "words of the title"),
          .init("tag", "framework tag"),
        ]), isRequired: true, standing: "check"),
      ItemField(
        "pattern", "Pattern",
        help: "A check id with * for any text, words in the title, or a tag: CIS-AWS 1.4.",
        isRequired: true),
      ItemField("tool", "Tool", help: "Only checks of this tool; empty for any."),
      ItemField(
        "criteria", "Criteria", .criteria,
        help: "The main one first; none where the check speaks to no criterion."),
      ItemField("reason", "Reason", .text(rows: 2)),
    ])

  /// A decision about all findings of a pattern, present and future (DOMAIN §4, Finding).
  static let triageRule = ItemDefinition(
    "triage rule", "triage rules", prefix: "TR",
    fields: [
      ItemField("name", "Rule", isRequired: true),
      ItemField("checks", "Checks", help: "A check id with * for any text; empty for any check."),
      ItemField("resources", "Resources", help: "An id or name with * for any text."),
      ItemField("accounts", "Accounts", help: "An account with * for any text."),
      ItemField(
        "decision", "Decision",
        .choice([
          .init(TriageDecision.falsePositive.rawValue, TriageDecision.falsePositive.title),
          .init(TriageDecision.duplicate.rawValue, TriageDecision.duplicate.title),
          .init(TriageDecision.riskAccepted.rawValue, TriageDecision.riskAccepted.title),
        ]), isRequired: true),
      ItemField("reason", "Reason", .text(rows: 2), isRequired: true),
      ItemField("approver", "Approved by", .person),
      ItemField("expires", "Holds until", .date),
      ItemField(
        "state", "State",
        .choice([.init("in_force", "in force"), .init("lifted", "lifted")]), isRequired: true,
        standing: "in_force"),
    ])

  /// How the columns of a report no format knows are read, made once and kept by name.
  static let reportLayout = ItemDefinition(
    "report layout", "report layouts", prefix: "RL",
    fields: [
      ItemField("name", "Layout", isRequired: true),
      ItemField("tool", "Tool", help: "As findings will name it.", isRequired: true),
      ItemField(
        "columns", "Columns", .text(rows: 8),
        help: "One a line: check = Column, title, severity, status, resource, account and others.",
        isRequired: true),
      ItemField(
        "words", "Words", .text(rows: 4),
        help: "One a line: a value of the report = fail, pass, manual, other, critical …"),
    ])
}
