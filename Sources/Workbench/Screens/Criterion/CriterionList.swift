import Jobs
import ProjectFile
import Readiness
import Terminal

/// One criterion: what was found and why, then all that hangs on it, under headings.
enum CriterionList {
  static func definition(_ id: CriterionID) -> ListDefinition {
    ListDefinition(
      id: .criterion, noun: "row", plural: "rows",
      columns: [
        ListColumn(field: ListField(id: "id", title: "Id"), width: .fixed(10)),
        ListColumn(field: ListField(id: "status", title: "Status"), width: .fixed(16)),
        ListColumn(field: ListField(id: "text", title: "What"), width: .flex(min: 20, weight: 3)),
        ListColumn(
          field: ListField(id: "owner", title: "Owner"), width: .flex(min: 10, weight: 1),
          isExtra: true),
        ListColumn(
          field: ListField(id: "late", title: "Late", kind: .number), width: .fixed(6),
          alignment: .right, isExtra: true),
      ],
      source: .memory { rows(id, $0) },
      emptyText: { own, _ in
        own.filter.isEmpty ? "Nothing here." : "Nothing matches the filter. Esc clears it."
      },
      place: { CriterionRow($0.id).place },
      head: { state, width in CriterionHead.lines(id, state, width: width) })
  }

  /// The points of focus that count for the project.
  static func points(of id: CriterionID, _ state: WorkbenchState) -> [PointOfFocus] {
    guard let snapshot = state.project?.snapshot else { return [] }
    return Catalogue.shipped.applicablePoints(
      of: id, categories: snapshot.project.categories, role: snapshot.items.privacyRole)
  }

  private static func rows(_ id: CriterionID, _ state: WorkbenchState) -> [ListRow] {
    guard let project = state.project else { return [] }
    let items = project.snapshot.items
    let checks = project.snapshot.groups.filter { $0.criteria.contains(id) && $0.openCount > 0 }
      .sorted { ($0.worst, $1.openCount, $0.check) < ($1.worst, $0.openCount, $1.check) }
    return points(of: id, state).map { point($0, PointRecord.read($0.id, state)) }
      + newestOpenFirst(items.all(.gap, on: id), state).map { gap($0, project) }
      + newestOpenFirst(items.all(.task, on: id), state).map { task($0, project) }
      + items.answers(on: id).reversed().map { answer($0, project) }
      + checks.map(check)
      + Catalogue.shipped.controls(for: id).map(control)
  }

  private static func newestOpenFirst(_ items: [Item], _ state: WorkbenchState) -> [Item] {
    let newest = Array(items.reversed())
    return newest.filter { $0.isOpen(asOf: state.asOf) }
      + newest.filter { !$0.isOpen(asOf: state.asOf) }
  }

  private static func point(_ point: PointOfFocus, _ found: PointAssessment) -> ListRow {
    row(
      .point(point.id), "Points of focus", "\(point.id) \(point.label)", id: point.id,
      status: ListCell(
        Mark(found.status), rank: GapStatus.allCases.firstIndex(of: found.status) ?? 0),
      [(point.label, .text), (found.note.isEmpty ? "" : "  – \(found.note)", .dim)])
  }

  private static func gap(_ gap: Item, _ project: ProjectState) -> ListRow {
    let asOf = project.snapshot.asOf
    let tasks = project.snapshot.items.tasks(of: gap).count { $0.isOpen(asOf: asOf) }
    return row(
      .item(.gap, gap.id), "Gaps", gap.label, id: gap.code, status: state(of: gap),
      [
        (gap.name, .text), (gap.hasExpired(asOf: asOf) ? ", acceptance expired" : "", .warning),
        (tasks > 0 ? "  \(counted(tasks, "open task"))" : "", .dim),
      ], owner: owner(gap, project))
  }

  private static func task(_ task: Item, _ project: ProjectState) -> ListRow {
    let isOverdue = task.isOverdue(asOf: project.snapshot.asOf)
    return row(
      .item(.task, task.id), "Tasks", task.label, id: task.code, status: state(of: task),
      [
        (task.name, .text), (isOverdue ? ", overdue" : "", .warning),
        (task["due"].isEmpty ? "" : "  due \(task["due"])", .dim),
      ], owner: owner(task, project), late: isOverdue ? 1 : 0)
  }

  private static func answer(_ answer: Item, _ project: ProjectState) -> ListRow {
    let method = answer.kind.definition.field("method")?.word(answer["method"]) ?? ""
    let speaker = owner(answer, project, "said_by")
    return row(
      .item(.answer, answer.id), "Answers", answer.label, id: answer.code,
      status: state(of: answer),
      [
        (answer.lines("text").first ?? "", .text),
        (
          "  – " + [speaker, method, answer["day"]].filter { !$0.isEmpty }.joined(separator: ", "),
          .dim
        ),
      ], owner: speaker)
  }

  private static func check(_ group: FindingGroup) -> ListRow {
    row(
      .check(group.check.filter), "Checks with open findings", group.title,
      id: "\(grouped(group.openCount)) open",
      status: ListCell(Mark(group.worst), rank: GapStatus.allCases.count + group.worst.rank),
      [
        (group.title, .text), (group.lateCount > 0 ? ", \(group.lateCount) late" : "", .warning),
        ("  \(group.check.id)", .dim),
      ], late: group.lateCount)
  }

  private static func control(_ control: StarterControl) -> ListRow {
    row(
      .control(control.id), "Starter controls that fit", "\(control.id) \(control.title)",
      id: control.id, status: ListCell(control.isKey ? "key control" : "supporting"),
      [(control.title, .text), ("  \(control.frequency)", .dim)])
  }

  /// The mark of an item's status, behind those of the points of focus in a sorted list.
  private static func state(of item: Item) -> ListCell {
    let choices = item.kind.definition.field("status")?.choices ?? []
    guard let rank = choices.firstIndex(where: { $0.id == item["status"] }),
      let mark = ItemMark.of(item.kind, "status", item["status"])
    else { return ListCell("") }
    return ListCell(mark, rank: GapStatus.allCases.count + rank)
  }

  private static func owner(
    _ item: Item, _ project: ProjectState, _ field: String = "owner"
  ) -> String {
    item.person(field).map { project.person($0)?.name ?? $0.description } ?? ""
  }

  private static func row(
    _ row: CriterionRow, _ group: String, _ label: String, id: String, status: ListCell,
    _ text: [(String, Theme.Role)], owner: String = "", late: Int = 0
  ) -> ListRow {
    ListRow(
      id: row.id, label: label,
      cells: [
        ListCell(id), status,
        ListCell(text.filter { !$0.0.isEmpty }.map { .init(text: $0.0, role: $0.1) }),
        ListCell(owner), ListCell(count: late),
      ], group: group)
  }
}

extension FindingGroup {
  /// The severity of the worst finding that is open.
  var worst: Severity { open.filter { $0.value.total > 0 }.keys.min() ?? .unrated }
}
