/// A criterion id as it was written somewhere, and what it was taken for (DOMAIN §15.2).
package struct CriterionReading: Hashable, Sendable {
  package let id: CriterionID
  /// Says what was read as what, such as `CC8.0 read as CC8.1`; nil when it was written plainly.
  package let readAs: String?
}

extension CriterionID {
  /// Reads an id also in the spellings of tools and guides, and says so when it did.
  ///
  /// `CC8.0` is CC8.1, `PP1.1` is PI1.1, `cc_6_1` is CC6.1, and `cc_a_1_1` is A1.2, as the tool that
  /// writes it names it.
  package static func reading(_ text: some StringProtocol) -> CriterionReading? {
    let written = String(text.filter { !$0.isWhitespace })
    if let id = CriterionID(written), id.description != "CC8.0" {
      return CriterionReading(id: id, readAs: nil)
    }
    var spelled = written.uppercased()
    if let known = aliases[spelled] {
      spelled = known
    } else {
      if spelled.hasPrefix("PP") { spelled = "PI" + spelled.dropFirst(2) }
      if spelled.contains("_") { spelled = unfolded(spelled) }
    }
    return CriterionID(spelled).map {
      CriterionReading(id: $0, readAs: "\(written) read as \($0)")
    }
  }

  private static let aliases = ["CC8.0": "CC8.1", "CC_A_1_1": "A1.2"]

  /// `CC_6_1` as `CC6.1`; the `CC_` before another letter is a tool's habit and falls away.
  private static func unfolded(_ text: String) -> String {
    var parts = text.split(separator: "_").map(String.init)
    if parts.count == 4, parts[0] == "CC" { parts.removeFirst() }
    guard parts.count == 3 else { return text }
    return "\(parts[0])\(parts[1]).\(parts[2])"
  }
}
