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
    let hasTarget: Bool

    var total: Int { late + inside }

    /// What the bar says, in words.
    var number: String { "\(grouped(total)) open\(part)" }

    fileprivate var part: String {
      if late > 0 { return ", \(grouped(late)) late" }
      return total == 0 || hasTarget ? "" : ", no target"
    }
  }

  /// A row for each severity with a target, and for others with something open.
  ///
  /// Nil before the first scan: no data is not a nought.
  static func rows(_ project: ProjectState) -> [Row]? {
    if project.snapshot.imports.isEmpty { return nil }
    return Severity.allCases.compactMap { severity in
      let counts = project.snapshot.groups.compactMap { $0.open[severity] }
      let hasTarget = project.snapshot.targets.days[severity] != nil
      let row = Row(
        severity: severity, late: counts.reduce(0) { $0 + $1.late },
        inside: counts.reduce(0) { $0 + $1.inside }, hasTarget: hasTarget)
      return hasTarget || row.total > 0 ? row : nil
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
    let digits = rows.map { TextWidth.of(grouped($0.total)) }.max() ?? 0
    let texts = rows.map { TextWidth.pad(grouped($0.total), digits, .right) + " open\($0.part)" }
    let numbers = texts.map(TextWidth.of).max() ?? 0
    let room = max(0, width - labels - numbers - 1)
    let most = Double(max(1, rows.map(\.total).max() ?? 1))
    return zip(rows, texts).map { row, text in
      let mark = Mark(row.severity)
      let label = mark.text(look)
      let bar = StackedBar([
        .init(Double(row.late) / most, .full, .bad),
        .init(Double(row.inside) / most, .light, .text),
      ])
      return label + StyledText(String(repeating: " ", count: labels - TextWidth.of(label.text)))
        + bar.line(width: room, look: look)
        + StyledText(
          " " + TextWidth.pad(text, numbers),
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
