/// A decision about all findings of a pattern, present and future (DOMAIN §4, Finding).
///
/// What a pattern leaves empty, it asks nothing of; a rule without any pattern is about no finding.
package struct TriageRule: Hashable, Sendable {
  /// The item that holds it.
  package let id: Item.ID
  /// `TR-03 Sandbox`, as titles and links name it.
  package let label: String
  package let decision: TriageDecision
  /// The last day it holds; nil for a rule without end.
  package let until: CalendarDate?

  /// The one id or name the resource has to have, in lower case; nil where any or several will do.
  package let exactResource: String?

  private let code: String
  private let check: WildcardPattern?
  private let resource: WildcardPattern?
  private let account: WildcardPattern?

  /// The rule an item of kind `triageRule` holds; nil for one that is lifted or decides nothing.
  package init?(_ item: Item) {
    guard item["state"] != "lifted", let decision = TriageDecision(rawValue: item["decision"])
    else { return nil }
    id = item.id
    code = item.code
    label = item.label
    self.decision = decision
    until = item.date("expires")
    check = Self.pattern(item["checks"])
    resource = Self.pattern(item["resources"])
    account = Self.pattern(item["accounts"])
    let text = item["resources"].trimmed.lowercased()
    exactResource = text.isEmpty || text.contains("*") ? nil : text
    if check == nil, resource == nil, account == nil { return nil }
  }

  /// Whether it asks nothing of the check, so that every check will do.
  package var takesEveryCheck: Bool { check == nil }

  /// Whether it asks nothing of the resource nor of its account.
  package var takesEveryResource: Bool { resource == nil && account == nil }

  /// Whether it is about the findings of a check, by its id and without regard to case.
  package func matches(check id: String) -> Bool { check?.matches(id) ?? true }

  /// Whether it is about a resource, by its id or its name.
  package func matches(resource uid: String, name: String) -> Bool {
    resource.map { $0.matches(uid) || $0.matches(name) } ?? true
  }

  /// Whether it is about what lies in an account, by its id or its name.
  package func matches(account id: String, name: String) -> Bool {
    account.map { $0.matches(id) || $0.matches(name) } ?? true
  }

  /// The rules in the order in which they decide: of those that match, the one that holds longest,
  /// so that one that has expired never hides one that holds; then the older one.
  package static func inOrder(_ rules: some Sequence<TriageRule>) -> [TriageRule] {
    rules.sorted { $0.key < $1.key }
  }

  private var key: (Int, Int, String, Item.ID) {
    (until.map { -$0.daysSinceEpoch } ?? .min, code.count, code, id)
  }

  private static func pattern(_ text: String) -> WildcardPattern? {
    text.trimmed.isEmpty ? nil : WildcardPattern(text.trimmed)
  }
}
