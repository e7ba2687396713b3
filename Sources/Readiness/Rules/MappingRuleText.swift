/// All rules of the user's own as a text to keep or hand on, in YAML, and back.
package enum MappingRuleText {
  /// The rules in their order of precedence; the same rules always give the same text.
  package static func text(of rules: MappingRules) -> String {
    guard !rules.isEmpty else { return "\(head): []\n" }
    let blocks = rules.all.map { rule in
      fields(of: rule).enumerated().map { place, field in
        "\(place == 0 ? "  - " : "    ")\(field.name): \(field.value)\n"
      }.joined()
    }
    return "\(head):\n" + blocks.joined()
  }

  /// The rules of a text, or the line that is wrong and why; codes are kept as they stand there.
  ///
  /// It takes what `text` writes and what a person may make of it: comments, plain and quoted words,
  /// criteria in brackets or one a line.
  package static func rules(in text: String) -> Result<[MappingRule], Refusal> {
    do throws(Refusal) {
      var reader = MappingRuleReader(text)
      return .success(try reader.rules())
    } catch {
      return .failure(error)
    }
  }

  static let head = "mapping_rules"

  private static func fields(of rule: MappingRule) -> [(name: String, value: String)] {
    let criteria = rule.criteria.map(\.description).joined(separator: ", ")
    return [
      ("code", quoted(rule.code)), ("name", quoted(rule.name)), ("matches", rule.way.rawValue),
      ("pattern", quoted(rule.pattern)), ("tool", quoted(rule.tool)), ("criteria", "[\(criteria)]"),
      ("reason", quoted(rule.reason)),
    ].filter { $0.value != "\"\"" }
  }

  /// In double quotes, the one way of YAML that can hold every character.
  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    let isHidden =
      scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
      || [0x2028, 0x2029].contains(scalar.value)
    guard isHidden else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
      + digits
  }
}
