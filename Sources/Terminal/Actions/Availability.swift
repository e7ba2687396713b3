/// Whether an action can run now, and if not, why.
package enum Availability: Hashable, Sendable {
  case ok
  /// A sentence or half-sentence for the user: what is in the way.
  case no(String)

  package var isOK: Bool { self == .ok }

  package var reason: String? {
    if case .no(let reason) = self { return reason }
    return nil
  }
}
