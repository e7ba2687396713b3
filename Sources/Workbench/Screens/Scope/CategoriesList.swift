import Jobs
import ProjectFile
import Readiness
import Terminal

/// The five categories: in or out, why, and what suggests them.
enum CategoriesList {
  static let definition = ListDefinition(
    id: .categories, noun: "category", plural: "categories",
    columns: [
      ListColumn(field: ListField(id: "category", title: "Category"), width: .fixed(20)),
      ListColumn(
        field: ListField(id: "scope", title: "Scope", kind: .choice(["in", "out"])),
        width: .fixed(6)),
      ListColumn(
        field: ListField(id: "criteria", title: "Criteria", kind: .number), width: .fixed(8),
        alignment: .right),
      ListColumn(
        field: ListField(id: "points", title: "Points", kind: .number), width: .fixed(6),
        alignment: .right),
      ListColumn(
        field: ListField(id: "reason", title: "Reason, or what suggests it"),
        width: .flex(min: 20, weight: 1)),
    ],
    source: .memory(rows),
    emptyText: { _, _ in "No category matches the filter. Esc clears it." },
    place: { _ in nil })

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    guard let snapshot = state.project?.snapshot else { return [] }
    let hints = CategoryHint.all(items: snapshot.items, project: snapshot.project)
    return Category.allCases.map { category in
      let isIn = snapshot.project.categories.contains(category)
      let values = CategoryRecord.values(category, state)
      let reason = values["reason"] ?? ""
      let hint = hints.first { $0.category == category }?.sentence ?? ""
      let locked = category == .security ? "always in: the common criteria" : ""
      return ListRow(
        id: category.rawValue, label: category.title,
        cells: [
          ListCell(category.title),
          ListCell(
            isIn ? Mark(.check, "in", .good) : Mark(.dash, "out", .dim), rank: isIn ? 0 : 1),
          ListCell(count: Catalogue.shipped.criteria(in: category).count),
          ListCell(count: CategoryText.points(category, snapshot)),
          reason.isEmpty
            ? ListCell(hint.isEmpty ? locked : hint, role: hint.isEmpty ? .dim : .warning)
            : ListCell(ItemText.shown(reason, CategoryText.reason, state)),
        ])
    }
  }
}
