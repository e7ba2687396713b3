import Jobs
import ProjectFile
import Readiness
import Terminal

/// The gap checklist: the criteria in scope under their series.
enum GapsList {
  private static let statuses = GapStatus.allCases

  private static let columns: [ListColumn] = [
    ListColumn(field: ListField(id: "id", title: "Id"), width: .fixed(6)),
    ListColumn(
      field: ListField(
        id: "status", title: "Status", kind: .choice(statuses.map(\.title) + ["out of scope"])),
      width: .fixed(16)),
    ListColumn(
      field: ListField(id: "criterion", title: "Criterion"), width: .flex(min: 20, weight: 3)),
    ListColumn(
      field: ListField(id: "score", title: "Score", kind: .number), width: .fixed(6),
      alignment: .right),
    ListColumn(
      field: ListField(id: "open", title: "Open", kind: .number), width: .fixed(7),
      alignment: .right),
    ListColumn(
      field: ListField(id: "owner", title: "Owner"), width: .flex(min: 10, weight: 1)),
    ListColumn(
      field: ListField(id: "late", title: "Late", kind: .number), width: .fixed(7),
      alignment: .right, isExtra: true),
    ListColumn(
      field: ListField(id: "assessed", title: "Assessed", kind: .date), width: .fixed(10),
      isExtra: true),
    ListColumn(
      field: ListField(id: "category", title: "Category"), width: .fixed(20), isExtra: true),
    ListColumn(
      field: ListField(id: "rationale", title: "Rationale"), width: .flex(min: 20, weight: 2),
      isExtra: true),
    ListColumn(
      field: ListField(id: "note", title: "Note"), width: .flex(min: 12, weight: 1),
      isExtra: true),
    ListColumn(
      field: ListField(
        id: "method", title: "Method", kind: .choice(AssessmentMethod.allCases.map(\.title))),
      width: .fixed(15), isExtra: true),
    ListColumn(
      field: ListField(id: "said", title: "Said by"), width: .flex(min: 10, weight: 1),
      isExtra: true),
    ListColumn(
      field: ListField(id: "evidence", title: "Evidence"), width: .flex(min: 12, weight: 1),
      isExtra: true),
    ListColumn(
      field: ListField(id: "gaps", title: "Gaps", kind: .number), width: .fixed(5),
      alignment: .right, isExtra: true),
    ListColumn(
      field: ListField(id: "tasks", title: "Tasks", kind: .number), width: .fixed(5),
      alignment: .right, isExtra: true),
  ]

  static let definition = ListDefinition(
    id: .gaps, noun: "criterion", plural: "criteria",
    columns: columns,
    source: .memory(rows),
    emptyText: { own, _ in
      own.filter.isEmpty
        ? "No criterion is in scope." : "No criterion matches the filter. Esc clears it."
    },
    place: { CriterionID($0.id).map { .criterion($0) } },
    folded: folded)

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    guard let project = state.project else { return [] }
    let inScope = project.readiness.scores.map { row($0, project) }
    guard state[list: .gaps].showsAll else { return inScope }
    return inScope
      + outOfScope(project).flatMap { category in
        Catalogue.shipped.criteria(in: category).map { out($0, project) }
      }
  }

  private static func outOfScope(_ project: ProjectState) -> [Category] {
    Category.allCases.filter { !project.snapshot.project.categories.contains($0) }
  }

  /// The categories whose criteria are left out, so that they are folded and not lost.
  private static func folded(_ state: WorkbenchState) -> [String] {
    guard let project = state.project, !state[list: .gaps].showsAll else { return [] }
    let key = state.keyName(.showAll)
    return outOfScope(project).map { category in
      let count = Catalogue.shipped.criteria(in: category).count
      return "\(category.title), out of scope: \(counted(count, "criterion", "criteria")), "
        + "\(key) shows them"
    }
  }

  /// A criterion out of scope: what was once said of it is still there.
  private static func out(_ criterion: Criterion, _ project: ProjectState) -> ListRow {
    let id = criterion.id
    let assessment = project.snapshot.assessments[id] ?? Assessment(criterion: id)
    var cells = columns.map { _ in ListCell("") }
    cells[0] = ListCell(id.description, role: .dim)
    cells[1] = ListCell(Mark(.dash, "out of scope", .dim), rank: statuses.count)
    cells[2] = ListCell(criterion.title, role: .dim)
    for (place, column) in columns.enumerated() {
      switch column.id {
      case "owner": cells[place] = ListCell(project.person(assessment.owner)?.name ?? "")
      case "category": cells[place] = ListCell(criterion.category.title)
      case "rationale": cells[place] = ListCell(assessment.rationale)
      case "note": cells[place] = ListCell(assessment.note)
      default: continue
      }
    }
    return ListRow(
      id: id.description, label: "\(id) \(criterion.title)", cells: cells,
      group: "\(criterion.category.title), out of scope")
  }

  private static func row(_ score: Readiness.Score, _ project: ProjectState) -> ListRow {
    let id = score.criterion
    let criterion = Catalogue.shipped.criterion(id)
    let title = criterion?.title ?? ""
    let assessment = project.snapshot.assessments[id] ?? Assessment(criterion: id)
    let series = "\(id.series) \(Catalogue.shipped.series(id.series)?.title ?? "")"
    return ListRow(
      id: id.description, label: "\(id) \(title)",
      cells: [
        ListCell(id.description),
        ListCell(Mark(score.status), rank: statuses.firstIndex(of: score.status) ?? 0),
        ListCell(
          (score.isStale ? [.init(text: "stale: ", role: .warning)] : [])
            + [.init(text: title, role: .text)]),
        ListCell(
          score.counts ? score.percent.description : "n/a",
          value: score.counts ? .number(score.score * 100) : FieldValue.none),
        ListCell(count: score.openFindings),
        ListCell(project.person(assessment.owner)?.name ?? ""),
        ListCell(count: score.lateFindings),
        ListCell(assessment.assessedOn, role: score.isStale ? .warning : .text),
        ListCell(criterion?.category.title ?? ""),
        ListCell(assessment.rationale), ListCell(assessment.note), method(assessment.method),
        ListCell(project.person(assessment.saidBy)?.name ?? ""), ListCell(assessment.evidence),
        ListCell(count: open(.gap, id, project)), ListCell(count: open(.task, id, project)),
      ], group: series)
  }

  private static func method(_ method: AssessmentMethod?) -> ListCell {
    ListCell(
      method?.title ?? "",
      value: method.flatMap { method in
        AssessmentMethod.allCases.firstIndex(of: method).map { .choice(method.title, rank: $0) }
      })
  }

  private static func open(_ kind: ItemKind, _ id: CriterionID, _ project: ProjectState) -> Int {
    project.snapshot.items.all(kind, on: id).count { $0.isOpen(asOf: project.snapshot.asOf) }
  }
}
