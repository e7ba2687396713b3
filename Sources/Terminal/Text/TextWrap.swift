extension TextWidth {
  /// The text in lines of at most `width` columns, broken at spaces where there are any.
  ///
  /// The text is cleaned first; its own line ends are kept, and an empty text is one empty line.
  package static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for line in Sanitize.text(text) { appendWrapped(line, max(1, width), to: &lines) }
    return lines
  }

  private static func appendWrapped(_ line: String, _ width: Int, to lines: inout [String]) {
    if line.utf8.count <= width || of(line) <= width { return lines.append(line) }
    // A list item's or quotation's indent is kept on its following lines.
    let indent = String(line.prefix { $0 == " " })
    let hanging = indent.count < width / 2 ? indent : ""
    let before = lines.count
    var current = hanging
    var used = hanging.count
    var isFresh = true
    func breakLine() {
      lines.append(current)
      (current, used, isFresh) = (hanging, hanging.count, true)
    }
    for word in words(line) {
      var rest = word
      var columns = of(rest)
      if !isFresh && used + 1 + columns > width { breakLine() }
      while isFresh && used + columns > width {
        let head = fitting(rest, width - used)
        current += head
        rest = rest[head.endIndex...]
        columns -= of(head)
        breakLine()
      }
      if !isFresh { current += " " }
      current += rest
      used += columns + (isFresh ? 0 : 1)
      isFresh = isFresh && rest.isEmpty
    }
    if !isFresh || lines.count == before { lines.append(current) }
  }

  /// The words between blanks; a blank that carries a mark is part of its word.
  private static func words(_ line: String) -> [Substring] {
    guard QuietText.holds(line) else { return line.split(separator: " ") }
    return line.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// At least one character, so that a wide one in a narrow column cannot stop the wrapping.
  private static func fitting(_ text: Substring, _ width: Int) -> Substring {
    let head = prefix(text, width)
    return head.isEmpty ? text.prefix(1) : head
  }
}
