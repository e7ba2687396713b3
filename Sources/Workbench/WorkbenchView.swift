import Jobs
import ProjectFile
import Readiness
import Terminal

/// The whole frame from the state, header to footer and what stands over them; pure.
enum WorkbenchView {
  static func frame(_ state: WorkbenchState) -> Frame {
    var surface = Surface(size: state.size)
    guard !state.isTooSmall else { return tooSmall(state, &surface) }
    let (header, rest) = surface.bounds.splitTop(1)
    let (bottom, middle) = rest.splitBottom(2)
    let (toast, footer) = bottom.splitTop(1)
    let body = middle
    HeaderView.draw(state, &surface, header)
    var cursor = drawBody(state, &surface, body)
    state.toast?.draw(into: &surface, toast, look: state.look)
    drawFooter(state, &surface, footer)
    for overlay in state.overlays {
      cursor = OverlayView.draw(overlay, &surface, surface.bounds, state.look)
    }
    return Frame(surface: surface, cursor: cursor, title: title(state))
  }

  private static func drawBody(
    _ state: WorkbenchState, _ surface: inout Surface, _ body: Rect
  ) -> Point? {
    guard state.project != nil else {
      surface.write("Opening \(state.path)", at: body.origin, style: state.look.theme.dim)
      return nil
    }
    return switch state.place {
    case .overview: OverviewView.draw(state, &surface, body)
    case .gaps: GapsView.draw(state, &surface, body)
    case .criterion(let id): CriterionView.draw(id, state, &surface, body)
    case .findings: FindingsView.draw(state, &surface, body)
    case .finding: FindingView.draw(state, &surface, body)
    case .journal: JournalView.draw(state, &surface, body)
    case .entry: state.journal.text.draw(into: &surface, body, look: state.look)
    }
  }

  /// The keys of the place as far as they fit; the way to all of them stands at the right, always.
  private static func drawFooter(
    _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) {
    let help = state.actions.entries.filter { $0.id == WorkbenchAction.help.rawValue }
    let others = state.actions.entries.filter { $0.id != WorkbenchAction.help.rawValue }
    let width = help.first.map { TextWidth.of("\($0.keys.first?.name ?? "") \($0.title)") } ?? 0
    let (right, left) = rect.splitRight(width)
    Footer.draw(
      ActionTable(others), into: &surface, left.splitRight(2).rest, look: state.look)
    Footer.draw(ActionTable(help), into: &surface, right, look: state.look)
  }

  private static func title(_ state: WorkbenchState) -> String {
    state.project.map { "Greenroom: \($0.snapshot.project.name)" } ?? "Greenroom"
  }

  private static func tooSmall(_ state: WorkbenchState, _ surface: inout Surface) -> Frame {
    let least = WorkbenchState.smallest
    surface.write(
      "Greenroom needs \(least.width)x\(least.height), this is "
        + "\(state.size.width)x\(state.size.height). q closes.",
      at: Point(x: 0, y: 0), style: state.look.theme.warning)
    return Frame(surface: surface, cursor: nil, title: title(state))
  }
}

/// Where one is and how the project stands; always in sight.
enum HeaderView {
  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) {
    guard let project = state.project else { return }
    let path = state.places.map(\.title).joined(separator: " \(state.look.glyphs.arrowRight) ")
    let left = [
      StatusLine.Part(StyledText(path, state.look.theme.heading), priority: 9),
      StatusLine.Part(StyledText(project.snapshot.project.name), priority: 6),
    ]
    var right: [StatusLine.Part] = []
    let scope = project.snapshot.project.orderedCategories.map(\.shortTitle)
    right.append(.init(StyledText(scope.joined(separator: "+")), priority: 2))
    if let day = periodDay(project.snapshot.project, state.asOf) {
      right.append(.init(StyledText(day), priority: 4))
    }
    let late = project.readiness.lateFindings(project.snapshot.groups)
    if late > 0 {
      right.append(
        .init(StyledText("\(state.look.glyphs.bang) \(late) overdue"), priority: 7))
    }
    if state.readOnlyReason != nil {
      right.append(.init(StyledText("READ-ONLY"), priority: 8))
    }
    StatusLine(left: left, right: right).draw(into: &surface, rect, look: state.look)
  }

  /// `day 85 of 184`, or where today lies when it is outside the period.
  static func periodDay(_ project: Project, _ asOf: CalendarDate) -> String? {
    guard let period = project.period else { return "no period yet" }
    if project.auditType == .typeI { return "Type I on \(period.start)" }
    if let day = period.day(of: asOf) { return "day \(day) of \(period.days)" }
    return asOf < period.start
      ? "period starts \(period.start)" : "period ended \(period.end)"
  }
}

extension Category {
  /// As short as a header wants it.
  fileprivate var shortTitle: String {
    switch self {
    case .security: "Sec"
    case .availability: "Avail"
    case .confidentiality: "Conf"
    case .processingIntegrity: "PI"
    case .privacy: "Priv"
    }
  }
}

extension Readiness {
  /// Open findings past their target, each counted once.
  func lateFindings(_ groups: [FindingGroup]) -> Int { groups.reduce(0) { $0 + $1.lateCount } }
}
