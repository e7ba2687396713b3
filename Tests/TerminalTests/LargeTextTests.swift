import Terminal
import Testing

@Suite(.timeLimit(.minutes(1))) struct LargeTextTests {
  private static let clock = ContinuousClock()
  private static let keys: [Key] = [
    .character("x"), .left, .right, .backspace, .up, .down, .home, .end, .delete, .controlLeft,
    .control("w"),
  ]
  private static let texts = [
    String(repeating: "a", count: 1 << 20), String(repeating: "word ", count: 210_000),
    String(repeating: "漢字 text\n", count: 80_000), String(repeating: "e\u{301}", count: 300_000),
    String(repeating: "🇩🇪", count: 130_000),
  ]

  /// The median of a few runs; generous, since tests run unoptimised and beside others.
  private func cost(_ work: () -> Void) -> Duration {
    (0..<3).map { _ in Self.clock.measure(work) }.sorted()[1]
  }

  @Test(arguments: texts.indices)
  func aKeyInAMegabyteIsQuick(index: Int) {
    var area = TextArea()
    var field = TextField()
    _ = area.handle(.paste(Self.texts[index]))
    _ = field.handle(.paste(Self.texts[index]))
    for key in Self.keys {
      let first = cost { _ = area.handle(.key(key)) }
      let second = cost { _ = field.handle(.key(key)) }
      #expect(max(first, second) < .milliseconds(250), "\(key.name): \(first), \(second)")
    }
    let drawnArea = cost { _ = drawn(60, 4) { area.draw(into: &$0, $1, look: .standard) } }
    let drawnField = cost { _ = drawn(60, 1) { field.draw(into: &$0, $1, look: .standard) } }
    #expect(max(drawnArea, drawnField) < .milliseconds(250), "\(drawnArea), \(drawnField)")
  }

  @Test func everyRowOfALongLineIsReached() {
    var area = TextArea(String(repeating: "abc 漢字 ", count: 300), columns: 10)
    var steps = 0
    while area.handle(.key(.up)) { steps += 1 }
    #expect(steps >= 300)
    #expect(area.cursor < 10)
    while area.handle(.key(.down)) { steps -= 1 }
    #expect(steps == 0, "as many rows down as up")
  }
}
