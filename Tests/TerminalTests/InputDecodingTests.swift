import Testing

@testable import Terminal

@Suite struct InputDecodingTests {
  @Test(
    arguments: [
      (13, Key.enter), (10, .enter), (9, .tab), (27, .escape), (127, .backspace), (8, .backspace),
      (26, .control("z")), (1, .control("a")), (0, .control(" ")), (32, .character(" ")),
      (113, .character("q")), (0x6F22, .character("漢")), (28, .control("\\")), (0x9B, nil),
    ] as [(UInt32, Key?)])
  func codePointsAreKeys(code: UInt32, key: Key?) {
    #expect(KeyDecoder.key(codePoint: code) == key)
  }

  @Test(arguments: [
    ("one\u{1B}[201~", "one", ""), ("a\rb\r\nc\n\u{1B}[201~rest", "a\nb\nc\n", "rest"),
    ("never ended", "never ended", ""), ("", "", ""),
    ("\u{1B}[31m漢\u{1B}[201~x", "\u{1B}[31m漢", "x"), ("\u{1B}[201\u{1B}[201~", "\u{1B}[201", ""),
    ("\u{1B}\u{1B}[20\u{1B}[201~\u{1B}[201~", "\u{1B}\u{1B}[20", "\u{1B}[201~"),
  ])
  func aPasteEndsAtItsMark(sent: String, pasted: String, left: String) {
    for arriving in 1...7 {
      var bytes = Array(sent.utf8)[...]
      let text = PasteReader.read { most, _ in
        let part = Array(bytes.prefix(min(most, arriving)))
        bytes = bytes.dropFirst(part.count)
        return part
      }
      #expect(text == pasted)
      #expect(String(decoding: bytes, as: UTF8.self) == left)
    }
  }

  @Test func pairsAreGivenOutOnceAndAnewWhenTheyRunOut() {
    let pairs = ColorPairs(colors: 8, limit: 4)
    let colors: [Color] = [.red, .green, .blue]
    #expect(colors.map { pairs.pair(Style(foreground: $0)).number } == [1, 2, 3])
    let known = pairs.pair(Style(foreground: .green))
    #expect(known.number == 2)
    #expect(known.definition == nil)
    let anew = pairs.pair(Style(foreground: .cyan))
    #expect(anew.number == 1)
    #expect(anew.definition?.foreground == 6)
    #expect(pairs.pair(.plain).number == 0)
  }

  @Test func brightColoursAreBoldWhereThereAreEight() {
    let style = Style(foreground: .bright(.red))
    #expect(ColorPairs(colors: 8, limit: 64).needsBold(style))
    #expect(ColorPairs(colors: 8, limit: 64).pair(style).definition?.foreground == 1)
    #expect(!ColorPairs(colors: 256, limit: 64).needsBold(style))
    #expect(ColorPairs(colors: 256, limit: 64).pair(style).definition?.foreground == 9)
  }
}
