import Jobs
import ProjectFile
import Readiness
import Terminal

/// One criterion: what was found and why, then its points of focus and the checks that hurt it.
enum CriterionView {
  private static let columns = [
    TableColumn(id: "id", title: "Point", width: .fixed(10)),
    TableColumn(id: "status", title: "Status", width: .fixed(16)),
    TableColumn(
      id: "text", title: "Points of focus, then checks with open findings",
      width: .flex(min: 20, weight: 1)),
  ]

  static func draw(
    _ id: CriterionID, _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) -> Point? {
    guard let project = state.project, let score = project.readiness[id] else {
      surface.write("\(id) is not in scope.", at: rect.origin, style: state.look.theme.dim)
      return nil
    }
    let lines = head(id, score, project, state.look, width: rect.width)
    let (top, rest) = rect.splitTop(min(lines.count, rect.height / 2))
    for (row, line) in lines.prefix(top.height).enumerated() {
      surface.write(
        line, at: Point(x: top.x, y: top.y + row), width: top.width,
        ellipsis: state.look.glyphs.ellipsis)
    }
    return Table(
      columns: columns, rows: CriterionState.rows(id, state).map { row($0, state.look) },
      cursor: state.criterion.cursor
    ).draw(into: &surface, rest, look: state.look)
  }

  private static func head(
    _ id: CriterionID, _ score: Readiness.Score, _ project: ProjectState, _ look: Look, width: Int
  ) -> [StyledText] {
    let criterion = Catalogue.shipped.criterion(id)
    let assessment = project.snapshot.assessments[id] ?? Assessment(criterion: id)
    let mark = StatusMark(score.status, look)
    var lines: [StyledText] = [
      StyledText(
        spans: [
          .init("\(id) ", look.theme.accent), .init(criterion?.title ?? "", look.theme.heading),
        ]),
      StyledText(
        spans: [
          .init("\(mark.glyph) \(mark.word)", mark.style),
          .init(score.counts ? "  \(Readiness.name) \(score.percent)" : "  left out of every mean"),
          .init("  owner \(project.person(assessment.owner)?.name ?? "nobody")"),
          .init("  \(score.pointsConsidered) of \(score.pointsApplicable) points"),
        ]),
    ]
    func wrapped(_ label: String, _ text: String, _ style: Style) {
      guard !text.isEmpty else { return }
      for (row, line) in TextWidth.wrap(text, max(20, width - 11)).prefix(3).enumerated() {
        lines.append(
          StyledText(
            spans: [
              .init(TextWidth.pad(row == 0 ? label : "", 10), look.theme.dim), .init(line, style),
            ]))
      }
    }
    wrapped("Question", criterion?.question ?? "", look.theme.text)
    let date = assessment.assessedOn.map { " (\($0)\(score.isStale ? ", stale" : ""))" } ?? ""
    wrapped(
      "Rationale",
      assessment.rationale.isEmpty ? "none yet" : assessment.rationale + date, look.theme.text)
    wrapped("Note", assessment.note, look.theme.text)
    wrapped("Evidence", criterion?.typicalEvidence.joined(separator: "; ") ?? "", look.theme.dim)
    return lines
  }

  private static func row(_ row: CriterionState.Row, _ look: Look) -> TableRow {
    switch row {
    case .point(let point, let found):
      let note = found.note.isEmpty ? "" : "  \(look.glyphs.dash) \(found.note)"
      return TableRow(
        id: point.id,
        cells: [
          StyledText(point.id), StatusMark(found.status, look).text,
          StyledText(point.label) + StyledText(note, look.theme.dim),
        ])
    case .check(let group):
      let late = group.lateCount > 0 ? ", \(group.lateCount) late" : ""
      return TableRow(
        id: group.check.description,
        cells: [
          StyledText("\(group.openCount) open"), StatusMark(group.worst, look).text,
          StyledText(group.title)
            + StyledText(late, look.theme.warning)
            + StyledText("  \(group.check.id)", look.theme.dim),
        ])
    }
  }
}
