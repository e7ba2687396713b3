/// One field that the rows of a list have, as filters, sorting and `--columns` name it.
package struct ListField: Hashable, Sendable, Identifiable {
  /// How values are compared.
  package enum Kind: Hashable, Sendable {
    case text
    case number
    case date
    /// One of these words, in the order they are sorted in.
    case choice([String])
  }

  /// What is typed before the colon, in lower case and without blanks.
  package let id: String
  package let title: String
  package let kind: Kind

  package init(id: String, title: String, kind: Kind = .text) {
    self.id = id
    self.title = title
    self.kind = kind
  }
}

/// The value of one field in one row.
package enum FieldValue: Hashable, Sendable {
  /// Nothing is there: it sorts last and matches only the empty text.
  case none
  case text(String)
  case number(Double)
  case date(CalendarDate)
  /// A word of a field of choices, and its place among them.
  case choice(String, rank: Int)

  /// The value as it is searched for and copied; dates as `2026-03-31`.
  package var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .date(let date): date.description
    case .choice(let word, rank: _): word
    }
  }
}

/// The field a list is sorted by, and which way.
package struct SortKey: Hashable, Sendable, Codable {
  package var field: ListField.ID
  package var isDescending: Bool

  package init(_ field: ListField.ID, isDescending: Bool = false) {
    self.field = field
    self.isDescending = isDescending
  }

  /// Whether a row with the one value stands before a row with the other; neither when they are
  /// alike, and nothing stands last either way.
  package func precedes(_ left: FieldValue, _ right: FieldValue) -> Bool {
    switch (left, right) {
    case (.none, _): false
    case (_, .none): true
    default: isDescending ? Self.isLess(right, left) : Self.isLess(left, right)
    }
  }

  private static func isLess(_ left: FieldValue, _ right: FieldValue) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    case (.choice(_, rank: let a), .choice(_, rank: let b)): a < b
    default: left.text.lowercased() < right.text.lowercased()
    }
  }
}
