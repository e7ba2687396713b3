import Jobs
import ProjectFile
import Readiness
import Terminal

/// Who is responsible for which criterion in a service, and whether its coverage is inherited.
enum ResponsibilityList {
  static func definition(_ service: String) -> ListDefinition {
    ListDefinition(
      id: .responsibility, noun: "criterion", plural: "criteria",
      columns: [
        ListColumn(field: ListField(id: "id", title: "Id"), width: .fixed(6)),
        ListColumn(
          field: ListField(id: "who", title: "Who", kind: .choice(Party.allCases.map(\.title))),
          width: .fixed(10)),
        ListColumn(
          field: ListField(id: "criterion", title: "Criterion"), width: .flex(min: 20, weight: 3)),
        ListColumn(
          field: ListField(id: "layer", title: "Layer"), width: .flex(min: 10, weight: 2)),
        ListColumn(
          field: ListField(id: "inherited", title: "Inherited"), width: .fixed(12)),
        ListColumn(
          field: ListField(id: "note", title: "Note"), width: .flex(min: 10, weight: 1),
          isExtra: true),
      ],
      source: .memory { rows(service, $0) },
      emptyText: { own, _ in
        own.filter.isEmpty
          ? "The service is gone." : "No criterion matches the filter. Esc clears it."
      },
      place: { row in
        row.id.split(separator: "/").last.flatMap { CriterionID($0) }.map { .criterion($0) }
      })
  }

  private static func rows(_ id: String, _ state: WorkbenchState) -> [ListRow] {
    guard let snapshot = state.project?.snapshot,
      let service = snapshot.items.item(.service, id)
    else { return [] }
    let criteria = Catalogue.shipped.criteria(in: snapshot.project.categories)
    return SharedResponsibility.rows(of: service, items: snapshot.items, criteria: criteria)
      .map { row in
        let criterion = Catalogue.shipped.criterion(row.criterion)
        let title = criterion?.title ?? ""
        let mark = ItemMark.of(.responsibility, "party", row.party.rawValue)
        let rank = Party.allCases.firstIndex(of: row.party) ?? 0
        return ListRow(
          id: "\(id)/\(row.criterion)", label: "\(row.criterion) \(title)",
          cells: [
            ListCell(row.criterion.description),
            mark.map { ListCell($0, rank: rank) } ?? ListCell(row.party.title),
            ListCell(title),
            ListCell(row.layer, role: row.isSeeded ? .dim : .text),
            inherited(row, service, snapshot), ListCell(row.note),
          ],
          group:
            "\(row.criterion.series) \(Catalogue.shipped.series(row.criterion.series)?.title ?? "")"
        )
      }
  }

  private static func inherited(
    _ row: SharedResponsibility.Row, _ service: Item, _ snapshot: ProjectSnapshot
  ) -> ListCell {
    if row.party == .us { return ListCell("") }
    let coverage = InheritedCoverage.of(
      service, row.criterion, project: snapshot.project, items: snapshot.items,
      asOf: snapshot.asOf)
    return coverage.isValid
      ? ListCell(Mark(.check, "covered", .good), rank: 0)
      : ListCell(Mark(.circle, "not yet", .partial), rank: 1)
  }

  /// The record of a row nobody changed: what the service's model says.
  static func seed(_ id: String, _ items: Items) -> Item {
    let parts = id.split(separator: "/").map(String.init)
    guard parts.count == 2, let service = items.item(.service, parts[0]),
      let criterion = CriterionID(parts[1])
    else { return Item(new: .responsibility, id: id) }
    let seed = SharedResponsibility.seed(model: service["model"], criterion: criterion)
    return SharedResponsibility.item(
      service: service, criterion: criterion, party: seed.party, note: "")
  }
}
