import Readiness

/// One item as a report tells of it: what is stored, in words.
struct ItemRow: Sendable {
  static let unsaid = "not stated"

  let item: Item
  let names: PersonNames

  /// A field in words; says so where nothing is stated.
  func words(_ field: String) -> String {
    let value = item[field]
    guard !value.isEmpty, let definition = item.kind.definition.field(field) else {
      return Self.unsaid
    }
    switch definition.kind {
    case .person: return names[Person.ID(value)]
    case .line: return value.split(whereSeparator: \.isNewline).joined(separator: ", ")
    case .criteria, .criterion:
      return value.split(separator: " ").joined(separator: ", ")
    case .categories:
      return value.split(separator: " ").map { Category(rawValue: String($0))?.title ?? "\($0)" }
        .joined(separator: ", ")
    case .choice: return definition.word(value)
    case .text, .date, .number, .reference, .references, .control, .controls: return value
    }
  }

  /// The lines of a text that says one thing a line, with commas between.
  func listed(_ field: String) -> String {
    let lines = item.lines(field)
    return lines.isEmpty ? Self.unsaid : lines.joined(separator: ", ")
  }
}

extension ReportField where Subject == ItemRow {
  static var label: Self { .paragraph("label", "its code and name") { $0.item.label } }

  /// A field of the item in words, under a name of its own where the plain one is taken.
  static func said(_ name: String, _ meaning: String, field: String? = nil) -> Self {
    .paragraph(name, meaning) { $0.words(field ?? name) }
  }

  /// A long text as quoted lines, and whether there is any.
  static func told(_ field: String, _ meaning: String) -> [Self] {
    [
      .flag("has" + field.prefix(1).uppercased() + field.dropFirst(), "whether there is \(meaning)")
      { !$0.item[field].isEmpty },
      .block(field + "Quoted", meaning) { $0.item[field] },
    ]
  }
}
