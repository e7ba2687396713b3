/// The selected row of a list and the first row in its window.
package struct ListCursor: Hashable, Sendable {
  /// The selected row; 0 also when the list is empty.
  package private(set) var selection: Int
  package private(set) var offset: Int

  package init(selection: Int = 0, offset: Int = 0) {
    self.selection = max(0, selection)
    self.offset = max(0, offset)
  }

  /// Selects a row, as near as the list has it, and scrolls as little as shows it.
  package mutating func select(_ row: Int, count: Int, page: Int) {
    selection = min(max(0, row), max(0, count - 1))
    offset = window(count: count, height: page).lowerBound
  }

  /// Keeps the cursor inside a list whose length, or a window whose height, has changed.
  package mutating func clamp(count: Int, page: Int) {
    select(selection, count: count, page: page)
  }

  /// The rows shown in so many lines; it always holds the selection.
  package func window(count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    let row = min(selection, count - 1)
    var first = min(offset, max(0, count - height))
    if row < first { first = row }
    if row >= first + height { first = row - height + 1 }
    return first..<min(count, first + height)
  }

  /// Moves by arrows, `j k g G`, Home, End, Page keys, Ctrl-D, Ctrl-U and the mouse's wheel.
  ///
  /// - Parameters:
  ///   - page: lines of the window.
  ///   - letters: false where letters are typed text.
  ///   - skipping: rows that cannot be selected, such as headings.
  /// - Returns: false when the event is not a movement.
  package mutating func handle(
    _ event: InputEvent, count: Int, page: Int, letters: Bool = true,
    skipping: (Int) -> Bool = { _ in false }
  ) -> Bool {
    guard let target = target(of: event, count: count, page: max(1, page), letters: letters)
    else { return false }
    guard count > 0 else { return true }
    let wished = min(max(0, target), count - 1)
    let isToTop = event == .key(.home) || event == .key(.character("g"))
    let step = wished >= selection && !isToTop ? 1 : -1
    select(
      nearest(to: wished, step: step, count: count, skipping: skipping), count: count, page: page)
    if selection > 0 && (0..<selection).allSatisfy({ $0 < 8 && skipping($0) }) { offset = 0 }
    return true
  }

  private func target(of event: InputEvent, count: Int, page: Int, letters: Bool) -> Int? {
    switch event {
    case .key(let key): target(of: key, count: count, page: page, letters: letters)
    case .mouse(let mouse): mouse.wheelStep.map { selection + $0 }
    default: nil
    }
  }

  private func target(of key: Key, count: Int, page: Int, letters: Bool) -> Int? {
    switch key {
    case .up: selection - 1
    case .down: selection + 1
    case .pageUp: selection - page
    case .pageDown: selection + page
    case .home: 0
    case .end: count - 1
    case .control("u") where letters: selection - max(1, page / 2)
    case .control("d") where letters: selection + max(1, page / 2)
    case .character("k") where letters: selection - 1
    case .character("j") where letters: selection + 1
    case .character("g") where letters: 0
    case .character("G") where letters: count - 1
    default: nil
    }
  }

  /// The row itself or the next one that can be selected, first onwards, then backwards.
  private func nearest(
    to row: Int, step: Int, count: Int, skipping: (Int) -> Bool
  ) -> Int {
    for direction in [step, -step] {
      var candidate = row
      while candidate >= 0 && candidate < count {
        if !skipping(candidate) { return candidate }
        candidate += direction
      }
    }
    return selection
  }
}
