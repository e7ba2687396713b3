/// What kind of trouble a check looks for (DOMAIN §1, "Kinds"); it decides how it maps and counts.
package enum FindingKind: String, CaseIterable, Hashable, Sendable {
  case configuration
  case secret
  /// A package with a published weakness.
  case dependency
  /// A weakness in code of our own, or of a running site.
  case codeFlaw = "code_flaw"
  /// Something a threat tool saw: an event, never a failed control.
  case detection
  case malware
  case license

  package var title: String {
    switch self {
    case .dependency: "vulnerable dependency"
    case .codeFlaw: "code flaw"
    default: rawValue
    }
  }

  /// Whether its failures can move a figure at all.
  package var movesFigures: Bool { self != .detection && self != .license }
}
