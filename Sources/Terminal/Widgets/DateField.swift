/// What a typed text is understood as.
package enum FieldReading: Hashable, Sendable {
  /// Understood; the text says as what.
  case valid(String)
  /// Not understood; the text says why and what would be.
  case invalid(String)
}

/// A date typed as people think; what is understood stands under it.
package struct DateField: Sendable {
  package var field: TextField
  private let parse: @Sendable (String) -> FieldReading

  /// - Parameter parse: reads a text that is not empty.
  package init(
    _ text: String = "", placeholder: String = "+2w, fri, 31 jan, 2026-03-31",
    parse: @escaping @Sendable (String) -> FieldReading
  ) {
    field = TextField(text, placeholder: placeholder)
    self.parse = parse
  }

  package var text: String { field.text }

  /// How the text is understood; nil while it is empty.
  package var reading: FieldReading? {
    let isBlank = field.text.allSatisfy { $0 == " " }
    return isBlank ? nil : parse(field.text)
  }

  package mutating func handle(_ event: InputEvent) -> Bool { field.handle(event) }

  /// Draws the field and, in a second row, its reading; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let (line, below) = rect.splitTop(1)
    if below.height > 0 {
      let (text, style) = Self.shown(reading, look)
      surface.write(
        text, at: below.origin, style: style, width: below.width,
        ellipsis: look.glyphs.ellipsis)
    }
    return field.draw(into: &surface, line, look: look)
  }

  static func shown(_ reading: FieldReading?, _ look: Look) -> (String, Style) {
    switch reading {
    case .valid(let text): ("= \(text)", look.theme.good)
    case .invalid(let text): ("\(look.glyphs.bang) \(text)", look.theme.error)
    case nil: ("", look.theme.dim)
    }
  }
}
