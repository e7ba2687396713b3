import Readiness

/// The check a finding of Security Hub's format belongs to.
enum ASFFCheck {
  /// The product that found it, without its maker's prefix, as kinds of tools are keyed by it.
  static func tool(of finding: JSONNode, with fields: inout FieldCleaner) -> String {
    let product = finding["ProductFields"]
    let names = [
      finding["ProductName"], product["aws/securityhub/ProductName"], product["Product Name"],
      product["ProviderName"],
    ]
    var name = names.lazy.compactMap(\.string).first { !$0.isEmpty } ?? ""
    if name.isEmpty, let arn = finding["ProductArn"].string {
      name = String(arn.split(separator: "/").last ?? "")
    }
    name = Self.product(fields.identity(name))
    return name.isEmpty || name.lowercased() == "securityhub" ? "Security Hub" : name
  }

  /// A product's name without its maker's.
  static func product(_ name: String) -> String {
    let maker = ["Amazon ", "AWS "].first(where: name.hasPrefix)
    return String(name.dropFirst(maker?.count ?? 0))
  }

  static func id(
    of finding: JSONNode, tool: String, with fields: inout FieldCleaner
  ) -> String {
    let advisory = fields.identity(finding["Vulnerabilities"].first["Id"])
    if !advisory.isEmpty { return advisory }
    // These name their detector or themselves as generator; what was detected is the type.
    if ["guardduty", "macie"].contains(tool.lowercased()) {
      let type = fields.identity(finding["Types"].first)
      if let last = type.split(separator: "/").last { return String(last) }
    }
    let controls = [
      finding["ProductFields"]["ControlId"], finding["Compliance"]["SecurityControlId"],
    ]
    for node in controls {
      let id = fields.identity(node)
      if !id.isEmpty { return id }
    }
    let generator = fields.identity(finding["GeneratorId"])
    let last = generator.split(separator: "/").last.map(String.init) ?? ""
    return last.hasPrefix("prowler-") ? String(last.dropFirst("prowler-".count)) : last
  }

  static func draft(
    _ id: String, tool: String, of finding: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let advice = finding["Remediation"]["Recommendation"]
    let title = fields.text(finding["Title"])
    let link = fields.text(advice["Url"])
    let package = finding["Vulnerabilities"].first["VulnerablePackages"].first["Name"]
    return CheckDraft(
      tool: tool, id: id, part: part(of: finding, tool: tool), package: fields.identity(package),
      title: title.isEmpty ? id : title, text: fields.text(finding["Description"]),
      remediation: fields.text(advice["Text"]),
      references: link.hasPrefix("http") ? [link] : [],
      compliance: compliance(of: finding, with: &fields))
  }

  private static func part(of finding: JSONNode, tool: String) -> String {
    guard tool.lowercased() == "guardduty" else { return "" }
    return finding["Types"].array.contains { $0.string?.contains("Malware") == true }
      ? "malware" : ""
  }

  private static func compliance(
    of finding: JSONNode, with fields: inout FieldCleaner
  ) -> [String: [String]] {
    var advisories: [String] = []
    for item in finding["Vulnerabilities"].array {
      advisories.append(fields.identity(item["Id"]))
    }
    var tags = AdvisoryIDs.tags(advisories)
    for node in finding["Compliance"]["RelatedRequirements"].array {
      guard let (framework, ids) = requirement(fields.text(node)) else { continue }
      tags[framework, default: []] += ids
    }
    return tags
  }

  /// `Framework: id, id`, `Standard v1/id` or, as Prowler writes, `SOC2 cc_1_3 cc_6_3`.
  private static func requirement(_ text: String) -> (String, [String])? {
    if let slash = text.lastIndex(of: "/") {
      return (text[..<slash].trimmed, [text[text.index(after: slash)...].trimmed])
    }
    let separators: Set<Character> = [" ", ",", ":"]
    var words = text.split(whereSeparator: separators.contains).map(String.init)
    // Prowler cuts an entry at this length, in the middle of an id.
    if text.count >= 64, words.count > 2 { words.removeLast() }
    guard words.count > 1 else { return nil }
    return (words.removeFirst(), words)
  }
}
