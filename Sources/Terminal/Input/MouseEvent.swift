/// What the mouse did, and where.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// The left button was pressed; the other buttons are the terminal's own.
    case click
    /// It was pressed again at the same place; a `click` has come before.
    case doubleClick
    case wheelUp, wheelDown
  }

  package let kind: Kind
  package let point: Point

  /// The lines a turn of the wheel stands for, less than none for up; nil for a click.
  package var wheelStep: Int? {
    switch kind {
    case .wheelUp: -3
    case .wheelDown: 3
    case .click, .doubleClick: nil
    }
  }

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}
