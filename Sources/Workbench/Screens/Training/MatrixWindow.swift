import Readiness
import Terminal

/// How a matrix is looked at, and what its head counts.
struct MatrixState: Sendable {
  /// The subject under the cursor, and how far the subjects are scrolled.
  var cursor = ListCursor()
  /// Counted once a load, since every frame asks.
  private(set) var overall: Completion?
  private(set) var completions: [Completion] = []

  mutating func adopt(_ board: DutyBoard) {
    overall = board.completion()
    completions = board.completions
  }
}

/// Which subjects of a matrix are in sight, and how wide their cells are.
struct MatrixWindow: Hashable, Sendable {
  let range: Range<Int>
  /// The subject under the cursor.
  let cursor: Int
  let cellWidth: Int
  let count: Int
  /// Codes alone without what they begin with, where there is no room for more.
  let isNarrow: Bool
  /// The row under the cursor marks its cell.
  var isCursorRow = false

  private static let narrowWidth = 4

  init(_ subjects: [Item], cursor: ListCursor, width: Int) {
    count = subjects.count
    let widest = subjects.map { TextWidth.of($0.code) }.max() ?? 0
    isNarrow = (widest + 2) * subjects.count > width
    cellWidth = isNarrow ? Self.narrowWidth : widest + 2
    self.cursor = min(cursor.selection, max(0, count - 1))
    range = cursor.window(count: count, height: max(1, width / cellWidth))
  }

  /// The codes over their cells; signs at the ends where there are more.
  func codes(_ subjects: [Item], _ look: Look) -> String {
    var line = range.map { place in
      let code = subjects[place].code
      let short = isNarrow ? String(code.split(separator: "-").last ?? "") : code
      let text = TextWidth.clip(short, cellWidth - 2, ellipsis: look.glyphs.ellipsis)
      return place == cursor
        ? TextWidth.pad("[\(text)]", cellWidth, .right)
        : TextWidth.pad("\(text) ", cellWidth, .right)
    }.joined()
    if range.lowerBound > 0, line.first == " " {
      line = String(look.glyphs.moreLeft) + line.dropFirst()
    }
    if range.upperBound < count, line.last == " " {
      line = line.dropLast() + String(look.glyphs.ellipsis)
    }
    return line
  }

  /// One letter a subject, under the last sign of its code.
  func cells(_ states: [DutyState?], _ look: Look) -> StyledText {
    var spans: [StyledText.Span] = []
    for place in range where states.indices.contains(place) {
      let letter = states[place].map { String(DutyMark.letter($0, look)) } ?? " "
      let isHere = isCursorRow && place == cursor
      spans.append(.init(String(repeating: " ", count: max(0, cellWidth - 3))))
      spans.append(.init(isHere ? "[" : " "))
      spans.append(
        .init(letter, states[place].map { DutyMark.style($0, look) } ?? look.theme.text))
      spans.append(.init(isHere ? "]" : " "))
    }
    return StyledText(spans: spans)
  }

  /// How many percent did it, under the codes; a dash where nobody had to yet.
  func shares(_ completions: [Completion], _ look: Look) -> String {
    range.map { place in
      let share = completions[place].percent.map { "\($0.whole)" } ?? String(look.glyphs.dash)
      return TextWidth.pad("\(share) ", cellWidth, .right)
    }.joined()
  }
}
