import Terminal
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 6)

  @Test(arguments: [(-5, 0), (0, 0), (2, 2), (6, 6), (99, 6)])
  func splittingRowsClampsAndCoversTheWhole(wished: Int, got: Int) {
    let top = rect.splitTop(wished)
    #expect(top.part == Rect(x: 2, y: 3, width: 10, height: got))
    #expect(top.rest == Rect(x: 2, y: 3 + got, width: 10, height: 6 - got))
    let bottom = rect.splitBottom(wished)
    #expect(bottom.part == Rect(x: 2, y: 9 - got, width: 10, height: got))
    #expect(bottom.rest == Rect(x: 2, y: 3, width: 10, height: 6 - got))
  }

  @Test(arguments: [(-5, 0), (0, 0), (3, 3), (10, 10), (99, 10)])
  func splittingColumnsClampsAndCoversTheWhole(wished: Int, got: Int) {
    let left = rect.splitLeft(wished)
    #expect(left.part == Rect(x: 2, y: 3, width: got, height: 6))
    #expect(left.rest == Rect(x: 2 + got, y: 3, width: 10 - got, height: 6))
    let right = rect.splitRight(wished)
    #expect(right.part == Rect(x: 12 - got, y: 3, width: got, height: 6))
    #expect(right.rest == Rect(x: 2, y: 3, width: 10 - got, height: 6))
  }

  @Test func insetNeverTurnsInsideOut() {
    #expect(rect.inset(1) == Rect(x: 3, y: 4, width: 8, height: 4))
    #expect(rect.inset(50).height == 0)
    #expect(rect.inset(50).width == 0)
  }

  @Test func centringKeepsWithinTheRectangle() {
    #expect(
      rect.centred(Size(width: 4, height: 2)) == Rect(x: 5, y: 5, width: 4, height: 2))
    #expect(rect.centred(Size(width: 400, height: 200)) == rect)
  }

  @Test func apartRectanglesShareNothing() {
    #expect(rect.intersection(Rect(x: 90, y: 90, width: 5, height: 5)).isEmpty)
  }
}
