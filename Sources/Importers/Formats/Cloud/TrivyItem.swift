import Readiness

/// The four kinds of things Trivy lists in a result, and where each keeps its fields.
enum TrivyItem: String, CaseIterable {
  case vulnerabilities, misconfigurations, secrets, licenses

  func list(of result: JSONNode) -> JSONNode {
    switch self {
    case .vulnerabilities: result["Vulnerabilities"]
    case .misconfigurations: result["Misconfigurations"]
    case .secrets: result["Secrets"]
    case .licenses: result["Licenses"]
    }
  }

  /// The kind of a suppressed finding, from the word Trivy gives it.
  init?(modifiedType word: String) {
    let words: [String: Self] = [
      "vulnerability": .vulnerabilities, "misconfiguration": .misconfigurations,
      "secret": .secrets, "license": .licenses,
    ]
    guard let kind = words[word] else { return nil }
    self = kind
  }

  /// The kind of which a result lists all there is; nil for settings and licenses, and where the
  /// result does not show that it was looked for.
  init?(completeIn result: JSONNode) {
    switch result["Class"].string {
    case "os-pkgs", "lang-pkgs": self = .vulnerabilities
    case "secret": self = .secrets
    // Old results have no class, and are all of packages.
    case nil where result["Vulnerabilities"].isArray: self = .vulnerabilities
    default: return nil
    }
  }

  func id(of item: JSONNode, with fields: inout FieldCleaner) -> String {
    switch self {
    // Old reports hold entries with nothing but the package.
    case .vulnerabilities:
      let id = fields.identity(item["VulnerabilityID"])
      return id.isEmpty ? fields.identity(item["PkgName"]) : id
    case .misconfigurations: return fields.identity(item["ID"])
    case .secrets: return fields.identity(item["RuleID"])
    case .licenses: return fields.identity(item["Name"])
    }
  }

  func check(_ id: String, of item: JSONNode, with fields: inout FieldCleaner) -> CheckDraft {
    let title = fields.text(item["Title"])
    var tags = self == .vulnerabilities ? AdvisoryIDs.tags([id]) : [:]
    var weaknesses: [String] = []
    for node in item["CweIDs"].array { weaknesses.append(fields.text(node)) }
    let known = AdvisoryIDs.weaknesses(in: weaknesses)
    if !known.isEmpty { tags["CWE"] = known }
    let fixed = fields.text(item["FixedVersion"])
    return CheckDraft(
      tool: "Trivy", id: id, part: rawValue,
      package: self == .vulnerabilities ? fields.identity(item["PkgName"]) : "",
      title: title.isEmpty ? id : title, text: fields.text(item["Description"]),
      remediation: fixed.isEmpty ? fields.text(item["Resolution"]) : "Update to \(fixed).",
      references: fields.links(item["PrimaryURL"], item["References"]), compliance: tags)
  }

  /// Its verdict and the word for it; a `fixed` vulnerability has a fix and is still there.
  func status(of item: JSONNode, with fields: inout FieldCleaner) -> (Verdict, String) {
    let word = fields.text(item["Status"])
    switch (self, word.lowercased()) {
    case (.vulnerabilities, "not_affected"): return (.other, word)
    case (.misconfigurations, "pass"): return (.pass, word)
    case (.misconfigurations, "exception"): return (.other, word)
    default: return (.fail, word.isEmpty ? "open" : word)
    }
  }
}
