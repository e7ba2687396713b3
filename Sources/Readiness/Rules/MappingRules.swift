/// All rules of the user's own, the more exact ones first.
package struct MappingRules: Hashable, Sendable {
  package let all: [MappingRule]

  package init(_ rules: some Sequence<MappingRule>) { all = rules.sorted(by: Self.precedes) }

  package init(_ items: Items) { self.init(items[.mappingRule].map { MappingRule($0) }) }

  package var isEmpty: Bool { all.isEmpty }

  /// The rule that decides about a check: of those that fit, the most exact one.
  package func rule(
    tool: String, id: String, title: String, compliance: [String: [String]]
  ) -> MappingRule? {
    all.first { $0.matches(tool: tool, id: id, title: title, compliance: compliance) }
  }

  /// The id of one check goes before every pattern, then the longer pattern, then a named tool;
  /// what is left is decided by the code, so that the same rules always give the same mapping.
  private static func precedes(_ left: MappingRule, _ right: MappingRule) -> Bool {
    key(left) < key(right)
  }

  private typealias Key = (Int, Int, Int, Int, String)

  private static func key(_ rule: MappingRule) -> Key {
    let isExact = rule.way == .check && !rule.pattern.contains("*")
    return (
      isExact ? 0 : 1, -rule.pattern.count, rule.tool.isEmpty ? 1 : 0, rule.code.count, rule.code
    )
  }
}
