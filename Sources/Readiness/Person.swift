/// Someone who can own work or decide (DOMAIN §4); kept when they leave, as inactive.
package struct Person: Hashable, Sendable, Identifiable {
  /// A UUID, so that two copies of a project can be merged.
  package struct ID: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ text: String) { description = text }
  }

  package let id: ID
  package var name: String
  package var email: String
  package var isActive: Bool

  package init(id: ID, name: String, email: String = "", isActive: Bool = true) {
    self.id = id
    self.name = name
    self.email = email
    self.isActive = isActive
  }
}
