/// A question answered by one line of text.
package struct Prompt: Sendable {
  package var title: String
  package var explanation: String
  package var field: TextField
  /// The text, when it is to be edited in the user's editor; answered by `setValue`.
  package var wantsEditor: String?
  /// False where there is nothing to edit elsewhere, as in a path.
  private let offersEditor: Bool
  private let math: CalendarMath?
  private let read: @Sendable (String) -> FieldReading?
  private var calendar: Calendar?
  private var hasTried = false

  private static let width = 68
  private static let mostRows = 3

  /// - Parameters:
  ///   - calendar: lets a day be taken from a month, when the answer is a date.
  ///   - offersEditor: lets the text be edited in the user's editor, unless it is a date.
  ///   - read: how a text is understood, nil to say nothing; an invalid one is not accepted.
  package init(
    title: String, explanation: String = "", field: TextField = TextField(),
    calendar: CalendarMath? = nil, offersEditor: Bool = true,
    read: @escaping @Sendable (String) -> FieldReading? = { _ in nil }
  ) {
    self.title = title
    self.explanation = explanation
    self.field = field
    self.math = calendar
    self.offersEditor = offersEditor && calendar == nil
    self.read = read
  }

  /// Replaces the text, as after it was edited elsewhere.
  package mutating func setValue(_ text: String) {
    wantsEditor = nil
    field.set(text)
  }

  /// Enter answers, Esc leaves with the draft, Ctrl-O asks for the editor, F4 and Ctrl-Space open
  /// the calendar; everything else is swallowed.
  package mutating func handle(_ event: InputEvent) -> Outcome<String> {
    switch event {
    case .key, .paste: break
    default: return .ignored
    }
    wantsEditor = nil
    if calendar != nil {
      handleCalendar(event)
      return .handled
    }
    switch event {
    case .key(.enter):
      hasTried = true
      if case .invalid = read(field.text) { return .handled }
      return .done(field.text)
    case .key(.escape): return .cancelled(draft: field.text)
    case .key(.control("o")) where offersEditor: wantsEditor = field.text
    case .key(.control(" ")), .key(.function(4)):
      calendar = math.map { Calendar(math: $0, selection: $0.read(field.text)) }
    default:
      hasTried = false
      _ = field.handle(event)
    }
    return .handled
  }

  private mutating func handleCalendar(_ event: InputEvent) {
    switch calendar?.handle(event) {
    case .done(let day):
      calendar = nil
      if let math { field.set(math.text(day)) }
    case .cancelled: calendar = nil
    default: break
    }
  }

  /// Draws the box in the middle; answers the place of the cursor.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let width = Overlay.width(Self.width, in: rect)
    let lines = explanation.isEmpty ? [] : TextWidth.wrap(explanation, width)
    let rows = field.rows(width: width, upTo: Self.mostRows)
    let hints = HintLines.wrap(hints, width)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: lines.count + rows + 1 + hints.count),
      title: title, on: &surface, look: look)
    let (below, top) = inner.splitBottom(rows + 1 + hints.count)
    surface.writeLines(lines, in: top, style: look.theme.text, look: look)
    let (input, rest) = below.splitTop(rows)
    let (answer, keys) = rest.splitTop(1)
    let (text, style) = DateField.shown(shownReading, look)
    surface.write(
      text, at: answer.origin, style: style, width: answer.width, ellipsis: look.glyphs.ellipsis)
    surface.writeLines(hints, in: keys, style: look.theme.dim, look: look)
    let place = field.drawWrapped(into: &surface, input, look: look)
    return calendar.map { $0.draw(into: &surface, rect, look: look) } ?? place
  }

  private var hints: [String] {
    var hints = ["Enter to accept", "Esc to leave"]
    if math != nil { hints.append("F4 or Ctrl-Space calendar") }
    if offersEditor { hints.append("Ctrl-O editor") }
    return hints
  }

  /// An empty field is only found wanting once Enter was pressed.
  private var shownReading: FieldReading? {
    if field.isEmpty && !hasTried { return nil }
    return read(field.text)
  }
}
