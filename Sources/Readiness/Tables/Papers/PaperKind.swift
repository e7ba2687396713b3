/// The tables about people that other tools write.
package enum PaperKind: String, CaseIterable, Hashable, Sendable {
  case people, training, acknowledgements

  /// What a column may say, in our words; several columns may say one thing.
  var fields: [String] {
    switch self {
    case .people:
      Self.person + [
        "role", "team", "manager", "manager_email", "manager_id", "worker", "employment", "status",
        "start", "last_day", "leave_from", "leave_to", "in_scope", "earlier", "note", "id",
      ]
    case .training:
      Self.person + [
        "person", "course", "status", "assigned", "due", "completed", "score", "certificate",
        "source", "note", "id",
      ]
    case .acknowledgements:
      Self.person + ["person", "policy", "version", "status", "day", "source", "note", "id"]
    }
  }

  /// Those that hold a date.
  var dates: [String] {
    switch self {
    case .people: ["start", "last_day", "leave_from", "leave_to"]
    case .training: ["assigned", "due", "completed"]
    case .acknowledgements: ["day"]
    }
  }

  /// What a table has to say: of each list one.
  var needs: [[String]] {
    switch self {
    case .people: [["name", "first", "last_first", "email"]]
    case .training: [Self.person + ["person"], ["course"], ["completed", "status", "assigned"]]
    case .acknowledgements: [Self.person + ["person"], ["policy"], ["day"]]
    }
  }

  /// Who a row is about; `last_first` is a name such as `Doe, Jane`.
  private static let person = ["email", "employee_id", "name", "first", "last", "last_first"]
}

/// How one tool writes such a table: what its columns mean.
package struct PaperDialect: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    /// As `SpreadsheetText` writes it.
    let name: String
    /// One of the kind's fields.
    let field: String

    init(_ name: String, _ field: String) {
      self.name = name
      self.field = field
    }
  }

  /// What people call the tool.
  package let name: String
  /// Columns by which an export is known: all of one of these lists.
  let signs: [[String]]
  /// Of two columns of one field, the first one that says something counts.
  let columns: [Column]
  /// Every other column is a course, or one a policy: a row holds what one person did of all.
  var isMatrix = false
  /// Written here: an empty cell empties its field.
  var isOurs = false

  /// The tool that wrote a table with these columns; nil for one we don't know.
  static func of(_ columns: Set<String>, _ kind: PaperKind) -> PaperDialect? {
    all(kind).first { dialect in dialect.signs.contains { columns.isSuperset(of: $0) } }
  }

  static func all(_ kind: PaperKind) -> [PaperDialect] {
    switch kind {
    case .people: people
    case .training: training
    case .acknowledgements: acknowledgements
    }
  }
}
