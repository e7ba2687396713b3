import Jobs
import ProjectFile
import Readiness
import Terminal

/// One criterion: what was found and why, then its points of focus and the checks that hurt it.
enum CriterionList {
  static func definition(_ id: CriterionID) -> ListDefinition {
    ListDefinition(
      id: .criterion, noun: "row", plural: "rows",
      columns: [
        ListColumn(field: ListField(id: "id", title: "Point"), width: .fixed(10)),
        ListColumn(field: ListField(id: "status", title: "Status"), width: .fixed(16)),
        ListColumn(
          field: ListField(id: "text", title: "Points of focus, then checks with open findings"),
          width: .flex(min: 20, weight: 1)),
        ListColumn(
          field: ListField(id: "late", title: "Late", kind: .number), width: .fixed(6),
          alignment: .right, isExtra: true),
      ],
      source: .memory { rows(id, $0) },
      emptyText: { own, _ in
        own.filter.isEmpty ? "Nothing here." : "Nothing matches the filter. Esc clears it."
      },
      place: { row in
        checkScope(row.id).map { .findings(scope: $0) }
      },
      head: { state, width in CriterionHead.lines(id, state, width: width) })
  }

  static func isPoint(_ rowID: String) -> Bool { checkScope(rowID) == nil }

  private static let checkPrefix = "check "

  /// The findings of a check's row, as a filter; nil for a point of focus.
  private static func checkScope(_ rowID: String) -> String? {
    rowID.hasPrefix(checkPrefix) ? String(rowID.dropFirst(checkPrefix.count)) : nil
  }

  private static func rows(_ id: CriterionID, _ state: WorkbenchState) -> [ListRow] {
    guard let snapshot = state.project?.snapshot else { return [] }
    let points = Catalogue.shipped.applicablePoints(
      of: id, categories: snapshot.project.categories, role: .both
    ).map { point($0, snapshot.points[$0.id] ?? PointAssessment(point: $0.id)) }
    let checks = snapshot.groups.filter { $0.criteria.contains(id) && $0.openCount > 0 }
      .sorted { ($0.worst, $1.openCount, $0.check) < ($1.worst, $0.openCount, $1.check) }
    return points + checks.map(check)
  }

  private static func point(_ point: PointOfFocus, _ found: PointAssessment) -> ListRow {
    let note: [ListCell.Piece] =
      found.note.isEmpty ? [] : [.init(text: "  – \(found.note)", role: .dim)]
    return ListRow(
      id: point.id, label: "\(point.id) \(point.label)",
      cells: [
        ListCell(point.id),
        ListCell(Mark(found.status), rank: GapStatus.allCases.firstIndex(of: found.status) ?? 0),
        ListCell([.init(text: point.label, role: .text)] + note), ListCell(count: 0),
      ])
  }

  private static func check(_ group: FindingGroup) -> ListRow {
    let late: [ListCell.Piece] =
      group.lateCount > 0 ? [.init(text: ", \(group.lateCount) late", role: .warning)] : []
    return ListRow(
      id: checkPrefix + "check=\"\(group.check.id)\"", label: group.title,
      cells: [
        ListCell("\(grouped(group.openCount)) open"),
        ListCell(Mark(group.worst), rank: GapStatus.allCases.count + group.worst.rank),
        ListCell(
          [.init(text: group.title, role: .text)] + late
            + [.init(text: "  \(group.check.id)", role: .dim)]),
        ListCell(count: group.lateCount),
      ])
  }
}

extension FindingGroup {
  /// The severity of the worst finding that is open.
  var worst: Severity { open.filter { $0.value.total > 0 }.keys.min() ?? .unrated }
}
