import Terminal
import Testing

struct TextViewFieldTests {
  @Test func aLongValueIsWrappedBesideItsName() {
    let view = TextView([.field("Resource", String(repeating: "abcdefgh", count: 5))])
    var surface = Surface(size: Size(width: 33, height: 3))
    _ = view.draw(into: &surface, surface.bounds, look: .plain)
    #expect(
      surface.text() == """
        Resource    abcdefghabcdefghabcd
                    efghabcdefghabcdefgh

        """)
    #expect(view.height(width: 33) == 2)
  }
}
