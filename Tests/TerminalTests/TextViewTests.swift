import Terminal
import Testing

struct TextViewTests {
  @Test func aLongValueIsWrappedBesideItsName() {
    let view = TextView([.field("Resource", String(repeating: "abcdefgh", count: 5))])
    let result = drawn(33, 3) { view.draw(into: &$0, $1, look: .plain) }
    #expect(
      result.text == """
        Resource    abcdefghabcdefghabcd
                    efghabcdefghabcdefgh

        """)
    #expect(view.height(width: 33) == 2)
  }

  private static let size = Size(width: 30, height: 4)
  private static let linked = TextView([
    .heading("Finding"), .link(label: "Criterion", text: "CC6.1 Access", id: "CC6.1"),
    .paragraph("one two three four five six seven eight nine ten eleven twelve"), .blank,
    .link(label: "", text: "Task: rotate keys", id: "task"),
    .link(label: "Control", text: "AC-2", id: "AC-2"), .blank, .line("end"),
  ])

  private static func screen(_ view: TextView) -> (text: String, cursor: Point?) {
    drawn(size.width, size.height) { view.draw(into: &$0, $1, look: .standard) }
  }

  @Test(arguments: [
    ([], nil), (["Tab"], "CC6.1"), (["Tab", "Tab"], "task"), (["Tab", "Tab", "Tab"], "AC-2"),
    (["Tab", "Tab", "Tab", "Tab"], "CC6.1"), (["Shift-Tab"], "CC6.1"),
    (["Tab", "Shift-Tab"], "AC-2"), (["End", "Tab"], "task"), (["End", "Shift-Tab"], "AC-2"),
  ])
  func tabGoesFromLinkToLink(keys: [String], id: String?) {
    var view = Self.linked
    for key in keys {
      press(key) {
        let taken = view.handle($0, size: Self.size)
        #expect(taken)
      }
    }
    #expect(view.selectedLink == id)
    #expect(Self.linked.links == ["CC6.1", "task", "AC-2"])
  }

  @Test func theSelectedLinkIsScrolledIntoSightAndHoldsTheCursor() {
    var view = Self.linked
    press("Tab") { _ = view.handle($0, size: Self.size) }
    #expect(Self.screen(view).text.hasPrefix("Finding\nCriterion   CC6.1 Access"))
    #expect(Self.screen(view).cursor == Point(x: 12, y: 1))
    press("Tab") { _ = view.handle($0, size: Self.size) }
    #expect(Self.screen(view).text.hasSuffix("Task: rotate keys            ↓"))
    #expect(Self.screen(view).cursor == Point(x: 0, y: 3))
    press("Home") { _ = view.handle($0, size: Self.size) }
    #expect(Self.screen(view).cursor == .zero)
    #expect(view.selectedLink == "task")
  }

  @Test(arguments: Theme.all)
  func theSelectedLinkStandsOut(theme: Theme) {
    var view = Self.linked
    let look = Look(theme: theme, glyphs: .unicode)
    var before = Surface(size: Self.size)
    _ = view.draw(into: &before, before.bounds, look: look)
    #expect(before[12, 1].style == theme.link)
    #expect(theme.link != theme.text)
    view.select("CC6.1", size: Self.size)
    var after = Surface(size: Self.size)
    _ = view.draw(into: &after, after.bounds, look: look)
    #expect(after[12, 1].style == theme.selected)
    #expect(after[0, 1].style == before[0, 1].style)
  }

  @Test(arguments: [
    (Point(x: 14, y: 1), "CC6.1"), (Point(x: 0, y: 1), "CC6.1"), (Point(x: 3, y: 0), nil),
    (Point(x: 3, y: 3), nil), (Point(x: 3, y: 9), nil), (Point(x: -1, y: 1), nil),
  ])
  func aClickFindsItsLink(point: Point, id: String?) {
    #expect(Self.linked.hit(point, in: Rect(Self.size)) == id)
    var view = Self.linked
    view.scroll(by: 1, Self.size)
    let above = Point(x: point.x, y: point.y - 1)
    if point.y > 0 { #expect(view.hit(above, in: Rect(Self.size)) == id) }
  }

  @Test func withoutLinksTabIsLeftToTheScreen() {
    var view = TextView([.paragraph("none")])
    for key in [Key.tab, .backTab] {
      let taken = view.handle(.key(key), size: Self.size)
      #expect(!taken)
    }
    view.select("gone", size: Self.size)
    #expect(view.selectedLink == nil)
    view = Self.linked
    view.select("AC-2", size: Self.size)
    view.blocks = []
    #expect(view.selectedLink == nil)
    #expect(Self.screen(view).cursor == .zero)
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 1), (13, 2)])
  func tinyRectanglesAreSafe(width: Int, height: Int) {
    var view = Self.linked
    let size = Size(width: width, height: height)
    for key in [Key.tab, .end, .tab, .backTab, .pageUp] { _ = view.handle(.key(key), size: size) }
    _ = drawn(width, height) { view.draw(into: &$0, $1, look: .standard) }
    _ = view.hit(.zero, in: Rect(size))
  }
}
