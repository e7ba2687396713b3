import Readiness
import Terminal
import Testing

@testable import Workbench

/// Bars, scales and weeks as they are drawn for a width.
@Suite struct TimelineBarTests {
  private static let look = LookHint(hasColors: false, hasUnicode: false).look(theme: .standard)
  private static let monday = CalendarDate(daysSinceEpoch: 20_514)

  private func bar(
    _ from: Int?, _ to: Int = 0, due: Int? = nil, kind: TimelineBar.Kind = .planned,
    waits: Bool = false
  ) -> String {
    let days = from.flatMap {
      Period(start: Self.monday.adding(days: $0), end: Self.monday.adding(days: to))
    }
    let bar = TimelineBar(
      days: days, due: due.map { Self.monday.adding(days: $0) }, kind: kind, waits: waits)
    let scale = TimelineScale(
      origin: Self.monday, daysPerColumn: 2, today: Self.monday.adding(days: 8))
    return bar.text(width: 12, scale, Self.look).text
  }

  /// Twelve columns of two days; today is the fifth.
  @Test(
    arguments: [
      (0, 3, nil, false, "##  |       "), (10, 13, 15, false, "    |##D    "),
      (10, 13, nil, true, "    |&#     "), (-6, 1, nil, false, "<   |       "),
      (20, 40, nil, false, "    |     #>"), (-9, -3, nil, false, "<   |       "),
      (30, 40, nil, false, "    |      >"), (-4, 60, nil, false, "<##########>"),
      (nil, 0, nil, false, "not planned "), (10, 13, 60, false, "    |##     "),
    ] as [(Int?, Int, Int?, Bool, String)])
  func aBarLiesOnItsDays(_ from: Int?, to: Int, due: Int?, waits: Bool, text: String) {
    #expect(bar(from, to, due: due, waits: waits) == text)
  }

  @Test func whatIsDoneAndWhatIsCriticalDiffersWithoutColour() {
    #expect(bar(10, 13) != bar(10, 13, kind: .done))
    #expect(bar(10, 13) != bar(10, 13, kind: .critical))
  }

  @Test func theScaleNamesMonthsAndTheYearThatBegins() {
    // 2 March 2026 is a Monday; from 21 December on the year turns.
    let weeks = TimelineScale(
      origin: Self.monday.adding(days: 294), daysPerColumn: 2, today: Self.monday)
    #expect(weeks.line(width: 24, Self.look).text.contains("Jan 2027"))
    let months = TimelineScale(
      origin: Self.monday.adding(days: 294), daysPerColumn: 7, today: Self.monday)
    let line = months.line(width: 24, Self.look).text
    #expect(line.contains("2027") && line.contains("Feb") && !line.contains("Jan"))
  }

  @Test func aWeekSaysItsShareOrItsDays() {
    let weeks = [
      WeekLoad(share: 0.8, days: 4), WeekLoad(share: 1.5, days: 7), WeekLoad(share: nil, days: 2),
      WeekLoad(share: 0, days: 0),
    ]
    #expect(WeekLoad.text(weeks, width: 24, Self.look).text == "   80% !150%  2.0d     .")
    #expect(WeekLoad.text(weeks, width: 11, Self.look).text == "   80%")
  }

  @Test(
    arguments: [
      ("backlog", BoardUpdate.Direction.right, "planned"), ("planned", .right, "in_progress"),
      ("in_progress", .right, "done"), ("done", .right, "verified"), ("verified", .right, nil),
      ("verified", .left, "in_progress"), ("done", .left, "in_progress"),
      ("in_progress", .left, "planned"), ("planned", .left, "backlog"), ("backlog", .left, nil),
      ("blocked", .left, "in_progress"), ("blocked", .right, nil),
    ] as [(String, BoardUpdate.Direction, String?)])
  func aCardMovesToTheNextStateItCanHave(
    _ status: String, _ direction: BoardUpdate.Direction, next: String?
  ) {
    let task = Item(kind: .task, id: "t", values: ["name": "x", "status": status])
    #expect(BoardUpdate.next(of: task, direction)?.rawValue == next)
  }
}
