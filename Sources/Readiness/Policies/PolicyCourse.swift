/// What moves with the state of a policy, and what its approval makes (DOMAIN §4, Policy).
package enum PolicyCourse {
  /// What an approval says beside who decided.
  package struct Approval: Hashable, Sendable {
    package var size: VersionSize
    package var changes: String
    package var approver: Person.ID
    package var approvedOn: CalendarDate
    package var proof: String
    /// The first day it is in effect, once it is published.
    package var effective: CalendarDate

    package init(
      size: VersionSize, changes: String = "", approver: Person.ID, approvedOn: CalendarDate,
      proof: String, effective: CalendarDate
    ) {
      self.size = size
      self.changes = changes
      self.approver = approver
      self.approvedOn = approvedOn
      self.proof = proof
      self.effective = effective
    }
  }

  /// The version an approval makes of a policy as it stands, and the policy as approved.
  ///
  /// - Parameters:
  ///   - id: that of the version.
  ///   - documentHash: of the policy's document in hexadecimal; empty where it has none that is a file.
  package static func approved(
    _ policy: Item, _ approval: Approval, versions: PolicyVersions?, id: Item.ID,
    documentHash: String
  ) -> (policy: Item, version: Item) {
    var version = Item(kind: .policyVersion, id: id)
    let newest = versions?.newest.map { VersionNumber($0["version"]) }
    let size = newest == nil ? .major : approval.size
    version["version"] = (newest ?? VersionNumber("")).next(size).description
    version["policy"] = policy.id
    version["size"] = size.rawValue
    version["changes"] = approval.changes
    version["approver"] = approval.approver.description
    version["approved_on"] = approval.approvedOn.description
    version["proof"] = approval.proof
    version["effective"] = approval.effective.description
    version["document"] = policy["document"]
    version["document_hash"] = documentHash
    version["text"] = policy["text"]
    var after = policy
    after["status"] = PolicyStatus.approved.rawValue
    return (after, version)
  }

  /// Why a policy can't be approved as it stands, as a sentence; nil when it can.
  package static func obstacle(_ policy: Item, document: DocumentState) -> String? {
    if policy["text"].isEmpty, policy["document"].isEmpty {
      return "\(policy.label) has neither a text nor a document to approve."
    }
    if document == .missing {
      return "\(policy.label): its document \(excerpt(policy["document"])) is not there."
    }
    return ItemMoves.obstacle(to: PolicyStatus.approved.rawValue, of: policy)
      .map { "\(policy.label): \($0)" }
  }

  /// What moves with a policy whose state moved: once it is published, so is its newest version.
  static func edits(
    of policy: Item, before: Item, among items: Items, on day: CalendarDate
  ) -> [Edit] {
    guard policy.kind == .policy, policy.policyStatus == .published,
      before.policyStatus != .published,
      let version = PolicyVersions.of(policy, items, asOf: day).newest,
      version["published_on"].isEmpty
    else { return [] }
    var published = version
    published["published_on"] = day.description
    if published["effective"].isEmpty { published["effective"] = day.description }
    return [Edit(.putItem(published), base: .putItem(version))]
  }

  /// What becomes of a policy by a review: one that has to change is a draft again, while its version
  /// stays in force.
  package static func edits(after review: Item, among items: Items) -> [Edit] {
    guard let outcome = ReviewOutcome(rawValue: review["outcome"]), outcome != .noChange,
      let policy = items.item(.policy, review["policy"]),
      ItemMoves.obstacle(to: PolicyStatus.draft.rawValue, of: policy) == nil
    else { return [] }
    var draft = policy
    draft["status"] = PolicyStatus.draft.rawValue
    return [Edit(.putItem(draft), base: .putItem(policy))]
  }

  /// What becomes of a version whose approval is withdrawn, and of its policy.
  package static func withdrawn(
    _ version: Item, reason: String, among items: Items, on day: CalendarDate
  ) -> [ProjectChange] {
    var gone = version
    gone["withdrawn_on"] = day.description
    gone["reason"] = reason
    guard let policy = items.item(.policy, version["policy"]),
      PolicyVersions.of(policy, items, asOf: day).newest?.id == version.id,
      [.approved, .published].contains(policy.policyStatus)
    else { return [.putItem(gone)] }
    var draft = policy
    draft["status"] = PolicyStatus.draft.rawValue
    return [.putItem(gone), .putItem(draft)]
  }
}
