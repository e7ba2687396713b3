import Jobs
import ProjectFile
import Readiness
import Terminal

/// The items of a kind as a list whose columns are the kind's fields.
enum ItemsList {
  /// A column of what follows from other things than the item's own fields.
  struct Followed: Sendable {
    let column: ListColumn
    let cell: @Sendable (Item, WorkbenchState) -> ListCell
  }

  static func definition(_ kind: ItemKind) -> ListDefinition {
    let definition = kind.definition
    return ListDefinition(
      id: .items(kind), noun: definition.noun, plural: definition.plural,
      kind: { [.task, .policy, .person].contains(kind) && !$0.showsAll ? "current" : "" },
      columns: codes(kind) + ordered(columns(kind), followed(kind).map(\.column), kind),
      source: .memory { rows(kind, $0) },
      emptyText: { own, state in
        if !own.filter.isEmpty {
          return "No \(definition.noun) matches the filter. Esc clears it."
        }
        if kind == .policy { return PolicyList.emptyText(state) }
        return "No \(definition.noun) yet. \(state.keyName(.add)) adds one."
      },
      place: { .item(kind, $0.id) },
      head: kind == .policy ? PolicyList.head : ViewRing.head(.items(kind)))
  }

  /// Some kinds have no codes.
  private static func codes(_ kind: ItemKind) -> [ListColumn] {
    kind.definition.prefix.isEmpty
      ? [] : [ListColumn(field: ListField(id: "code", title: "Id"), width: .fixed(6))]
  }

  private static func followed(_ kind: ItemKind) -> [Followed] {
    switch kind {
    case .gap: [work]
    case .task: RoadmapList.followed
    case .policy: PolicyList.followed
    case .person: PeopleList.followed
    case .course: CourseText.followed
    default: []
    }
  }

  /// How far a gap is, which follows from its tasks.
  private static let work = Followed(
    column: ListColumn(
      field: ListField(
        id: "work", title: "Work", kind: .choice(GapProgress.allCases.map(\.title))),
      width: .fixed(16)), cell: workCell)

  /// Columns that are shown at first, after the name; the others wait until they are asked for.
  private static let shown: [ItemKind: [String]] = [
    .driver: ["kind", "party", "value", "currency", "wanted_by", "outcome"],
    .milestone: ["due", "state", "owner"],
    .component: ["kind", "scope", "environment", "owner"],
    .dataFlow: ["source", "target", "data", "protection"],
    .service: ["provider", "model", "role", "scope", "owner"],
    .commitment: ["kind", "metric", "category", "source"],
    .complementaryControl: ["side", "criteria", "service", "mapped_to"],
    .significantChange: ["day", "criteria", "controls"],
    .incident: ["day", "ended", "criteria"],
    .scopeVersion: ["frozen_on", "reason"],
    .answer: ["criterion", "said_by", "method", "day", "status"],
    .gap: ["criteria", "status", "owner"],
    .task: ["status", "priority", "owner", "due"],
    .comment: ["task", "author", "day"],
    .planBaseline: ["frozen_on", "reason"],
    .mappingRule: ["matches", "pattern", "tool", "criteria"],
    .triageRule: ["checks", "resources", "decision", "expires", "state"],
    .reportLayout: ["tool"],
    .policy: ["status", "owner"],
    .policyVersion: ["policy", "size", "approver", "approved_on", "published_on"],
    .policyReview: ["day", "reviewer", "outcome"],
    .policyException: ["policy", "status", "owner", "expires"],
    .acknowledgement: ["person", "version", "day"],
    .course: ["cadence", "audience", "owner"],
    .trainingRecord: ["person", "completed", "score", "source"],
    .person: ["team", "manager", "start"],
    .personStep: ["person", "done_on"],
    .tableMapping: ["dates"],
  ]

  /// Fields for the program alone, or too long for a cell.
  private static func isListed(_ field: ItemField, of kind: ItemKind) -> Bool {
    let hidden = kind == .policy || kind == .policyVersion ? ["text", "template"] : []
    return !(["content", "findings", "checks"] + hidden).contains(field.id)
  }

