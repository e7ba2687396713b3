/// Values made safe to stand in Markdown: they show as they were typed, and do nothing.
enum MarkdownText {
  /// A line longer than this, in Unicode scalars, is cut, and says so.
  static let lineLimit = 300
  /// A block longer than this, in Unicode scalars, is cut, and says so.
  static let blockLimit = 10_000

  /// The value on one line, fit for a table cell: line breaks become blanks.
  static func line(_ text: String, limit: Int = lineLimit) -> String {
    let cut = cut(text, at: limit)
    let visible = VisibleText.of(String(cut.text))
    return escaped(words(in: visible)) + cut.notice
  }

  /// The value on one line as it is, for a line of a fenced text that begins with something else:
  /// nothing acts there, and only a line of its own could end it.
  static func plain(_ text: String) -> String {
    let cut = cut(text, at: lineLimit)
    return words(in: VisibleText.of(String(cut.text))) + cut.notice
  }

  /// The value as quoted lines that keep its paragraphs; empty for an empty text.
  static func quoted(_ text: String) -> String {
    let cut = cut(text, at: blockLimit)
    var lines = VisibleText.of(String(cut.text))
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(words(in: $0)) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    if !cut.notice.isEmpty { lines.append(cut.notice) }
    return lines.indices.map { index in
      guard !lines[index].isEmpty else { return ">" }
      let isFollowed = index + 1 < lines.count && !lines[index + 1].isEmpty
      // Two blanks at the end of a line are Markdown's way to keep the break.
      return "> " + lines[index] + (isFollowed ? "  " : "")
    }.joined(separator: "\n")
  }

  private static func cut(_ text: String, at limit: Int) -> (text: Substring, notice: String) {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return (text[...], "") }
    return (Substring(scalars[..<end]), "… (cut, \(scalars.count) characters in all)")
  }

  private static func words(in text: some StringProtocol) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// Backslashes before what Markdown acts on, entities for what HTML acts on.
  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    let opening = openingMark(bytes)
    for (position, byte) in bytes.enumerated() {
      if let entity = entity(byte, followedBy: bytes[(position + 1)...]) {
        result += entity
        continue
      }
      if position == opening || isActive(byte, at: position, in: bytes) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func entity(_ byte: UInt8, followedBy rest: ArraySlice<UInt8>) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "<"): return Array("&lt;".utf8)
    case UInt8(ascii: ">"): return Array("&gt;".utf8)
    case UInt8(ascii: "&"):
      let name = rest.prefix(32).prefix { isWord($0) || $0 == UInt8(ascii: "#") }
      let isEntity = !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
      return isEntity ? Array("&amp;".utf8) : nil
    default: return nil
    }
  }

  private static let alwaysActive = Set("\\`*[]{}|~$".utf8)

  private static func isActive(_ byte: UInt8, at position: Int, in bytes: [UInt8]) -> Bool {
    switch byte {
    // Within a word, as in s3_bucket, an underscore is only an underscore.
    case UInt8(ascii: "_"):
      return
        !(position > 0 && isWord(bytes[position - 1]) && position + 1 < bytes.count
        && isWord(bytes[position + 1]))
    // A scheme or a www. would become a link by itself.
    case UInt8(ascii: ":"):
      return bytes[(position + 1)...].starts(with: Array("//".utf8))
    case UInt8(ascii: "."):
      return position >= 3
        && bytes[(position - 3)..<position].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: return alwaysActive.contains(byte)
    }
  }

  /// The place of a mark that would make a heading, a list, a rule or a formula of the line.
  private static func openingMark(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    if Array("#-+=:@%".utf8).contains(first) { return 0 }
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits > 0, digits < bytes.count, Array(".)".utf8).contains(bytes[digits]) else {
      return nil
    }
    let isListItem = digits + 1 == bytes.count || bytes[digits + 1] == UInt8(ascii: " ")
    return isListItem ? digits : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: byte >= 0x80
    }
  }
}
