/// The kinds of items; each is a table of the project file by this name.
package enum ItemKind: String, CaseIterable, Codable, Hashable, Sendable {
  case organisation, goal, driver, milestone, audit
  case categoryReason = "category_reason"
  case component
  case dataFlow = "data_flow"
  case service, responsibility, commitment
  case complementaryControl = "complementary_control"
  case significantChange = "significant_change"
  case incident
  case scopeVersion = "scope_version"
  case answer, gap, task, comment
  case planBaseline = "plan_baseline"
  case mappingRule = "mapping_rule"
  case triageRule = "triage_rule"
  case reportLayout = "report_layout"
  case person
  case personStep = "person_step"
  case policy
  case policyVersion = "policy_version"
  case policyReview = "policy_review"
  case policyException = "policy_exception"
  case acknowledgement, course
  case trainingRecord = "training_record"
  case tableMapping = "table_mapping"

  /// What items of the kind can say.
  package var definition: ItemDefinition {
    switch self {
    case .organisation: .organisation
    case .goal: .goal
    case .driver: .driver
    case .milestone: .milestone
    case .audit: .audit
    case .categoryReason: .categoryReason
    case .component: .component
    case .dataFlow: .dataFlow
    case .service: .service
    case .responsibility: .responsibility
    case .commitment: .commitment
    case .complementaryControl: .complementaryControl
    case .significantChange: .significantChange
    case .incident: .incident
    case .scopeVersion: .scopeVersion
    case .answer: .answer
    case .gap: .gap
    case .task: .task
    case .comment: .comment
    case .planBaseline: .planBaseline
    case .mappingRule: .mappingRule
    case .triageRule: .triageRule
    case .reportLayout: .reportLayout
    case .person: .person
    case .personStep: .personStep
    case .policy: .policy
    case .policyVersion: .policyVersion
    case .policyReview: .policyReview
    case .policyException: .policyException
    case .acknowledgement: .acknowledgement
    case .course: .course
    case .trainingRecord: .trainingRecord
    case .tableMapping: .tableMapping
    }
  }

  /// The kinds that make up the scope, in the order it is read; a freeze holds all of them.
  package static let scope: [ItemKind] = [
    .organisation, .goal, .driver, .milestone, .categoryReason, .audit, .component, .dataFlow,
    .service, .responsibility, .commitment, .complementaryControl, .significantChange, .incident,
  ]
}

/// A kind of item as data.
package struct ItemDefinition: Hashable, Sendable {
  package let noun: String
  package let plural: String
  /// What codes begin with, as in `B-03`; empty where items have none.
  package let prefix: String
  /// Ids say what the item is about, such as a criterion: it is there from the start, with nothing
  /// said.
  package let hasNaturalIDs: Bool
  /// There is one of them, and its id is the kind's name.
  package let isSingle: Bool
  /// The first one names the item.
  package let fields: [ItemField]

  init(
    _ noun: String, _ plural: String, prefix: String = "", isSingle: Bool = false,
    hasNaturalIDs: Bool? = nil, fields: [ItemField]
  ) {
    self.noun = noun
    self.plural = plural
    self.prefix = prefix
    self.isSingle = isSingle
    self.hasNaturalIDs = hasNaturalIDs ?? prefix.isEmpty
    self.fields = fields
  }

  package func field(_ id: String) -> ItemField? { fields.first { $0.id == id } }

  /// The code with a number, such as `B-03`; empty for kinds without codes.
  package func code(_ number: Int) -> String {
    prefix.isEmpty ? "" : "\(prefix)-\(number < 10 ? "0" : "")\(number)"
  }
}
