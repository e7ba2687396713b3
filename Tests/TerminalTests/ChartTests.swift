import Terminal
import Testing

@Suite struct ChartTests {
  @Test(
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6, 7], 8, "▁▂▃▄▅▆▇█"), ([1, 7], 4, "  ▂█"), ([], 3, "   "),
      ([5, 5, 5], 3, "███"), ([0, 0], 2, "▁▁"), ([-4, 0, 4], 3, "▁▅█"),
      ([0, .nan, 7], 3, "▁ █"), ([.infinity], 1, " "), ([0, 0, 4, 4, 8, 8], 3, "▁▅█"),
      ([1, 2, 3], 0, ""), ([-.greatestFiniteMagnitude, .greatestFiniteMagnitude], 2, "▁█"),
    ] as [([Double], Int, String)])
  func aSparklineShowsAShape(values: [Double], width: Int, text: String) {
    #expect(Sparkline(values: values).line(width: width, look: .standard).text == text)
  }

  @Test func aSparklineKeepsToItsRangeAndReadsInASCII() {
    let line = Sparkline(values: [-5, 0, 50, 100, 900], range: 0...100)
    #expect(line.line(width: 5, look: .standard).text == "▁▁▅██")
    #expect(line.line(width: 5, look: .plain).text == "__+##")
  }

  private static func bar(_ fractions: [Double]) -> StackedBar {
    let shades: [StackedBar.Shade] = [.full, .medium, .light]
    let roles: [Theme.Role] = [.good, .partial, .bad]
    return StackedBar(zip(fractions, zip(shades, roles)).map { .init($0, $1.0, $1.1) })
  }

  @Test(
    arguments: [
      ([0.5, 0.3, 0.2], 10, "█████▒▒▒░░"), ([0.5, 0.25], 8, "████▒▒  "),
      ([0.999, 0.001], 10, "█████████▒"), ([0, 1, 0], 4, "▒▒▒▒"), ([], 4, "    "),
      ([3, 1], 4, "███▒"), ([1, 1, 1], 10, "████▒▒▒░░░"), ([.nan, -1, 0.5], 4, "░░  "),
      ([0.4, 0.3, 0.3], 2, "▒░"), ([1, 1, 1], 0, ""), ([0.01], 10, "█         "),
    ] as [([Double], Int, String)])
  func aStackedBarLosesNoPart(fractions: [Double], width: Int, text: String) {
    #expect(Self.bar(fractions).line(width: width, look: .standard).text == text)
  }

  @Test(arguments: Theme.all)
  func everyShadeDiffersInEveryLook(theme: Theme) {
    for glyphs in [GlyphSet.unicode, .ascii] {
      let look = Look(theme: theme, glyphs: glyphs)
      let texts = StackedBar.Shade.allCases.map {
        StackedBar([.init(1, $0, .text)]).line(width: 1, look: look).text
      }
      #expect(Set(texts).count == texts.count)
    }
  }

  private static let bars = Bars([
    .init("Access", 8, number: "8 open", role: .bad), .init("Change", 3, number: "3 open"),
    .init("漢字", 0, number: "0"), .init("Risk", 0.01, number: "1 open"),
  ])

  @Test func barsStandInColumns() {
    let lines = Self.bars.lines(width: 30, look: .standard).map(\.text)
    #expect(
      lines == [
        "Access ████████████████ 8 open", "Change ██████           3 open",
        "漢字                         0", "Risk   ▌                1 open",
      ])
    #expect(
      Self.bars.lines(width: 30, look: .plain).map(\.text)[3] == "Risk   =                1 open")
  }

  @Test(arguments: [0, 1, 5, 8, 12, 14, 15, 80])
  func barsKeepToTheirWidth(width: Int) {
    for line in Self.bars.lines(width: width, look: .standard) {
      #expect(TextWidth.of(line.text) <= width, "\(line.text)")
    }
    let narrow = drawn(width, 3) {
      Self.bars.draw(into: &$0, $1, look: .standard)
      return nil
    }
    if width >= 8 { #expect(narrow.text.contains("… 2 more")) }
  }

  @Test func aScaleCanBeShared() {
    let bars = Bars([.init("a", 50, number: "50"), .init("b", 500, number: "500")], most: 100)
    #expect(
      bars.lines(width: 15, look: .plain).map(\.text) == ["a ####=      50", "b ######### 500"])
    #expect(Bars([], most: .nan).lines(width: 10, look: .plain).isEmpty)
  }
}
