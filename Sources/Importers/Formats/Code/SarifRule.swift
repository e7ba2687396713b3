import Readiness

/// What a SARIF tool says of one of its rules.
struct SarifRule {
  let id: String
  let level: String
  let isEnabled: Bool
  let securitySeverity: Double?
  let messages: [String: String]
  let described: CheckDraft

  init(_ rule: JSONNode, with fields: inout FieldCleaner) {
    id = fields.identity(rule["id"])
    let configuration = rule["defaultConfiguration"]
    level = fields.text(configuration["level"])
    isEnabled = configuration["enabled"].isMissing || configuration["enabled"].isTrue
    securitySeverity = Self.score(rule["properties"]["security-severity"])
    var messages: [String: String] = [:]
    for (name, message) in rule["messageStrings"].object {
      messages[name] = fields.text(message["text"])
    }
    self.messages = messages
    described = Self.check(id, rule, with: &fields)
  }

  /// A score written as a text or a number.
  static func score(_ node: JSONNode) -> Double? {
    node.number ?? node.string.flatMap { Double($0.trimmed) }
  }

  private static func check(
    _ id: String, _ rule: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let properties = rule["properties"]
    var tags = fields.textOrTexts(properties["tags"]) + fields.textOrTexts(properties["cwe"])
    for relation in rule["relationships"].array {
      tags.append(fields.text(relation["target"]["id"]))
    }
    let link = fields.text(rule["helpUri"])
    return CheckDraft(
      tool: "", id: id,
      title: fields.firstText(rule["shortDescription"]["text"], rule["name"]),
      text: fields.firstText(rule["fullDescription"]["text"], rule["shortDescription"]["text"]),
      remediation: fields.firstText(rule["help"]["text"], rule["help"]["markdown"]),
      references: link.hasPrefix("http") ? [link] : [],
      compliance: CodeTags.compliance(advisories: [id] + tags, weaknesses: tags))
  }
}
