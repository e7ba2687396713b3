import Jobs
import ProjectFile
import Readiness
import Terminal

/// The line that says what the cursor is on: the criterion of the map, or where an item leads.
enum CursorLine {
  static func text(_ state: WorkbenchState) -> StyledText? {
    switch state.overview.pane {
    case .map: return HeatMap.selected(state).flatMap { criterion($0.criterion, state) }
    case .attention:
      let items = Attention.items(state)
      let index = state.overview.attention.selection
      guard items.indices.contains(index) else { return nil }
      return target(items[index].target, state)
    }
  }

  private static func target(
    _ target: Attention.Target, _ state: WorkbenchState
  ) -> StyledText? {
    switch target {
    case .criterion(let id): criterion(id, state)
    case .findings(let terms): findings(terms, check: nil, state)
    case .check(let check): findings(Attention.terms(check), check: check, state)
    case .list(_, filter: _, let things, showsAll: _):
      key(state) + StyledText("shows these \(things)")
    case .forecast: key(state) + StyledText("shows the forecast and what it hangs on")
    case .importing:
      key(state) + StyledText("asks for the path of a scanner's report")
    }
  }

  private static func key(_ state: WorkbenchState) -> StyledText {
    StyledText("\(state.keyName(.open)) ", state.look.theme.accent)
  }

  private static func criterion(_ id: CriterionID, _ state: WorkbenchState) -> StyledText? {
    guard let score = state.project?.readiness[id] else { return nil }
    let title = Catalogue.shipped.criterion(id)?.title ?? ""
    return StyledText("\(id) ", state.look.theme.accent) + Mark(score.status).text(state.look)
      + StyledText(
        (score.isJudged ? " \(score.percent), " : ", ")
          + "\(openFindings(score, state)): \(title)")
  }

  /// No data is not a pass: nothing open means nothing before the first scan.
  private static func openFindings(_ score: Readiness.Score, _ state: WorkbenchState) -> String {
    if state.project?.snapshot.imports.isEmpty ?? true { return "no scan yet" }
    return counted(score.openFindings, "open finding")
  }

  private static func findings(
    _ terms: String, check: FindingGroup.Check?, _ state: WorkbenchState
  ) -> StyledText {
    guard let check, let group = state.project?.snapshot.groups.first(where: { $0.check == check })
    else { return key(state) + StyledText("opens the findings with \(terms)") }
    let late = group.lateCount > 0 ? ", \(grouped(group.lateCount)) late" : ""
    let criteria = group.criteria.map(\.description).joined(separator: " ")
    return StyledText("\(check): ", state.look.theme.accent)
      + StyledText(
        "\(counted(group.openCount, "open finding"))\(late), speaks to \(criteria): \(group.title)")
  }
}
