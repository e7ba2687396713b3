/// All a scope says at one moment, as a freeze stores it and two freezes are compared (DOMAIN §3).
///
/// People stand in it by name, so that it reads the same when they are gone.
package struct ScopeContent: Hashable, Sendable {
  /// One field of one record.
  struct Fact: Hashable, Sendable {
    /// The kind and the id, as in `component/4f2c`; `project/` for the project itself.
    let record: String
    /// The field's id; `code` for what people call the record.
    let field: String
    let value: String
  }

  /// By kind in the order of the scope, then by id, then in the order of the fields.
  let facts: [Fact]

  package init(project: Project, items: Items, people: [Person]) {
    let names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
    facts =
      Self.facts(project)
      + ItemKind.scope.flatMap { kind in
        items[kind].sorted { $0.id < $1.id }.flatMap { Self.facts($0, names) }
      }
  }

  private static func facts(_ project: Project) -> [Fact] {
    let values = [
      ("name", project.name),
      ("categories", project.orderedCategories.map(\.title).joined(separator: ", ")),
      ("report", project.auditType.title), ("period", project.period?.description ?? ""),
      ("time zone", project.timeZone),
    ]
    return values.filter { !$0.1.isEmpty }.map {
      Fact(record: "project/", field: $0.0, value: $0.1)
    }
  }

  /// A record that says nothing yet still stands there, by an empty code.
  private static func facts(_ item: Item, _ names: [Person.ID: String]) -> [Fact] {
    let record = "\(item.kind.rawValue)/\(item.id)"
    let code = Fact(record: record, field: "code", value: item.code)
    return [code]
      + item.kind.definition.fields.compactMap { field in
        var value = item[field.id]
        if value.isEmpty { return nil }
        if field.kind == .person { value = names[Person.ID(value)] ?? "unknown person" }
        return Fact(record: record, field: field.id, value: value)
      }
  }
}

extension ScopeContent {
  private static let heading = "greenroom scope 1"

  /// One fact a line: record, field and value with tabs between.
  package var text: String {
    let lines = facts.map { fact in
      [fact.record, fact.field, fact.value].map(Self.escaped).joined(separator: "\t")
    }
    return ([Self.heading] + lines).map { $0 + "\n" }.joined()
  }

  /// Nil for what is no text of a scope.
  package init?(text: String) {
    // Read by bytes: a scope is read whenever its screen is.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[
      ...]
    guard let first = lines.popFirst(), String(Substring(first)) == Self.heading,
      let last = lines.popLast(), last.isEmpty
    else { return nil }
    var facts: [Fact] = []
    for line in lines {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .compactMap { Self.unescaped(Substring($0)) }
      guard cells.count == 3 else { return nil }
      facts.append(Fact(record: cells[0], field: cells[1], value: cells[2]))
    }
    self.facts = facts
  }

  private static let escapes: [(mark: Unicode.Scalar, scalar: Unicode.Scalar)] = [
    ("\\", "\\"), ("t", "\t"), ("n", "\n"), ("r", "\r"),
  ]

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      return value
    }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if let escape = escapes.first(where: { $0.scalar == scalar }) {
        result.append("\\")
        result.append(escape.mark)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ cell: Substring) -> String? {
    guard cell.utf8.contains(UInt8(ascii: "\\")) else { return String(cell) }
    var result = String.UnicodeScalarView()
    var rest = cell.unicodeScalars.makeIterator()
    while let scalar = rest.next() {
      if scalar != "\\" {
        result.append(scalar)
      } else if let mark = rest.next(), let escape = escapes.first(where: { $0.mark == mark }) {
        result.append(escape.scalar)
      } else {
        return nil
      }
    }
    return String(result)
  }
}
