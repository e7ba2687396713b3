import Readiness

/// The words of a text that is written in HTML.
enum PlainText {
  /// Without tags, with the usual entities read, blanks in a row as one.
  static func words(ofHTML html: String) -> String {
    guard html.contains(where: { $0 == "<" || $0 == "&" }) else { return html.trimmed }
    let lastTagEnd = html.lastIndex(of: ">") ?? html.startIndex
    var words = ""
    var rest = html[...]
    while let sign = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      words += rest[..<sign]
      rest = rest[sign...]
      if rest.first == "<" {
        dropTag(&rest, before: lastTagEnd, &words)
      } else {
        readEntity(&rest, &words)
      }
    }
    words += rest
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A tag parts words; what only looks like one, as in `a < b`, stays.
  private static func dropTag(
    _ rest: inout Substring, before lastTagEnd: String.Index, _ words: inout String
  ) {
    let next = rest.dropFirst().first
    let opens = next.map { $0.isLetter || $0 == "/" || $0 == "!" } ?? false
    guard opens, rest.startIndex < lastTagEnd, let end = rest.firstIndex(of: ">") else {
      words.append(rest.removeFirst())
      return
    }
    words.append(" ")
    rest = rest[rest.index(after: end)...]
  }

  private static func readEntity(_ rest: inout Substring, _ words: inout String) {
    let name = rest.dropFirst().prefix(8).prefix { $0 != ";" }
    let after = rest.index(rest.startIndex, offsetBy: name.count + 1)
    guard after < rest.endIndex, rest[after] == ";", let character = character(String(name)) else {
      words.append(rest.removeFirst())
      return
    }
    words.append(character)
    rest = rest[rest.index(after: after)...]
  }

  private static func character(_ name: String) -> Character? {
    if let known = entities[name] { return known }
    guard name.first == "#" else { return nil }
    let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return number.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  private static let entities: [String: Character] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
  ]
}
