package import Terminal

/// A place in which keys mean something: its own actions, and those it shares with other places.
package struct KeyScope: Sendable {
  /// What the key reference calls it.
  package let title: String
  /// The actions that stand under its title.
  package let own: ActionTable
  /// The actions that can be used there too, and stand under a title of their own.
  package let shared: ActionTable

  package init(title: String, own: ActionTable, shared: ActionTable = ActionTable()) {
    self.title = title
    self.own = own
    self.shared = shared
  }

  /// All that can be used there; an own action wins over a shared one with the same key.
  package var table: ActionTable { own.merged(with: shared) }

  /// The same with other keys for some actions, by id.
  package func remapped(_ keys: [String: [Key]]) -> KeyScope {
    KeyScope(title: title, own: own.remapped(keys), shared: shared.remapped(keys))
  }
}
