import Jobs
import ProjectFile
import Readiness
import Terminal

/// The scope section by section: what is there, and what is still to be settled.
enum ScopeList {
  static let definition = ListDefinition(
    id: .scope, noun: "section", plural: "sections",
    columns: [
      ListColumn(field: ListField(id: "section", title: "Section"), width: .fixed(22)),
      ListColumn(
        field: ListField(id: "holds", title: "Holds"), width: .flex(min: 20, weight: 3)),
      ListColumn(field: ListField(id: "parts", title: "Part of"), width: .fixed(10)),
      ListColumn(
        field: ListField(id: "settle", title: "To settle", kind: .number), width: .fixed(9),
        alignment: .right),
    ],
    source: .memory(rows),
    emptyText: { _, _ in "No section matches the filter. Esc clears it." },
    place: { row in section(row.id)?.place },
    head: head)

  static func section(_ id: String) -> ScopeSection? { ScopeSection.all.first { $0.id == id } }

  static func selected(_ state: WorkbenchState) -> ScopeSection? {
    state[list: .scope].selected.flatMap { section($0.id) }
  }

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    guard let project = state.project else { return [] }
    let warnings = warnings(state)
    return ScopeSection.all.map { section in
      let summary = section.summary(project)
      let open = warnings.count { concerns($0, section) }
      return ListRow(
        id: section.id, label: section.title,
        cells: [
          ListCell(section.title),
          ListCell(
            summary.isEmpty ? "nothing yet" : summary, role: summary.isEmpty ? .dim : .text),
          ListCell(section.parts.joined(separator: ", "), role: .dim), ListCell(count: open),
        ], group: section.group)
    }
  }

  /// What is to be settled, as everything that is said about the scope counts it.
  static func warnings(_ state: WorkbenchState) -> [ScopeWarning] {
    guard let snapshot = state.project?.snapshot else { return [] }
    return ScopeWarnings.of(project: snapshot.project, items: snapshot.items, today: state.asOf)
  }

  static func concerns(_ warning: ScopeWarning, _ section: ScopeSection) -> Bool {
    guard let place = warning.place else { return section.id == "audit" }
    return place == .categoryReason
      ? section.id == "categories" : place.rawValue == section.id
  }

  private static func head(_ state: WorkbenchState, _ width: Int) -> [StyledText] {
    guard let standing = state.scopeStanding else { return [] }
    let look = state.look
    let marks = standing.parts.map { mark($0).text(look) + StyledText("  ") }
    return [
      StyledText(standing.version, look.theme.heading),
      // Beside the record under the cursor there is no room for more than the short name.
      marks.reduce(
        StyledText(width < 72 ? "DC  " : "Description, DC 1 to 9:  ", look.theme.dim), +),
      StyledText(""),
    ]
  }

  /// A part's number behind how far it is; one of which nothing is recorded is no finished one.
  private static func mark(_ part: DescriptionPart) -> Mark {
    let number = String(part.id.dropFirst(3))
    if part.total == 0 { return Mark(.dash, number, .dim) }
    if part.done >= part.total { return Mark(.check, number, .good) }
    return part.done > 0 ? Mark(.half, number, .partial) : Mark(.circle, number, .dim)
  }
}
