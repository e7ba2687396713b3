import Jobs
import ProjectFile
import Readiness
import Terminal

/// What is known of a criterion, above its points of focus.
enum CriterionHead {
  private static let labelWidth = 10
  private static let mostLines = 3

  static func lines(
    _ id: CriterionID, _ state: WorkbenchState, width: Int
  ) -> [StyledText] {
    let look = state.look
    guard let project = state.project, let score = project.readiness[id] else {
      return [StyledText("\(id) is not in scope.", look.theme.warning)]
    }
    let criterion = Catalogue.shipped.criterion(id)
    let assessment = project.snapshot.assessments[id] ?? Assessment(criterion: id)
    let date = assessment.assessedOn.map { " (\($0)\(score.isStale ? ", stale" : ""))" } ?? ""
    let rationale = assessment.rationale.isEmpty ? "none yet" : assessment.rationale + date
    return [
      StyledText(
        spans: [
          .init("\(id) ", look.theme.accent), .init(criterion?.title ?? "", look.theme.heading),
        ]),
      Mark(score.status).text(look)
        + StyledText(
          spans: [
            .init(
              score.counts ? "  \(Readiness.name) \(score.percent)" : "  left out of every mean"),
            .init("  owner \(project.person(assessment.owner)?.name ?? "nobody")"),
            .init("  \(score.pointsConsidered) of \(score.pointsApplicable) points"),
          ]),
    ] + wrapped("Question", criterion?.question ?? "", look.theme.text, width, look)
      + wrapped("Rationale", rationale, look.theme.text, width, look)
      + wrapped("Known by", assessment.basis(project), look.theme.text, width, look)
      + wrapped("Seen", assessment.evidence, look.theme.text, width, look)
      + wrapped(
        "Shared", ServiceText.shares(of: id, project.snapshot), look.theme.text, width, look)
      + wrapped("Last time", assessment.lastTime, look.theme.dim, width, look)
      + wrapped("Note", assessment.note, look.theme.text, width, look)
      + wrapped(
        "Evidence", criterion?.typicalEvidence.joined(separator: "; ") ?? "", look.theme.dim,
        width, look)
  }

  private static func wrapped(
    _ label: String, _ text: String, _ style: Style, _ width: Int, _ look: Look
  ) -> [StyledText] {
    guard !text.isEmpty else { return [] }
    let room = max(20, width - labelWidth - 1)
    let whole = TextWidth.wrap(text, room)
    var lines = Array(whole.prefix(mostLines))
    if whole.count > mostLines, let last = lines.last {
      // The form and the editor show the rest.
      lines[mostLines - 1] = TextWidth.clip(
        last + String(look.glyphs.ellipsis), room - 1, ellipsis: look.glyphs.ellipsis)
    }
    return lines.enumerated().map { row, line in
      StyledText(
        spans: [
          .init(TextWidth.pad(row == 0 ? label : "", labelWidth), look.theme.dim),
          .init(line, style),
        ])
    }
  }
}

extension Assessment {
  /// How, from where and from whom its assessor knows.
  func basis(_ project: ProjectState) -> String {
    [
      method?.title ?? "", source,
      saidBy.map { "said by \(project.person($0)?.name ?? $0.description)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
