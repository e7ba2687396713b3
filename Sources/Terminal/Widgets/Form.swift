/// Several fields filled in and saved together.
package struct Form: Sendable {
  package let title: String
  package let fields: [FormField]
  /// What is wrong with a field, by its id; filled when saving is tried.
  package private(set) var errors: [String: String] = [:]
  /// The field with the cursor; `fields.count` is the line that saves.
  package private(set) var focus = 0
  private var editors: [FormEditor]

  /// - Parameter values: what the fields hold at first, by id.
  package init(title: String, fields: [FormField], values: [String: String] = [:]) {
    self.title = title
    self.fields = fields
    editors = fields.map { FormEditor($0, value: values[$0.id] ?? "") }
  }

  /// What the fields hold now, by id.
  package var values: [String: String] {
    Dictionary(zip(fields.map(\.id), editors.map(\.value))) { first, _ in first }
  }

  package mutating func setFocus(_ id: String) {
    if let index = fields.firstIndex(where: { $0.id == id }) { focus = index }
  }

  /// Says what is wrong with a field, when only saving could tell.
  package mutating func reject(_ id: String, _ reason: String) {
    errors[id] = reason
    setFocus(id)
  }

  /// Tab and arrows move, Enter moves on and saves at the end, Esc leaves with the draft.
  ///
  /// In a field of several lines Enter is a line end; Tab leaves it.
  package mutating func handle(_ event: InputEvent) -> Outcome<[String: String]> {
    switch event {
    case .key(.escape): return .cancelled(draft: values)
    case .key(.tab): move(1)
    case .key(.backTab): move(-1)
    case .key, .paste:
      if editors.indices.contains(focus), editors[focus].handle(event) {
        errors[fields[focus].id] = nil
        return .handled
      }
      return handleMovement(event)
    default: return .ignored
    }
    return .handled
  }

  private mutating func handleMovement(_ event: InputEvent) -> Outcome<[String: String]> {
    switch event {
    case .key(.up): focus = max(0, focus - 1)
    case .key(.down): focus = min(fields.count, focus + 1)
    case .key(.enter):
      if focus >= fields.count - 1 { return save() }
      move(1)
    default: break
    }
    return .handled
  }

  private mutating func move(_ step: Int) {
    focus = (focus + step + fields.count + 1) % (fields.count + 1)
  }

  private mutating func save() -> Outcome<[String: String]> {
    errors = [:]
    for (field, editor) in zip(fields, editors) {
      errors[field.id] = field.problem(with: editor.value)
    }
    if let first = fields.firstIndex(where: { errors[$0.id] != nil }) {
      focus = first
      return .handled
    }
    return .done(values)
  }

  /// Draws the box in the middle, scrolled to the field with the cursor; answers its place.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let heights = fields.map { $0.rows + (errors[$0.id] == nil ? 0 : 1) }
    let content = heights.reduce(0, +) + 1
    let width = Overlay.width(66, in: rect)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: content + 3), title: title, on: &surface,
      look: look)
    let (below, body) = inner.splitBottom(3)
    drawHelp(into: &surface, below, look)

    var page = Surface(size: Size(width: body.width, height: content))
    var cursor: Point?
    var y = 0
    for index in fields.indices {
      let place = Rect(x: 0, y: y, width: body.width, height: heights[index])
      let point = draw(index, into: &page, place, look)
      if index == focus { cursor = point }
      y += heights[index]
    }
    if let point = drawSave(into: &page, y, look) { cursor = point }

    let focused = cursor?.y ?? 0
    let last = focus < fields.count ? heights[focus] : 1
    let start = min(focused, max(0, focused + last - body.height))
    let first = min(start, max(0, content - body.height))
    surface.draw(
      page.cropped(Rect(x: 0, y: first, width: body.width, height: body.height)), at: body.origin)
    return cursor.map { Point(x: body.x + $0.x, y: body.y + $0.y - first) }
  }

  private func draw(
    _ index: Int, into page: inout Surface, _ rect: Rect, _ look: Look
  ) -> Point? {
    let field = fields[index]
    let (label, rest) = rect.splitLeft(labelWidth(rect.width))
    let isFocused = index == focus
    page.write(
      field.label + (field.required ? " *" : ""), at: label.origin,
      style: isFocused ? look.theme.heading : look.theme.text, width: label.width - 1,
      ellipsis: look.glyphs.ellipsis)
    let (input, below) = rest.splitTop(field.rows)
    if let error = errors[field.id] {
      page.write(
        "\(look.glyphs.bang) \(error)", at: below.origin, style: look.theme.error,
        width: below.width, ellipsis: look.glyphs.ellipsis)
    }
    if case .date(let parse) = field.kind {
      let text = editors[index].value
      let (line, answer) = input.splitTop(1)
      let (reading, style) = DateField.shown(text.isEmpty ? nil : parse(text), look)
      page.write(reading, at: answer.origin, style: style, width: answer.width)
      return editors[index].draw(into: &page, line, isFocused: isFocused, look: look)
    }
    return editors[index].draw(into: &page, input, isFocused: isFocused, look: look)
  }

  private func drawSave(into page: inout Surface, _ y: Int, _ look: Look) -> Point? {
    let isFocused = focus == fields.count
    let x = labelWidth(page.size.width)
    page.write(
      "[ Save ]", at: Point(x: x, y: y), style: isFocused ? look.theme.selected : look.theme.text)
    return isFocused ? Point(x: x, y: y) : nil
  }

  private func drawHelp(into surface: inout Surface, _ rect: Rect, _ look: Look) {
    let help = fields.indices.contains(focus) ? fields[focus].help : ""
    let (text, keys) = rect.splitTop(2)
    surface.writeLines(
      TextWidth.wrap(help, rect.width), in: text, style: look.theme.dim, look: look)
    surface.write(
      "Tab next  Enter next, at the end save  Esc leave, the draft is kept", at: keys.origin,
      style: look.theme.dim, width: keys.width, ellipsis: look.glyphs.ellipsis)
  }

  private func labelWidth(_ width: Int) -> Int {
    let widest = fields.map { TextWidth.of(Sanitize.line($0.label)) + ($0.required ? 3 : 1) }.max()
    return min(max(widest ?? 0, 8), max(8, width / 3))
  }
}
