import Readiness

/// Criteria by way of the other frameworks a report names: NIST 800-53, CIS, PCI.
enum FrameworkTags {
  /// What the first framework that leads to a criterion proposes.
  static func candidate(for check: CheckToMap, in crosswalk: Crosswalk) -> Candidate? {
    let frameworks = check.compliance.keys.sorted()
    for way in ways {
      for framework in frameworks {
        guard let reading = way(framework, check) else { continue }
        let rows = (check.compliance[framework] ?? []).compactMap { tag in
          row(tag, reading, crosswalk)
        }
        if let found = join(rows, framework) { return found }
      }
    }
    return nil
  }

  /// How the tags of a framework are looked up.
  private struct Reading {
    let system: String
    /// The tag as the crosswalk writes it.
    let id: @Sendable (String) -> String
  }

  private typealias Way = @Sendable (_ framework: String, _ check: CheckToMap) -> Reading?

  private static let ways: [Way] = [
    { framework, _ in
      framework.lowercased().hasPrefix("nist-800-53")
        ? Reading(system: "nist-800-53-r5", id: baseControl) : nil
    },
    { framework, check in
      // Numbers move between versions of a benchmark: only rows of the same one count.
      guard framework.hasPrefix("CIS-"), let system = benchmarks[check.provider] else { return nil }
      let version = framework.dropFirst(4)
      return Reading(system: system) { "\(version)/\($0)" }
    },
    { framework, _ in
      framework.hasPrefix("PCI-4") ? Reading(system: "pci-dss-4.0") { $0 } : nil
    },
  ]

  private static let benchmarks = [
    "aws": "cis-aws", "azure": "cis-azure", "gcp": "cis-gcp", "kubernetes": "cis-k8s",
    "m365": "cis-m365", "github": "cis-github",
  ]

  /// `ac_2_3_c`, an enhancement's part, is AC-2; so is `AC-2(3)`.
  static let baseControl: @Sendable (String) -> String = { tag in
    let parts = tag.uppercased().split { !$0.isLetter && !$0.isNumber }
    return parts.count < 2 ? tag.uppercased() : "\(parts[0])-\(parts[1])"
  }

  private static func row(
    _ tag: String, _ reading: Reading, _ crosswalk: Crosswalk
  ) -> (tag: String, row: Crosswalk.Row)? {
    let id = reading.id(tag)
    let row =
      crosswalk.exact(id, in: reading.system)
      ?? crosswalk.longestPrefix(of: id, in: reading.system)
    return row.map { (id, $0) }
  }

  /// The criteria most rows name come first; each control counts once.
  private static func join(
    _ found: [(tag: String, row: Crosswalk.Row)], _ framework: String
  ) -> Candidate? {
    var seen: Set<String> = []
    let rows = found.filter { seen.insert($0.tag).inserted && !$0.row.criteria.isEmpty }
    guard !rows.isEmpty else { return nil }
    var votes: [CriterionID: Int] = [:]
    for criterion in rows.flatMap(\.row.criteria) { votes[criterion, default: 0] += 1 }
    let order = rows.flatMap(\.row.criteria).unique
    var candidate = Candidate()
    candidate.criteria = order.enumerated().sorted { left, right in
      let (first, second) = (votes[left.element] ?? 0, votes[right.element] ?? 0)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
    candidate.related = rows.flatMap(\.row.related).unique
    candidate.control = rows.lazy.compactMap(\.row.control).first
    candidate.confidence = weakest(rows.map(\.row.confidence))
    let tags = rows.prefix(6).map(\.tag).joined(separator: ", ")
    candidate.reasons = ["Tags of \(framework): \(tags) → \(candidate.criteria.joined)"]
    return candidate
  }

  private static func weakest(
    _ all: [CriteriaMapping.Confidence]
  ) -> CriteriaMapping.Confidence {
    let order = CriteriaMapping.Confidence.allCases
    return all.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) } ?? .low
  }
}
