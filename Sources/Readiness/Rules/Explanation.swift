/// Why a figure is what it is, term by term, for the reader who asks (DOMAIN §9).
package struct Explanation: Hashable, Sendable {
  /// The figure itself first, then each term, each a line without a line break of its own.
  package let lines: [String]
}

extension Readiness.Score {
  package var explanation: Explanation {
    guard counts else {
      return Explanation(lines: ["\(criterion) is not applicable and left out of every mean"])
    }
    var lines = [
      "\(criterion) \(Readiness.name) \(percent), \(band.title)",
      "R \(figure(score)) = D \(figure(design)) − F \(figure(findings))" + limits,
      "D \(figure(design)) \(designReason)",
      findingsLine,
    ]
    lines += terms.map { "  " + $0.explanation }
    lines += caps.map { cap in
      let effect = cap == bindingCap ? "lowers the score" : "does not lower the score now"
      return "Cap \(Percent(cap.limit)), \(effect): \(cap.cause)"
    }
    lines.append("\(pointsConsidered) of \(pointsApplicable) points of focus considered")
    if isStale { lines.append("Assessed more than \(Assessment.freshDays) days ago: stale") }
    return Explanation(lines: lines)
  }

  private var limits: String {
    if let cap = bindingCap { return " = \(figure(uncapped)), capped at \(figure(cap.limit))" }
    return uncapped < 0 ? " = \(figure(uncapped)), not below 0" : ""
  }

  private var designReason: String {
    status == .notAssessed
      ? "not assessed: half of the mean over its points of focus" : status.title
  }

  private var findingsLine: String {
    guard !terms.isEmpty else { return "F 0: no open finding is linked to it" }
    let groups = terms.count == 1 ? "1 group" : "\(terms.count) groups"
    return "F \(figure(findings)) = 0.5 × (1 − Π(1 − q)) over \(groups),"
      + " \(openFindings) open, \(lateFindings) late"
  }
}

extension Readiness.CategoryScore {
  package var explanation: Explanation {
    guard let score else {
      return Explanation(lines: ["\(category.title): no criterion applies, so there is no score"])
    }
    return Explanation(lines: [
      "\(category.title) \(Readiness.name) \(Percent(score))",
      "The mean of R over its \(count) criteria; \(readyCount) of them ready",
    ])
  }
}

extension Readiness.Overall {
  package var explanation: Explanation {
    guard count > 0 else {
      return Explanation(lines: ["No criterion in scope applies, so there is no score"])
    }
    var lines = [
      "Overall \(Readiness.name) \(percent), \(band.title)",
      "The mean of R over \(count) criteria is \(figure(mean)); \(readyPhrase)",
    ]
    if let cap {
      let effect = cap.limit < mean ? "lowers the score" : "does not lower the score now"
      lines.append("Cap \(Percent(cap.limit)), \(effect): \(cap.cause)")
    }
    lines.append("Lowest: " + lowest.map(\.description).joined(separator: ", "))
    return Explanation(lines: lines)
  }
}
