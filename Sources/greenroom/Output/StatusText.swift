import Jobs
import ProjectFile
import Readiness
import Terminal

/// The state of a project on one page, for people.
struct StatusText {
  let state: ProjectState
  let lastEntry: JournalEntry?
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  private static let effectLimit = 5
  private var readiness: Readiness { state.readiness }
  private var project: Project { state.snapshot.project }

  var lines: [StyledText] {
    heading + [""] + verdict + [""] + categories + [""] + series + [""] + findings + [papers]
      + effects + journal
  }

  private var heading: [StyledText] {
    var when = "as of \(state.snapshot.asOf)"
    if let period = project.period {
      let day = period.day(of: state.snapshot.asOf)
      when = day.map { "day \($0) of \(period.days)" } ?? "outside the period"
      when = "\(period), \(when), as of \(state.snapshot.asOf)"
    }
    return [
      StyledText(project.name, Theme.standard.style(.title))
        + "  \(project.auditType.title)  \(when)".styled
    ]
  }

  private var verdict: [StyledText] {
    let overall = readiness.overall
    var lines = [
      "Overall \(Readiness.name) ".styled
        + StyledText("\(overall.percent), \(overall.band.title)", overall.band.style)
        + "; \(overall.readyPhrase)".styled
    ]
    if let cap = overall.cap, cap.limit < overall.mean {
      lines.append("  Capped at \(Percent(cap.limit)): \(cap.cause)".styled)
    }
    if !overall.lowest.isEmpty {
      lines.append("  Lowest: \(overall.lowest.map(\.description).joined(separator: ", "))".styled)
    }
    return lines
  }

  private var categories: [StyledText] {
    var table = TextTable([
      .init(title: "Category"), .init(title: "Score", alignment: .right), .init(title: "Ready"),
    ])
    for category in readiness.categories {
      table.add([
        category.category.title.styled,
        StyledText(category.percent?.description ?? "no score", category.band?.style ?? .plain),
        "\(category.readyCount) of \(category.count)".styled,
      ])
    }
    return table.lines(width: width)
  }

  private var series: [StyledText] {
    var table = TextTable([
      .init(title: "Series"), .init(title: ""), .init(title: "Score", alignment: .right),
      .init(title: "Met", alignment: .right), .init(title: "Partly", alignment: .right),
      .init(title: "Not met", alignment: .right), .init(title: "To do", alignment: .right),
      .init(title: "Open findings", alignment: .right),
    ])
    for series in Catalogue.shipped.series {
      let scores = readiness.scores.filter { $0.criterion.series == series.id }
      guard !scores.isEmpty else { continue }
      let counted = scores.filter(\.counts)
      let mean =
        counted.isEmpty ? nil : counted.map(\.score).reduce(0, +) / Double(counted.count)
      func count(_ status: GapStatus) -> StyledText {
        let number = scores.count { $0.status == status }
        return number == 0 ? "·" : StyledText(String(number))
      }
      table.add([
        series.id.styled, series.title.styled,
        StyledText(
          mean.map { Percent($0).description } ?? "n/a",
          mean.map { Readiness.Band($0).style } ?? .plain),
        count(.met), count(.partiallyMet), count(.notMet), count(.notAssessed),
        "\(scores.map(\.openFindings).reduce(0, +))".styled,
      ])
    }
    return table.lines(width: width)
  }

  private var findings: [StyledText] {
    let open = state.snapshot.openBySeverity
    let total = open.values.reduce(0, +)
    guard total > 0 else { return ["No open findings."] }
    let late = state.snapshot.groups.map(\.lateCount).reduce(0, +)
    let parts = Severity.allCases.compactMap { severity in
      open[severity].flatMap { $0 > 0 ? "\($0) \(severity.rawValue)" : nil }
    }
    return [
      "\(counted(total, "open finding")): \(parts.joined(separator: ", ")); ".styled
        + StyledText(
          "\(late) past their target", late > 0 ? Theme.standard.style(.bad) : .plain)
    ]
  }

  /// What expired unseen: reviews, signatures and courses.
  private var papers: StyledText {
    let late = [
      (state.acknowledgements.completion()[.overdue], "signature"),
      (state.training.completion()[.overdue], "course"),
    ].map { "\(counted($0.0, $0.1)) overdue" }
    let isLate =
      !state.policies.overdue.isEmpty
      || [state.acknowledgements, state.training].contains { $0.completion()[.overdue] > 0 }
    return StyledText(
      "\(state.policies.words); \(late.joined(separator: ", "))",
      isLate ? Theme.standard.style(.bad) : .plain)
  }

  private var effects: [StyledText] {
    let best = readiness.effects.prefix(Self.effectLimit)
    guard !best.isEmpty else { return [] }
    return ["Would raise the whole most, before caps:"]
      + best.map { StyledText("  +\(Self.points($0.raise))  \($0.title)") }
  }

  private var journal: [StyledText] {
    guard let lastEntry else { return [] }
    return [
      "Journal entry \(lastEntry.seq): \(lastEntry.title)".styled
        + " (\(lastEntry.actor), \(lastEntry.at.utcDate))".styled
    ]
  }

  /// Percentage points with one place.
  private static func points(_ raise: Double) -> String {
    let tenths = Int((raise * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
