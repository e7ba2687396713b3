/// One thing a kind of item can say.
package struct ItemField: Hashable, Sendable, Identifiable {
  package enum Kind: Hashable, Sendable {
    case line
    /// A text of several lines; `rows` is how many a form shows.
    case text(rows: Int)
    /// One of these; nothing may be said unless the field is required.
    case choice([Choice])
    case date
    case person
    /// A whole number from 0.
    case number
    /// Ids of criteria with blanks between, or of one.
    case criteria
    case criterion
    /// Ids of categories with blanks between.
    case categories
    /// Another item, by its id.
    case reference(ItemKind)
    /// Other items, by their ids with blanks between; typed as codes.
    case references(ItemKind)
    /// A starter control of the catalogue, by its id.
    case control
    /// Starter controls, by their ids with blanks between.
    case controls
  }

  /// A word to choose; `id` is what is stored.
  package struct Choice: Hashable, Sendable, Identifiable {
    package let id: String
    package let title: String

    package init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The column of the file, in lower case with `_` between words.
  package let id: String
  package let title: String
  package let kind: Kind
  package let help: String
  package let isRequired: Bool
  /// What a new item begins with.
  package let standing: String

  init(
    _ id: String, _ title: String, _ kind: Kind = .line, help: String = "",
    isRequired: Bool = false, standing: String = ""
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.help = help
    self.isRequired = isRequired
    self.standing = standing
  }

  /// The words of a choice; empty for every other kind.
  package var choices: [Choice] {
    if case .choice(let choices) = kind { choices } else { [] }
  }

  /// A stored value in the words of its choice; every other kind as it is stored.
  package func word(_ value: String) -> String {
    choices.first { $0.id == value }?.title ?? value
  }
}

extension ItemField.Kind {
  /// A text of several lines.
  package var isText: Bool { if case .text = self { true } else { false } }
}
