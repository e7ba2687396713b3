import Foundation

/// The rows a text being edited is shown in, found around a place without walking all of it.
///
/// A row breaks at a line end and, where a line is too wide, after a space or between characters.
/// Places are counted in bytes. A line longer than `pieceLimit` is wrapped piece by piece.
struct TextRows {
  struct Row: Equatable {
    /// Where it begins and where the next one would.
    let range: Range<Int>
    /// The last place the cursor has in this row.
    let end: Int
  }

  private static let pieceLimit = 2048
  private static let lineEnd = UInt8(ascii: "\n")

  private let text: String
  private let width: Int
  private let length: Int

  init(_ text: String, width: Int) {
    var native = text
    native.makeContiguousUTF8()
    self.text = native
    self.width = max(1, width)
    length = native.utf8.count
  }

  func text(of row: Row) -> Substring { slice(row.range) }

  /// The row that holds a place of the cursor.
  func row(at place: Int) -> Row {
    let rows = wrapped(piece(at: place))
    return rows.last { $0.range.lowerBound <= place } ?? rows[0]
  }

  func row(after row: Row) -> Row? {
    let next = row.range.upperBound
    if next < length, row.end < next { return self.row(at: next) }
    return next < length ? self.row(at: next + 1) : nil
  }

  func row(before row: Row) -> Row? {
    let start = row.range.lowerBound
    if start == 0 { return nil }
    return wrapped(piece(at: start - 1)).last { $0.range.lowerBound < start }
  }

  /// The row at a place with those above it, so many in all at most; the text's first row is at
  /// the top where there is room.
  func window(around place: Int, height: Int) -> (rows: [Row], current: Int) {
    var rows = wrapped(piece(at: place))
    var current = rows.lastIndex { $0.range.lowerBound <= place } ?? 0
    while current + 1 < height, let start = rows.first?.range.lowerBound, start > 0 {
      let above = wrapped(piece(at: start - 1))
      rows = above + rows
      current += above.count
    }
    let first = max(0, current + 1 - height)
    while rows.count - first < height, let last = rows.last, let below = row(after: last) {
      rows.append(below)
    }
    return (Array(rows[first...].prefix(height)), current - first)
  }

  /// How many rows the text takes, counted no further than `limit`.
  func count(upTo limit: Int) -> Int {
    window(around: 0, height: limit).rows.count
  }

  /// The place in a row that is nearest to so many columns from its beginning.
  func place(in row: Row, column: Int) -> Int {
    var used = 0
    var place = row.range.lowerBound
    for character in slice(row.range) {
      used += TypedCharacter.columns(character)
      if used > column { break }
      place += character.utf8.count
    }
    return min(place, row.end)
  }

  func columns(from start: Int, to place: Int) -> Int {
    TypedCharacter.columns(of: slice(start..<max(start, place)))
  }

  private func slice(_ range: Range<Int>) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return text[start..<end]
  }

  /// The line that holds a place, or the part of it that is wrapped by itself.
  private func piece(at place: Int) -> (range: Range<Int>, endsLine: Bool) {
    let line = text.utf8.withContiguousStorageIfAvailable { Self.line(around: place, in: $0) }
    guard let line, line.count > Self.pieceLimit else {
      return (line ?? 0..<length, true)
    }
    let most = (line.count - 1) / Self.pieceLimit
    var number = min((place - line.lowerBound) / Self.pieceLimit, most)
    if number < most, boundary(line, number + 1) <= place { number += 1 }
    let end = number == most ? line.upperBound : boundary(line, number + 1)
    return (boundary(line, number)..<end, number == most)
  }

  private static func line(around place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard let base = bytes.baseAddress else { return 0..<0 }
    let first = UnsafeRawPointer(base)
    var start = place
    // Eight bytes at a time, since a line may be a megabyte long.
    while start >= 8, !holdsLineEnd(first.loadUnaligned(fromByteOffset: start - 8, as: UInt64.self))
    {
      start -= 8
    }
    while start > 0, bytes[start - 1] != lineEnd { start -= 1 }
    let end = memchr(first + place, Int32(lineEnd), bytes.count - place)
    return start..<(end.map { UnsafeRawPointer($0) - first } ?? bytes.count)
  }

  /// Whether one of eight bytes is a line end: only a byte of zero borrows from its highest bit.
  private static func holdsLineEnd(_ eight: UInt64) -> Bool {
    let marked = eight ^ (0x0101_0101_0101_0101 * UInt64(lineEnd))
    return (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080 != 0
  }

  /// Where a piece of a line begins: never inside a code point.
  private func boundary(_ line: Range<Int>, _ number: Int) -> Int {
    var place = line.lowerBound + number * Self.pieceLimit
    let bytes = text.utf8
    while bytes[bytes.index(bytes.startIndex, offsetBy: place)] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func wrapped(_ piece: (range: Range<Int>, endsLine: Bool)) -> [Row] {
    var rows: [Row] = []
    var start = piece.range.lowerBound
    var place = start
    var used = 0
    var afterSpace: (place: Int, used: Int)?
    var last = start
    for character in slice(piece.range) {
      let columns = TypedCharacter.columns(character)
      // One space may hang over the edge, where nobody misses it.
      if used + columns > width + (character == " " ? 1 : 0), place > start {
        let next = afterSpace?.place ?? place
        let end = afterSpace.map { $0.place - 1 } ?? last
        rows.append(Row(range: start..<next, end: end))
        used -= afterSpace?.used ?? used
        start = next
        afterSpace = nil
      }
      used += columns
      last = place
      place += character.utf8.count
      if character == " " { afterSpace = (place, used) }
    }
    let end = piece.endsLine ? piece.range.upperBound : last
    rows.append(Row(range: start..<piece.range.upperBound, end: end))
    return rows
  }
}
