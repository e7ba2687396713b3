import Jobs
import ProjectFile
import Readiness
import Terminal

/// How many findings failed in each scan, a course a tool: scans of two tools don't compare.
enum ScanFigure {
  struct Course: Equatable {
    let tool: String
    /// Of every scan, the oldest first.
    let failed: [Int]
    let first: CalendarDate
    let last: CalendarDate

    /// The newest number in words, for the shape alone tells none.
    var sentence: String {
      let newest = grouped(failed.last ?? 0)
      return failed.count == 1
        ? "\(tool): \(newest) failed in the only scan, \(last)"
        : "\(tool): \(newest) failed in the last of \(grouped(failed.count)) scans"
    }
  }

  /// By tool, the one that scanned last first.
  static func courses(_ imports: [ImportSummary]) -> [Course] {
    let ordered = imports.sorted { ($0.scannedAt, $0.at, $0.id) < ($1.scannedAt, $1.at, $1.id) }
    return Dictionary(grouping: ordered, by: \.tool).compactMap { tool, scans in
      guard let first = scans.first, let last = scans.last else { return nil }
      return Course(
        tool: tool, failed: scans.map(\.counts.failed), first: first.scannedAt.utcDate,
        last: last.scannedAt.utcDate)
    }.sorted { ($1.last, $0.tool) < ($0.last, $1.tool) }
  }

  /// What two dates and the blanks beside the course take.
  private static let dates = 22
  /// Columns a scan takes at most, so that few scans still show a shape.
  private static let broadest = 6
  /// Tools shown; the others are counted.
  private static let mostTools = 4

  static func lines(_ project: ProjectState, width: Int, look: Look) -> [StyledText] {
    let heading = StyledText("Scans over time", look.theme.heading)
    let courses = courses(project.snapshot.imports)
    if courses.isEmpty { return [heading, StyledText("no scan yet", look.theme.dim)] }
    let lines = courses.prefix(mostTools).flatMap { course in
      let sentence = StyledText(course.sentence)
      return course.failed.count < 2
        ? [sentence] : [sentence, line(course, width: width, look: look)]
    }
    let others = courses.count - mostTools
    let more =
      others > 0 ? [StyledText("and \(counted(others, "more tool"))", look.theme.dim)] : []
    return [heading] + lines + more
  }

  private static func line(_ course: Course, width: Int, look: Look) -> StyledText {
    let room = max(1, width - dates)
    let columns = min(broadest, max(1, room / course.failed.count))
    let values = course.failed.flatMap { Array(repeating: Double($0), count: columns) }
    return StyledText("\(course.first) ", look.theme.dim)
      + Sparkline(values: values).line(width: min(room, values.count), look: look)
      + StyledText(" \(course.last)", look.theme.dim)
  }
}