  private static func listed(_ kind: ItemKind) -> [ItemField] {
    kind.definition.fields.filter { isListed($0, of: kind) }
  }

  /// What follows from elsewhere stands behind a kind's own fields; of policies before their owner,
  /// where narrow lists still show it.
  private static func ordered<Part>(_ own: [Part], _ followed: [Part], _ kind: ItemKind) -> [Part] {
    let ahead =
      kind == .policy ? (listed(kind).firstIndex { $0.id == "owner" } ?? own.count) : own.count
    return own.prefix(ahead) + followed + own.dropFirst(ahead)
  }

  private static func columns(_ kind: ItemKind) -> [ListColumn] {
    listed(kind).enumerated().map { place, field in
      let isShown = place == 0 || (shown[kind] ?? []).contains(field.id)
      return ListColumn(
        field: ListField(id: field.id, title: field.title, kind: listKind(field)),
        width: place == 0 ? .flex(min: 18, weight: 3) : width(field, kind),
        alignment: field.kind == .number ? .right : .left, isExtra: !isShown)
    }
  }

  private static func listKind(_ field: ItemField) -> ListField.Kind {
    switch field.kind {
    case .date: .date
    case .number: .number
    case .choice(let choices): .choice(choices.map(\.title))
    default: .text
    }
  }

  private static func width(_ field: ItemField, _ kind: ItemKind) -> TableColumn.Width {
    switch field.kind {
    case .date: return .fixed(10)
    case .number: return .fixed(10)
    case .choice(let choices):
      let sign = choices.contains { ItemMark.of(kind, field.id, $0.id) != nil } ? 2 : 0
      return .fixed(min(16, max(field.title.count, (choices.map(\.title.count).max() ?? 0) + sign)))
    case .person: return .flex(min: 8, weight: 1)
    case .criteria, .criterion: return .flex(min: 9, weight: 1)
    default: return .flex(min: 8, weight: 1)
    }
  }

  private static func rows(_ kind: ItemKind, _ state: WorkbenchState) -> [ListRow] {
    let items = state.project?.snapshot.items[kind] ?? []
    switch kind {
    case .task:
      return RoadmapList.grouped(items, state).map { row($0.task, group: $0.heading, state) }
    case .policy:
      return PolicyList.grouped(items, state).map { row($0.policy, group: $0.heading, state) }
    case .person: return PeopleList.shown(items, state).map { row($0, state) }
    default: return items.map { row($0, state) }
    }
  }

  static func row(_ item: Item, group: String? = nil, _ state: WorkbenchState) -> ListRow {
    let fields = listed(item.kind)
    return ListRow(
      id: item.id, label: item.label,
      cells: codes(item.kind).map { _ in ListCell(item.code) }
        + ordered(
          fields.map { cell(item, $0, state) },
          followed(item.kind).map { $0.cell(item, state) }, item.kind), group: group)
  }

  private static func workCell(_ gap: Item, _ state: WorkbenchState) -> ListCell {
    let items = state.project?.snapshot.items ?? Items()
    guard let progress = items.progress(of: gap, asOf: state.asOf),
      let rank = GapProgress.allCases.firstIndex(of: progress)
    else { return ListCell("") }
    return ListCell(progress.title, value: .choice(progress.title, rank: rank))
  }

  private static func cell(
    _ item: Item, _ field: ItemField, _ state: WorkbenchState
  ) -> ListCell {
    let value = item[field.id]
    switch field.kind {
    case .date:
      let isLate = field.id == "due" && item.isOverdue(asOf: state.asOf)
      return ListCell(item.date(field.id), role: isLate ? .warning : .text)
    case .number:
      return ListCell(value, value: item.number(field.id).map { .number(Double($0)) })
    case .choice(let choices):
      guard let rank = choices.firstIndex(where: { $0.id == value }) else { return ListCell("") }
      guard let mark = ItemMark.of(item.kind, field.id, value) else {
        return ListCell(
          choices[rank].title, value: .choice(choices[rank].title, rank: rank))
      }
      return ListCell(mark, rank: rank)
    default: return ListCell(ItemText.shown(value, field, state))
    }
  }
}
