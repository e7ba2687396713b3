/// A text being edited, parted at its cursor.
///
/// Two strings make every key a matter of their inner ends, however long the text is.
struct TextBuffer: Hashable, Sendable {
  private(set) var before: String
  private(set) var after: String

  /// The cursor stands at the end.
  init(_ text: String = "") {
    before = text
    after = ""
  }

  var text: String { before + after }
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Characters before the cursor; it takes the whole text to count them.
  var cursor: Int { before.count }

  /// Bytes before the cursor.
  var offset: Int { before.utf8.count }

  mutating func insert(_ added: String) { before += added }

  mutating func left() {
    let start = lastStart
    after = String(before[start...]) + after
    before = String(before[..<start])
  }

  mutating func right() {
    if !after.isEmpty { before.append(after.removeFirst()) }
  }

  mutating func deleteBack() { before = String(before[..<lastStart]) }

  mutating func deleteForward() {
    if !after.isEmpty { after.removeFirst() }
  }

  mutating func deleteToEnd() { after = "" }

  mutating func deleteWordBack() { before = String(before[..<wordStart]) }

  /// Deletes what stands between an earlier place, in bytes, and the cursor.
  mutating func deleteBack(to place: Int) {
    before = String(before[..<Self.index(of: place, in: before)])
  }

  mutating func toStart() { move(to: 0) }

  mutating func toEnd() {
    before += after
    after = ""
  }

  mutating func wordLeft() {
    let start = wordStart
    after = String(before[start...]) + after
    before = String(before[..<start])
  }

  mutating func wordRight() {
    let scalars = after.unicodeScalars
    let last = scalars.index(after.startIndex, offsetBy: Self.reach, limitedBy: after.endIndex)
    let limit = last ?? after.endIndex
    var end = after.startIndex
    for wanted in [true, false] {
      while end < limit, scalars[end].properties.isWhitespace == wanted {
        end = scalars.index(after: end)
      }
    }
    before += after[..<end]
    after = String(after[end...])
  }

  /// Puts the cursor at a place in bytes.
  mutating func move(to place: Int) {
    let whole = text
    let index = Self.index(of: place, in: whole)
    (before, after) = (String(whole[..<index]), String(whole[index...]))
  }

  /// Code points looked at around the cursor: a longer word is taken in several steps.
  private static let reach = 1024

  /// The beginning of the character before the cursor, looked for in its neighbourhood alone.
  private var lastStart: String.Index {
    let near = String(before.unicodeScalars.suffix(Self.reach))
    let bytes = near.last?.utf8.count ?? 0
    return before.utf8.index(before.endIndex, offsetBy: -bytes)
  }

  /// The beginning of the word before the cursor.
  private var wordStart: String.Index {
    let scalars = before.unicodeScalars
    let first = scalars.index(before.endIndex, offsetBy: -Self.reach, limitedBy: before.startIndex)
    let limit = first ?? before.startIndex
    var start = before.endIndex
    for wanted in [true, false] {
      while start > limit {
        let previous = scalars.index(before: start)
        if scalars[previous].properties.isWhitespace != wanted { break }
        start = previous
      }
    }
    return start
  }

  private static func index(of place: Int, in text: String) -> String.Index {
    let bytes = text.utf8
    return bytes.index(bytes.startIndex, offsetBy: min(max(0, place), bytes.count))
  }
}
