import Jobs
import ProjectFile
import Readiness
import Terminal

/// What is overdue or next, worst first, each with the place to do it.
enum Attention {
  enum Target: Equatable, Sendable {
    case criterion(CriterionID)
    case findings(filter: String)
    /// The findings of one check.
    case check(FindingGroup.Check)
    /// A list, narrowed by a filter; what is found there is called so.
    case list(Place, filter: String, of: String, showsAll: Bool = false)
    case forecast
    case importing
  }

  struct Item: Equatable, Sendable {
    let text: String
    let isOverdue: Bool
    let target: Target
  }

  /// What the list of findings is narrowed by to show one check's.
  static func terms(_ check: FindingGroup.Check) -> String { check.filter }

  static func items(_ state: WorkbenchState) -> [Item] {
    guard let project = state.project else { return [] }
    return overdueFindings(project) + state.paperAttention.filter(\.isOverdue)
      + state.taskAttention + state.paperAttention.filter { !$0.isOverdue }
      + endingDecisions(project, asOf: state.asOf)
      + staleAssessments(project)
      + nextSteps(project, key: state.keyName(.importReport))
  }

  private static func overdueFindings(_ project: ProjectState) -> [Item] {
    Severity.allCases.compactMap { severity in
      let late = project.snapshot.groups.reduce(0) { $0 + ($1.open[severity]?.late ?? 0) }
      guard late > 0 else { return nil }
      let day = project.snapshot.targets.days[severity].map { "the \($0)-day target" }
      let what =
        late == 1 ? "1 \(severity) finding is" : "\(grouped(late)) \(severity) findings are"
      return Item(
        text: "\(what) past \(day ?? "its day")", isOverdue: true,
        target: .findings(filter: "severity:\(severity.rawValue) late:yes"))
    }
  }

  /// Decisions about findings that hold for a month at most: someone has to look again.
  private static func endingDecisions(_ project: ProjectState, asOf: CalendarDate) -> [Item] {
    let last = asOf.adding(days: 30)
    let own = project.snapshot.triage.values.filter { $0.decision != nil }.compactMap(\.expires)
    let rules = project.snapshot.items[.triageRule].filter { $0["state"] == "in_force" }
      .compactMap { $0.date("expires") }
    let count = (own + rules).count { asOf <= $0 && $0 <= last }
    if count == 0 { return [] }
    return [
      Item(
        text: "\(counted(count, "decision")) about findings end by \(last)", isOverdue: false,
        target: .findings(filter: "expires<=\(last)"))
    ]
  }

  private static func staleAssessments(_ project: ProjectState) -> [Item] {
    let stale = project.readiness.scores.filter(\.isStale)
    guard let first = stale.first else { return [] }
    let what =
      stale.count == 1
      ? "\(first.criterion) was assessed"
      : "\(stale.count) criteria, \(first.criterion) first, were assessed"
    return [
      Item(
        text: "\(what) more than \(Assessment.freshDays) days ago", isOverdue: true,
        target: .criterion(first.criterion))
    ]
  }

  private static func nextSteps(_ project: ProjectState, key: String) -> [Item] {
    var items: [Item] = []
    let open = project.readiness.scores.filter { $0.status == .notAssessed }
    if let first = open.first {
      items.append(
        Item(
          text: "Next to assess: \(first.criterion), \(open.count) to go", isOverdue: false,
          target: .criterion(first.criterion)))
    }
    let ownerless = project.readiness.scores.filter {
      [.notMet, .partiallyMet].contains($0.status)
        && project.snapshot.assessments[$0.criterion]?.owner == nil
    }
    if let first = ownerless.first {
      let what = ownerless.count == 1 ? "1 gap has" : "\(ownerless.count) gaps have"
      items.append(
        Item(
          text: "\(what) no owner, \(first.criterion) first", isOverdue: false,
          target: .criterion(first.criterion)))
    }
    if let scan = project.snapshot.imports.map(\.scannedAt).max() {
      items.append(
        Item(
          text: "Last scan \(scan.utcDate); import the next report with \(key)", isOverdue: false,
          target: .importing))
    } else {
      items.append(
        Item(
          text: "No scan imported yet: no data is not a pass (\(key) imports)", isOverdue: false,
          target: .importing))
    }
    return items + bestFixes(project)
  }

  private static let bestFixCount = 5

  private static func bestFixes(_ project: ProjectState) -> [Item] {
    let open = Set(project.readiness.scores.filter { $0.status == .notAssessed }.map(\.criterion))
    // What was never assessed has its own line, and nobody knows yet whether it needs a fix.
    let known = project.readiness.effects.filter { effect in
      if case .gap(let id) = effect.fix { !open.contains(id) } else { true }
    }
    return known.prefix(bestFixCount).map { effect in
      let points = (effect.raise * 1_000).rounded(.down) / 10
      let target: Target =
        switch effect.fix {
        case .gap(let id): .criterion(id)
        case .findings(let check): .check(check)
        }
      // Rounded down it may be nought, which it is not.
      let raise = points > 0 ? "+\(points) points" : "Under +0.1 points"
      return Item(
        text: "\(raise): \(effect.title)", isOverdue: false, target: target)
    }
  }

  static func draw(
    _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect, isActive: Bool
  ) -> Point? {
    let (title, body) = rect.splitTop(1)
    surface.write("Overdue and next", at: title.origin, style: state.look.theme.heading)
    let items = items(state)
    let window = state.overview.attention.window(count: items.count, height: body.height)
    var cursor: Point?
    for (line, index) in window.enumerated() {
      let item = items[index]
      let place = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
      let glyph = item.isOverdue ? state.look.glyphs.bang : state.look.glyphs.arrowRight
      surface.write(
        "\(glyph) \(item.text)", at: place.origin,
        style: item.isOverdue ? state.look.theme.warning : state.look.theme.text,
        width: place.width - 1, ellipsis: state.look.glyphs.ellipsis)
      if isActive, index == state.overview.attention.selection {
        surface.restyle(place) { _ in state.look.theme.selected }
        cursor = place.origin
      }
    }
    ScrollHint.draw(window, of: items.count, &surface, body, state.look)
    return cursor
  }
}
