import Jobs
import ProjectFile
import Readiness
import Terminal

/// Open findings by severity, those past their target apart from those inside it.
enum SeverityFigure {
  struct Row: Equatable {
    let severity: Severity
    let late: Int
    let inside: Int

    var total: Int { late + inside }

    /// What the bar says, in words.
    var number: String {
      if late > 0 { return "\(grouped(total)) open, \(grouped(late)) late" }
      let hasTarget = RemediationTarget.standard.days[severity] != nil
      return total == 0 || hasTarget
        ? "\(grouped(total)) open" : "\(grouped(total)) open, no target"
    }
  }

  /// A row for each severity with a target, and for others with something open.
  ///
  /// Nil before the first scan: no data is not a nought.
  static func rows(_ project: ProjectState) -> [Row]? {
    if project.snapshot.imports.isEmpty { return nil }
    return Severity.allCases.compactMap { severity in
      let counts = project.snapshot.groups.compactMap { $0.open[severity] }
      let row = Row(
        severity: severity, late: counts.reduce(0) { $0 + $1.late },
        inside: counts.reduce(0) { $0 + $1.inside })
      let isUsual = RemediationTarget.standard.days[severity] != nil
      return isUsual || row.total > 0 ? row : nil
    }
  }

  static func lines(_ project: ProjectState, width: Int, look: Look) -> [StyledText] {
    let heading = StyledText("Open findings by severity", look.theme.heading)
    guard let rows = rows(project) else {
      return [heading, StyledText("no scan yet", look.theme.dim)]
    }
    return [heading] + bars(rows, width: width, look: look) + [legend(look)]
  }

  private static func bars(_ rows: [Row], width: Int, look: Look) -> [StyledText] {
    let labels = 11
    let numbers = rows.map { TextWidth.of($0.number) }.max() ?? 0
    let room = max(0, width - labels - numbers - 1)
    let most = Double(max(1, rows.map(\.total).max() ?? 1))
    return rows.map { row in
      let mark = Mark(row.severity)
      let label = mark.text(look)
      let bar = StackedBar([
        .init(Double(row.late) / most, .full, .bad),
        .init(Double(row.inside) / most, .light, .text),
      ])
      return label + StyledText(String(repeating: " ", count: labels - TextWidth.of(label.text)))
        + bar.line(width: room, look: look)
        + StyledText(
          " " + TextWidth.pad(row.number, numbers, .right),
          row.late > 0 ? look.theme.warning : look.theme.text)
    }
  }

  private static func legend(_ look: Look) -> StyledText {
    StyledText(spans: [
      .init(String(look.glyphs.barFull), look.theme.bad), .init(" past the target  "),
      .init(String(look.glyphs.shades[0])), .init(" inside it, or without one"),
    ])
  }
}
