import Readiness

/// Finds the criteria a check speaks to, with the reasons (DOMAIN §1, "Using crosswalk.csv").
///
/// The kind comes first: only configuration goes on. Of the other routes the first that leaves a
/// criterion wins: the report's SOC 2 tags together with the check's own row, then the longest
/// prefix, the tags of bridging frameworks, the classifier. What a person decided is laid over this
/// elsewhere.
package struct CriteriaMapper {
  private let crosswalk: Crosswalk
  private var classifier: CheckClassifier
  private var cache: [CheckToMap: MappedCheck] = [:]

  /// A mapper by the shipped crosswalk, which is read when the first mapper is made.
  package init() { self.init(crosswalk: .shipped) }

  init(crosswalk: Crosswalk) {
    self.crosswalk = crosswalk
    classifier = CheckClassifier(crosswalk)
  }

  package mutating func map(_ check: CheckToMap) -> MappedCheck {
    if let known = cache[check] { return known }
    let found = make(check)
    cache[check] = found
    return found
  }

  private mutating func make(_ check: CheckToMap) -> MappedCheck {
    let route = KindRoute(check, in: crosswalk)
    let mapping = route.candidate.map(Self.decided) ?? settingMapping(of: check)
    return MappedCheck(kind: route.kind, mapping: mapping)
  }

  /// A kind other than configuration has the last word, also where it leaves no criterion.
  private static func decided(_ candidate: Candidate) -> CriteriaMapping {
    let kept = CriteriaBan.apply(to: candidate)
    return CriteriaMapping(
      criteria: kept.criteria, related: kept.related, control: candidate.control,
      confidence: candidate.confidence, reasons: candidate.reasons + kept.reasons)
  }

  private mutating func settingMapping(of check: CheckToMap) -> CriteriaMapping {
    var reasons: [String] = []
    var weak: CriteriaMapping?
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
      let mapping = CriteriaMapping(
        criteria: kept.criteria, related: kept.related, control: candidate.control,
        confidence: isTagged ? .high : candidate.confidence, reasons: reasons)
      if candidate.isOwn { return mapping }
      if mapping.confidence != .low, !candidate.isHint { return mapping }
      // What would wait for a person must not stand before a way that need not.
      if weak == nil { weak = mapping }
      reasons.append("That is weak, so the next way is tried.")
    }
    guard var mapping = weak else {
      reasons.append("Nothing known fits this check: it waits for a person.")
      return CriteriaMapping(reasons: reasons)
    }
    let wait = mapping.confidence == .low ? " and waits for a yes" : ""
    reasons[reasons.count - 1] = "No way is surer, so \(mapping.criteria.joined) stays\(wait)."
    mapping.reasons = reasons
    return mapping
  }

  private func tagsAndExactRow(
    _ check: CheckToMap, _ classifier: inout CheckClassifier
  ) -> Candidate? {
    let tags = SOC2Tags.read(check.compliance)
    let row = ToolSystems.exactRow(of: check, in: crosswalk)
    guard !tags.isEmpty || row != nil else { return nil }
    var candidate = row.map { Candidate($0, as: "Exact row \($0.system) \($0.id)") } ?? Candidate()
    candidate.isOwn = true
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
    guard let system = ToolSystems.of(check)?.prefix else { return nil }
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
