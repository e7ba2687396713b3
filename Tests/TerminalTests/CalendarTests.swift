import Terminal
import Testing

@Suite struct CalendarTests {
  /// Years of twelve months of 30 days, from day 0; today is the eleventh.
  static let math = CalendarMath(
    today: 10,
    civil: { day in (1970 + day / 360, day % 360 / 30 + 1, day % 30 + 1) },
    day: { year, month, day in
      (1970...9999).contains(year) && (1...30).contains(day)
        ? (year - 1970) * 360 + (month - 1) * 30 + day - 1 : nil
    }, text: { "day \($0)" })

  @Test(arguments: [
    (["Enter"], 10), (["Right", "Enter"], 11), (["Down", "Enter"], 17), (["PgDn", "Enter"], 40),
    (["PgDn", "PgUp", "Up", "Enter"], 3), (["Ctrl-Down", "Enter"], 370),
    (["PgDn", "Left", "Home", "Enter"], 10), (["PgUp", "Enter"], 10),
  ])
  func aDayIsTaken(keys: [String], day: Int) {
    var calendar = Calendar(math: Self.math)
    var last: Outcome<Int> = .ignored
    for key in keys { press(key) { last = calendar.handle($0) } }
    #expect(last == .done(day))
  }

  @Test func theMonthIsDrawnWithTheCursorOnTheDay() {
    let calendar = Calendar(math: Self.math, selection: 11)
    let result = drawn(34, 12) { calendar.draw(into: &$0, $1, look: .plain) }
    #expect(result.text.contains("January 1970"))
    #expect(result.text.contains("  Mo  Tu  We  Th  Fr  Sa  Su"))
    #expect(result.text.contains("*11"))
    #expect(result.cursor != nil)
  }

  @Test(arguments: [(80, 24), (20, 5), (3, 2), (1, 1), (0, 0)])
  func itFitsEveryScreen(width: Int, height: Int) {
    _ = drawn(width, height) { Calendar(math: Self.math).draw(into: &$0, $1, look: .standard) }
  }

  @Test func aPromptTakesADay() {
    var prompt = Prompt(title: "Due", calendar: Self.math)
    press("F4", "Right", "Enter") { _ = prompt.handle($0) }
    #expect(prompt.field.text == "day 11")
    let outcome = prompt.handle(.key(.enter))
    #expect(outcome == .done("day 11"))
  }
}
