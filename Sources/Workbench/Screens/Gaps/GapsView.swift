import Jobs
import ProjectFile
import Readiness
import Terminal

/// The gap checklist: the criteria in scope under their series.
enum GapsView {
  private static let columns = [
    TableColumn(id: "criterion", title: "Id", width: .fixed(6)),
    TableColumn(id: "status", title: "Status", width: .fixed(16)),
    TableColumn(id: "title", title: "Criterion", width: .flex(min: 20, weight: 3)),
    TableColumn(id: "score", title: "Score", width: .fixed(5), alignment: .right),
    TableColumn(id: "findings", title: "Open", width: .fixed(5), alignment: .right),
    TableColumn(id: "owner", title: "Owner", width: .flex(min: 10, weight: 1)),
  ]

  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    guard let project = state.project else { return nil }
    let rows = rows(project, state.look)
    let selected = GapsState.selected(state)?.criterion.description
    let index = rows.firstIndex { $0.id == selected } ?? 0
    return Table(
      columns: columns, rows: rows,
      cursor: ListCursor(selection: index, offset: index - rect.height / 2),
      emptyText: "No criterion is in scope."
    ).draw(into: &surface, rect, look: state.look)
  }

  private static func rows(_ project: ProjectState, _ look: Look) -> [TableRow] {
    var rows: [TableRow] = []
    var series: String?
    for score in project.readiness.scores {
      if score.criterion.series != series {
        series = score.criterion.series
        rows.append(heading(score.criterion.series, look))
      }
      rows.append(row(score, project, look))
    }
    return rows
  }

  private static func heading(_ id: String, _ look: Look) -> TableRow {
    let title = Catalogue.shipped.series(id)?.title ?? ""
    return .heading(id: id, StyledText("\(id) \(title)", look.theme.accent))
  }

  private static func row(
    _ score: Readiness.Score, _ project: ProjectState, _ look: Look
  ) -> TableRow {
    let mark = StatusMark(score.status, look)
    let owner = project.person(project.snapshot.assessments[score.criterion]?.owner)
    let stale = StyledText(score.isStale ? "stale: " : "", look.theme.warning)
    return TableRow(
      id: score.criterion.description,
      cells: [
        StyledText(score.criterion.description), mark.text,
        stale + StyledText(Catalogue.shipped.criterion(score.criterion)?.title ?? ""),
        StyledText(score.counts ? score.percent.description : "n/a"),
        StyledText(score.openFindings == 0 ? "" : String(score.openFindings)),
        StyledText(owner?.name ?? ""),
      ])
  }
}
