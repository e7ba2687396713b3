/// Items of a kind as a table names them: by code, by id, or by a name that only one of them has.
struct NamedItems {
  private let kind: ItemKind
  /// What each goes by in a table: its code where that is its own, else its id.
  private var words: [Item.ID: String] = [:]
  private var byCode: [String: [Item.ID]] = [:]
  /// By name, also of rows that are still to become items, in lower case.
  private var byName: [String: [Item.ID]] = [:]
  /// By what only the table calls a row, such as the key of an issue.
  private var byKey: [String: Item.ID] = [:]

  init(_ kind: ItemKind, _ items: [Item]) {
    self.kind = kind
    for item in items {
      byName[item.name.trimmed.lowercased(), default: []].append(item.id)
      if !item.code.isEmpty { byCode[item.code.uppercased(), default: []].append(item.id) }
    }
    for item in items {
      words[item.id] = byCode[item.code.uppercased()] == [item.id] ? item.code : item.id
    }
  }

  /// Takes in a row that is to become an item, so that others may refer to it.
  mutating func add(_ id: Item.ID, name: String, key: String?) {
    words[id] = name.trimmed
    byName[name.trimmed.lowercased(), default: []].append(id)
    learn(key, of: id)
  }

  /// Takes in what the table calls an item.
  mutating func learn(_ key: String?, of id: Item.ID) {
    if let key { byKey[key] = id }
  }

  /// What an item goes by; its id where it is gone.
  func word(_ id: Item.ID) -> String { words[id] ?? id }

  /// The items with a code in any case.
  func items(code: String) -> [Item.ID] { byCode[code.uppercased()] ?? [] }

  /// The items with a name in any case.
  func items(name: String) -> [Item.ID] { byName[name.trimmed.lowercased()] ?? [] }

  /// The item a word means; nil where there is none.
  func item(_ word: String) throws(CellRefusal) -> Item.ID? {
    if let id = byKey[word] ?? (words[word] == nil ? nil : word) { return id }
    let coded = items(code: word)
    let found = coded.isEmpty ? items(name: word) : coded
    guard found.count > 1 else { return found.first }
    throw CellRefusal(
      why: "“\(excerpt(word))” is the name of \(found.count) \(kind.definition.plural): write a "
        + "code.", allowed: found.prefix(10).map { words[$0] ?? $0 })
  }

  /// The items a cell names: a name or code a line or between semicolons, or with commas or blanks
  /// between them where no name has such.
  func items(_ cell: String) throws(CellRefusal) -> [Item.ID] {
    var ids: [Item.ID] = []
    for piece in cell.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
      for word in try words(in: piece.trimmed) where !GapTransition.isBlank(word) {
        let id = try required(word)
        if !ids.contains(id) { ids.append(id) }
      }
    }
    return ids
  }

  /// The item a word means, which has to be there.
  func required(_ word: String) throws(CellRefusal) -> Item.ID {
    if let id = try item(word.trimmed) { return id }
    let noun = kind.definition.noun
    throw CellRefusal(
      why: "“\(excerpt(word.trimmed))” is no \(noun): write a code such as "
        + "\(kind.definition.code(3)), or the name of a row here.")
  }

  private func words(in piece: String) throws(CellRefusal) -> [String] {
    if try item(piece) != nil { return [piece] }
    let parts = piece.split(separator: ",").map(\.trimmed)
    var words: [String] = []
    for part in parts {
      if try item(part) != nil {
        words.append(part)
      } else {
        words += part.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    return words
  }
}
