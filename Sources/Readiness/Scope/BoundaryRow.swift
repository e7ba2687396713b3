/// One row of a boundary list, with the names of whoever wrote it read as fields of a component.
struct BoundaryRow {
  /// By field of a component; the owner still as the list names them.
  let typed: [String: String]
  let identifiers: [String]
  /// The kind was told from the form of an identifier, since the row does not name it.
  let isKindInferred: Bool
  /// Columns that say nothing about a component.
  let unused: [String]

  /// - Parameter cells: what says nothing is blank, such as what is nested too deep.
  init(_ cells: [String: String]) {
    let said = cells.sorted { $0.key < $1.key }.filter { !GapTransition.isBlank($0.value) }
    let values = Dictionary(said.map { (Self.key($0.key), $0.value.trimmed) }) { first, _ in first }
    var typed: [String: String] = [:]
    for (field, keys) in Self.fieldKeys {
      typed[field] = keys.lazy.compactMap { values[$0] }.first
    }
    identifiers = Self.identifiers(values)
    let kind = typed["kind"].map { Self.words[$0.lowercased()] ?? $0 }
    let shape = Self.shapes.first { values[$0.key] != nil }?.kind
    let form = identifiers.lazy.compactMap(Self.kind(ofForm:)).first
    isKindInferred = kind == nil && shape == nil && form != nil
    // A kind nobody named has to be refused, not taken for the one new components begin with.
    typed["kind"] = kind ?? shape ?? form ?? ""
    for field in ["scope", "environment"] {
      typed[field] = typed[field].map { Self.words[$0.lowercased()] ?? $0 }
    }
    typed["name"] = typed["name"] ?? identifiers.first ?? ""
    typed["identifiers"] = identifiers.joined(separator: "\n")
    typed["description"] = Self.description(typed["description"], values)
    self.typed = typed
    unused = cells.keys.filter { !Self.isUsed(Self.key($0)) }
  }

  /// A name by its letters and digits: `nameWithOwner` and `name_with_owner` are one.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func isUsed(_ key: String) -> Bool {
    identifierKeys.contains(key) || stateKeys.contains(key)
      || fieldKeys.values.contains { $0.contains(key) }
  }

  /// What may name a field, the first that is there counts.
  private static let fieldKeys: [String: [String]] = [
    "name": [
      "namewithowner", "name", "displayname", "accountname", "subscriptionname", "projectname",
      "title",
    ],
    "kind": ["kind", "type"], "scope": ["scope", "inscope"], "reason": ["reason"],
    "environment": ["environment", "env", "stage"], "owner": ["owner"],
    "data": ["data", "dataclasses"], "keys": ["keys", "keysheldby"], "headcount": ["headcount"],
    "description": ["description"],
  ]

  /// What tells a component apart; `identifiers` may hold several, one a line.
  private static let identifierKeys = [
    "identifiers", "identifier", "id", "accountid", "subscriptionid", "projectid",
    "projectnumber", "namewithowner", "url", "repository", "repo", "resourcegroup", "arn",
  ]

  /// What a list says of the state of a component, beside what is usual.
  private static let stateKeys = ["status", "state", "lifecyclestate", "isarchived", "archived"]
  private static let usualStates: Set<String> = ["active", "enabled", "false", "no"]

  /// Columns that only the lists of one kind have.
  private static let shapes: [(key: String, kind: String)] = [
    ("namewithowner", "repository"), ("repository", "repository"), ("repo", "repository"),
    ("projectid", "account"), ("accountid", "account"), ("joinedmethod", "account"),
    ("subscriptionid", "subscription"), ("tenantid", "subscription"),
    ("resourcegroup", "resource_group"),
  ]

  /// Words of lists for what a component calls otherwise.
  private static let words = [
    "aws account": "account", "project": "account", "gcp project": "account",
    "azure subscription": "subscription", "resourcegroup": "resource_group",
    "microsoft.resources/resourcegroups": "resource_group", "repo": "repository",
    "git repository": "repository", "database": "data_store", "datastore": "data_store",
    "app": "application", "yes": "in", "true": "in", "in scope": "in", "no": "out",
    "false": "out", "out of scope": "out", "unknown": "undecided", "prod": "production",
    "stage": "staging", "dev": "development",
  ]

  private static func identifiers(_ values: [String: String]) -> [String] {
    var seen: Set<String> = []
    return identifierKeys.compactMap { values[$0] }
      .flatMap { $0.split(whereSeparator: \.isNewline).map(\.trimmed) }
      .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  private static func description(_ given: String?, _ values: [String: String]) -> String? {
    let states = stateKeys.compactMap { key -> String? in
      guard let state = values[key], !usualStates.contains(state.lowercased()) else { return nil }
      return state.lowercased() == "true" ? "Archived." : "Listed as \(state)."
    }
    let lines = [given].compactMap { $0 } + states
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func kind(ofForm identifier: String) -> String? {
    let text = identifier.lowercased()
    if text.count == 12, text.allSatisfy({ $0.isASCII && $0.isNumber }) { return "account" }
    if text.hasPrefix("arn:"), text.contains(":account/") { return "account" }
    if text.hasPrefix("/subscriptions/") {
      return text.contains("/resourcegroups/") ? "resource_group" : "subscription"
    }
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    if groups.map(\.count) == [8, 4, 4, 4, 12],
      groups.joined().allSatisfy(\.isHexDigit)
    {
      return "subscription"
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPath = parts.count == 2 && !parts.contains("") && !text.contains(where: \.isWhitespace)
    let isAddress = ["https://", "ssh://", "git@"].contains { text.hasPrefix($0) }
    return isPath || isAddress ? "repository" : nil
  }
}
