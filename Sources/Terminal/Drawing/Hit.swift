/// A part of the screen the mouse can press, and what that stands for.
package struct Hit: Hashable, Sendable {
  package let rect: Rect
  /// What is pressed, such as the id of an action.
  package let target: String

  package init(_ rect: Rect, target: String) {
    self.rect = rect
    self.target = target
  }
}

extension Frame {
  /// What a press at a place means; the part drawn last wins, nil where there is none.
  package func hit(at point: Point) -> String? {
    hits.last { $0.rect.contains(point) }?.target
  }
}
