/// A place on the screen, counted in cells from the upper left corner.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(x: 0, y: 0)
}

/// Columns and rows; never negative.
package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells; its width and height are never negative.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a surface of this size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  package var origin: Point { Point(x: x, y: y) }
  package var size: Size { Size(width: width, height: height) }
  package var right: Int { x + width }
  package var bottom: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The rectangle without a margin of so many cells at each side.
  package func inset(_ margin: Int) -> Rect {
    inset(horizontal: margin, vertical: margin)
  }

  /// The rectangle without a margin left and right, and one above and below.
  package func inset(horizontal: Int, vertical: Int) -> Rect {
    let dx = min(max(0, horizontal), width / 2)
    let dy = min(max(0, vertical), height / 2)
    return Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// The upper `rows` and what is left below them.
  package func splitTop(_ rows: Int) -> (part: Rect, rest: Rect) {
    let n = clamp(rows, height)
    return (
      Rect(x: x, y: y, width: width, height: n),
      Rect(x: x, y: y + n, width: width, height: height - n)
    )
  }

  /// The lower `rows` and what is left above them.
  package func splitBottom(_ rows: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = splitTop(height - clamp(rows, height))
    return (part, rest)
  }

  /// The `columns` at the left and what is left beside them.
  package func splitLeft(_ columns: Int) -> (part: Rect, rest: Rect) {
    let n = clamp(columns, width)
    return (
      Rect(x: x, y: y, width: n, height: height),
      Rect(x: x + n, y: y, width: width - n, height: height)
    )
  }

  /// The `columns` at the right and what is left beside them.
  package func splitRight(_ columns: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = splitLeft(width - clamp(columns, width))
    return (part, rest)
  }

  /// The part both rectangles share; empty when they are apart.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// A rectangle of at most this size in the middle of this one.
  package func centred(_ size: Size) -> Rect {
    let w = min(size.width, width)
    let h = min(size.height, height)
    return Rect(x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h)
  }

  private func clamp(_ n: Int, _ limit: Int) -> Int { min(max(0, n), limit) }
}
