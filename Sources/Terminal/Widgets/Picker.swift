/// One thing that can be picked from many.
package struct PickerItem: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: String
  /// A few words beside the title; they are searched too.
  package let detail: String
  package let availability: Availability

  package init(
    id: String, title: String, detail: String = "", availability: Availability = .ok
  ) {
    self.id = id
    self.title = title
    self.detail = detail
    self.availability = availability
  }
}

/// What was picked.
package enum PickerChoice: Hashable, Sendable {
  /// An item, by its id.
  case item(String)
  /// A name that is none of the items yet.
  case new(String)
}

/// One of many items, found by a few of its letters; it may offer to add what is missing.
package struct Picker: Hashable, Sendable {
  package let title: String
  package let items: [PickerItem]
  private let addNew: String?
  private var list: FuzzyList
  private var isRefused = false

  /// - Parameters:
  ///   - selection: the id of the item the cursor stands on at first.
  ///   - addNew: the line that adds what was typed, with `%@` where that stands, as in
  ///     `add “%@”`; nil when nothing can be added.
  package init(
    title: String, items: [PickerItem], selection: String? = nil, addNew: String? = nil,
    placeholder: String = "type to search"
  ) {
    self.title = title
    self.items = items
    self.addNew = addNew
    list = FuzzyList(
      items.map { .init($0.title, text: $0.detail) }, placeholder: placeholder,
      selection: selection.flatMap { id in items.firstIndex { $0.id == id } },
      offersTyped: addNew != nil)
  }

  package var field: TextField { list.field }

  /// The items that match what was typed, best first.
  package var matches: [PickerItem] { list.found.map { items[$0] } }

  private var box: SearchBox {
    SearchBox(title: title, rows: items.count + (addNew == nil ? 0 : 1))
  }

  /// Typing searches, arrows move, Enter picks what can be picked, Esc leaves.
  ///
  /// - Parameter size: what it is drawn in; pages are as high as what is seen.
  package mutating func handle(
    _ event: InputEvent, in size: Size = .usual
  ) -> Outcome<PickerChoice> {
    switch event {
    case .key(.escape): return .cancelled(draft: nil)
    case .key(.enter): return pick()
    case .key, .paste:
      isRefused = false
      list.handle(event, page: box.page(in: size))
      return .handled
    default: return .ignored
    }
  }

  private mutating func pick() -> Outcome<PickerChoice> {
    if let index = list.selected {
      isRefused = !items[index].availability.isOK
      return isRefused ? .handled : .done(.item(items[index].id))
    }
    return list.hasOffer ? .done(.new(list.typed)) : .handled
  }

  /// Draws the box in the middle; answers the place of the cursor, in the typed text.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let selected = list.selected.map { items[$0] }
    return box.draw(
      list, note: selected?.availability.reason ?? "", isRefusal: isRefused,
      nothing: items.isEmpty ? "Nothing to choose." : "Nothing has these letters.",
      into: &surface, rect, look: look
    ) { row, place, surface in
      surface.write(
        line(row, look), at: place.origin, width: place.width, ellipsis: look.glyphs.ellipsis)
    }
  }

  private func line(_ row: Int, _ look: Look) -> StyledText {
    guard list.found.indices.contains(row) else {
      let offer = (addNew ?? "").split(
        separator: "%@", maxSplits: 1, omittingEmptySubsequences: false)
      return StyledText(offer.joined(separator: list.typed), look.theme.accent)
    }
    let item = items[list.found[row]]
    let note = item.availability.reason ?? item.detail
    let tail = note.isEmpty ? "" : "  \(look.glyphs.dash) \(note)"
    let style = item.availability.isOK ? look.theme.text : look.theme.disabled
    return StyledText(item.title, style) + StyledText(tail, look.theme.dim)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let head = drop(while: \.isWhitespace)
    let end = head.lastIndex { !$0.isWhitespace }
    return end.map { String(head[...$0]) } ?? ""
  }
}
