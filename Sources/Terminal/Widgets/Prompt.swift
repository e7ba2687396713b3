/// A question answered by one line of text.
package struct Prompt: Sendable {
  package var title: String
  package var explanation: String
  package var field: TextField
  private let read: @Sendable (String) -> FieldReading?
  private var hasTried = false

  /// - Parameter read: how a text is understood, nil to say nothing; an invalid one is not
  ///   accepted.
  package init(
    title: String, explanation: String = "", field: TextField = TextField(),
    read: @escaping @Sendable (String) -> FieldReading? = { _ in nil }
  ) {
    self.title = title
    self.explanation = explanation
    self.field = field
    self.read = read
  }

  /// Enter answers, Esc leaves with the draft; everything else is swallowed.
  package mutating func handle(_ event: InputEvent) -> Outcome<String> {
    switch event {
    case .key(.enter):
      hasTried = true
      if case .invalid = read(field.text) { return .handled }
      return .done(field.text)
    case .key(.escape): return .cancelled(draft: field.text)
    case .key, .paste:
      hasTried = false
      _ = field.handle(event)
      return .handled
    default: return .ignored
    }
  }

  /// Draws the box in the middle; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let width = Overlay.width(56, in: rect)
    let lines = explanation.isEmpty ? [] : TextWidth.wrap(explanation, width)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: lines.count + 3), title: title,
      on: &surface, look: look)
    let (below, top) = inner.splitBottom(3)
    surface.writeLines(lines, in: top, style: look.theme.text, look: look)
    let (reading, hint) = below.splitTop(2)
    let (line, answer) = reading.splitTop(1)
    let (text, style) = DateField.shown(shownReading, look)
    surface.write(text, at: answer.origin, style: style, width: answer.width)
    surface.write(
      "Enter to accept, Esc to leave", at: hint.origin, style: look.theme.dim, width: hint.width)
    return field.draw(into: &surface, line, look: look)
  }

  /// An empty field is only found wanting once Enter was pressed.
  private var shownReading: FieldReading? {
    if field.text.isEmpty && !hasTried { return nil }
    return read(field.text)
  }
}
