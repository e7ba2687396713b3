/// What is being put into one field of a form.
enum FormEditor: Sendable {
  case line(TextField)
  case area(TextArea)
  case choice(options: [FormField.Option], index: Int?)
  case toggle(Bool)
  case pick(FormPick)

  init(_ field: FormField, value: String) {
    switch field.kind {
    case .text(let placeholder): self = .line(TextField(value, placeholder: placeholder))
    case .date: self = .line(TextField(value, placeholder: "+2w, fri, 31 jan, 2026-03-31"))
    case .multiline: self = .area(TextArea(value))
    case .choice(let options):
      self = .choice(options: options, index: options.firstIndex { $0.id == value })
    case .toggle: self = .toggle(value == "yes")
    case .pick(let options, let addNew):
      self = .pick(FormPick(options: options, addNew: addNew, value: value))
    }
  }

  var value: String {
    switch self {
    case .line(let field): field.text
    case .area(let area): area.text
    case .choice(let options, let index): index.map { options[$0].id } ?? ""
    case .toggle(let isOn): isOn ? "yes" : "no"
    case .pick(let pick): pick.value
    }
  }

  /// Replaces what it holds; the cursor of a text goes to its end.
  mutating func set(_ value: String, of field: FormField) {
    self = FormEditor(field, value: value)
  }

  /// Tells a text of several lines the width it is drawn in.
  mutating func setColumns(_ columns: Int) {
    guard case .area(var area) = self else { return }
    area.columns = columns
    self = .area(area)
  }

  /// Ends what is open when the cursor leaves the field; answers why it cannot.
  mutating func leave() -> String? {
    guard case .pick(var pick) = self else { return nil }
    let reason = pick.take()
    self = .pick(pick)
    return reason
  }

  mutating func handle(_ event: InputEvent) -> Bool {
    switch self {
    case .line(var field):
      let taken = field.handle(event)
      self = .line(field)
      return taken
    case .area(var area):
      let taken = area.handle(event)
      self = .area(area)
      return taken
    case .pick(var pick):
      let taken = pick.handle(event)
      self = .pick(pick)
      return taken
    case .choice(let options, let index):
      guard let next = Self.chosen(event, options, index) else { return false }
      self = .choice(options: options, index: next)
      return true
    case .toggle(let isOn):
      switch event {
      case .key(.character(" ")), .key(.left), .key(.right): self = .toggle(!isOn)
      case .key(.character("y")): self = .toggle(true)
      case .key(.character("n")): self = .toggle(false)
      default: return false
      }
      return true
    }
  }

  private static func chosen(
    _ event: InputEvent, _ options: [FormField.Option], _ index: Int?
  ) -> Int? {
    guard case .key(let key) = event, !options.isEmpty else { return nil }
    switch key {
    case .left: return ((index ?? 0) + options.count - 1) % options.count
    case .right, .character(" "): return index.map { ($0 + 1) % options.count } ?? 0
    case .character(let letter):
      // The next option that begins so, from the one after the present.
      let start = (index ?? -1) + 1
      return (0..<options.count).map { (start + $0) % options.count }.first {
        options[$0].title.lowercased().hasPrefix(letter.lowercased())
      }
    default: return nil
    }
  }

  func draw(
    into surface: inout Surface, _ rect: Rect, isFocused: Bool, look: Look
  ) -> Point? {
    switch self {
    case .line(let field):
      return field.draw(into: &surface, rect.splitTop(1).part, look: look)
    case .area(let area): return area.draw(into: &surface, rect, look: look)
    case .choice(let options, let index):
      let title = index.map { options[$0].title } ?? "not chosen"
      return drawValue(title, isFocused, into: &surface, rect, look)
    case .pick(let pick):
      return pick.draw(into: &surface, rect.splitTop(1).part, isFocused: isFocused, look: look)
    case .toggle(let isOn):
      return drawValue(isOn ? "yes" : "no", isFocused, into: &surface, rect, look)
    }
  }

  private func drawValue(
    _ value: String, _ isFocused: Bool, into surface: inout Surface, _ rect: Rect, _ look: Look
  ) -> Point? {
    let style = isFocused ? look.theme.selected : look.theme.text
    surface.write(
      "\(look.glyphs.arrowLeft) \(value) \(look.glyphs.arrowRight)", at: rect.origin,
      style: style, width: rect.width, ellipsis: look.glyphs.ellipsis)
    return rect.origin
  }
}
