/// An account that findings name, and how many of them do.
package struct NamedAccount: Hashable, Sendable {
  package let provider: String
  /// The id as the reports spell it.
  package let account: String
  package let name: String
  package let findings: Int
  package let open: Int

  package init(provider: String, account: String, name: String, findings: Int, open: Int) {
    self.provider = provider
    self.account = account
    self.name = name
    self.findings = findings
    self.open = open
  }
}

/// Which part of the boundary something a report names belongs to (DOMAIN §5, DC 3).
package enum BoundaryMatch {
  /// The component one of whose identifiers is the account's id, or else an ARN of the whole account.
  package static func component(of account: NamedAccount, items: Items) -> Item? {
    let wanted = plain(account.account)
    guard !wanted.isEmpty else { return nil }
    return first(in: items) { plain($0) == wanted } ?? first(in: items) { holder($0) == wanted }
  }

  private static func first(in items: Items, where matches: (String) -> Bool) -> Item? {
    items[.component].first { $0.lines("identifiers").contains(where: matches) }
  }

  /// In lower case; an AWS id also as its console groups it, `1234-5678-9012`, and what an Azure or
  /// Google Cloud path names.
  static func plain(_ identifier: String) -> String {
    let text = identifier.trimmed.lowercased()
    let digits = text.filter { $0 != "-" }
    if digits.count == 12, digits.allSatisfy({ $0.isASCII && $0.isNumber }) { return digits }
    let parts = text.split(separator: "/")
    guard parts.count == 2, ["subscriptions", "projects"].contains(parts[0]) else { return text }
    return String(parts[1])
  }

  /// The account an ARN stands for as a whole; empty for one that names something within it.
  static func holder(_ identifier: String) -> String {
    let parts = identifier.lowercased().split(
      separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[0] == "arn" else { return "" }
    let isWhole = parts.count == 5 || ["", "*", "root"].contains(parts[5])
    return isWhole ? plain(String(parts[4])) : ""
  }
}
