import Readiness

/// A control as the profiles of a report have it: texts of the outermost, results of the innermost.
struct InSpecControl {
  let id: String
  /// The outermost first.
  let layers: [JSONNode]

  var results: [JSONNode] { layers.flatMap { Array($0["results"].array) } }

  /// The impact from 0 to 1; nil where none is given.
  private var impact: Double? {
    let node = node { $0["impact"] }
    if let number = node.number { return number }
    return node.string.flatMap { Self.impacts[$0.lowercased()] ?? Double($0) }
  }

  /// InSpec's words for impacts (InSpec's documentation, "impact").
  private static let impacts = ["none": 0, "low": 0.1, "medium": 0.4, "high": 0.7, "critical": 0.9]

  /// As it is written in the report: `0.5`, `1`.
  var impactWords: String {
    guard let impact else { return "" }
    return impact == impact.rounded() && abs(impact) < 100 ? "\(Int(impact))" : "\(impact)"
  }

  var severity: Severity {
    guard let impact else { return .unrated }
    switch impact {
    case 0.9...: return .critical
    case 0.7..<0.9: return .high
    case 0.4..<0.7: return .medium
    case 0..<0.4 where impact > 0: return .low
    default: return .info
    }
  }

  /// Heimdall's rule: no impact comes before every result, an error before every failure.
  var verdict: (Verdict, String) {
    if impact == 0 { return (.other, "not_applicable") }
    let words = results.map { $0["status"].string?.lowercased() ?? "" }
    if words.contains("error") { return (.fail, "error") }
    if words.contains("failed") { return (.fail, "failed") }
    return words.contains("passed") ? (.pass, "passed") : (.manual, "not_reviewed")
  }

  /// Why its owner waived it, while the waiver holds; nil for no waiver.
  func waiver(with fields: inout FieldCleaner) -> String? {
    let waivers = layers.lazy.map { $0["waiver_data"] }
    guard let waiver = waivers.first(where: { !$0["justification"].isMissing }),
      waiver["message"].string?.lowercased().contains("expired") != true
    else { return nil }
    return fields.text(waiver["justification"])
  }

  func check(with fields: inout FieldCleaner) -> CheckDraft {
    let fix = text(["fix"], with: &fields)
    let title = fields.text(node { $0["title"] })
    let desc = fields.text(node { $0["desc"] })
    return CheckDraft(
      tool: "InSpec", id: id, title: title.isEmpty ? id : PlainText.words(ofHTML: title),
      text: desc.isEmpty ? text(["default"], with: &fields) : desc,
      risk: text(["rationale"], with: &fields), remediation: fix, compliance: tags(with: &fields))
  }

  /// What did not pass, a line for each result, and what a person attested.
  func detail(with fields: inout FieldCleaner) -> String {
    let passed = results.filter { $0["status"].string == "passed" }
    let telling =
      passed.count == results.count
      ? passed
      : results.filter {
        $0["status"].string != "passed"
      }
    var lines: [String] = []
    for result in telling.prefix(50) {
      let words = [result["code_desc"], result["message"], result["skip_message"]]
      var parts: [String] = []
      for node in words { parts.append(fields.text(node).trimmed) }
      lines.append(parts.filter { !$0.isEmpty }.uniqueTexts.joined(separator: ": "))
    }
    if telling.count > lines.count { lines.append("and \(telling.count - lines.count) more") }
    let attested = node { $0["attestation_data"] }
    let status = fields.text(attested["status"])
    if !status.isEmpty {
      let by = fields.text(attested["updated_by"])
      lines.append(
        "Attested as \(status)\(by.isEmpty ? "" : " by \(by)"): "
          + fields.text(attested["explanation"]))
    }
    return lines.joined(separator: "\n")
  }

  private func tags(with fields: inout FieldCleaner) -> [String: [String]] {
    var tags: [String: [String]] = [:]
    let lists = [("NIST-800-53", node { $0["tags"]["nist"] }), ("CCI", node { $0["tags"]["cci"] })]
    for (key, list) in lists {
      for item in list.isArray ? Array(list.array) : [list] {
        let word = fields.text(item)
        // The list of requirements ends in the revision they are of.
        if !word.isEmpty, !word.hasPrefix("Rev_") { tags[key, default: []].append(word) }
      }
    }
    return tags
  }

  /// A description by its label: in a list, in an object as once, or among the tags.
  private func text(_ labels: Set<String>, with fields: inout FieldCleaner) -> String {
    for layer in layers {
      for item in layer["descriptions"].array where labels.contains(item["label"].string ?? "") {
        return fields.text(item["data"])
      }
      for label in labels {
        let words = [layer["descriptions"].member(label), layer["tags"].member(label)]
        for node in words where node.string?.isEmpty == false { return fields.text(node) }
      }
    }
    return ""
  }

  /// What the outermost profile that has it says.
  private func node(_ field: (JSONNode) -> JSONNode) -> JSONNode {
    layers.map(field).first { !$0.isMissing && !$0.isNull && $0.string != "" } ?? .missing
  }
}
