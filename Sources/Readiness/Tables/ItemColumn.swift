/// One column of a table of items: what people call the item, a field of its kind, or its id.
package enum ItemColumn: Hashable, Sendable {
  case code
  case field(ItemField)
  case id

  /// As it stands in the header.
  package var name: String {
    switch self {
    case .code: "code"
    case .field(let field): field.id
    case .id: "id"
    }
  }

  /// All columns of a kind, in the order they stand in a table; fields no form shows are among them,
  /// so that nothing is lost.
  package static func all(of kind: ItemKind) -> [ItemColumn] {
    [.code] + kind.definition.fields.map { .field($0) } + [.id]
  }

  /// The column that a header's name means: a name of ours, else a field's title, as
  /// `SpreadsheetText` writes names.
  static func named(_ name: String, of kind: ItemKind) -> ItemColumn? {
    let columns = all(of: kind)
    if let column = columns.first(where: { $0.name == name }) { return column }
    return kind.definition.fields.first { SpreadsheetText.normalized($0.title) == name }
      .map { .field($0) }
  }
}
