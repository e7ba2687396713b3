/// A field that takes one of many options by a few letters of it.
struct FormPick: Sendable {
  /// Stands before the name in the value of an option that is yet to be added.
  static let newPrefix = "new:"
  private static let mostRows = 5

  private(set) var value: String
  private let options: [FormField.Option]
  private let addNew: Bool
  /// What is being searched; nil while the list is closed.
  private var list: FuzzyList?

  init(options: [FormField.Option], addNew: Bool, value: String) {
    self.options = options
    self.addNew = addNew
    self.value = value
  }

  var isOpen: Bool { list != nil }
  var shownRows: Int { max(1, min(Self.mostRows, list?.rowCount ?? 0)) }

  mutating func set(_ value: String) {
    self.value = value
    list = nil
  }

  /// Typing, Space and F4 open the list; arrows move in it, Enter takes, Esc closes it.
  mutating func handle(_ event: InputEvent) -> Bool {
    guard list != nil else { return handleClosed(event) }
    switch event {
    case .key(.escape): list = nil
    case .key(.enter): _ = take()
    default: list?.handle(event, page: Self.mostRows)
    }
    return true
  }

  private mutating func handleClosed(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.character(" ")), .key(.function(4)), .key(.control(" ")): open()
    case .key(.backspace), .key(.delete): value = ""
    case .key(.character), .paste:
      open()
      return handle(event)
    default: return false
    }
    return true
  }

  private mutating func open() {
    list = FuzzyList(
      options.map { .init($0.title) }, placeholder: "type to search",
      selection: options.firstIndex { $0.id == value }, offersTyped: addNew)
  }

  /// Takes what is selected; answers why it cannot.
  mutating func take() -> String? {
    guard let list else { return nil }
    if let index = list.selected {
      value = options[index].id
    } else if list.hasOffer {
      value = Self.newPrefix + typed
    } else {
      return typed.isEmpty ? "There is nothing to choose." : "Nothing matches “\(typed)”."
    }
    self.list = nil
    return nil
  }

  private var typed: String { list?.typed ?? "" }

  private var shown: String {
    if let option = options.first(where: { $0.id == value }) { return option.title }
    if value.hasPrefix(Self.newPrefix) { return "\(value.dropFirst(Self.newPrefix.count)) (new)" }
    return value.isEmpty ? "not chosen" : value
  }

  func draw(into surface: inout Surface, _ rect: Rect, isFocused: Bool, look: Look) -> Point? {
    if let list { return list.field.draw(into: &surface, rect, look: look) }
    surface.write(
      "\(shown) \(look.glyphs.arrowDown)", at: rect.origin,
      style: isFocused ? look.theme.selected : look.theme.text, width: rect.width,
      ellipsis: look.glyphs.ellipsis)
    return rect.origin
  }

  /// The matching options, in as many rows as the rectangle has.
  func drawList(into surface: inout Surface, _ rect: Rect, look: Look) {
    guard let list else { return }
    surface.fill(rect, " ", style: look.theme.text)
    if list.rowCount == 0 {
      surface.write(
        "Nothing has these letters.", at: rect.origin, style: look.theme.dim, width: rect.width)
    }
    for (y, row) in list.cursor.window(count: list.rowCount, height: rect.height).enumerated() {
      let isSelected = row == list.cursor.selection
      let isOption = list.found.indices.contains(row)
      let title = isOption ? options[list.found[row]].title : "add “\(typed)”"
      let sign = isSelected ? String(look.glyphs.marker) : " "
      let place = Rect(x: rect.x, y: rect.y + y, width: rect.width, height: 1)
      surface.write(
        "\(sign) \(title)", at: place.origin, style: isOption ? look.theme.text : look.theme.accent,
        width: place.width, ellipsis: look.glyphs.ellipsis)
      if isSelected { surface.restyle(place) { _ in look.theme.selected } }
    }
  }
}
