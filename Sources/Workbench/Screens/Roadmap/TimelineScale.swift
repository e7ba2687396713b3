import Readiness
import Terminal

/// From which day on the timeline is looked at, and how much of it.
struct TimelineState: Hashable, Sendable {
  /// Nil for a little before today.
  var origin: CalendarDate?
  /// Months, instead of weeks.
  var isCoarse = false
}

/// The days behind the columns of a timeline.
struct TimelineScale: Hashable, Sendable {
  let origin: CalendarDate
  let daysPerColumn: Int
  let today: CalendarDate

  /// The column of a day; may lie before or behind those that are shown.
  func column(of day: CalendarDate) -> Int {
    let days = day.days(since: origin)
    return days >= 0 ? days / daysPerColumn : (days - daysPerColumn + 1) / daysPerColumn
  }

  func day(of column: Int) -> CalendarDate { origin.adding(days: column * daysPerColumn) }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The first days of months over the columns, and today.
  func line(width: Int, _ look: Look) -> StyledText {
    var signs = Array(repeating: Character(" "), count: max(0, width))
    for column in signs.indices {
      let (first, next) = (day(of: column), day(of: column + 1))
      let begins = first.day == 1 || next.month != first.month && next.day > 1
      guard begins else { continue }
      let month = first.day == 1 ? first : next
      // A month of few columns has no room for its year beside its name.
      let isNarrow = daysPerColumn > 3
      let year = isNarrow ? "\(month.year)" : "Jan \(month.year)"
      let name = month.month == 1 ? year : Self.months[month.month - 1]
      for (place, sign) in name.enumerated() where column + place < width {
        signs[column + place] = sign
      }
    }
    let column = column(of: today)
    guard signs.indices.contains(column) else {
      return StyledText(String(signs), look.theme.dim)
    }
    return StyledText(String(signs[..<column]), look.theme.dim)
      + StyledText(String(look.glyphs.arrowDown), look.theme.accent)
      + StyledText(String(signs[(column + 1)...]), look.theme.dim)
  }
}

extension WorkbenchState {
  /// The timeline as it is looked at now.
  var timelineScale: TimelineScale {
    let begin = timeline.origin ?? asOf.adding(days: timeline.isCoarse ? -35 : -14)
    return TimelineScale(
      origin: begin.adding(days: 1 - begin.weekday), daysPerColumn: timeline.isCoarse ? 7 : 2,
      today: asOf)
  }
}

/// Scrolling the timeline; the rows stay as they are.
enum TimelineUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) {
    let scale = state.timelineScale
    let step = 8 * scale.daysPerColumn
    switch action {
    case .timelineUnit:
      state.timeline.isCoarse.toggle()
      state.timeline.origin = nil
    case .earlier: state.timeline.origin = scale.origin.adding(days: -step)
    case .later: state.timeline.origin = scale.origin.adding(days: step)
    default: state.timeline.origin = nil
    }
  }
}
