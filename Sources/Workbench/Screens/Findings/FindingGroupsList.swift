import Jobs
import ProjectFile
import Readiness
import Terminal

/// Findings counted by one of their fields, worst first; Enter shows those of a group.
enum FindingGroupsList {
  static func definition(_ grouping: FindingGrouping) -> ListDefinition {
    ListDefinition(
      id: .findingGroups, noun: "group", plural: "groups",
      columns: [
        ListColumn(
          field: ListField(id: "group", title: grouping.rawValue.capitalizedFirst),
          width: .flex(min: 20, weight: 2)),
        ListColumn(
          field: ListField(
            id: "worst", title: "Worst", kind: .choice(Severity.allCases.map(\.rawValue))),
          width: .fixed(10)),
        number("open", "Open"), number("late", "Late"), number("count", "Findings"),
      ],
      source: .memory { state in
        guard let groups = state.findingGroups, groups.grouping == grouping else { return [] }
        return groups.rows.map { row($0, grouping) }
      },
      emptyText: { own, state in
        if !own.filter.isEmpty { return "No group matches the filter. Esc clears it." }
        return state.findingGroups?.grouping == grouping ? "Nothing was found yet." : "Counting."
      },
      place: { .findings(scope: $0.id) })
  }

  private static func number(_ id: String, _ title: String) -> ListColumn {
    ListColumn(
      field: ListField(id: id, title: title, kind: .number), width: .fixed(11),
      alignment: .right)
  }

  private static func row(_ group: FindingGroupRow, _ grouping: FindingGrouping) -> ListRow {
    let title =
      grouping == .criterion
      ? CriterionID(group.key).flatMap { Catalogue.shipped.criterion($0) }
        .map { "\($0.id) \($0.title)" } ?? group.title : group.title
    return ListRow(
      id: group.filter, label: title,
      cells: [ListCell(title), ListCell(Mark(group.worst), rank: group.worst.rank)]
        + [group.open, group.late, group.count].map {
          ListCell(grouped($0), value: .number(Double($0)))
        })
  }

  /// The check or package under the cursor with its findings; nil where one is on no such row.
  static func selected(_ state: WorkbenchState) -> FindingGroup? {
    guard case .findingGroups(.check) = state.place, let row = state[list: state.place].selected
    else { return nil }
    return state.project?.snapshot.groups.first { $0.check.filter == row.id }
  }

  /// By what the findings can be counted.
  static func choose(_ state: inout WorkbenchState) -> [Effect] {
    state.overlays.append(
      .menu(
        Menu(
          title: "Findings by",
          items: FindingGrouping.allCases.map {
            MenuItem(id: $0.rawValue, key: $0.rawValue.first, title: $0.rawValue)
          }), .grouping))
    return []
  }
}

/// The groups that were counted last.
struct CountedGroups: Sendable {
  let grouping: FindingGrouping
  let rows: [FindingGroupRow]
}
