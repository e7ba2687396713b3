import Jobs
import ProjectFile
import Readiness
import Terminal

/// The suggested tasks, each with why it is there and what it is worth.
enum RoadmapDraftList {
  static let definition = ListDefinition(
    id: .roadmapDraft, noun: "suggested task", plural: "suggested tasks",
    columns: [
      ListColumn(field: ListField(id: "name", title: "Task"), width: .flex(min: 20, weight: 3)),
      ListColumn(
        field: ListField(id: "why", title: "Why"), width: .flex(min: 14, weight: 2),
        isExtra: true),
      ListColumn(
        field: ListField(id: "effect", title: "Points", kind: .number), width: .fixed(6),
        alignment: .right),
      ListColumn(
        field: ListField(id: "days", title: "Days", kind: .number), width: .fixed(4),
        alignment: .right),
      ListColumn(
        field: ListField(
          id: "priority", title: "Priority", kind: .choice(TaskPriority.allCases.map(\.rawValue))),
        width: .fixed(8)),
      ListColumn(field: ListField(id: "owner", title: "Owner"), width: .flex(min: 10, weight: 1)),
      ListColumn(field: ListField(id: "due", title: "Due", kind: .date), width: .fixed(10)),
    ],
    source: .memory { state in
      (state.roadmapDraft?.suggestion.entries ?? []).map { row($0, state) }
    },
    emptyText: { _, _ in "Nothing is left to suggest: all that is missing has a task." },
    place: { _ in nil },
    head: { state, width in
      let own = state.roadmapDraft?.suggestion.entries.first {
        $0.id == state[list: .roadmapDraft].selected?.id
      }
      return [
        StyledText(state.roadmapDraft?.summary ?? "", state.look.theme.heading),
        StyledText("Nothing is written yet. \(own?.why ?? "")", state.look.theme.dim),
      ]
    })

  private static func row(
    _ entry: RoadmapSuggestion.Entry, _ state: WorkbenchState
  ) -> ListRow {
    let task = entry.task
    let points = (entry.effect * 1_000).rounded(.down) / 10
    let owner = PeoplePicker.typedName(task["owner"]) ?? RoadmapTask.owner(task, state)
    return ListRow(
      id: entry.id, label: task.name,
      cells: [
        ListCell(task.name), ListCell(entry.why),
        ListCell(
          entry.comesAgain ? "" : "+\(RoadmapWords.number(points))", value: .number(entry.effect)),
        ListCell(RoadmapWords.number(entry.days), value: .number(entry.days)),
        TaskPriority(rawValue: task["priority"]).map { priority in
          ListCell(
            priority.rawValue,
            value: .choice(
              priority.rawValue, rank: TaskPriority.allCases.firstIndex(of: priority) ?? 0))
        } ?? ListCell(""),
        owner.isEmpty
          ? ListCell("nobody", value: FieldValue.none, role: .warning) : ListCell(owner),
        ListCell(task.date("due")),
      ], group: entry.comesAgain ? "Comes again, by the cadence of its control" : "Once")
  }
}
