package import Readiness

/// What a mapping is made from: nothing but the check itself, so that it can be made again later.
package struct CheckToMap: Hashable, Sendable {
  /// The tool as it names itself, such as `Prowler`.
  package var tool: String
  package var id: String
  package var title: String
  /// The cloud it is about, such as `aws`; CIS tags are only read where it is known.
  package var provider: String
  /// Framework name to requirement ids, as the report writes them.
  package var compliance: [String: [String]]

  package init(
    tool: String, id: String, title: String, provider: String = "",
    compliance: [String: [String]] = [:]
  ) {
    self.tool = tool
    self.id = id
    self.title = title
    self.provider = provider
    self.compliance = compliance
  }

  package init(_ check: CheckDraft, provider: String = "") {
    self.init(
      tool: check.tool, id: check.id, title: check.title, provider: provider,
      compliance: check.compliance)
  }
}

/// Finds the criteria a check speaks to, with the reasons (DOMAIN §1, "Using crosswalk.csv").
///
/// The first route that leaves a criterion wins: the report's SOC 2 tags together with the check's
/// own row, then the longest prefix, the tags of bridging frameworks, the classifier. What a
/// person decided is laid over this elsewhere.
package struct CriteriaMapper {
  private let crosswalk: Crosswalk
  private var classifier: CheckClassifier
  private var cache: [CheckToMap: CriteriaMapping] = [:]

  /// A mapper by the shipped crosswalk, which is read when the first mapper is made.
  package init() { self.init(crosswalk: .shipped) }

  init(crosswalk: Crosswalk) {
    self.crosswalk = crosswalk
    classifier = CheckClassifier(crosswalk)
  }

  package mutating func mapping(of check: CheckToMap) -> CriteriaMapping {
    if let known = cache[check] { return known }
    let found = makeMapping(of: check)
    cache[check] = found
    return found
  }

  private mutating func makeMapping(of check: CheckToMap) -> CriteriaMapping {
    var reasons: [String] = []
    let routes: [(CheckToMap, inout CheckClassifier) -> Candidate?] = [
      tagsAndExactRow, prefixRow, frameworkTags, classified,
    ]
    for route in routes {
      guard let candidate = route(check, &classifier) else { continue }
      let kept = CriteriaBan.apply(to: candidate)
      reasons += candidate.reasons + kept.reasons
      guard !kept.criteria.isEmpty else {
        reasons.append("No criterion is left, so the next way is tried.")
        continue
      }
      let isTagged = !candidate.tagged.isDisjoint(with: kept.criteria)
      return CriteriaMapping(
        criteria: kept.criteria, related: kept.related, control: candidate.control,
        confidence: isTagged ? .high : candidate.confidence, reasons: reasons)
    }
    reasons.append("Nothing known fits this check: it waits for a person.")
    return CriteriaMapping(reasons: reasons)
  }

  private func tagsAndExactRow(
    _ check: CheckToMap, _ classifier: inout CheckClassifier
  ) -> Candidate? {
    let tags = SOC2Tags.read(check.compliance)
    let system = ToolSystems.of(check.tool)
    let row = system.flatMap { crosswalk.exact(check.id, in: $0.exact) }
    guard !tags.isEmpty || row != nil else { return nil }
    var candidate = row.map { Candidate($0, as: "Exact row \($0.system) \($0.id)") } ?? Candidate()
    guard !tags.isEmpty else { return candidate }
    // Tags alone say neither what a check is about nor whose control it is.
    if row == nil, let hit = classifier.row(for: check) {
      candidate.control = hit.control
      candidate.resourceClass = hit.resourceClass
    }
    candidate.put(tags, first: "SOC 2 tags of the report")
    return candidate
  }

  private func prefixRow(_ check: CheckToMap, _: inout CheckClassifier) -> Candidate? {
    guard let system = ToolSystems.of(check.tool)?.prefix else { return nil }
    return crosswalk.longestPrefix(of: check.id, in: system).map {
      Candidate($0, as: "Longest prefix \($0.id)")
    }
  }

  private func frameworkTags(_ check: CheckToMap, _: inout CheckClassifier) -> Candidate? {
    FrameworkTags.candidate(for: check, in: crosswalk)
  }

  private func classified(
    _ check: CheckToMap, _ classifier: inout CheckClassifier
  ) -> Candidate? {
    classifier.row(for: check).map { row in
      Candidate(row, as: row.match == "contains" ? "Its words hold “\(row.id)”" : "Its words fit")
    }
  }
}

/// The rows of the crosswalk that are keyed by a tool's check ids.
enum ToolSystems {
  static func of(_ tool: String) -> (exact: String, prefix: String?)? { rows[tool.lowercased()] }

  private static let rows: [String: (exact: String, prefix: String?)] = [
    "prowler": ("prowler-check", "prowler-check-prefix")
  ]
}
