/// A rule of the user's own: the checks it is about and the criteria they speak to (DOMAIN §1).
///
/// It is the first route of a mapping and the only one that may name any criterion.
package struct MappingRule: Hashable, Sendable {
  /// What its pattern is compared with.
  package enum Way: String, CaseIterable, Hashable, Sendable { case check, words, tag }

  /// What people call it, such as `MR-03`; empty until the file gives it one.
  package let code: String
  package let name: String
  package let way: Way
  package let pattern: String
  /// The only tool whose checks it is about; empty for any.
  package let tool: String
  /// The main one first; empty where the checks speak to no criterion.
  package let criteria: [CriterionID]
  package let reason: String

  private let wildcards: [WildcardPattern]

  package init(
    code: String = "", name: String, way: Way, pattern: String, tool: String = "",
    criteria: [CriterionID] = [], reason: String = ""
  ) {
    self.code = code
    self.name = name
    self.way = way
    self.pattern = pattern.trimmed
    self.tool = tool.trimmed
    self.criteria = criteria
    self.reason = reason
    wildcards =
      switch way {
      case .check: [WildcardPattern(self.pattern)]
      case .words:
        self.pattern.split(whereSeparator: \.isWhitespace).map { WildcardPattern("*\($0)*") }
      case .tag: [WildcardPattern(Self.plain(self.pattern))]
      }
  }

  /// The rule an item of kind `mappingRule` holds.
  package init(_ item: Item) {
    self.init(
      code: item.code, name: item["name"], way: Way(rawValue: item["matches"]) ?? .check,
      pattern: item["pattern"], tool: item["tool"], criteria: item.criteria("criteria"),
      reason: item["reason"])
  }

  /// What an item of the rule holds, by field.
  package var values: [String: String] {
    [
      "name": name, "matches": way.rawValue, "pattern": pattern, "tool": tool,
      "criteria": criteria.map(\.description).joined(separator: " "), "reason": reason,
    ].filter { !$0.value.isEmpty }
  }

  /// Whether the rule is about a check, by its pattern and without regard to case.
  ///
  /// Every word has to stand in the title or the id; a tag fits as `CIS-AWS 1.4`, as
  /// `CIS-AWS:1.4` and by its requirement alone.
  package func matches(
    tool: String, id: String, title: String, compliance: [String: [String]]
  ) -> Bool {
    guard !pattern.isEmpty, self.tool.isEmpty || self.tool.lowercased() == tool.lowercased() else {
      return false
    }
    return wildcards.allSatisfy { wildcard in
      switch way {
      case .check: wildcard.matches(id)
      case .words: wildcard.matches(title) || wildcard.matches(id)
      case .tag: Self.isTagged(compliance, as: wildcard)
      }
    }
  }

  /// The mapping of every check it is about.
  package var mapping: CriteriaMapping {
    let ids = criteria.map(\.description).joined(separator: ", ")
    let title = [code, "“\(name)”"].filter { !$0.isEmpty }.joined(separator: " ")
    let result = criteria.isEmpty ? "no criterion" : "\(ids) (high)"
    var reasons = ["Your rule \(title): \(way.rawValue) \(pattern) → \(result)"]
    if !reason.isEmpty { reasons.append("Its reason: \(reason)") }
    return CriteriaMapping(criteria: criteria, confidence: .high, reasons: reasons)
  }

  private static func isTagged(
    _ compliance: [String: [String]], as wildcard: WildcardPattern
  ) -> Bool {
    compliance.contains { framework, requirements in
      requirements.contains { requirement in
        wildcard.matches(plain(requirement))
          || wildcard.matches(plain("\(framework) \(requirement)"))
      }
    }
  }

  /// With one blank wherever the text has blanks, a colon or both.
  private static func plain(_ tag: String) -> String {
    tag.split { $0.isWhitespace || $0 == ":" }.joined(separator: " ")
  }
}
