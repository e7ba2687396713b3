import CNcurses

/// Puts rows of cells on the screen of ncurses.
struct CursesPainter {
  /// Nil where there are no colours.
  let palette: ColorPairs?
  /// True where the locale holds ASCII only.
  let replacesNonASCII: Bool

  /// Draws one row.
  ///
  /// Cells of ASCII go out in runs of one style; every other cell is placed by
  /// itself, so that a difference in width can never push the rest of the row.
  func draw(_ row: ArraySlice<Cell>, _ y: Int) {
    var run = ""
    var runStart = 0
    var runStyle = Style.plain
    func flush() {
      put(run, runStyle, y, runStart)
      run = ""
    }
    for (x, cell) in row.enumerated() where cell.width > 0 {
      let isASCII = cell.width == 1 && cell.text.utf8.count == 1
      if !run.isEmpty && (!isASCII || cell.style != runStyle) { flush() }
      if !isASCII {
        put(cell.text, cell.style, y, x)
      } else {
        if run.isEmpty { (runStart, runStyle) = (x, cell.style) }
        run += cell.text
      }
    }
    flush()
  }

  private func put(_ text: String, _ style: Style, _ y: Int, _ x: Int) {
    guard !text.isEmpty, !(style == .plain && text.utf8.allSatisfy { $0 == 0x20 }) else { return }
    var attributes: Int32 = 0
    if style.isBold || (palette?.needsBold(style) ?? false) { attributes |= Int32(CNC_BOLD) }
    if style.isDim { attributes |= Int32(CNC_DIM) }
    if style.isReversed { attributes |= Int32(CNC_REVERSE) }
    if style.isUnderlined { attributes |= Int32(CNC_UNDERLINE) }
    cnc_style(attributes, pair(style))
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    var shown =
      replacesNonASCII && !isASCII
      ? String(repeating: "?", count: TextWidth.of(text)) : text
    shown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cnc_put(Int32(y), Int32(x), $0.baseAddress, Int32($0.count))
      }
    }
  }

  private func pair(_ style: Style) -> Int32 {
    guard let palette else { return 0 }
    let (number, definition) = palette.pair(style)
    if let definition {
      cnc_define_pair(Int32(number), Int32(definition.foreground), Int32(definition.background))
    }
    return Int32(number)
  }
}
