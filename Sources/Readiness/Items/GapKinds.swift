/// What was said about a criterion, and what is missing (DOMAIN §4).
extension ItemDefinition {
  static let effort = ItemField(
    "effort", "Effort",
    .choice([
      .init("S", "small (2 days)"), .init("M", "medium (6 days)"), .init("L", "large (15 days)"),
    ]), help: "Person-days: 2, 6 or 15.")

  static let answer = ItemDefinition(
    "answer", "answers", prefix: "A",
    fields: [
      ItemField("text", "Answer", .text(rows: 3), isRequired: true),
      ItemField("criterion", "Criterion", .criterion, isRequired: true),
      ItemField("said_by", "Said by", .person),
      ItemField("method", "Method", .choice(AssessmentMethod.choices), isRequired: true),
      ItemField("source", "Source", help: "The document, the system or the meeting."),
      ItemField("day", "Date", .date, isRequired: true),
      ItemField(
        "status", "Status they see",
        .choice(GapStatus.allCases.dropFirst().map { .init($0.rawValue, $0.title) })),
      ItemField("evidence", "Evidence seen", .text(rows: 2)),
    ])

  static let gap = ItemDefinition(
    "gap", "gaps", prefix: "G",
    fields: [
      ItemField("name", "Gap", isRequired: true),
      ItemField("criteria", "Criteria", .criteria, isRequired: true),
      ItemField(
        "status", "Status",
        .choice([
          .init("identified", "identified"), .init("closed", "closed"),
          .init("risk_accepted", "risk accepted"), .init("false_positive", "false positive"),
        ]), isRequired: true, standing: "identified"),
      ItemField("pattern", "Pattern", help: "The id of the pattern it was made from."),
      ItemField("description", "Description", .text(rows: 2)),
      ItemField("steps", "Remediation steps", .text(rows: 3), help: "One a line."),
      effort,
      ItemField("owner", "Owner", .person),
      ItemField("found_on", "Found on", .date),
      ItemField("approver", "Accepted by", .person),
      ItemField("expires", "Accepted until", .date),
      ItemField("reason", "Reason", .text(rows: 2), help: "Why it is closed, accepted or false."),
      ItemField("note", "Note", .text(rows: 2)),
    ])
}

/// How an assessor came to know (DOMAIN §3.3).
package enum AssessmentMethod: String, CaseIterable, Hashable, Sendable {
  case documentReview = "document_review"
  case interview
  case inspection

  package var title: String {
    switch self {
    case .documentReview: "document review"
    case .interview: "interview"
    case .inspection: "inspection"
    }
  }

  package static let choices: [ItemField.Choice] = allCases.map { .init($0.rawValue, $0.title) }
}
