import Terminal

/// Draws what stands over the screen; the cursor is always in the topmost.
enum OverlayView {
  static func draw(
    _ overlay: Overlay, _ surface: inout Surface, _ rect: Rect, _ look: Look
  ) -> Point? {
    switch overlay {
    case .prompt(let prompt, _): prompt.draw(into: &surface, rect, look: look)
    case .form(let form, _): form.draw(into: &surface, rect, look: look)
    case .menu(let menu, _): menu.draw(into: &surface, rect, look: look)
    case .confirm(let confirm, _): confirm.draw(into: &surface, rect, look: look)
    case .palette(let palette): palette.draw(into: &surface, rect, look: look)
    case .help(let help): help.draw(into: &surface, rect, look: look)
    case .progress(let box): box.draw(into: &surface, rect, look: look)
    case .picker(let picker, _): picker.draw(into: &surface, rect, look: look)
    // It shows the project, which only the workbench has: WorkbenchView draws it.
    case .interview: nil
    case .reading(let reading): draw(reading, "Esc closes", &surface, rect, look)
    case .preview(let reading, let purpose):
      draw(reading, purpose.keys, &surface, rect, look)
    }
  }

  /// The space the text of a reading is drawn in: as high as it is, where the screen allows.
  static func readingSize(_ reading: Reading, in size: Size) -> Size {
    let width = min(96, size.width - 4) - 4
    return Size(width: width, height: min(reading.text.height(width: width) + 1, size.height - 7))
  }

  private static func draw(
    _ reading: Reading, _ keys: String, _ surface: inout Surface, _ rect: Rect, _ look: Look
  ) -> Point? {
    let size = readingSize(reading, in: rect.size)
    let box = rect.centred(Size(width: size.width + 4, height: size.height + 3))
    surface.fill(box, " ", style: look.theme.text)
    surface.box(
      box, title: reading.title, style: look.theme.border, titleStyle: look.theme.title,
      glyphs: look.glyphs)
    let (hint, text) = box.inset(horizontal: 2, vertical: 1).splitBottom(1)
    surface.write(keys, at: hint.origin, style: look.theme.dim)
    return reading.text.draw(into: &surface, text, look: look)
  }
}
