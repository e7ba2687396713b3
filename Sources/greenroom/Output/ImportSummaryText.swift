import Jobs
import Readiness
import Terminal

/// What an import came to, for people.
enum ImportSummaryText {
  /// Refusals listed at most; `--json` lists them all.
  private static let refusalLimit = 10
  private static let criteriaLimit = 5

  /// - Parameter after: the project with the report in it; nil for a rehearsal.
  static func lines(
    _ outcome: ImportJob.Outcome, before: ProjectState, after: ProjectState?
  ) -> [StyledText] {
    let head = StyledText(outcome.path, Theme.standard.style(.heading))
    if let earlier = outcome.repeats {
      return [head + "  the same bytes as \(earlier): nothing to add".styled]
    }
    if outcome.isPassedOver {
      return [head + "  passed over: \(outcome.refusals.first?.reason ?? "no report")".styled]
    }
    let counts = outcome.counts
    let tool = [outcome.header.tool, outcome.header.toolVersion].filter { !$0.isEmpty }
      .joined(separator: " ")
    var lines: [StyledText] = [
      head
        + StyledText("  \(tool.isEmpty ? "unnamed tool" : tool), \(outcome.header.format)"),
      "  \(counted(counts.rows, "row")): \(counts.failed) failed, \(counts.passed) passed, "
        .styled + "\(counts.other) other".styled,
      ("  \(counts.created) created, \(counts.reopened) reopened, \(counts.resolved) resolved, "
        + "\(counts.unchanged) unchanged, \(counts.duplicates) repeated; "
        + "\(counts.gone) no longer listed and resolved").styled,
      "  \(counted(counts.checks, "check")): \(counts.checksMapped) mapped to criteria, "
        .styled + "\(counts.checksUnmapped) not".styled,
    ]
    lines += outcome.header.warnings.map {
      StyledText("  Not whole: \($0)", Theme.standard.style(.warning))
    }
    lines += oddities(outcome)
    lines += refusals(outcome.refusals)
    if let after {
      lines += hurt(before: before, after: after)
      if outcome.entry == nil {
        lines.append("  Nothing changed, so the journal has no new entry.")
      }
    } else {
      lines.append("  Nothing was written (--dry-run).")
    }
    return lines
  }

  /// What several reports came to together.
  static func total(_ outcomes: [ImportJob.Outcome]) -> [StyledText] {
    let read = outcomes.filter(\.isRead)
    func sum(_ count: KeyPath<ImportCounts, Int>) -> Int {
      read.reduce(0) { $0 + $1.counts[keyPath: count] }
    }
    let others = [
      (outcomes.count { $0.failure != nil }, "refused"),
      (outcomes.count(where: \.isPassedOver), "passed over"),
      (outcomes.count { $0.repeats != nil }, "repeated"),
    ].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return [
      "".styled,
      ("\(counted(read.count, "report")) read\(others): \(counted(sum(\.rows), "row")), "
        + "\(sum(\.failed)) failed; \(sum(\.created)) created, \(sum(\.reopened)) reopened, "
        + "\(sum(\.resolved) + sum(\.gone)) resolved").styled,
    ]
  }

  private static func oddities(_ outcome: ImportJob.Outcome) -> [StyledText] {
    let counts = outcome.counts
    var lines: [StyledText] = []
    if counts.filled > 0 {
      lines.append("  \(counted(counts.filled, "known finding")) told more of their past".styled)
    }
    if counts.absent > 0 {
      lines.append(
        ("  \(counted(counts.absent, "open finding")) not listed, of checks the report does not show "
          + "to have run: still open").styled)
    }
    if counts.maskedSecrets > 0 {
      lines.append(
        "  \(counted(counts.maskedSecrets, "secret")) masked before anything was kept".styled)
    }
    if counts.cutFields > 0 {
      lines.append("  \(counted(counts.cutFields, "field")) over 64 KiB cut".styled)
    }
    return lines
  }

  private static func refusals(_ refusals: [Refusal]) -> [StyledText] {
    guard !refusals.isEmpty else { return [] }
    var lines = [
      StyledText("  \(refusals.count) refused:", Theme.standard.style(.warning))
    ]
    lines += refusals.prefix(refusalLimit).map { "    \($0.place): \($0.reason)".styled }
    if refusals.count > refusalLimit {
      lines.append("    and \(refusals.count - refusalLimit) more; --json lists them all".styled)
    }
    return lines
  }

  /// The criteria with the most open findings, and what the report did to their scores.
  private static func hurt(before: ProjectState, after: ProjectState) -> [StyledText] {
    let worst = after.readiness.scores.filter { $0.openFindings > 0 }
      .sorted { ($1.openFindings, $0.criterion) < ($0.openFindings, $1.criterion) }
      .prefix(criteriaLimit)
    guard !worst.isEmpty else { return [] }
    var table = TextTable([
      .init(title: "  Most open findings"), .init(title: "Open", alignment: .right),
      .init(title: "Late", alignment: .right), .init(title: "Score", alignment: .right),
      .init(title: ""),
    ])
    for score in worst {
      let was = before.readiness[score.criterion]?.percent
      let change = was.flatMap { $0 == score.percent ? nil : "was \($0)" } ?? ""
      let title = Catalogue.shipped.criterion(score.criterion)?.title ?? ""
      table.add([
        "  \(score.criterion) \(title)".styled, "\(score.openFindings)".styled,
        "\(score.lateFindings)".styled, StyledText("\(score.percent)", score.band.style),
        change.styled,
      ])
    }
    let overall = after.readiness.overall
    let was = before.readiness.overall.percent
    let change = was == overall.percent ? "as before" : "was \(was)"
    return table.lines(width: Console.output.columns) + [
      "  Overall \(Readiness.name) ".styled + StyledText("\(overall.percent)", overall.band.style)
        + " (\(change))".styled
    ]
  }
}

extension String {
  /// The text without any style.
  var styled: StyledText { StyledText(self) }
}
