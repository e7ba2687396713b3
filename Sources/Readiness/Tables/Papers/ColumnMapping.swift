extension PaperDialect {
  /// How a table is read that no tool we know wrote, as people said it: a field and its column a
  /// line; `course = *` makes a course of every column that is not named.
  ///
  /// - Throws: `Refusal` for a line that names no field, or a column that is not in the table.
  package init(
    _ mapping: Item, _ kind: PaperKind, columns: Set<String>
  ) throws(Refusal) {
    var lines: [Column] = []
    var isMatrix = false
    for (field, column) in try Self.lines(of: mapping) {
      guard kind.fields.contains(field) else {
        throw Self.refused(
          mapping,
          "“\(excerpt(field))” is no field of \(kind.rawValue): those are "
            + "\(kind.fields.joined(separator: ", ")).")
      }
      if column == "*" {
        isMatrix = true
        continue
      }
      let name = SpreadsheetText.normalized(column)
      guard columns.contains(name) else {
        throw Self.refused(
          mapping,
          "The table has no column “\(excerpt(column))”; it has "
            + "\(Self.listed(columns)).")
      }
      lines.append(Column(name, field))
    }
    self.init(name: mapping.name, signs: [], columns: lines, isMatrix: isMatrix)
  }

  /// The fields and the columns a mapping names, in its order.
  static func lines(of mapping: Item) throws(Refusal) -> [(field: String, column: String)] {
    var lines: [(field: String, column: String)] = []
    for line in mapping.lines("columns") {
      let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard parts.count == 2, !parts[1].isEmpty else {
        throw refused(
          mapping, "“\(excerpt(line))” is no line of a mapping: write email = Work Email.")
      }
      lines.append((SpreadsheetText.normalized(parts[0]), parts[1]))
    }
    return lines
  }

  private static func refused(_ mapping: Item, _ reason: String) -> Refusal {
    Refusal(place: "the mapping \(excerpt(mapping.label))", reason: reason)
  }

  /// Some of a table's columns, for a sentence.
  static func listed(_ columns: some Sequence<String>) -> String {
    let sorted = columns.sorted().map { excerpt($0) }
    let more = sorted.count > 20 ? " and \(sorted.count - 20) more" : ""
    return sorted.prefix(20).joined(separator: ", ") + more
  }
}
