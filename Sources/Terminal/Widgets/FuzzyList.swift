/// Items found by a few letters: what palette, picker and pick fields have in common.
///
/// Matching is done once for every change of the letters, never for drawing.
struct FuzzyList: Hashable, Sendable {
  /// What an item is found by.
  struct Entry: Hashable, Sendable {
    private let title: FuzzyText
    private let names: FuzzyText
    private let all: FuzzyText

    /// - Parameters:
    ///   - names: other short names, such as its group and id.
    ///   - text: what is said of it at length.
    init(_ title: String, names: String = "", text: String = "") {
      self.title = FuzzyText(title)
      self.names = names.isEmpty ? self.title : FuzzyText("\(title) \(names)")
      all = text.isEmpty ? self.names : FuzzyText("\(title) \(names) \(text)")
    }

    /// Words of the title come first, then those of names and of the text, then mere letters.
    func score(_ query: FuzzyQuery) -> Int? {
      let rank = 1_000_000
      if let score = query.score(in: title, scattered: false) { return 3 * rank + score }
      if let score = query.score(in: names, scattered: false) { return 2 * rank + score }
      if let score = query.score(in: all, scattered: false) { return rank + score }
      return query.score(in: names)
    }
  }

  private(set) var field: TextField
  private(set) var cursor = ListCursor()
  /// The items that match, by index, best first.
  private(set) var found: [Int]
  private let entries: [Entry]
  /// Whether a last row offers to add what was typed.
  private let offersTyped: Bool

  /// More letters than this find nothing that fewer would not.
  private static let queryLimit = 200

  init(
    _ entries: [Entry], placeholder: String = "", selection: Int? = nil, offersTyped: Bool = false
  ) {
    self.offersTyped = offersTyped
    self.entries = entries
    field = TextField(placeholder: placeholder, limit: Self.queryLimit)
    found = Array(entries.indices)
    if let selection { cursor = ListCursor(selection: selection) }
  }

  /// What was typed, without blanks at its ends.
  var typed: String { field.text.trimmed }
  var hasOffer: Bool { offersTyped && !typed.isEmpty }
  var rowCount: Int { found.count + (hasOffer ? 1 : 0) }

  /// The item under the cursor; nil on the offer to add one.
  var selected: Int? { found.indices.contains(cursor.selection) ? found[cursor.selection] : nil }

  /// Moves or types.
  mutating func handle(_ event: InputEvent, page: Int) {
    if cursor.handle(event, count: rowCount, page: max(1, page), letters: false) { return }
    let before = field.text
    _ = field.handle(event)
    if field.text != before { search() }
  }

  private mutating func search() {
    cursor = ListCursor()
    if field.isEmpty { return found = Array(entries.indices) }
    let query = FuzzyQuery(field.text)
    let scored = entries.indices.compactMap { index in
      entries[index].score(query).map { (score: $0, index: index) }
    }
    found = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
  }
}
