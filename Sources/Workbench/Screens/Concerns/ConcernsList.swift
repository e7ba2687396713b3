import Jobs
import ProjectFile
import Readiness
import Terminal

/// What does not fit together in the checklist, to be worked off from the top.
enum ConcernsList {
  static let definition = ListDefinition(
    id: .concerns, noun: "concern", plural: "concerns",
    columns: [
      ListColumn(
        field: ListField(id: "about", title: "About"), width: .flex(min: 8, weight: 1)),
      ListColumn(
        field: ListField(
          id: "concern", title: "Concern", kind: .choice(Concern.Rule.allCases.map(\.title))),
        width: .flex(min: 16, weight: 2)),
      ListColumn(
        field: ListField(id: "sentence", title: "What does not fit"),
        width: .flex(min: 24, weight: 4)),
      ListColumn(
        field: ListField(id: "remedy", title: "What to do"), width: .flex(min: 20, weight: 2),
        isExtra: true),
    ],
    source: .memory(rows),
    emptyText: { own, _ in
      own.filter.isEmpty
        ? "Everything that was said fits together."
        : "No concern matches the filter. Esc clears it."
    },
    place: { place($0.id) })

  static func concerns(_ state: WorkbenchState) -> [Concern] {
    guard let snapshot = state.project?.snapshot else { return [] }
    return Consistency.concerns(
      project: snapshot.project, assessments: snapshot.assessments, points: snapshot.points,
      items: snapshot.items, groups: snapshot.groups, asOf: state.asOf)
  }

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    concerns(state).map { concern in
      let rank = Concern.Rule.allCases.firstIndex(of: concern.rule) ?? 0
      return ListRow(
        id: rowID(concern), label: "\(concern.subject): \(concern.rule.title)",
        cells: [
          ListCell(concern.subject, role: .link),
          ListCell(concern.rule.title, value: .choice(concern.rule.title, rank: rank)),
          ListCell(concern.sentence), ListCell(concern.remedy, role: .dim),
        ])
    }
  }

  /// The concern's id behind the place it leads to, which is all that Enter knows of a row.
  private static func rowID(_ concern: Concern) -> String {
    let place: Place? =
      concern.item.map { .item($0.kind, $0.id) } ?? concern.criterion.map { .criterion($0) }
    return "\(place?.code ?? "")\n\(concern.id)"
  }

  private static func place(_ rowID: String) -> Place? {
    rowID.split(separator: "\n").first.flatMap { Place(code: String($0)) }
  }
}
