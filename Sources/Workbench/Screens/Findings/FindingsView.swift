import Jobs
import ProjectFile
import Readiness
import Terminal

/// The findings, worst and oldest first, with the filter above them.
enum FindingsView {
  private static let columns = [
    TableColumn(id: "severity", title: "Severity", width: .fixed(10)),
    TableColumn(id: "state", title: "State", width: .fixed(10)),
    TableColumn(id: "check", title: "Check", width: .flex(min: 20, weight: 3)),
    TableColumn(id: "resource", title: "Resource", width: .flex(min: 12, weight: 2)),
    TableColumn(id: "criteria", title: "Criteria", width: .fixed(13)),
    TableColumn(id: "seen", title: "First seen", width: .fixed(10)),
    TableColumn(id: "account", title: "Account", width: .fixed(14)),
  ]

  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    let (top, rest) = rect.splitTop(1)
    let typing = drawFilter(state, &surface, top)
    let findings = state.findings
    let table = Table(
      columns: columns, rows: findings.page.rows.map { row($0, state.look) },
      firstRow: findings.page.offset, total: findings.page.matching, cursor: findings.cursor,
      emptyText: emptyText(state))
    let cursor = table.draw(into: &surface, rest, look: state.look)
    return typing ?? cursor
  }

  private static func drawFilter(
    _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) -> Point? {
    let findings = state.findings
    let what = findings.query.showsAll ? "finding" : "open finding"
    let count =
      findings.isLoading && findings.page.total == 0
      ? "loading"
      : findings.filter.isEmpty
        ? counted(findings.page.total, what)
        : "\(findings.page.matching) of \(counted(findings.page.total, what))"
    let (counted, left) = rect.splitRight(min(rect.width / 2, TextWidth.of(count)))
    surface.write(count, at: counted.origin, style: state.look.theme.dim)
    if let field = findings.typing {
      surface.write("Filter ", at: left.origin, style: state.look.theme.accent)
      return field.draw(into: &surface, left.splitLeft(7).rest, look: state.look)
    }
    let text =
      findings.filter.isEmpty
      ? StyledText("/ filters", state.look.theme.dim)
      : StyledText("Filter ", state.look.theme.accent) + StyledText(findings.filter)
    surface.write(text, at: left.origin, width: left.width)
    return nil
  }

  private static func emptyText(_ state: WorkbenchState) -> String {
    if state.findings.isLoading { return "Loading." }
    if !state.findings.filter.isEmpty {
      return "Nothing matches the filter. Esc clears it; A shows also what is not open."
    }
    if state.project?.snapshot.imports.isEmpty ?? true {
      return "No report has been imported yet: no data is not a pass. Press i to import one."
    }
    return "Nothing is open. A shows what passes, is muted or resolved."
  }

  private static func row(_ finding: FindingSummary, _ look: Look) -> TableRow {
    TableRow(
      id: String(finding.id),
      cells: [
        StatusMark(finding.severity, look).text,
        StatusMark(finding.state, isLate: finding.isLate, look).text,
        StyledText(finding.title), StyledText(finding.resource),
        StyledText(finding.criteria.map(\.description).joined(separator: " ")),
        StyledText(finding.firstSeen.utcDate.description), StyledText(finding.account),
      ])
  }
}

/// One finding whole.
enum FindingView {
  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    guard state.finding.detail != nil else {
      surface.write("Loading.", at: rect.origin, style: state.look.theme.dim)
      return nil
    }
    return state.finding.text.draw(into: &surface, rect, look: state.look)
  }
}
