import Jobs
import Readiness
import Terminal

/// Readiness, the heat map, what is overdue or next, and figures where there is room for them.
enum OverviewView {
  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    guard let project = state.project else { return nil }
    let layout = OverviewLayout(
      rect, rows: HeatMap.rows(state).count, items: Attention.items(state).count,
      heights: OverviewFigures.heights(project, look: state.look))
    drawScore(project.readiness.overall, state, &surface, layout.score)
    for placed in layout.figures {
      OverviewFigures.draw(placed, project, &surface, state.look)
    }
    let isOnMap = state.overview.pane == .map
    let onMap = HeatMap.draw(state, &surface, layout.map, isActive: isOnMap)
    let onList = Attention.draw(state, &surface, layout.attention, isActive: !isOnMap)
    return isOnMap ? onMap : onList
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
    if let line = CursorLine.text(state) {
      surface.write(
        line, at: Point(x: rect.x, y: rect.y + 2), width: rect.width,
        ellipsis: state.look.glyphs.ellipsis)
    }
  }
}
