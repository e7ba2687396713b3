import Terminal

/// The line of keys, as far as they fit; the ways to all of them stand at its right, always.
enum FooterView {
  /// - Parameter ways: the ids of the actions that lead to all others.
  /// - Returns: where the mouse finds which action.
  static func draw(
    _ table: ActionTable, ways ids: [String], _ surface: inout Surface, _ rect: Rect, _ look: Look
  ) -> [Hit] {
    let ways = ids.compactMap { table.action(id: $0) }
    let width = ways.map { TextWidth.of("\($0.keys.first?.name ?? "") \($0.title)") + 2 }
      .reduce(-2, +)
    let (right, left) = rect.splitRight(max(0, width))
    let others = ActionTable(table.entries.filter { !ways.contains($0) })
    return Footer.draw(others, into: &surface, left.splitRight(2).rest, look: look)
      + Footer.draw(ActionTable(ways), into: &surface, right, look: look)
  }
}
