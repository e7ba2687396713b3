extension TextWidth {
  /// The text in lines of at most `width` columns, broken at spaces where there are any.
  ///
  /// The text is cleaned first; its own line ends are kept, and an empty text is one empty line.
  package static func wrap(_ text: String, _ width: Int) -> [String] {
    Sanitize.text(text).flatMap { wrapLine($0, max(1, width)) }
  }

  private static func wrapLine(_ line: String, _ width: Int) -> [String] {
    if line.utf8.count <= width || of(line) <= width { return [line] }
    // A list item's or quotation's indent is kept on its following lines.
    let indent = String(line.prefix { $0 == " " })
    let hanging = indent.count < width / 2 ? indent : ""
    var lines: [String] = []
    var current = hanging
    var isFresh = true
    for word in line.split(separator: " ") {
      var rest = String(word)
      if !isFresh && of(current) + 1 + of(rest) > width {
        lines.append(current)
        (current, isFresh) = (hanging, true)
      }
      while isFresh && of(current) + of(rest) > width {
        let head = fitting(rest, width - of(current))
        lines.append(current + head)
        rest.removeFirst(head.count)
        current = hanging
      }
      current += isFresh ? rest : " " + rest
      isFresh = isFresh && rest.isEmpty
    }
    if !isFresh || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// At least one character, so that a wide one in a narrow column cannot stop the wrapping.
  private static func fitting(_ text: String, _ width: Int) -> String {
    let head = prefix(text, width)
    return head.isEmpty ? String(text.prefix(1)) : head
  }
}
