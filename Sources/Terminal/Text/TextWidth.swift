/// Where text stands in a space wider than itself.
package enum Alignment: Sendable { case left, right, centre }

/// Columns of text that `Sanitize` has cleaned.
package enum TextWidth {
  /// The columns of a text.
  package static func of(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return text.unicodeScalars.reduce(0) { $0 + WidthTable.columns($1) }
  }

  /// The columns of one character with its marks.
  package static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + WidthTable.columns($1) }
  }

  /// The text cut to `width` columns, with `ellipsis` at its end when something is missing.
  package static func clip(_ text: String, _ width: Int, ellipsis: Character = "…") -> String {
    if width <= 0 { return "" }
    if text.utf8.count <= width || of(text) <= width { return text }
    let room = width - of(ellipsis)
    if room < 0 { return "" }
    return prefix(text[...], room) + String(ellipsis)
  }

  /// As much of the text as `width` columns hold; a wide character is not split.
  package static func prefix(_ text: String, _ width: Int) -> String {
    String(prefix(text[...], width))
  }

  /// As much of a part of a text as `width` columns hold.
  static func prefix(_ text: Substring, _ width: Int) -> Substring {
    if let quiet = quietPrefix(text, width) { return quiet }
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += of(text[end])
      if used > width { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The same without a look at characters; nil as soon as one may be of several code points.
  private static func quietPrefix(_ text: Substring, _ width: Int) -> Substring? {
    var used = 0
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      guard QuietText.holds(scalar) else { return nil }
      used += WidthTable.columns(scalar)
      if used > width { return text[..<index] }
    }
    return text
  }

  /// The text in exactly `width` columns: clipped, or filled with spaces.
  package static func pad(
    _ text: String, _ width: Int, _ alignment: Alignment = .left, ellipsis: Character = "…"
  ) -> String {
    let clipped = clip(text, width, ellipsis: ellipsis)
    let space = max(0, width - of(clipped))
    let before =
      switch alignment {
      case .left: 0
      case .right: space
      case .centre: space / 2
      }
    return String(repeating: " ", count: before) + clipped
      + String(repeating: " ", count: space - before)
  }
}
