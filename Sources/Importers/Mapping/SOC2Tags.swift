import Readiness

/// The SOC 2 requirements a report names itself, as Prowler writes them (`cc_6_1`).
enum SOC2Tags {
  struct Tag: Hashable {
    let word: String
    let criterion: CriterionID
  }

  /// The tags of the framework named SOC 2, in the report's order.
  static func read(_ compliance: [String: [String]]) -> [Tag] {
    compliance.filter { isSOC2($0.key) }.sorted { $0.key < $1.key }.flatMap { framework in
      framework.value.flatMap { $0.split { $0 == " " || $0 == "," || $0 == ":" } }
        .compactMap { word in
          criterion(String(word)).map { Tag(word: String(word), criterion: $0) }
        }
    }
  }

  /// `cc_6_1` is CC6.1; `cc_a_1_1`, and 4.6's `cc_a_1_2`, is A1.2, as the requirement's own name
  /// says; `cc_c_1_1` is C1.1; `pi_1_3` is PI1.3; `CC6.1` is itself.
  static func criterion(_ word: String) -> CriterionID? {
    let lower = word.lowercased()
    // Points of focus are written behind their criterion: `CC6.1.3`.
    let written = lower.split(separator: ".").prefix(2).joined(separator: ".")
    if let criterion = CriterionID(written) { return criterion }
    if lower == "cc_a_1_1" || lower == "cc_a_1_2" { return CriterionID("A1.2") }
    var parts = lower.split(separator: "_")
    if parts.count == 4, parts[0] == "cc" { parts.removeFirst() }
    guard parts.count == 3 else { return nil }
    return CriterionID("\(parts[0])\(parts[1]).\(parts[2])")
  }

  private static func isSOC2(_ framework: String) -> Bool {
    framework.lowercased().filter { $0.isLetter || $0.isNumber }.hasPrefix("soc2")
  }
}
