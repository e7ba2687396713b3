/// The rows a text being edited is shown in; every character belongs to one of them.
enum TextRows {
  struct Row {
    /// Characters of the whole text before this row.
    let start: Int
    let text: String
    /// The last place the cursor has in this row.
    let end: Int
  }

  /// Breaks at line ends and, where a line is too wide, after a space or between characters.
  static func of(_ text: String, width: Int) -> [Row] {
    var rows: [Row] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let characters = Array(line)
      var first = 0
      while let length = overflow(characters, from: first, width: max(1, width)) {
        let end = first + length
        rows.append(
          Row(start: start + first, text: String(characters[first..<end]), end: start + end - 1))
        first = end
      }
      rows.append(
        Row(
          start: start + first, text: String(characters[first...]),
          end: start + characters.count))
      start += characters.count + 1
    }
    return rows
  }

  /// The row that holds a place of the cursor.
  static func index(of cursor: Int, in rows: [Row]) -> Int {
    rows.lastIndex { $0.start <= cursor } ?? 0
  }

  /// How many characters the next row takes; nil when all that is left fits.
  private static func overflow(_ characters: [Character], from first: Int, width: Int) -> Int? {
    var used = 0
    var lastSpace: Int?
    for index in first..<characters.count {
      used += TextWidth.of(characters[index])
      if used > width { return max(1, lastSpace.map { $0 + 1 - first } ?? index - first) }
      if characters[index] == " " { lastSpace = index }
    }
    return nil
  }
}
