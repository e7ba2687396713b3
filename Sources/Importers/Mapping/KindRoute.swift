import Readiness

/// The kind of trouble a check looks for, by its tool and by what it found (DOMAIN §1, "Kinds").
///
/// Only configuration goes on to the next routes; every other kind decides the criteria itself.
struct KindRoute {
  let kind: FindingKind
  /// What the kind proposes; nil where it leaves the check to the next routes.
  let candidate: Candidate?

  init(_ check: CheckToMap, in crosswalk: Crosswalk) {
    let row = Self.toolRow(of: check, in: crosswalk) ?? Self.taggedRow(of: check, in: crosswalk)
    let own = row.flatMap { Self.kinds[$0.resourceClass] ?? Self.kinds[$0.id] }
    let advisories = check.advisories
    if let malware = advisories.first(where: AdvisoryName.isMalware) {
      self.init(.malware, "\(malware) is a malicious package", "malware", crosswalk)
    } else if let advisory = advisories.first, own != .detection {
      // Whatever tool reports it and whatever its CWE, it is a matter of patching.
      self.init(.dependency, "\(advisory) is a published weakness", "advisory", crosswalk)
    } else if own == .codeFlaw || Self.isFlawByContent(check, of: row) {
      self.init(codeFlaw: check, row: row, in: crosswalk)
    } else if let row, let own, own != .configuration {
      let named = own == .detection ? FindingPart.eventRow(of: check, in: crosswalk) : nil
      self.init(kind: own, candidate: Candidate(named ?? row, saying: Self.sentence(check, own)))
    } else {
      self.init(kind: .configuration, candidate: nil)
    }
  }

  private init(kind: FindingKind, candidate: Candidate?) {
    self.kind = kind
    self.candidate = candidate
  }

  private init(_ kind: FindingKind, _ words: String, _ id: String, _ crosswalk: Crosswalk) {
    let row = crosswalk.exact(id, in: "finding-kind")
    self.init(kind: kind, candidate: row.map { Candidate($0, saying: "Kind: \(words)") })
  }

  /// By its weaknesses where they are told, else as any flaw in code.
  private init(codeFlaw check: CheckToMap, row: Crosswalk.Row?, in crosswalk: Crosswalk) {
    let sentence = Self.sentence(check, .codeFlaw)
    if var found = FrameworkTags.weaknesses(of: check, in: crosswalk) {
      found.reasons = ["\(sentence), by its weakness"] + found.reasons
      self.init(kind: .codeFlaw, candidate: found)
      return
    }
    let any = row ?? crosswalk.exact("code-flaw", in: "finding-kind")
    self.init(kind: .codeFlaw, candidate: any.map { Candidate($0, saying: sentence) })
  }

  /// In a format that any tool may write, a weakness that is told makes a finding of a tool nobody
  /// listed a flaw in code.
  private static func isFlawByContent(_ check: CheckToMap, of row: Crosswalk.Row?) -> Bool {
    guard !check.weaknesses.isEmpty else { return false }
    return row == nil
      ? ["sarif", "generic"].contains(check.format) : row?.id == "defectdojo-generic"
  }

  private static func sentence(_ check: CheckToMap, _ kind: FindingKind) -> String {
    let part = check.part.isEmpty ? "" : " (\(check.part))"
    return "Kind: \(check.tool)\(part) \(kind.lookedFor)"
  }

  /// The row of the tool or of its format, with the part first.
  private static func toolRow(of check: CheckToMap, in crosswalk: Crosswalk) -> Crosswalk.Row? {
    let names = (ToolName.spellings(check.tool) + ToolName.spellings(check.format)).uniqueTexts
    let parts = FindingPart.parts(of: check, in: crosswalk)
    let keys = parts.flatMap { part in names.map { "\($0)/\(part)" } } + names
    return keys.lazy.compactMap { crosswalk.kind($0) }.first
  }

  /// What ASFF and SARIF say of a finding whose tool nobody listed.
  private static func taggedRow(of check: CheckToMap, in crosswalk: Crosswalk) -> Crosswalk.Row? {
    let isEvent = FindingPart.eventRow(of: check, in: crosswalk) != nil
    let kind = isEvent ? "detection" : FindingPart.taggedKind(of: check)
    return kind.flatMap { crosswalk.exact($0, in: "finding-kind") }
  }

  /// The kinds as the crosswalk names them.
  private static let kinds: [String: FindingKind] = [
    "secret": .secret, "secrets": .secret, "vulnerable-dependency": .dependency,
    "dependency": .dependency, "vulnerability": .dependency, "code-flaw": .codeFlaw,
    "detection": .detection, "threat-detection": .detection, "malware": .malware,
    "license": .license, "configuration": .configuration,
  ]
}

extension FindingKind {
  /// What a tool of the kind does, behind its name.
  var lookedFor: String {
    switch self {
    case .configuration: "looks at settings"
    case .secret: "looks for secrets"
    case .dependency: "looks for published weaknesses"
    case .codeFlaw: "looks for flaws in code"
    case .detection: "reports events, which fail no control"
    case .malware: "looks for malware"
    case .license: "looks at licences, which speak to no criterion"
    }
  }
}
