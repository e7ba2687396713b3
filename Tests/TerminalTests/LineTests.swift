import Terminal
import Testing

@Suite struct LineTests {
  @Test(arguments: [
    ("mono", "mono"), ("High-Contrast", "high contrast"), ("standard", "standard"), ("neon", nil),
    ("", nil),
  ])
  func aThemeIsFoundByItsName(name: String, found: String?) {
    #expect(Theme.named(name)?.name == found)
  }

  @Test(arguments: [GlyphSet.unicode, .ascii])
  func signsThatMeetAreToldApart(glyphs: GlyphSet) {
    #expect(glyphs.half != glyphs.ellipsis)
    #expect(Set(glyphs.levels).count == 8)
    #expect(glyphs.all.allSatisfy { TextWidth.of($0) == 1 })
    let statuses = Mark.Sign.allCases.map { glyphs[$0] }
    #expect(Set(statuses).count == statuses.count)
  }

  @Test(arguments: [
    (0.0, "░░░░░░░░░░   0 %"), (0.001, "█░░░░░░░░░   0 %"), (0.5, "█████░░░░░  50 %"),
    (0.999, "█████████░  99 %"), (1.0, "██████████ 100 %"), (7.0, "██████████ 100 %"),
    (-1.0, "░░░░░░░░░░   0 %"), (nil, "░░░░░░░░░░   ? %"), (Double.nan, "░░░░░░░░░░   ? %"),
  ])
  func aGaugeIsFullOnlyAtTheEnd(fraction: Double?, text: String) {
    #expect(Gauge(fraction: fraction).line(width: 16, look: .standard).text == text)
  }

  @Test func aGaugeReadsInASCII() {
    #expect(Gauge(fraction: 0.5).line(width: 16, look: .plain).text == "#####.....  50 %")
    #expect(Gauge(fraction: 0.5).line(width: 4, look: .plain).text == "50 %")
  }

  @Test(arguments: [
    (40, "Project  Overview      3 overdue  day 12"), (24, "Project        3 overdue"),
    (14, "3 overdue"), (5, "3 ov…"), (0, ""),
  ])
  func theStatusLineDropsWhatMattersLeast(width: Int, text: String) {
    let line = StatusLine(
      left: [.init("Project", priority: 5), .init("Overview", priority: 2)],
      right: [.init("3 overdue", priority: 9), .init("day 12", priority: 1)])
    let result = drawn(width, 1) {
      line.draw(into: &$0, $1, look: .standard)
      return nil
    }
    #expect(result.text.trimmingPrefix { $0 == " " } == text)
  }

  private static let context = ActionTable([
    ActionEntry(id: "a", keys: [.enter], title: "open", inFooter: true),
    ActionEntry(
      id: "b", keys: [.character("x")], title: "remove", inFooter: true, availability: .no("why")),
    ActionEntry(id: "c", keys: [.character("e")], title: "edit", inFooter: true),
    ActionEntry(id: "d", keys: [.character("z")], title: "hidden"),
  ])
  private static let global = ActionTable([
    ActionEntry(id: "q", keys: [.character("q")], title: "close", inFooter: true)
  ])

  @Test(arguments: [
    (40, "Enter open  e edit  q close"), (27, "Enter open  e edit  q close"),
    (26, "Enter open  e edit  …"), (13, "Enter open  …"), (5, "…"), (0, ""),
  ])
  func theFooterShowsWhatCanBeDoneHere(width: Int, text: String) {
    let result = drawn(width, 1) {
      Footer.draw(Self.context, global: Self.global, into: &$0, $1, look: .standard)
      return nil
    }
    #expect(result.text == text)
  }

  @Test func theMouseFindsTheEntriesOfTheFooter() {
    var surface = Surface(size: Size(width: 26, height: 3))
    let hits = Footer.draw(
      Self.context, global: Self.global, into: &surface, Rect(x: 2, y: 1, width: 24, height: 1),
      look: .standard)
    let frame = Frame(surface: surface, hits: hits)
    #expect(hits.map(\.target) == ["a", "c"])
    #expect(frame.hit(at: Point(x: 2, y: 1)) == "a")
    #expect(frame.hit(at: Point(x: 11, y: 1)) == "a")
    #expect(frame.hit(at: Point(x: 12, y: 1)) == nil)
    #expect(frame.hit(at: Point(x: 14, y: 1)) == "c")
    #expect(frame.hit(at: Point(x: 2, y: 0)) == nil)
  }

  @Test func whatIsDrawnLastIsHit() {
    let below = Hit(Rect(x: 0, y: 0, width: 9, height: 3), target: "list")
    let above = Hit(Rect(x: 2, y: 1, width: 3, height: 1), target: "menu")
    let frame = Frame(surface: Surface(size: Size(width: 9, height: 3)), hits: [below, above])
    #expect(frame.hit(at: Point(x: 3, y: 1)) == "menu")
    #expect(frame.hit(at: Point(x: 3, y: 2)) == "list")
  }

  @Test(arguments: [
    (40, "✓ CC6.1 saved  u undo"), (16, "✓ CC6.1…  u undo"),
  ])
  func aToastKeepsItsHint(width: Int, text: String) {
    let result = drawn(width, 1) {
      Toast("CC6.1 saved", level: .good, hint: "u undo").draw(into: &$0, $1, look: .standard)
      return nil
    }
    #expect(result.text == text)
  }

  @Test func aProgressBoxTellsHowFarItIs() {
    let box = ProgressBox(
      title: "Import", fraction: 0.25, count: "25 of 100", rate: "10 a second", escHint: "Esc stop")
    let result = drawn(40, 8) { box.draw(into: &$0, $1, look: .plain) }
    #expect(
      result.text == """

        +- Import -----------------------------+
        | #######.......................  25 % |
        | 25 of 100                            |
        | 10 a second                          |
        | Esc stop                             |
        +--------------------------------------+

        """)
    #expect(box.handle(.key(.character("q"))) == .handled)
    #expect(box.handle(.key(.escape)) == .cancelled(draft: nil))
  }

  @Test func aTextIsWrappedAndScrolled() {
    var view = TextView([
      .heading("Why"), .paragraph("one two three four"), .blank, .bullet("five six seven"),
      .line(StyledText("end")),
    ])
    let size = Size(width: 10, height: 4)
    var result = drawn(10, 4) { view.draw(into: &$0, $1, look: .standard) }
    #expect(result.text == "Why\none two\nthree\nfour     ↓")
    let taken1 = view.handle(.key(.end), size: size)
    #expect(taken1)
    result = drawn(10, 4) { view.draw(into: &$0, $1, look: .standard) }
    #expect(result.text == "• five   ↑\n  six\n  seven\nend")
    let taken2 = view.handle(.key(.home), size: size)
    #expect(taken2)
    #expect(view.offset == 0)
    let taken3 = view.handle(.key(.enter), size: size)
    #expect(!taken3)
  }

  @Test func anEmptyTextIsSafe() {
    var view = TextView([])
    for key in [Key.down, .end, .pageDown, .up] {
      _ = view.handle(.key(key), size: Size(width: 0, height: 0))
    }
    _ = drawn(0, 0) { view.draw(into: &$0, $1, look: .standard) }
  }
}
