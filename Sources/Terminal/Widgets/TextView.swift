/// Text to read: wrapped to the width, scrolled by lines, with links to follow.
package struct TextView: Hashable, Sendable {
  /// A piece of the text.
  package enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// A paragraph behind a bullet.
    case bullet(String)
    /// A name, and its value beside it, wrapped below itself.
    case field(String, String)
    /// A name, and a styled value beside it on one line.
    case styledField(String, StyledText)
    /// One line that can be selected and followed; a label stands beside it as a field's name.
    case link(label: String, text: StyledText, id: String)
    /// One line, styled and not wrapped.
    case line(StyledText)
    case blank
  }

  package var blocks: [Block]
  /// The first line shown.
  package private(set) var offset: Int
  /// The place of the selected link among `links`; nil while none is selected.
  package private(set) var link: Int?

  package init(_ blocks: [Block], offset: Int = 0) {
    self.blocks = blocks
    self.offset = max(0, offset)
  }

  /// The ids of the links, from top to bottom.
  package var links: [String] {
    blocks.compactMap { if case .link(_, _, let id) = $0 { id } else { nil } }
  }

  /// The id of the selected link; nil while none is selected.
  package var selectedLink: String? {
    let links = links
    return link.flatMap { links.indices.contains($0) ? links[$0] : nil }
  }

  /// Selects a link by its id, and scrolls as little as shows it; an unknown id selects none.
  ///
  /// - Parameter size: the space it is drawn in.
  package mutating func select(_ id: String?, size: Size) {
    link = id.flatMap { links.firstIndex(of: $0) }
    guard let link else { return }
    show(lines(width: size.width, look: .standard).firstIndex { $0.link == link }, size)
  }

  /// Scrolls by arrows, `j k g G`, Page keys and the wheel, and goes to the next and the previous link by
  /// Tab and Shift-Tab; false when the event is none of these.
  ///
  /// - Parameter size: the space it is drawn in.
  package mutating func handle(_ event: InputEvent, size: Size) -> Bool {
    if case .mouse(let mouse) = event, let step = mouse.wheelStep {
      scroll(by: step, size)
      return true
    }
    guard case .key(let key) = event else { return false }
    let page = max(1, size.height - 1)
    switch key {
    case .up, .character("k"): scroll(by: -1, size)
    case .down, .character("j"): scroll(by: 1, size)
    case .pageUp: scroll(by: -page, size)
    case .pageDown, .character(" "): scroll(by: page, size)
    case .control("u"): scroll(by: -max(1, page / 2), size)
    case .control("d"): scroll(by: max(1, page / 2), size)
    case .home, .character("g"): offset = 0
    case .end, .character("G"): scroll(by: .max / 2, size)
    case .tab: return step(1, size)
    case .backTab: return step(-1, size)
    default: return false
    }
    return true
  }

  /// Scrolls by lines, as a wheel does; it stops at both ends.
  package mutating func scroll(by step: Int, _ size: Size) {
    let last = max(0, height(width: size.width) - size.height)
    offset = min(max(0, min(offset, last) + step), last)
  }

  /// Selects the link after or before the selected one, round the ends; false without links.
  ///
  /// The first one to be selected is the nearest to what is in sight.
  private mutating func step(_ step: Int, _ size: Size) -> Bool {
    let places = lines(width: size.width, look: .standard).enumerated()
      .filter { $0.element.link != nil }.map(\.offset)
    guard !places.isEmpty else { return false }
    let next: Int
    if let link, places.indices.contains(link) {
      next = (link + step + places.count) % places.count
    } else if step > 0 {
      next = places.firstIndex { $0 >= offset } ?? 0
    } else {
      next = places.lastIndex { $0 < offset + size.height } ?? places.count - 1
    }
    link = next
    show(places[next], size)
    return true
  }

  private mutating func show(_ line: Int?, _ size: Size) {
    guard let line else { return }
    if line < offset { offset = line }
    if line >= offset + size.height { offset = line - max(0, size.height - 1) }
  }

  /// How many lines the text takes at a width.
  package func height(width: Int) -> Int { lines(width: width, look: .standard).count }
}
