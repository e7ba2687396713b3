import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a page of an interview says of its criterion, cut to the lines there are.
enum InterviewText {
  /// One labelled stretch of the page.
  private struct Part {
    let label: String
    let lines: [StyledText]
    /// Those with a lower one get their lines first.
    let rank: Int
  }

  static func lines(
    _ id: CriterionID, _ state: WorkbenchState, size: Size, label: Int
  ) -> [StyledText] {
    let parts = parts(id, state, width: max(20, size.width - label))
    let shares = shares(parts, size.height)
    return zip(parts, shares).flatMap { part, share in
      (0..<share).map { row in
        let isCut = row == share - 1 && share < part.lines.count
        return StyledText(TextWidth.pad(row == 0 ? part.label : "", label), state.look.theme.dim)
          + part.lines[row]
          + StyledText(isCut ? " \(state.look.glyphs.ellipsis)" : "", state.look.theme.dim)
      }
    }
  }

  /// A line for each part first, then the rest in the order of rank.
  private static func shares(_ parts: [Part], _ height: Int) -> [Int] {
    var shares = parts.map { _ in 0 }
    var left = height
    let order = parts.indices.sorted { parts[$0].rank < parts[$1].rank }
    for most in [1, Int.max] {
      for index in order {
        let more = min(left, min(most, parts[index].lines.count) - shares[index])
        shares[index] += more
        left -= more
      }
    }
    return shares
  }

  private static func parts(_ id: CriterionID, _ state: WorkbenchState, width: Int) -> [Part] {
    let look = state.look
    let criterion = Catalogue.shipped.criterion(id)
    let assessment = CriterionRecord.read(id, state)
    func part(_ label: String, _ text: String, _ rank: Int, _ style: Style? = nil) -> Part {
      // The ellipsis of a cut part needs its two columns.
      let lines = TextWidth.wrap(text, width - 2).map { StyledText($0, style ?? look.theme.text) }
      return Part(label: label, lines: text.isEmpty ? [] : lines, rank: rank)
    }
    let owner = state.project?.person(assessment.owner)?.name ?? "nobody yet"
    let isStale = assessment.isStale(asOf: state.asOf)
    return [
      part("Question", criterion?.question ?? "", 0, look.theme.heading),
      part("Evidence", criterion?.typicalEvidence.joined(separator: "; ") ?? "", 3),
      part("Owner", "\(owner); usually \(criterion?.ownerRole ?? "")", 2),
      part("Now", now(assessment, isStale), 1, isStale ? look.theme.warning : nil),
      part("Known by", state.project.map { assessment.basis($0) } ?? "", 2),
      part("Seen", assessment.evidence, 3),
      part("Last time", assessment.lastTime, 1),
      part("Left out", criterion?.usuallyNotApplicable ?? "", 6, look.theme.dim),
      part("Findings", findings(id, state), 4),
      points(id, state, width: width),
    ]
  }

  private static func now(_ assessment: Assessment, _ isStale: Bool) -> String {
    let date = assessment.assessedOn.map { ", \($0)\(isStale ? ", stale" : "")" } ?? ""
    let why = assessment.rationale.isEmpty ? "" : ": \(assessment.rationale)"
    return assessment.status.title + date + why
  }

  private static func findings(_ id: CriterionID, _ state: WorkbenchState) -> String {
    guard let score = state.project?.readiness[id], score.openFindings > 0 else {
      return "none open"
    }
    let late = score.lateFindings > 0 ? ", \(grouped(score.lateFindings)) late" : ""
    return "\(grouped(score.openFindings)) open\(late)"
  }

  private static func points(_ id: CriterionID, _ state: WorkbenchState, width: Int) -> Part {
    let look = state.look
    let points = Catalogue.shipped.applicablePoints(
      of: id, categories: state.project?.snapshot.project.categories ?? [],
      role: state.project?.snapshot.items.privacyRole ?? .both)
    let found = points.map { PointRecord.read($0.id, state).status }
    let looked = found.count { $0 != .notAssessed }
    let lines = zip(points, found).map { point, status in
      Mark(status).glyph(look)
        + StyledText(
          " " + TextWidth.clip(point.label, width - 4, ellipsis: look.glyphs.ellipsis))
    }
    return Part(
      label: "Points",
      lines: [StyledText("\(looked) of \(points.count) points of focus looked at")] + lines, rank: 5
    )
  }
}
