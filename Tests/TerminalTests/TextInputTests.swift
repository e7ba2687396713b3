import Terminal
import Testing

@Suite struct TextInputTests {
  @Test(arguments: [
    (["abc"], "abc", 3), (["abc", "Left", "x"], "abxc", 3), (["abc", "Home", "Del"], "bc", 0),
    (["abc", "Backspace"], "ab", 2), (["Backspace", "Del"], "", 0),
    (["one two", "Ctrl-W"], "one ", 4), (["one two", "Ctrl-U"], "", 0),
    (["abc", "Ctrl-A", "x", "Ctrl-E", "y"], "xabcy", 5),
    (["one two", "Ctrl-Left", "Ctrl-Left", "Ctrl-Right"], "one two", 3),
    (["abc", "Home", "Ctrl-K"], "", 0), (["e", "\u{301}", "x"], "e\u{301}x", 2),
    (["漢字", "Left", "Backspace"], "字", 0),
  ])
  func aFieldIsEdited(keys: [String], text: String, cursor: Int) {
    var field = TextField()
    for key in keys { press(key) { _ = field.handle($0) } }
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test func aPasteIsFlattened() {
    var field = TextField("[]")
    _ = field.handle(.key(.left))
    _ = field.handle(.paste("one\ntwo\tthree\u{1B}"))
    #expect(field.text == "[one two three]")
    #expect(field.cursor == 14)
  }

  @Test func aLargePasteIsOneStep() {
    var field = TextField()
    _ = field.handle(.paste(String(repeating: "漢 text\n", count: 100_000)))
    #expect(field.text.count == 700_000)
    _ = drawn(40, 1) { field.draw(into: &$0, $1, look: .standard) }
  }

  @Test func aLongTextScrollsToTheCursor() {
    var field = TextField("abcdefghijklmnop")
    var result = drawn(8, 1) { field.draw(into: &$0, $1, look: .standard) }
    #expect(result.text == "…klmnop")
    #expect(result.cursor == Point(x: 7, y: 0))
    _ = field.handle(.key(.home))
    result = drawn(8, 1) { field.draw(into: &$0, $1, look: .standard) }
    #expect(result.text == "abcdefgh")
    #expect(result.cursor == Point(x: 0, y: 0))
  }

  @Test func theCursorIsAlwaysInsideTheField() {
    var field = TextField("漢a字b漢c字d")
    for _ in 0...10 {
      let result = drawn(6, 1) { field.draw(into: &$0, $1, look: .standard) }
      #expect((0..<6).contains(result.cursor?.x ?? -1))
      _ = field.handle(.key(.left))
    }
  }

  @Test func otherKeysAreNotTaken() {
    var field = TextField()
    for key in [Key.enter, .escape, .tab, .up, .down, .function(1)] {
      let taken = field.handle(.key(key))
      #expect(!taken)
    }
  }

  @Test func anAreaHasLinesAndWraps() {
    var area = TextArea(columns: 8)
    for key in ["one two three", "Enter", "x"] { press(key) { _ = area.handle($0) } }
    #expect(area.text == "one two three\nx")
    let result = drawn(8, 4) { area.draw(into: &$0, $1, look: .standard) }
    #expect(result.text == "one two\nthree\nx\n")
    #expect(result.cursor == Point(x: 1, y: 2))
  }

  @Test func anAreaMovesByShownRowsAndLetsGoAtItsEdges() {
    var area = TextArea("one two three\nx", columns: 8)
    let taken1 = area.handle(.key(.up))
    #expect(taken1)
    press("!") { _ = area.handle($0) }
    #expect(area.text == "one two t!hree\nx")
    let taken2 = area.handle(.key(.up))
    #expect(taken2)
    let taken3 = area.handle(.key(.up))
    #expect(!taken3)
    let taken4 = area.handle(.key(.down))
    #expect(taken4)
    let taken5 = area.handle(.key(.down))
    #expect(taken5)
    let taken6 = area.handle(.key(.down))
    #expect(!taken6)
  }

  @Test func anAreaKeepsTheLinesOfAPaste() {
    var area = TextArea()
    _ = area.handle(.paste("a\r\nb\rc\u{1B}"))
    #expect(area.text == "a\nb\nc")
  }

  @Test(arguments: [
    ("", "+2w, fri, 31 jan…"), ("fri", "fri\n= Friday"), ("zzz", "zzz\n! not a date"),
  ])
  func aDateFieldSaysHowItReads(text: String, shown: String) {
    let field = DateField(text) { $0 == "fri" ? .valid("Friday") : .invalid("not a date") }
    let result = drawn(17, 2) { field.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.hasPrefix(shown))
  }
}
