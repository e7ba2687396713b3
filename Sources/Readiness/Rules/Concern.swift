/// Something in the checklist that does not fit together, and what to do about it.
package struct Concern: Hashable, Sendable, Identifiable {
  /// An item by its kind and id.
  package struct ItemReference: Hashable, Sendable {
    package let kind: ItemKind
    package let id: String
  }

  package let rule: Rule
  /// The criterion's id, or what people call the item.
  package let subject: String
  /// For an item, the first criterion in scope that it names.
  package let criterion: CriterionID?
  /// What it is about where that is no criterion, or what stands against the criterion.
  package let item: ItemReference?
  package let sentence: String

  /// The same for as long as the concern stands.
  package let id: String

  package var remedy: String { rule.remedy }

  init(_ rule: Rule, _ criterion: CriterionID, item: Item? = nil, _ sentence: String) {
    self.rule = rule
    subject = criterion.description
    self.criterion = criterion
    self.item = item.map { ItemReference(kind: $0.kind, id: $0.id) }
    self.sentence = sentence
    id = "\(rule.rawValue) \(criterion)"
  }

  init(_ rule: Rule, _ item: Item, criterion: CriterionID?, _ sentence: String) {
    self.rule = rule
    subject = item.label
    self.criterion = criterion
    self.item = ItemReference(kind: item.kind, id: item.id)
    self.sentence = sentence
    id = "\(rule.rawValue) \(item.kind.rawValue) \(item.id)"
  }
}

extension Concern {
  /// What is checked, in the order concerns of one criterion are listed.
  package enum Rule: String, CaseIterable, Hashable, Sendable {
    case metWithoutEvidence = "met_without_evidence"
    case metWithUnmetPoints = "met_with_unmet_points"
    case metWithFindings = "met_with_findings"
    case metWithOpenGap = "met_with_open_gap"
    case unmetWithoutWork = "unmet_without_work"
    case notApplicableWithoutReason = "not_applicable_without_reason"
    case notApplicableUnexpected = "not_applicable_unexpected"
    case answersDisagree = "answers_disagree"
    case stale
    case answersBeforePeriod = "answers_before_period"
    case withoutMethod = "without_method"
    case withoutOwner = "without_owner"
    case acceptanceExpired = "acceptance_expired"
    case closedWhileNotMet = "closed_while_not_met"
    case tasksDoneGapOpen = "tasks_done_gap_open"
    case taskOverdue = "task_overdue"

    /// The rule as a heading, lower case.
    package var title: String { words.title }
    /// What settles a concern of the rule, as a sentence.
    package var remedy: String { words.remedy }

    private var words: (title: String, remedy: String) {
      switch self {
      case .metWithoutEvidence:
        (
          "met without evidence",
          "Write down the evidence that was seen, or record an answer with it."
        )
      case .metWithUnmetPoints:
        (
          "met with unmet points of focus",
          "Name the points in the rationale and say why it is met all the same, or change a status."
        )
      case .metWithFindings:
        (
          "met with late or critical findings",
          "Fix the findings or decide about them, or take the status back."
        )
      case .metWithOpenGap:
        ("met with an open gap", "Close the gap or accept its risk, or take the status back.")
      case .unmetWithoutWork:
        ("not met without a gap or a task", "Name the gap, or raise a task.")
      case .notApplicableWithoutReason:
        ("not applicable without reason", "Write the reason; the report prints it under DC 8.")
      case .notApplicableUnexpected:
        (
          "not applicable where it usually applies",
          "Assess it: what a provider does for you is met with inherited coverage, not left out."
        )
      case .answersDisagree:
        ("answers that disagree", "Settle which of them holds: change the status, or ask again.")
      case .stale:
        (
          "assessed more than \(Assessment.freshDays) days ago",
          "Look again and set the status anew."
        )
      case .answersBeforePeriod:
        ("answers from before the period", "Ask again: what was said may not hold in the period.")
      case .withoutMethod:
        (
          "assessed without a method",
          "Say whether it was document review, interview or inspection."
        )
      case .withoutOwner: ("assessed without an owner", "Name an owner.")
      case .acceptanceExpired:
        ("accepted past its end", "Accept the risk anew with another end, or work on the gap.")
      case .closedWhileNotMet:
        ("closed while its criterion is not met", "Assess the criterion again, or reopen the gap.")
      case .tasksDoneGapOpen:
        ("open with every task done", "Test again and close the gap, or raise what is missing.")
      case .taskOverdue: ("task past its due date", "Finish it, or agree on another day.")
      }
    }
  }
}
