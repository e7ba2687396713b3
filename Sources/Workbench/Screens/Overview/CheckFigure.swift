import Jobs
import ProjectFile
import Readiness
import Terminal

/// The checks with the most open findings: a few of them often make up most of the work.
enum CheckFigure {
  private static let most = 8
  /// Columns of a title, so that the bars have room to differ.
  private static let title = 46

  /// Nothing at all while nothing is open, which the severities say already.
  static func lines(_ project: ProjectState, width: Int, look: Look) -> [StyledText] {
    let rows = rows(project, look: look)
    guard !rows.isEmpty else { return [] }
    return [StyledText("Checks with the most open findings", look.theme.heading)]
      + Bars(rows).lines(width: width, look: look)
  }

  static func rows(_ project: ProjectState, look: Look) -> [Bars.Row] {
    project.snapshot.groups.filter { $0.openCount > 0 }
      .sorted { ($1.openCount, $0.check) < ($0.openCount, $1.check) }.prefix(most)
      .map { group in
        let name = Sanitize.line(group.title.isEmpty ? group.check.id : group.title)
        return Bars.Row(
          TextWidth.clip(name, title, ellipsis: look.glyphs.ellipsis), Double(group.openCount),
          number: "\(grouped(group.openCount)) open", role: .accent)
      }
  }
}
