/// A trust services category; Security carries the common criteria and is always in scope (DOMAIN §2).
package enum Category: String, CaseIterable, Hashable, Sendable {
  case security
  case availability
  case confidentiality
  case processingIntegrity = "processing-integrity"
  case privacy

  package var title: String {
    switch self {
    case .security: "Security"
    case .availability: "Availability"
    case .confidentiality: "Confidentiality"
    case .processingIntegrity: "Processing Integrity"
    case .privacy: "Privacy"
    }
  }

  /// Reads the id (`processing-integrity`) or the title, in any case.
  package init?(_ text: some StringProtocol) {
    let wanted = text.lowercased().split(separator: " ").joined(separator: "-")
    guard let found = Self.allCases.first(where: { $0.rawValue == wanted }) else { return nil }
    self = found
  }
}
