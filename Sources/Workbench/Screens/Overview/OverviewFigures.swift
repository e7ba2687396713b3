import Jobs
import Terminal

/// The figures of the overview as lines, each under a heading of its own.
///
/// How many lines a figure takes depends on the project alone, so that it is placed before it is
/// drawn.
enum OverviewFigures {
  /// Wider bars say no more.
  private static let widest = 90

  static func lines(
    _ figure: OverviewLayout.Figure, _ project: ProjectState, width: Int, look: Look
  ) -> [StyledText] {
    let width = min(width, widest)
    return switch figure {
    case .severities: SeverityFigure.lines(project, width: width, look: look)
    case .scans: ScanFigure.lines(project, width: width, look: look)
    case .checks: CheckFigure.lines(project, width: width, look: look)
    case .categories: CategoryFigure.lines(project, width: width, look: look)
    }
  }

  static func heights(_ project: ProjectState, look: Look) -> [OverviewLayout.Figure: Int] {
    Dictionary(
      uniqueKeysWithValues: OverviewLayout.Figure.allCases.map {
        ($0, lines($0, project, width: widest, look: look).count)
      })
  }

  static func draw(
    _ placed: OverviewLayout.Placed, _ project: ProjectState, _ surface: inout Surface,
    _ look: Look
  ) {
    let rect = placed.rect
    let lines = lines(placed.figure, project, width: rect.width, look: look)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      surface.write(
        line, at: Point(x: rect.x, y: rect.y + row), width: rect.width,
        ellipsis: look.glyphs.ellipsis)
    }
  }
}
