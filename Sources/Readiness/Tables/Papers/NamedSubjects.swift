/// Courses or policies as other tools name them: by code, name or alias, in any case and whatever
/// signs stand between the words.
struct NamedSubjects {
  private let kind: ItemKind
  private var byWord: [String: [Item.ID]] = [:]
  /// Names that may stand inside a longer one, the longest first.
  private let names: [(words: String, id: Item.ID)]
  let items: [Item.ID: Item]

  init(_ kind: ItemKind, _ all: [Item]) {
    self.kind = kind
    items = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    names = all.map { (SpreadsheetText.normalized($0.name), $0.id) }
      .filter { !$0.words.isEmpty }.sorted {
        ($1.words.count, $0.words) < ($0.words.count, $1.words)
      }
    for item in all {
      let aliases = kind == .course ? item.lines("aliases") : []
      for word in [item.id, item.code, item.name] + aliases {
        let key = SpreadsheetText.normalized(word)
        if key.isEmpty || byWord[key]?.contains(item.id) ?? false { continue }
        byWord[key, default: []].append(item.id)
      }
    }
  }

  /// Those a word is the code, the name or an alias of.
  func ids(_ word: String) -> [Item.ID] { byWord[SpreadsheetText.normalized(word)] ?? [] }

  /// Those whose whole name stands in a text, as in `Please sign: Code of Conduct v2.pdf`; the
  /// longest name counts.
  func ids(inside text: String) -> [Item.ID] {
    let text = "_\(SpreadsheetText.normalized(text))_"
    let found = names.filter { text.contains("_\($0.words)_") }
    return found.filter { $0.words.count == found.first?.words.count }.map(\.id)
  }

  /// What may stand in a cell.
  var allowed: [String] { items.values.map(\.label).sorted() }

  /// - Throws: `CellRefusal` where none or several are meant.
  func one(
    of words: [String], readsInside: Bool = false, column: String
  ) throws(CellRefusal) -> Item {
    let found =
      words.lazy.map { ids($0) }.first { !$0.isEmpty }
      ?? (readsInside ? words.lazy.map { ids(inside: $0) }.first { !$0.isEmpty } : nil) ?? []
    if found.count == 1, let item = items[found[0]] { return item }
    let word = words.first.map { "“\(excerpt($0))”" }
    let noun = kind.definition.noun
    if found.isEmpty {
      throw CellRefusal(
        why: word.map { "\($0) is no \(noun) here\(items.isEmpty ? ": add it first" : "")." }
          ?? "The row names no \(noun).",
        allowed: allowed, column: column)
    }
    throw CellRefusal(
      why: "\(word ?? "It") may be \(found.count) \(kind.definition.plural): write a code.",
      allowed: found.compactMap { items[$0]?.label }, column: column)
  }
}
