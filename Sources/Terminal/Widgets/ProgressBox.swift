/// A running job: how far it is, how fast, and how to stop it.
package struct ProgressBox: Hashable, Sendable {
  package var title: String
  /// The part done, 0 to 1; nil when it is not known.
  package var fraction: Double?
  /// What is done so far, as in `12,400 of 100,000 findings`.
  package var count: String
  /// How fast, as in `31,000 a second, about 3 s left`.
  package var rate: String
  /// What Esc does; empty when the job cannot be stopped.
  package var escHint: String

  package init(
    title: String, fraction: Double? = nil, count: String = "", rate: String = "",
    escHint: String = "Esc to stop; nothing is changed then"
  ) {
    self.title = title
    self.fraction = fraction
    self.count = count
    self.rate = rate
    self.escHint = escHint
  }

  /// Esc asks to stop; every other key is swallowed.
  package func handle(_ event: InputEvent) -> Outcome<Never> {
    switch event {
    case .key(.escape): escHint.isEmpty ? .handled : .cancelled(draft: nil)
    case .key, .paste: .handled
    default: .ignored
    }
  }

  /// Draws the box in the middle; the cursor stands at the count, for those who listen.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let inner = Overlay.open(
      in: rect, content: Size(width: Overlay.width(50, in: rect), height: 4), title: title,
      on: &surface, look: look)
    let (bar, rest) = inner.splitTop(1)
    Gauge(fraction: fraction).draw(into: &surface, bar, look: look)
    let lines = [(count, look.theme.text), (rate, look.theme.dim), (escHint, look.theme.dim)]
    for (row, line) in lines.prefix(rest.height).enumerated() {
      surface.write(
        line.0, at: Point(x: rest.x, y: rest.y + row), style: line.1, width: rest.width,
        ellipsis: look.glyphs.ellipsis)
    }
    return rest.height > 0 ? rest.origin : nil
  }
}
