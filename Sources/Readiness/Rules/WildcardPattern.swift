/// A text in which `*` stands for any text, compared without regard to case.
///
/// Nothing else has a meaning of its own, and matching takes no longer than reading the text a few
/// times, whatever somebody types.
package struct WildcardPattern: Hashable, Sendable {
  /// What stands between the stars, in lower case; one alone where there is no star.
  private let pieces: [[UInt8]]

  package init(_ text: String) {
    pieces = text.lowercased().utf8
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  package var hasWildcard: Bool { pieces.count > 1 }

  /// Whether the whole text fits.
  package func matches(_ text: String) -> Bool {
    let text = Array(text.lowercased().utf8)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return text == pieces.first ?? []
    }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for piece in pieces.dropFirst().dropLast() {
      guard let end = Self.end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  /// Behind the first place where the piece stands.
  private static func end(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = piece.first else { return text.startIndex }
    var start = text.startIndex
    while start + piece.count <= text.endIndex {
      if text[start] == first, text[start..<(start + piece.count)].elementsEqual(piece) {
        return start + piece.count
      }
      start += 1
    }
    return nil
  }
}
