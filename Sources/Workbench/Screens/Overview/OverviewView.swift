import Jobs
import ProjectFile
import Readiness
import Terminal

/// Readiness, the heat map, and what is overdue or next: below each other, or side by side.
enum OverviewView {
  private static let wide = 120

  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    guard let readiness = state.project?.readiness else { return nil }
    let (score, rest) = rect.splitTop(3)
    drawScore(readiness.overall, state, &surface, score)
    let rows = HeatMap.rows(state).count
    let map: Rect
    let attention: Rect
    if rect.width >= wide {
      let halves = rest.splitLeft(rest.width * 55 / 100)
      (map, attention) = (halves.part, halves.rest.splitLeft(2).rest)
    } else {
      // The list keeps at least four lines: a map that is longer scrolls.
      let parts = rest.splitTop(min(rows, max(4, rest.height - 5)))
      (map, attention) = (parts.part, parts.rest.splitTop(1).rest)
    }
    let isOnMap = state.overview.pane == .map
    let onMap = HeatMap.draw(state, &surface, map, isActive: isOnMap)
    let onList = Attention.draw(state, &surface, attention, isActive: !isOnMap)
    return isOnMap ? onMap : onList
  }

  /// No data is not a pass: nothing open means nothing before the first scan.
  private static func findings(_ score: Readiness.Score, _ state: WorkbenchState) -> String {
    if state.project?.snapshot.imports.isEmpty ?? true { return "no scan yet" }
    return counted(score.openFindings, "open finding")
  }

  private static func drawScore(
    _ overall: Readiness.Overall, _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) {
    let head =
      StyledText("Assessment score \(overall.percent)  ", state.look.theme.heading)
      + Mark(overall.band).text(state.look) + StyledText("   \(overall.readyPhrase)")
    surface.write(
      head, at: rect.origin, width: rect.width, ellipsis: state.look.glyphs.ellipsis)
    let bar = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: 1)
    Gauge(fraction: overall.score).draw(into: &surface, bar, look: state.look)
    if let score = HeatMap.selected(state),
      let criterion = Catalogue.shipped.criterion(score.criterion)
    {
      let line =
        StyledText("\(score.criterion) ", state.look.theme.accent)
        + Mark(score.status).text(state.look)
        + StyledText(" \(score.percent), \(findings(score, state)): \(criterion.title)")
      surface.write(
        line, at: Point(x: rect.x, y: rect.y + 2), width: rect.width,
        ellipsis: state.look.glyphs.ellipsis)
    }
  }
}
