/// What is to be looked at about a policy.
package enum PolicyConcern: String, CaseIterable, Hashable, Sendable {
  case neverApproved = "never-approved"
  case approvedByOwner = "approved-by-owner"
  case textChanged = "text-changed"
  case documentChanged = "document-changed"
  case documentGone = "document-gone"
  case noOwner = "no-owner"
  case ownerLeft = "owner-left"
  case unknownAudience = "unknown-audience"

  /// In a few words.
  package var words: String {
    switch self {
    case .neverApproved: "never approved"
    case .approvedByOwner: "approved by its owner"
    case .textChanged: "text changed since"
    case .documentChanged: "document changed since"
    case .documentGone: "document gone"
    case .noOwner: "nobody owns it"
    case .ownerLeft: "its owner left"
    case .unknownAudience: "unclear who signs"
    }
  }

  /// As a sentence.
  package var sentence: String {
    switch self {
    case .neverApproved: "No version of it was approved yet."
    case .approvedByOwner: "Its owner approved it: someone else should (DOMAIN §13)."
    case .textChanged: "Its text differs from the approved version."
    case .documentChanged: "Its document changed since it was approved."
    case .documentGone: "Its document is no longer there."
    case .noOwner: "Nobody owns it."
    case .ownerLeft: "Its owner left."
    case .unknownAudience: "Who has to sign it cannot be told from its words."
    }
  }
}

/// What was found where a policy's document should lie.
package enum DocumentState: Hashable, Sendable {
  /// A file, with its SHA-256 in hexadecimal.
  case found(hash: String)
  case missing
  /// An address, or no document at all: nothing to look at.
  case notChecked
}

/// How a policy stands on a day: which version is in force, and when it has to be reviewed next.
package struct PolicyStanding: Hashable, Sendable, Identifiable {
  package let policy: Item
  package let versions: PolicyVersions
  /// The last day it was approved or reviewed; nil before the first.
  package let reviewedOn: CalendarDate?
  /// One cadence after that; nil before the first, and once it is retired.
  package let nextReview: CalendarDate?
  /// From so many days before the review on it is due.
  package let warningDays: Int
  package let asOf: CalendarDate
  package let concerns: [PolicyConcern]
  /// The scope requires it, so that it counts against its criteria until it is approved.
  package let isRequired: Bool

  package var id: Item.ID { policy.id }
  package var isApproved: Bool { versions.newest != nil }
  package var isOverdue: Bool { nextReview.map { $0 < asOf } ?? false }
  package var isDue: Bool { isDue(by: asOf.adding(days: warningDays)) }
  /// How many days past its review; 0 before.
  package var daysLate: Int { isOverdue ? nextReview.map { asOf.days(since: $0) } ?? 0 : 0 }

  /// Whether its review falls on a day or before, also where it is overdue.
  package func isDue(by day: CalendarDate) -> Bool { nextReview.map { $0 <= day } ?? false }

  init(
    _ policy: Item, _ versions: PolicyVersions, reviews: [Item], document: DocumentState,
    isRequired: Bool, hasLeft: (Person.ID) -> Bool, limits: PaperLimits, asOf: CalendarDate
  ) {
    self.isRequired = isRequired
    self.policy = policy
    self.versions = versions
    self.asOf = asOf
    warningDays = limits.warningDays
    let approved = versions.approved.compactMap { $0.date("approved_on") }
    let reviewed = reviews.compactMap { $0.date("day") }.filter { $0 <= asOf }
    // A review of what was never approved leaves it unapproved.
    reviewedOn = approved.isEmpty ? nil : (approved + reviewed).max()
    let months = (TaskCadence(rawValue: policy["cadence"]) ?? .annual).months
    nextReview =
      policy.policyStatus == .retired ? nil : reviewedOn.map { $0.adding(months: months) }
    concerns = Self.concerns(policy, versions, document, hasLeft)
  }

  private static func concerns(
    _ policy: Item, _ versions: PolicyVersions, _ document: DocumentState,
    _ hasLeft: (Person.ID) -> Bool
  ) -> [PolicyConcern] {
    guard policy.policyStatus != .retired else { return [] }
    let newest = versions.newest
    let isSettled = [.approved, .published].contains(policy.policyStatus)
    let hash = newest?["document_hash"] ?? ""
    let holds: [PolicyConcern: Bool] = [
      .neverApproved: newest == nil,
      .approvedByOwner: newest.map { $0.person("approver") == policy.person("owner") } ?? false
        && policy.person("owner") != nil,
      .textChanged: isSettled && newest.map { $0["text"] != policy["text"] } ?? false,
      .documentChanged: isSettled && !hash.isEmpty && document.differs(from: hash),
      .documentGone: document == .missing,
      .noOwner: policy.person("owner") == nil,
      .ownerLeft: policy.person("owner").map(hasLeft) ?? false,
      .unknownAudience: !Audience(policy["audience"]).unknown.isEmpty,
    ]
    return PolicyConcern.allCases.filter { holds[$0] ?? false }
  }
}

extension DocumentState {
  fileprivate func differs(from hash: String) -> Bool {
    if case .found(let found) = self { found != hash } else { false }
  }
}

/// How all policies of a project stand on a day.
package struct PolicyRegister: Hashable, Sendable {
  /// By their codes.
  package let standings: [PolicyStanding]
  /// What the scope requires and no policy was made of yet.
  package let missing: [PolicyTemplate]
  package let asOf: CalendarDate
  private let places: [Item.ID: Int]

  /// - Parameter documents: what was found of each policy's document, by the policy's id; one that is
  ///   missing here was not looked for.
  package init(
    _ ground: DutyGround, categories: Set<Category>, documents: [Item.ID: DocumentState] = [:],
    templates: [PolicyTemplate] = PolicyTemplate.all
  ) {
    let versions = PolicyVersions.all(ground.items, asOf: ground.asOf)
    let reviews = Dictionary(grouping: ground.items[.policyReview]) { $0["policy"] }
    let left = Set(
      ground.items[.person].filter { Employment($0).leftOn(asOf: ground.asOf) != nil }.map(\.id))
    let required = Set(PolicyTemplate.required(by: categories, among: templates).map(\.id))
    standings = ground.items[.policy].map { policy in
      PolicyStanding(
        policy, versions[policy.id] ?? PolicyVersions([], asOf: ground.asOf),
        reviews: reviews[policy.id] ?? [], document: documents[policy.id] ?? .notChecked,
        isRequired: required.contains(policy["template"]),
        hasLeft: { left.contains($0.description) }, limits: ground.limits, asOf: ground.asOf)
    }
    asOf = ground.asOf
    missing = PolicyTemplate.missing(
      from: ground.items, categories: categories, among: templates)
    places = Dictionary(standings.enumerated().map { ($0.element.id, $0.offset) }) { a, _ in a }
  }

  package subscript(policy: Item.ID) -> PolicyStanding? { places[policy].map { standings[$0] } }
}
