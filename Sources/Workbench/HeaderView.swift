import Jobs
import ProjectFile
import Readiness
import Terminal

/// Where one is and how the project stands; always in sight.
enum HeaderView {
  /// Wide screens have room for the screens as tabs.
  private static let wide = 130

  static func draw(
    _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) -> [Hit] {
    guard let project = state.project else { return [] }
    var left: [StatusLine.Part] = []
    var hits: [Hit] = []
    var x = rect.x
    for tab in rect.width >= wide ? GlobalKeys.tabs : [] {
      let text = "\(tab.key) \(tab.place.title)"
      let isHere = state.places.first == tab.place
      left.append(
        .init(StyledText(text, isHere ? state.look.theme.title : Style.plain), priority: 5))
      let width = TextWidth.of(text)
      hits.append(
        Hit(Rect(x: x, y: rect.y, width: width, height: 1), target: tab.action.rawValue))
      x += width + 2
    }
    let trail = trail(state, width: rect.width * 3 / 5)
    let path = left.isEmpty ? trail : "\(state.look.glyphs.marker) \(trail)"
    left.append(.init(StyledText(path, state.look.theme.heading), priority: 9))
    left.append(.init(StyledText(project.snapshot.project.name), priority: 6))
    StatusLine(left: left, right: right(project, state)).draw(
      into: &surface, rect, look: state.look)
    return hits
  }

  /// The places one came through; where one is always fits, those before it as far as they do.
  private static func trail(_ state: WorkbenchState, width: Int) -> String {
    let arrow = " \(state.look.glyphs.arrowRight) "
    var trail = state.places.last.map { title($0, state) } ?? ""
    for place in state.places.dropLast().reversed() {
      let longer = title(place, state) + arrow + trail
      guard TextWidth.of(longer) <= width else {
        return String(state.look.glyphs.ellipsis) + arrow + trail
      }
      trail = longer
    }
    return trail
  }

  private static func right(
    _ project: ProjectState, _ state: WorkbenchState
  ) -> [StatusLine.Part] {
    var parts: [StatusLine.Part] = []
    let scope = project.snapshot.project.orderedCategories.map(\.shortTitle)
    parts.append(.init(StyledText(scope.joined(separator: "+")), priority: 2))
    if let day = periodDay(project.snapshot.project, state.asOf) {
      parts.append(.init(StyledText(day), priority: 6))
    }
    let late = project.readiness.lateFindings(project.snapshot.groups) + state.overdueWork
    if late > 0 {
      parts.append(
        .init(StyledText("\(state.look.glyphs.bang) \(grouped(late)) overdue"), priority: 7))
    }
    if state.readOnlyReason != nil {
      parts.append(.init(StyledText("READ-ONLY"), priority: 8))
    }
    return parts
  }

  /// A place as the trail names it: records by what they are called.
  private static func title(_ place: Place, _ state: WorkbenchState) -> String {
    switch place {
    case .finding(let identity):
      guard let finding = state.details[place]?.finding?.summary else { return place.title }
      return finding.check.id.isEmpty ? "Finding \(identity.prefix(8))" : finding.check.id
    case .entry(let id):
      return state.entries.first { $0.id == id }.map { "Entry \($0.seq)" } ?? place.title
    case .item(let kind, let id):
      let item = state.project?.snapshot.items.item(kind, id)
      return item.map { $0.code.isEmpty ? $0.name.capitalizedFirst : $0.code } ?? place.title
    case .responsibility(let id):
      let service = state.project?.snapshot.items.item(.service, id)
      return service.map { "\($0.code) responsibility" } ?? place.title
    default: return place.title
    }
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
