import Jobs
import ProjectFile
import Readiness
import Terminal

/// The criteria in scope, a row a series: where it hurts, at a glance.
enum HeatMap {
  struct Row: Sendable {
    let series: Series
    let scores: [Readiness.Score]

    /// The mean of what counts, the same figure as in every other place; `n/a` when nothing does.
    var mean: String {
      let counting = scores.filter(\.counts)
      if counting.isEmpty { return "n/a" }
      let sum = counting.reduce(0) { $0 + $1.score }
      return Percent(sum / Double(counting.count)).description
    }
  }

  static func rows(_ state: WorkbenchState) -> [Row] {
    guard let readiness = state.project?.readiness else { return [] }
    let bySeries = Dictionary(grouping: readiness.scores, by: \.criterion.series)
    return Catalogue.shipped.series.compactMap { series in
      bySeries[series.id].map { Row(series: series, scores: $0) }
    }
  }

  static func selected(_ state: WorkbenchState) -> Readiness.Score? {
    let rows = rows(state)
    guard rows.indices.contains(state.overview.row) else { return nil }
    let scores = rows[state.overview.row].scores
    return scores.isEmpty ? nil : scores[min(state.overview.column, scores.count - 1)]
  }

  private static let cellWidth = 4

  /// Draws the rows around the cursor; answers the place of the selected cell.
  static func draw(
    _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect, isActive: Bool
  ) -> Point? {
    let rows = rows(state)
    let cells = (rows.map(\.scores.count).max() ?? 0) * cellWidth
    let titleWidth = max(8, rect.width - cells - 8)
    let window = ListCursor(selection: state.overview.row).window(
      count: rows.count, height: rect.height)
    var cursor: Point?
    for (line, index) in window.enumerated() {
      let row = rows[index]
      let y = rect.y + line
      surface.write(
        StyledText(
          spans: [
            .init(TextWidth.pad(row.series.id, 4), state.look.theme.heading),
            .init(row.series.title),
          ]), at: Point(x: rect.x, y: y), width: titleWidth - 1,
        ellipsis: state.look.glyphs.ellipsis)
      for (column, score) in row.scores.enumerated() {
        let place = Rect(
          x: rect.x + titleWidth + column * cellWidth, y: y, width: cellWidth - 1, height: 1)
        let mark = Mark(score.status)
        surface.write(
          "\(score.criterion.number)\(state.look.glyphs[mark.sign])", at: place.origin,
          style: state.look.theme[mark.role])
        let isSelected =
          index == state.overview.row && column == min(state.overview.column, row.scores.count - 1)
        guard isSelected else { continue }
        if isActive { surface.restyle(place) { _ in state.look.theme.selected } }
        cursor = place.origin
      }
      surface.write(
        TextWidth.pad(row.mean, 6, .right), at: Point(x: rect.x + titleWidth + cells, y: y))
    }
    ScrollHint.draw(window, of: rows.count, &surface, rect, state.look)
    return cursor
  }
}

extension Readiness.Score {
  /// Whether anybody looked at it: until then its score of nought says nothing.
  var isJudged: Bool { status != .notAssessed || pointsConsidered > 0 }
}
