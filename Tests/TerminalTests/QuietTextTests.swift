import Testing

@testable import Terminal

@Suite struct QuietTextTests {
  private static let quiet = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    .filter { QuietText.holds($0) }

  @Test func cleaningLeavesItAsItIs() {
    var changed: [Unicode.Scalar] = []
    // The byte that is not quiet at the end makes the cleaner look at every code point.
    for scalar in Self.quiet where Sanitize.line("\(scalar)\u{7F}") != "\(scalar)␡" {
      changed.append(scalar)
    }
    #expect(changed == [])
  }

  @Test func eachCodePointIsACharacterWithAWidth() {
    for scalar in Self.quiet where !(1...2).contains(WidthTable.columns(scalar)) {
      Issue.record("\(scalar.value)")
    }
    let pairs = Self.quiet.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
    for (first, second) in zip(pairs, pairs.reversed()) {
      #expect("\(first)\(second)".count == 2)
    }
  }

  @Test(arguments: [
    ("one two three", 7), ("漢字漢字 かな", 5), ("naïve — café", 6), ("  indented text here", 9),
    ("xxxxxxxxxxxxxxxxxxxxx", 4), ("a  b", 2), ("", 3), ("   ", 2),
  ])
  func theQuickWayAndTheLongOneWrapAlike(text: String, width: Int) {
    // A flag is not quiet; on a line of its own it changes nothing else.
    let long = TextWidth.wrap(text + " 🇩🇪", width)
    let quick = TextWidth.wrap(text + " 漢", width)
    #expect(long.map { $0.replacing("🇩🇪", with: "漢") } == quick)
    #expect(quick.allSatisfy { TextWidth.of($0) <= max(2, width) })
  }

  @Test func aMarkStaysWithItsLetter() {
    #expect(TextWidth.prefix("aq\u{323}b", 2) == "aq\u{323}")
    #expect(TextWidth.prefix("a🇩🇪b", 2) == "a")
  }
}
