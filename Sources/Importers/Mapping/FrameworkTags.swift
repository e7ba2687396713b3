import Readiness

/// Criteria by way of the other frameworks a report names: NIST 800-53, CIS, CWE, PCI, ISO.
enum FrameworkTags {
  /// What the first framework that leads to a criterion proposes.
  static func candidate(for check: CheckToMap, in crosswalk: Crosswalk) -> Candidate? {
    let names = check.compliance.keys.sorted().map(FrameworkName.init)
    for way in ways {
      for name in names {
        guard let reading = way(name, check) else { continue }
        let rows = (check.compliance[name.text] ?? []).compactMap { tag in
          row(tag, reading, crosswalk)
        }
        if var found = join(rows, as: "Tags of \(name.text)") {
          found.isHint = reading.isHint
          return found
        }
      }
    }
    return nil
  }

  /// What the weaknesses of a flaw in code propose; nil where no row knows them.
  static func weaknesses(of check: CheckToMap, in crosswalk: Crosswalk) -> Candidate? {
    let rows = check.weaknesses.compactMap { id in
      crosswalk.exact(id, in: "cwe").map { (tag: id, row: $0) }
    }
    return join(rows, as: "CWE")
  }

  /// How the tags of a framework are looked up.
  private struct Reading {
    let system: String
    /// Whether rows are keyed by how tags begin.
    var hasPrefixes = true
    /// Kinds of setting whose rows say nothing about a check.
    var besides: Set<String> = []
    /// The tag is about what may come of a setting, so the check's own words know better.
    var isHint = false
    /// The tag as the crosswalk writes it.
    let id: @Sendable (String) -> String
  }

  private typealias Way = @Sendable (_ framework: FrameworkName, _ check: CheckToMap) -> Reading?

  private static let ways: [Way] = [
    { framework, _ in
      framework.isNISTControls ? Reading(system: "nist-800-53-r5", id: baseControl) : nil
    },
    { framework, check in
      // Numbers move between versions of a benchmark: only rows of the same one count.
      guard let system = framework.benchmark(on: check.provider), let version = framework.version
      else { return nil }
      return Reading(system: system) { "\(version)/\(lastWord($0))" }
    },
    { framework, _ in
      // A setting is no flaw in code, whatever weakness it might lead to.
      framework.lower == "cwe"
        ? Reading(
          system: "cwe", hasPrefixes: false, besides: ["code-flaw"], isHint: true, id: weakness)
        : nil
    },
    { framework, _ in
      framework.lower.hasPrefix("pci") && framework.version?.hasPrefix("4.") == true
        ? Reading(system: "pci-dss-4.0", id: lastWord) : nil
    },
    { framework, _ in
      framework.lower.contains("27001") && framework.lower.contains("2022")
        ? Reading(system: "iso-27001-2022") { lastWord($0).uppercased() } : nil
    },
    { framework, _ in
      framework.lower.contains("csf") && framework.version == "2.0"
        ? Reading(system: "nist-csf-2.0") { lastWord($0).uppercased() } : nil
    },
    { framework, _ in
      framework.isCISControls ? Reading(system: "cis-controls-v8", id: lastWord) : nil
    },
    { framework, _ in
      framework.lower.contains("owasp")
        ? Reading(system: "owasp", hasPrefixes: false) { String($0.prefix { $0 != " " }) } : nil
    },
    { framework, _ in
      ["tags", "tag", "sarif"].contains(framework.lower)
        ? Reading(system: "sarif-tag", hasPrefixes: false) { $0.lowercased() } : nil
    },
    { framework, _ in
      ["types", "type", "asff", "asff types"].contains(framework.lower)
        ? Reading(system: "asff-type") { $0 } : nil
    },
  ]

  /// `ac_2_3_c`, an enhancement's part, is AC-2; so are `AC-2(3)` and `NIST.800-53.r5 AC-2(3)`.
  static let baseControl: @Sendable (String) -> String = { tag in
    let parts = tag.uppercased().split { !$0.isLetter && !$0.isNumber }
    let family = parts.indices.dropLast().first { index in
      parts[index].count == 2 && parts[index].allSatisfy(\.isLetter)
        && parts[index + 1].allSatisfy(\.isNumber)
    }
    return family.map { "\(parts[$0])-\(parts[$0 + 1])" } ?? tag.uppercased()
  }

  private static let weakness: @Sendable (String) -> String = { tag in
    AdvisoryIDs.weaknesses(in: [tag]).first ?? tag
  }

  /// `Req. 1.4.2` is `1.4.2`, and `A_5_1` is `A.5.1`.
  private static let lastWord: @Sendable (String) -> String = { tag in
    String(tag.split { $0 == " " || $0 == "/" || $0 == ":" }.last ?? "").replacing("_", with: ".")
  }

  private static func row(
    _ tag: String, _ reading: Reading, _ crosswalk: Crosswalk
  ) -> (tag: String, row: Crosswalk.Row)? {
    let id = reading.id(tag)
    let prefix = reading.hasPrefixes ? crosswalk.longestPrefix(of: id, in: reading.system) : nil
    guard let row = crosswalk.exact(id, in: reading.system) ?? prefix,
      !reading.besides.contains(row.resourceClass)
    else { return nil }
    return (id, row)
  }

  /// The criteria most rows name come first; each control counts once.
  private static func join(
    _ found: [(tag: String, row: Crosswalk.Row)], as route: String
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
    candidate.reasons = ["\(route): \(tags) → \(candidate.criteria.joined)"]
    return candidate
  }

  private static func weakest(
    _ all: [CriteriaMapping.Confidence]
  ) -> CriteriaMapping.Confidence {
    let order = CriteriaMapping.Confidence.allCases
    return all.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) } ?? .low
  }
}
