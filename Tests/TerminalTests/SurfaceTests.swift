import Terminal
import Testing

@Suite struct SurfaceTests {
  @Test(arguments: [
    ("hello", 0, "hello"), ("hello world", 0, "hello wor…"), ("hello", 8, "        h…"),
    ("漢字", 0, "漢字"), ("漢字漢字漢字", 0, "漢字漢字…"), ("漢", 9, "         …"),
    ("\u{1B}[2J", 0, "␛[2J"), ("gone", 20, ""), ("a\nb", 0, "a␊b"),
  ])
  func writingCleansAndClips(text: String, x: Int, row: String) {
    var surface = Surface(size: Size(width: 10, height: 1))
    surface.write(text, at: Point(x: x, y: 0))
    #expect(surface.text() == row)
  }

  @Test func writingKeepsToAWidth() {
    var surface = Surface(size: Size(width: 10, height: 1))
    #expect(surface.write("hello", at: .zero, width: 3) == 3)
    #expect(surface.text() == "he…")
  }

  @Test(arguments: [(0, "X 字"), (1, " X字"), (2, "漢X"), (3, "漢 X")])
  func overwritingHalfOfAWideCharacterBlanksTheOther(x: Int, row: String) {
    var surface = Surface(size: Size(width: 6, height: 1))
    surface.write("漢字", at: .zero)
    surface.write("X", at: Point(x: x, y: 0))
    #expect(surface.text() == row)
  }

  @Test func everyRowStaysAsWideAsTheSurface() {
    var surface = Surface(size: Size(width: 7, height: 1))
    let pieces = ["漢", "字字", "a", "é", "🇩🇪", "한한한한"]
    for step in 0..<200 {
      surface.write(pieces[step % pieces.count], at: Point(x: (step * 5) % 9 - 1, y: 0))
      #expect(surface.row(0).reduce(0) { $0 + $1.width } == 7)
    }
  }

  @Test func drawingOutsideDoesNothing() {
    var surface = Surface(size: Size(width: 3, height: 2))
    for point in [Point(x: -9, y: 0), Point(x: 0, y: -1), Point(x: 5, y: 5)] {
      surface.write("abc", at: point)
    }
    surface.fill(Rect(x: 90, y: 90, width: 3, height: 3), "x")
    surface.box(Rect(x: 0, y: 0, width: 1, height: 1), glyphs: .ascii)
    #expect(surface == Surface(size: Size(width: 3, height: 2)))
    #expect(Surface(size: Size(width: 0, height: 0)).text() == "")
  }

  @Test func aBoxHasATitleAndCorners() {
    var surface = Surface(size: Size(width: 12, height: 3))
    surface.box(surface.bounds, title: "Gaps", glyphs: .unicode)
    #expect(
      surface.text() == """
        ┌─ Gaps ───┐
        │          │
        └──────────┘
        """)
  }

  @Test func surfacesAreDrawnAndCropped() {
    var small = Surface(size: Size(width: 4, height: 1))
    small.write("漢字", at: .zero)
    var large = Surface(size: Size(width: 6, height: 2))
    large.draw(small, at: Point(x: 1, y: 1))
    large.draw(small, at: Point(x: 5, y: 0))
    #expect(large.text() == "\n 漢字")
    #expect(large.cropped(Rect(x: 3, y: 1, width: 2, height: 1)).text() == "字")
  }
}
