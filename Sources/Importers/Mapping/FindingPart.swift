import Readiness

/// What part of a tool a check belongs to, told by the report or by the check itself.
enum FindingPart {
  /// The parts to look kinds up by, the report's own first, each as `ToolName.plain` writes it.
  static func parts(of check: CheckToMap, in crosswalk: Crosswalk) -> [String] {
    let told = ToolName.plain(check.part)
    let spelled = told.isEmpty ? [] : [told, told + "s", String(told.dropLast()), aliases[told]]
    let tools = Set(ToolName.spellings(check.tool) + ToolName.spellings(check.format))
    let seen = contents.filter { tools.contains($0.tool) && $0.fits(check) }.map(\.part)
    let tagged = sarifTags(check).compactMap { tagParts[$0] }
    return (spelled.compactMap(\.self) + seen + tagged).uniqueTexts
  }

  /// The kind that the tags of a tool nobody listed name, as the crosswalk writes kinds.
  static func taggedKind(of check: CheckToMap) -> String? {
    sarifTags(check).lazy.compactMap { tagKinds[$0] }.first
      ?? types(check).lazy.compactMap { type in
        type.hasPrefix(vulnerabilities) ? "vulnerable-dependency" : nil
      }.first
  }

  /// The row of an event, by GuardDuty's names or by ASFF's types; nil for what is no event.
  static func eventRow(of check: CheckToMap, in crosswalk: Crosswalk) -> Crosswalk.Row? {
    let ofAsff = types(check).lazy.compactMap { crosswalk.longestPrefix(of: $0, in: "asff-type") }
    return crosswalk.longestPrefix(of: check.id, in: "guardduty-type")
      ?? ofAsff.first { $0.criteria.isEmpty }
  }

  /// A part that is seen from a check's id, title or tags, where the report does not tell it.
  private struct Content: Sendable {
    let tool: String
    let part: String
    let fits: @Sendable (CheckToMap) -> Bool
  }

  private static let contents: [Content] = [
    Content(tool: "checkov", part: "ckvsecret") { $0.id.uppercased().hasPrefix("CKV_SECRET") },
    Content(tool: "kics", part: "secret") { $0.title.hasPrefix("Passwords And Secrets") },
    Content(tool: "guardduty", part: "malware") { $0.id.contains("/MaliciousFile") },
    Content(tool: "snyk", part: "infrastructureascodeissues") {
      $0.id.uppercased().hasPrefix("SNYK-CC-")
    },
    Content(tool: "snyk", part: "licenses") { $0.id.lowercased().hasPrefix("snyk:lic:") },
    Content(tool: "nessus", part: "vulnerability") { check in
      (check.tags { $0.contains("family") } + [check.part]).contains {
        $0.hasSuffix("Local Security Checks")
      }
    },
    Content(tool: "xccdf", part: "patch") { check in
      let id = check.id.lowercased()
      return ["rhsa", "elsa", "oval:"].contains { id.contains($0) }
    },
    // Trivy's rules for settings and for secrets are told by how their ids look, where a format
    // has no room for the part.
    Content(tool: "trivy", part: "misconfigurations") { check in
      check.part.isEmpty && isNumbered(ToolSystems.advisoryStyle(check.id))
    },
    Content(tool: "trivy", part: "secrets") { check in
      check.part.isEmpty && check.id == check.id.lowercased() && !check.id.contains(":")
    },
  ]

  /// Other words for a part than those of the crosswalk.
  private static let aliases = [
    "config": "misconfigurations", "ospkgs": "vulnerabilities", "langpkgs": "vulnerabilities",
    "secretmanagement": "secret", "iac": "infrastructureascodeissues", "patches": "patch",
  ]

  private static let tagParts = [
    "secret": "secrets", "secrets": "secrets", "misconfiguration": "misconfigurations",
    "license": "licenses", "vulnerability": "vulnerabilities",
  ]

  private static let tagKinds = [
    "secret": "secret", "secrets": "secret", "vulnerability": "vulnerable-dependency",
    "dependency": "vulnerable-dependency", "sast": "code-flaw", "license": "license",
  ]

  private static let vulnerabilities = "Software and Configuration Checks/Vulnerabilities"

  static func sarifTags(_ check: CheckToMap) -> [String] {
    check.tags { $0 == "tags" || $0 == "sarif" || $0 == "tag" }.map { $0.lowercased() }
  }

  /// ASFF's words for what a finding is: `TTPs/Initial Access`.
  static func types(_ check: CheckToMap) -> [String] {
    check.tags { ["types", "type", "asff", "asff types"].contains($0) }
  }

  /// `AWS-0086`: letters, a dash, at least four digits.
  private static func isNumbered(_ id: String) -> Bool {
    let parts = id.split(separator: "-")
    return parts.count == 2 && parts[0].allSatisfy(\.isLetter) && parts[1].count >= 4
      && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
  }
}
