/// Reads the one shape of YAML that mapping rules are written in, a line at a time.
struct MappingRuleReader {
  private var found: [MappingRule] = []
  /// The fields of the rule that is being read; nil before the first.
  private var values: [String: String]?
  /// A field whose list goes on in the next lines.
  private var openList: String?
  private var number = 0
  private let lines: [Substring]

  init(_ text: String) {
    let plain = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    lines = plain.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  mutating func rules() throws(Refusal) -> [MappingRule] {
    var hasHead = false
    for line in lines {
      number += 1
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") || words == "---" { continue }
      if !hasHead {
        try readHead(words)
        hasHead = true
      } else {
        try read(words)
      }
    }
    guard hasHead else { throw refusal("It holds no \(MappingRuleText.head).") }
    try endRule()
    return found
  }

  private func readHead(_ words: String) throws(Refusal) {
    let (name, value) = try field(words)
    guard name == MappingRuleText.head, value.isEmpty || value == "[]" else {
      throw refusal("It has to begin with “\(MappingRuleText.head):”.")
    }
  }

  private mutating func read(_ words: String) throws(Refusal) {
    guard words.hasPrefix("-") else { return try readField(words) }
    let rest = words.dropFirst().trimmed
    if let openList, !rest.contains(":") {
      let item = try YAMLScalar.text(rest, refusal)
      values?[openList, default: ""] += " \(item)"
      return
    }
    try endRule()
    values = [:]
    if !rest.isEmpty { try readField(rest) }
  }

  private mutating func readField(_ words: String) throws(Refusal) {
    openList = nil
    let (name, value) = try field(words)
    guard Self.known.contains(name) else {
      let known = Self.known.joined(separator: ", ")
      throw refusal("“\(excerpt(name))” is no field of a rule: \(known).")
    }
    guard values != nil else { throw refusal("A rule begins with “- ”.") }
    guard values?[name] == nil else { throw refusal("“\(name)” stands twice in one rule.") }
    if name == "criteria", value.isEmpty { openList = name }
    let text = try name == "criteria" ? list(value) : YAMLScalar.text(value, refusal)
    values?[name] = text
  }

  private func field(_ words: String) throws(Refusal) -> (name: String, value: String) {
    guard let colon = words.firstIndex(of: ":") else {
      throw refusal("“\(excerpt(words))” is no field with a value.")
    }
    return (words[..<colon].trimmed, words[words.index(after: colon)...].trimmed)
  }

  private func list(_ value: String) throws(Refusal) -> String {
    let plain = YAMLScalar.withoutComment(value)
    guard plain.hasPrefix("[") else { return try YAMLScalar.text(value, refusal) }
    guard plain.hasSuffix("]") else { throw refusal("The list of criteria is not closed.") }
    var words: [String] = []
    for word in plain.dropFirst().dropLast().split(separator: ",") {
      words.append(try YAMLScalar.text(word.trimmed, refusal))
    }
    return words.joined(separator: " ")
  }

  private mutating func endRule() throws(Refusal) {
    guard let values else { return }
    self.values = nil
    openList = nil
    guard let name = values["name"], !name.isEmpty, let pattern = values["pattern"],
      !pattern.trimmed.isEmpty
    else { throw refusal("The rule before has no name or no pattern.") }
    guard let way = MappingRule.Way(rawValue: values["matches"] ?? "check") else {
      let ways = MappingRule.Way.allCases.map(\.rawValue).joined(separator: ", ")
      throw refusal("The rule “\(excerpt(name))” matches by \(ways) alone.")
    }
    found.append(
      MappingRule(
        code: values["code"] ?? "", name: name, way: way, pattern: pattern,
        tool: values["tool"] ?? "", criteria: try criteria(values["criteria"] ?? "", of: name),
        reason: values["reason"] ?? ""))
  }

  private func criteria(_ text: String, of rule: String) throws(Refusal) -> [CriterionID] {
    var ids: [CriterionID] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      guard let id = CriterionID(word), Catalogue.shipped.criterion(id) != nil else {
        throw refusal("“\(excerpt(String(word)))” of the rule “\(excerpt(rule))” is no criterion.")
      }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func refusal(_ reason: String) -> Refusal {
    Refusal(place: "line \(number)", reason: reason)
  }

  private static let known = ["code", "name", "matches", "pattern", "tool", "criteria", "reason"]
}
