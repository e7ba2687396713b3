import Jobs
import ProjectFile
import Readiness
import Terminal

/// The tasks as bars over the weeks, in the order in which they are worked on.
enum TimelineList {
  private static let bar = "bar"

  static let definition = ListDefinition(
    id: .timeline, noun: "task", plural: "tasks",
    columns: [
      ListColumn(field: ListField(id: "code", title: "Id"), width: .fixed(6)),
      ListColumn(field: ListField(id: "name", title: "Task"), width: .flex(min: 16, weight: 1)),
      ListColumn(
        field: ListField(id: "owner", title: "Owner"), width: .flex(min: 8, weight: 1),
        isExtra: true),
      ListColumn(
        field: ListField(id: "slip", title: "Slip", kind: .number), width: .fixed(5),
        alignment: .right),
      ListColumn(
        field: ListField(id: bar, title: "Plan", kind: .date), width: .flex(min: 24, weight: 4)),
    ],
    source: .memory(rows),
    emptyText: { own, state in
      own.filter.isEmpty
        ? "No task yet. \(state.keyName(.add)) adds one."
        : "No task matches the filter. Esc clears it."
    },
    place: { .item(.task, $0.id) }, head: head, isWide: true, hasCharts: true)

  /// Where one is among the views, the scale over the bars, and what the cursor's task waits for.
  private static let head: @Sendable (WorkbenchState, Int) -> [StyledText] = { state, width in
    let places = ListView.columnPlaces(definition, at: .timeline, state, width: width)
    let views = ViewRing.line(state, width: width, aside: waiting(state))
    guard let place = places[bar] else { return [views] }
    let indent = StyledText(String(repeating: " ", count: place.x))
    return [views, indent + state.timelineScale.line(width: place.width, state.look)]
  }

  private static func waiting(_ state: WorkbenchState) -> String {
    guard let items = state.project?.snapshot.items,
      let task = state[list: .timeline].selected.flatMap({ items.item(.task, $0.id) })
    else { return "" }
    let before = RoadmapTask.waitsFor(task, items).map(\.code)
    return before.isEmpty ? "" : "\(task.code) waits for \(before.joined(separator: ", "))"
  }

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    guard let project = state.project else { return [] }
    let critical = Set(project.forecast.criticalPath)
    let tasks = project.snapshot.items[.task].filter {
      $0.taskStatus != .cancelled && !$0.isAhead(asOf: state.asOf)
    }
    let open = Set(tasks.filter(\.taskStatus.isOpen).map(\.id))
    let bars = tasks.enumerated().map { place, task in
      let days = days(of: task, project)
      let kind: TimelineBar.Kind =
        !task.taskStatus.isOpen ? .done : critical.contains(task.id) ? .critical : .planned
      let bar = TimelineBar(
        days: days, due: task.date("due"), kind: kind,
        waits: task.references("after").contains(where: open.contains))
      return (key: (days?.start.daysSinceEpoch ?? .max, place), task: task, bar: bar)
    }
    return bars.sorted { $0.key < $1.key }.map { row($0.task, $0.bar, state) }
  }

  private static func days(of task: Item, _ project: ProjectState) -> Period? {
    if let slot = project.forecast.likely[task.id] {
      return Period(start: slot.firstDay, end: slot.lastDay)
    }
    guard let end = task.date("done_on") else { return nil }
    return Period(start: min(task.date("raised_on") ?? end, end), end: end)
  }

  private static func row(
    _ task: Item, _ bar: TimelineBar, _ state: WorkbenchState
  ) -> ListRow {
    let sign = bar.kind == .critical ? String(state.look.glyphs.bang) : ""
    let slip = RoadmapList.followed.last?.cell(task, state) ?? ListCell("")
    return ListRow(
      id: task.id, label: task.label,
      cells: [
        ListCell([
          .init(text: task.code, role: .text), .init(text: sign, role: .bad),
        ]),
        ListCell(task.name), ListCell(RoadmapTask.owner(task, state)), slip,
        ListCell(
          .bar(bar), text: bar.days.map { "\($0.start) to \($0.end)" } ?? "not planned",
          value: bar.days.map { .date($0.start) } ?? FieldValue.none),
      ])
  }
}
