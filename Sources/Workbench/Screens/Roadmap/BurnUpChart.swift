import Readiness
import Terminal

/// The burn-up as columns, a week or more each: what is done, what the plan adds, and all the work
/// there is.
enum BurnUpChart {
  private static let height = 8
  /// Columns before the chart for its numbers.
  private static let axis = 6

  static func lines(_ burnUp: BurnUp, width: Int, look: Look) -> [StyledText] {
    let room = max(8, width - axis - 1)
    let weeks = thinned(burnUp.weeks, to: room)
    let most = max(1, weeks.map(\.scope).max() ?? 1)
    let columns = max(1, min(3, room / max(1, weeks.count)))
    let rows = (0..<height).map { row in
      line(height - row, weeks, most: most, columns: columns, look: look)
    }
    return rows + [scale(weeks, columns: columns, look: look), legend(look)]
  }

  /// At most as many as there are columns, the last week of each stretch standing for it.
  private static func thinned(_ weeks: [BurnUp.Week], to room: Int) -> [BurnUp.Week] {
    let step = (weeks.count + room - 1) / max(1, room)
    guard step > 1 else { return weeks }
    return stride(from: weeks.count - 1, through: 0, by: -step).reversed().map { weeks[$0] }
  }

  private static func line(
    _ level: Int, _ weeks: [BurnUp.Week], most: Double, columns: Int, look: Look
  ) -> StyledText {
    let label = level == height ? "\(Int(most.rounded())) d" : level == 1 ? "0 d" : ""
    var text = StyledText(TextWidth.pad(label, axis - 1, .right) + " ", look.theme.dim)
    for week in weeks {
      let (sign, role) = cell(level, week, most: most, look)
      text = text + StyledText(String(repeating: sign, count: columns), look.theme[role])
    }
    return text
  }

  private static func cell(
    _ level: Int, _ week: BurnUp.Week, most: Double, _ look: Look
  ) -> (Character, Theme.Role) {
    let middle = (Double(level) - 0.5) / Double(height) * most
    if week.done >= middle {
      return week.isForecast ? (look.glyphs.barEmpty, .accent) : (look.glyphs.barFull, .good)
    }
    let scopeLevel = Int((week.scope / most * Double(height)).rounded(.up))
    return level == max(1, scopeLevel) ? (look.glyphs.horizontal, .dim) : (" ", .text)
  }

  /// The first and the last week's days, and where today lies.
  private static func scale(
    _ weeks: [BurnUp.Week], columns: Int, look: Look
  ) -> StyledText {
    let known = weeks.prefix { !$0.isForecast }.count
    let width = weeks.count * columns
    let first = weeks.first.map { "\($0.lastDay)" } ?? ""
    let last = weeks.last.map { "\($0.lastDay)" } ?? ""
    var signs = Array(String(repeating: " ", count: max(width, first.count + last.count + 1)))
    signs.replaceSubrange(0..<first.count, with: Array(first))
    signs.replaceSubrange((signs.count - last.count)..<signs.count, with: Array(last))
    let today = known * columns - 1
    if (first.count + 1..<signs.count - last.count - 1).contains(today) {
      signs[today] = look.glyphs.arrowUp
    }
    return StyledText(String(repeating: " ", count: axis) + String(signs), look.theme.dim)
  }

  private static func legend(_ look: Look) -> StyledText {
    let glyphs = look.glyphs
    return StyledText(String(repeating: " ", count: axis))
      + StyledText(String(glyphs.barFull), look.theme.good) + StyledText(" done  ")
      + StyledText(String(glyphs.barEmpty), look.theme.accent) + StyledText(" by the plan  ")
      + StyledText(String(glyphs.horizontal), look.theme.dim)
      + StyledText(" all the work, in person-days  \(glyphs.arrowUp) today")
  }
}
