import ProjectFile
import Readiness

/// One item in the documented shapes of `--json`.
///
/// It has its `id`, its `code` and its `label`, then every field of its kind by the field's id: a
/// number or null, an array of ids for criteria and categories, an array of codes where a field
/// names several items, and a text for every other, empty where nothing is said. Dates are
/// `2026-03-31`, choices are ids, people names, other items labels.
struct ItemJSON: Encodable {
  let item: Item
  let state: ProjectState

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    try encode(to: &values)
  }

  /// Beside what else an object is to have.
  func encode(to values: inout KeyedEncodingContainer<TextKey>) throws {
    try values.encode(item.id, forKey: TextKey("id"))
    try values.encode(item.code, forKey: TextKey("code"))
    try values.encode(item.label, forKey: TextKey("label"))
    for field in item.kind.definition.fields {
      let key = TextKey(field.id)
      switch field.kind {
      case .number: try values.encode(item.number(field.id), forKey: key)
      case .criteria, .categories, .controls:
        try values.encode(item[field.id].split(separator: " ").map(String.init), forKey: key)
      case .references(let kind):
        try values.encode(
          state.snapshot.items.codes(kind, item.references(field.id)), forKey: key)
      case .person, .reference: try values.encode(state.word(item, field), forKey: key)
      case .line, .text, .choice, .date, .criterion, .control:
        try values.encode(item[field.id], forKey: key)
      }
    }
  }
}

/// A key that is data, such as the id of a field.
struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
