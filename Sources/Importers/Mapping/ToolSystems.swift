/// The rows of the crosswalk that are keyed by the check ids of tools.
enum ToolSystems {
  /// One system of rows, and how a tool's ids are looked up in it.
  struct Lookup: Sendable {
    let system: String
    /// The spellings of a check's id to try, in order.
    let spellings: @Sendable (CheckToMap) -> [String]
  }

  struct Systems: Sendable {
    let exact: [Lookup]
    /// Rows keyed by how ids begin.
    var prefix: String?
  }

  static func of(_ check: CheckToMap) -> Systems? {
    ToolName.spellings(check.tool).lazy.compactMap { rows[$0] }.first
  }

  /// The row of exactly the check's id.
  static func exactRow(of check: CheckToMap, in crosswalk: Crosswalk) -> Crosswalk.Row? {
    for lookup in of(check)?.exact ?? [] {
      for id in lookup.spellings(check) {
        if let row = crosswalk.exact(id, in: lookup.system) { return row }
      }
    }
    return nil
  }

  private static let trivy = Lookup(system: "trivy-check") { [advisoryStyle($0.id)] }
  private static let configRules = Lookup(system: "aws-config-rule") { configRule($0.id) }
  private static let securityHub = Systems(exact: [
    Lookup(system: "aws-securityhub-fsbp") { [$0.id, lastPart($0.id)] }, configRules,
  ])

  private static let rows: [String: Systems] = [
    "prowler": Systems(
      exact: [Lookup(system: "prowler-check") { underProvider($0, without: "prowler-") }],
      prefix: "prowler-check-prefix"),
    "checkov": Systems(exact: [Lookup(system: "checkov-check") { [$0.id, $0.id.uppercased()] }]),
    "trivy": Systems(exact: [trivy]),
    "tfsec": Systems(exact: [trivy]),
    "securityhub": securityHub,
    "awssecurityhub": securityHub,
    "config": Systems(exact: [configRules]),
    "awsconfig": Systems(exact: [configRules]),
    "scoutsuite": Systems(exact: [Lookup(system: "scoutsuite-rule") { [$0.id] }]),
    "scout": Systems(exact: [Lookup(system: "scoutsuite-rule") { [$0.id] }]),
    "kubescape": Systems(exact: [Lookup(system: "kubescape-control") { [$0.id] }]),
    "steampipe": Systems(exact: [
      Lookup(system: "steampipe-check") { underProvider($0, without: "control.") }
    ]),
    "powerpipe": Systems(exact: [
      Lookup(system: "steampipe-check") { underProvider($0, without: "control.") }
    ]),
    "cloudsplaining": Systems(exact: [
      Lookup(system: "cloudsplaining-risk") { [ToolName.plain($0.id)] }
    ]),
    "scorecard": Systems(exact: [Lookup(system: "openssf-scorecard") { scorecard($0.id) }]),
  ]

  /// Rows of tools for several clouds stand behind the cloud; reports write the id alone.
  private static func underProvider(_ check: CheckToMap, without start: String) -> [String] {
    let id = check.id.hasPrefix(start) ? String(check.id.dropFirst(start.count)) : check.id
    let alone = lastPart(id)
    return ["\(check.provider)/\(alone)", id, alone]
  }

  private static func lastPart(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }

  /// `AVD-KSV-0001`, `KSV-0001` and the older `KSV001` are one rule.
  static func advisoryStyle(_ id: String) -> String {
    let upper = id.uppercased()
    let plain = upper.hasPrefix("AVD-") ? String(upper.dropFirst(4)) : upper
    let letters = plain.prefix { $0.isLetter }
    let digits = plain.dropFirst(letters.count).drop { $0 == "-" }
    guard !letters.isEmpty, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return plain
    }
    return "\(letters)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Security Hub makes rules of its own: `securityhub-rule-name-1a2b3c`.
  private static func configRule(_ id: String) -> [String] {
    let name = lastPart(id).lowercased()
    guard name.hasPrefix("securityhub-") else { return [name] }
    let parts = name.split(separator: "-").dropFirst()
    return [parts.dropLast().joined(separator: "-"), parts.joined(separator: "-")]
  }

  /// In SARIF `Branch-Protection` is `BranchProtectionID`.
  private static func scorecard(_ id: String) -> [String] {
    let name = id.hasSuffix("ID") ? id.dropLast(2) : id[...]
    var spelled = ""
    for letter in name {
      if letter.isUppercase, spelled.last?.isLowercase == true { spelled.append("-") }
      spelled.append(letter)
    }
    return [id, spelled]
  }
}
