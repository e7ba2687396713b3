/// Policies with their versions, reviews and exceptions, and who acknowledged them (DOMAIN §4, §8).
extension ItemDefinition {
  static let policy = ItemDefinition(
    "policy", "policies", prefix: "POL",
    fields: [
      ItemField("name", "Policy", isRequired: true),
      ItemField(
        "status", "Status", .choice(PolicyStatus.choices), isRequired: true,
        standing: PolicyStatus.draft.rawValue),
      ItemField("owner", "Owner", .person),
      ItemField("criteria", "Criteria", .criteria),
      ItemField(
        "controls", "Controls", .controls, help: "Controls it rules, such as IAM-01 IAM-03."),
      ItemField(
        "cadence", "Reviewed", .choice(TaskCadence.choices),
        standing: TaskCadence.annual.rawValue),
      ItemField(
        "audience", "Signed by", help: Audience.help, standing: Audience.everyoneWord),
      ItemField(
        "sign_again", "Signed again", .choice(TaskCadence.choices),
        help: "How often people sign a version anew; empty for new major versions only."),
      ItemField(
        "document", "Document", help: "A file or an address; empty while the text is here."),
      ItemField("text", "Text", .text(rows: 3), help: "The policy itself, as Markdown."),
      ItemField("template", "Template", help: "The id of the template it was made from."),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  /// A version as it was approved; made by a sign-off, and never changed but to be published or
  /// withdrawn.
  static let policyVersion = ItemDefinition(
    "policy version", "policy versions", hasNaturalIDs: false,
    fields: [
      ItemField("version", "Version", help: "Such as 1.0.", isRequired: true),
      ItemField("policy", "Policy", .reference(.policy), isRequired: true),
      ItemField("size", "Size", .choice(VersionSize.choices), isRequired: true),
      ItemField("changes", "Changes", .text(rows: 2)),
      ItemField("approver", "Approved by", .person),
      ItemField("approved_on", "Approved on", .date, isRequired: true),
      ItemField("proof", "Proof", .text(rows: 1)),
      ItemField("effective", "Effective", .date),
      ItemField("published_on", "Published on", .date),
      ItemField("withdrawn_on", "Withdrawn on", .date),
      ItemField("reason", "Reason", .text(rows: 1)),
      ItemField("document", "Document"),
      ItemField("document_hash", "SHA-256", help: "Of the document when it was approved."),
      ItemField("text", "Text", .text(rows: 3)),
    ])

  static let policyReview = ItemDefinition(
    "review", "policy reviews", hasNaturalIDs: false,
    fields: [
      ItemField("policy", "Policy", .reference(.policy), isRequired: true),
      ItemField("day", "Reviewed on", .date, isRequired: true),
      ItemField("reviewer", "Reviewer", .person, isRequired: true),
      ItemField("outcome", "Outcome", .choice(ReviewOutcome.choices), isRequired: true),
      ItemField("note", "Note", .text(rows: 2)),
    ])

  static let policyException = ItemDefinition(
    "policy exception", "policy exceptions", prefix: "PX",
    fields: [
      ItemField("name", "Exception", help: "What deviates, and where.", isRequired: true),
      ItemField("policy", "Policy", .reference(.policy), isRequired: true),
      ItemField(
        "status", "Status",
        .choice([
          .init("requested", "requested"), .init("approved", "approved"),
          .init("rejected", "rejected"), .init("closed", "closed"),
        ]), isRequired: true, standing: "requested"),
      ItemField("requested_by", "Requested by", .person),
      ItemField("owner", "Owner", .person, help: "Who sees to its end."),
      ItemField(
        "risk", "Risk",
        .choice([.init("high", "high"), .init("medium", "medium"), .init("low", "low")])),
      ItemField("reason", "Reason", .text(rows: 2)),
      ItemField(
        "compensating", "Compensating control", .text(rows: 1),
        help: "What covers the risk meanwhile."),
      ItemField("approver", "Approved by", .person),
      ItemField("approved_on", "Approved on", .date),
      ItemField("expires", "Expires", .date),
    ])

  static let acknowledgement = ItemDefinition(
    "acknowledgement", "acknowledgements", hasNaturalIDs: false,
    fields: [
      ItemField("policy", "Policy", .reference(.policy), isRequired: true),
      ItemField("person", "Person", .person, isRequired: true),
      ItemField("version", "Version", isRequired: true),
      ItemField("day", "Signed on", .date, isRequired: true),
      ItemField("source", "Source", help: "The tool or the sheet it came from."),
      ItemField("note", "Note", .text(rows: 1)),
    ])
}

/// The states of a policy; which follow which is in `ItemMoves` (DOMAIN §4).
package enum PolicyStatus: String, CaseIterable, Hashable, Sendable {
  case draft
  case inReview = "in_review"
  case approved, published, retired

  package var title: String { self == .inReview ? "in review" : rawValue }

  static let choices: [ItemField.Choice] = allCases.map { .init($0.rawValue, $0.title) }
}

/// What a new version asks of people: a minor one is wording alone, so that nobody signs again
/// (DOMAIN §4, Policy).
package enum VersionSize: String, CaseIterable, Hashable, Sendable {
  case major, minor

  static let choices: [ItemField.Choice] = [
    .init("major", "major: everybody signs again"), .init("minor", "minor: nobody signs again"),
  ]
}

/// What a review of a policy came to.
package enum ReviewOutcome: String, CaseIterable, Hashable, Sendable {
  case noChange = "no_change"
  case minor, major

  package var title: String {
    switch self {
    case .noChange: "no change needed"
    case .minor: "wording to change: a minor version"
    case .major: "substance to change: a new major version"
    }
  }

  static let choices: [ItemField.Choice] = allCases.map { .init($0.rawValue, $0.title) }
}

extension Item {
  /// The state of a policy; a draft where it says none.
  package var policyStatus: PolicyStatus { PolicyStatus(rawValue: self["status"]) ?? .draft }
}
