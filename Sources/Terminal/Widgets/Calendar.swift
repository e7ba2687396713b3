/// The calendar's arithmetic, handed in: days are counted from 1970-01-01.
package struct CalendarMath: Sendable {
  package let today: Int
  /// The date of a day; months are 1 to 12.
  package let civil: @Sendable (Int) -> (year: Int, month: Int, day: Int)
  /// The day of a date; nil when there is none.
  package let day: @Sendable (_ year: Int, _ month: Int, _ day: Int) -> Int?
  /// A day as it is written into a field.
  package let text: @Sendable (Int) -> String
  /// The day a typed text means; nil when it means none.
  package let read: @Sendable (String) -> Int?

  package init(
    today: Int, civil: @escaping @Sendable (Int) -> (year: Int, month: Int, day: Int),
    day: @escaping @Sendable (_ year: Int, _ month: Int, _ day: Int) -> Int?,
    text: @escaping @Sendable (Int) -> String,
    read: @escaping @Sendable (String) -> Int? = { _ in nil }
  ) {
    self.today = today
    self.civil = civil
    self.day = day
    self.text = text
    self.read = read
  }
}

/// A month to take a day from.
package struct Calendar: Sendable {
  package private(set) var selection: Int
  private let math: CalendarMath
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  private static let cellWidth = 4
  /// The grid, a line of weekdays and a line of keys.
  static let size = Size(width: 7 * cellWidth, height: 8)

  /// - Parameter selection: the day the cursor stands on; nil for today.
  package init(math: CalendarMath, selection: Int? = nil) {
    self.math = math
    self.selection = selection ?? math.today
  }

  /// Arrows move by days and weeks, PgUp and PgDn by months, Home to today; Enter takes the day.
  package mutating func handle(_ event: InputEvent) -> Outcome<Int> {
    guard case .key(let key) = event else {
      if case .paste = event { return .handled }
      return .ignored
    }
    switch key {
    case .enter, .character(" "): return .done(selection)
    case .escape: return .cancelled(draft: nil)
    case .left, .character("h"): move(days: -1)
    case .right, .character("l"): move(days: 1)
    case .up, .character("k"): move(days: -7)
    case .down, .character("j"): move(days: 7)
    case .pageUp: move(months: -1)
    case .pageDown: move(months: 1)
    case .controlUp: move(months: -12)
    case .controlDown: move(months: 12)
    case .home, .character("t"): selection = math.today
    default: break
    }
    return .handled
  }

  private mutating func move(days: Int) {
    let wished = selection + days
    let date = math.civil(wished)
    if math.day(date.year, date.month, date.day) == wished { selection = wished }
  }

  /// The same day of another month, or that month's last.
  private mutating func move(months: Int) {
    let date = math.civil(selection)
    let month = date.year * 12 + date.month - 1 + months
    for day in stride(from: date.day, through: max(1, date.day - 3), by: -1) {
      if let found = math.day(month / 12, month % 12 + 1, day) { return selection = found }
    }
  }

  /// Draws a box in the middle; the cursor stands on the selected day.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let wished = Size(width: Self.size.width + 4, height: Self.size.height + 2)
    return drawBox(into: &surface, rect.centred(wished), look: look)
  }

  func drawBox(into surface: inout Surface, _ box: Rect, look: Look) -> Point? {
    guard !box.isEmpty else { return nil }
    let date = math.civil(selection)
    let month = Self.months.indices.contains(date.month - 1) ? Self.months[date.month - 1] : ""
    surface.fill(box, " ", style: look.theme.text)
    surface.box(
      box, title: "\(month) \(date.year)", style: look.theme.border,
      titleStyle: look.theme.title, glyphs: look.glyphs)
    return drawGrid(into: &surface, box.inset(horizontal: 2, vertical: 1), look)
  }

  private func drawGrid(into surface: inout Surface, _ rect: Rect, _ look: Look) -> Point? {
    let (head, rest) = rect.splitTop(1)
    let (foot, grid) = rest.splitBottom(1)
    for (column, name) in Self.weekdays.enumerated() {
      surface.write(
        name, at: Point(x: head.x + column * Self.cellWidth + 1, y: head.y),
        style: look.theme.dim)
    }
    surface.write(
      "PgUp PgDn month  Home today", at: foot.origin, style: look.theme.dim, width: foot.width,
      ellipsis: look.glyphs.ellipsis)
    let date = math.civil(selection)
    let first = selection - date.day + 1
    let start = first - Self.weekday(first)
    var cursor: Point?
    for day in start..<start + 42 where math.civil(day).month == date.month {
      let (row, column) = ((day - start) / 7, (day - start) % 7)
      if row >= grid.height { break }
      let place = Point(x: grid.x + column * Self.cellWidth, y: grid.y + row)
      let number = math.civil(day).day
      let sign = day == math.today ? String(look.glyphs.bullet) : " "
      let style =
        day == selection
        ? look.theme.selected : day == math.today ? look.theme.accent : look.theme.text
      surface.write("\(sign)\(number < 10 ? " " : "")\(number)", at: place, style: style)
      if day == selection { cursor = Point(x: place.x + 1, y: place.y) }
    }
    return cursor ?? rect.origin
  }

  /// 0 is Monday; 1970-01-01 was a Thursday.
  private static func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }
}
