import Terminal
import Testing

@Suite struct KeyTests {
  private static let all: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .controlUp, .controlDown, .controlLeft, .controlRight,
      .shiftUp, .shiftDown, .character(" "), .control(" "), .character("é"), .character("-"),
    ] + (1...12).map { .function($0) }
    + "abcxyzGQ0189/?:=\\[].".map { .character($0) }
    + "abcdpz".map { .control($0) }

  @Test(arguments: all)
  func aNameIsReadBackAsItsKey(key: Key) {
    #expect(!key.name.isEmpty)
    #expect(Key(named: key.name) == key)
  }

  @Test(arguments: [
    ("q", Key.character("q")), ("G", .character("G")), ("Space", .character(" ")),
    ("Ctrl-P", .control("p")), ("ctrl-p", .control("p")), ("Enter", .enter),
    ("PgDn", .pageDown), ("F5", .function(5)), ("Esc", .escape), ("Shift-Tab", .backTab),
  ])
  func names(name: String, key: Key) {
    #expect(Key(named: name) == key)
  }

  @Test(arguments: ["", " ", "Ctrl-", "F0", "F64", "Hyper-X", "qq"])
  func otherNamesAreNoKeys(name: String) {
    #expect(Key(named: name) == nil)
  }
}
