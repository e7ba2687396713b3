/// One thing the user can do on a screen, as data: dispatch, footer, help, palette and the key
/// reference all read it.
package struct ActionEntry: Hashable, Sendable, Identifiable {
  /// What an action does to the user's data.
  package enum Danger: String, Hashable, Sendable {
    /// Looks only.
    case none
    /// Changes data; can be undone.
    case write
    /// Signs something off; stands until it is withdrawn with a reason.
    case signoff
  }

  /// A stable name, `noun.verb`; key files and tests use it.
  package let id: String
  package var keys: [Key]
  /// A word or two for the footer, a line for the palette.
  package let title: String
  /// A sentence for the help.
  package let hint: String
  /// The heading it stands under in the help.
  package let group: String
  package let danger: Danger
  package let inFooter: Bool
  package var availability: Availability

  package init(
    id: String, keys: [Key], title: String, hint: String = "", group: String = "",
    danger: Danger = .none, inFooter: Bool = false, availability: Availability = .ok
  ) {
    self.id = id
    self.keys = keys
    self.title = title
    self.hint = hint
    self.group = group
    self.danger = danger
    self.inFooter = inFooter
    self.availability = availability
  }

  /// The names of its keys, as in `Enter, o`.
  package var keyNames: String { keys.map(\.name).joined(separator: ", ") }
}
