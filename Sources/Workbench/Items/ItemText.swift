import Jobs
import ProjectFile
import Readiness
import Terminal

/// One item whole, as a text with links to what it names and to what names it.
enum ItemText {
  static func detail(
    _ kind: ItemKind, _ id: String, replacing old: DetailState?, _ state: WorkbenchState
  ) -> DetailState {
    let items = state.project?.snapshot.items ?? Items()
    guard let item = items.item(kind, id) ?? (kind.definition.isSingle ? items.single(kind) : nil)
    else {
      var detail = DetailState()
      detail.isGone = true
      return detail
    }
    var text = DetailText()
    text.add(.heading(item.label.capitalizedFirst), .blank)
    // The heading says the first field, unless that names another item.
    let first = kind.definition.fields.first?.kind
    let isSaid = !kind.definition.isSingle && (first == .line || first?.isText ?? false)
    for field in kind.definition.fields.dropFirst(isSaid ? 1 : 0) {
      add(field, of: item, state, &text)
    }
    more(item, state, &text)
    related(item, items, state, &text)
    return text.detail(replacing: old)
  }

  /// What a kind has to tell beside its fields.
  private static func more(
    _ item: Item, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    switch item.kind {
    case .audit: AuditText.add(state, &text)
    case .goal: GoalText.add(state, &text)
    case .gap:
      let items = state.project?.snapshot.items ?? Items()
      let work = items.progress(of: item, asOf: state.asOf)?.title ?? "no task yet"
      if item.isOpen(asOf: state.asOf) { text.add(.field("Work", work)) }
    case .service: ServiceText.add(item, state, &text)
    case .scopeVersion: VersionText.add(item, state, &text)
    case .task: TaskText.add(item, state, &text)
    case .policy: PolicyText.add(item, state, &text)
    case .person: PersonText.add(item, state, &text)
    case .course: CourseText.add(item, state, &text)
    default: break
    }
  }

  private static func add(
    _ field: ItemField, of item: Item, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let value = item[field.id]
    if value.isEmpty || told(elsewhere: field.id, of: item.kind) { return }
    switch field.kind {
    case .choice:
      guard let mark = ItemMark.of(item.kind, field.id, value) else {
        return text.add(.field(field.title, field.word(value)))
      }
      text.add(.styledField(field.title, mark.text(state.look)))
    case .criteria, .criterion:
      for id in item.criteria(field.id) {
        text.link(
          "\(id) \(Catalogue.shipped.criterion(id)?.title ?? "")", to: .place(.criterion(id)),
          label: field.title)
      }
    case .reference(let kind):
      text.link(
        shown(value, field, state), to: .place(.item(kind, value)), label: field.title)
    case .references(let kind):
      for id in item.references(field.id) {
        text.link(
          state.project?.snapshot.items.item(kind, id)?.label ?? "gone",
          to: .place(.item(kind, id)), label: field.title)
      }
    case .text, .line:
      let lines = item.lines(field.id)
      guard lines.count > 1 else { return text.add(.field(field.title, value)) }
      text.add(.line(StyledText(field.title, state.look.theme.dim)))
      text.add(lines.map { .bullet($0) })
    default: text.add(.field(field.title, shown(value, field, state)))
    }
  }

  /// What is for the program alone, or told in words of its own.
  private static func told(elsewhere field: String, of kind: ItemKind) -> Bool {
    switch kind {
    case .task: ["steps", "findings"].contains(field)
    case .policy: field == "text"
    case .person: ["start", "last_day", "earlier"].contains(field)
    default: field == "content"
    }
  }

  /// Whether what names an item is listed; some stands in its own text, or is too much for a list.
  private static func isTold(_ kind: ItemKind, of item: Item) -> Bool {
    switch item.kind {
    case .policy, .course: false
    case .task: kind != .comment && kind != .task
    default: kind != .responsibility
    }
  }

  /// The items that name this one.
  private static func related(
    _ item: Item, _ items: Items, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    for kind in ItemKind.allCases where isTold(kind, of: item) {
      let fields = kind.definition.fields.filter {
        $0.kind == .reference(item.kind) || $0.kind == .references(item.kind)
      }
      let naming = items[kind].filter { other in
        fields.contains { other.references($0.id).contains(item.id) }
      }
      if naming.isEmpty { continue }
      text.add(.blank, .heading(kind.definition.plural.capitalizedFirst))
      for other in naming {
        let status = other.kind.definition.field("status")?.word(other["status"]) ?? ""
        text.link(
          status.isEmpty ? other.label : "\(other.label)  (\(status))",
          to: .place(.item(kind, other.id)))
      }
    }
  }

  /// A stored value as people read it, on one line.
  static func shown(_ value: String, _ field: ItemField, _ state: WorkbenchState) -> String {
    if value.isEmpty { return "" }
    switch field.kind {
    case .person: return state.project?.person(Person.ID(value))?.name ?? value
    case .reference(let kind):
      return state.project?.snapshot.items.item(kind, value)?.label ?? "gone"
    case .choice: return field.word(value)
    case .categories:
      return value.split(separator: " ").map { Category(rawValue: String($0))?.title ?? "\($0)" }
        .joined(separator: ", ")
    case .number: return Int(value).map(grouped) ?? value
    case .references(let kind):
      let ids = value.split(separator: " ").map(String.init)
      return state.project?.snapshot.items.codes(kind, ids).joined(separator: " ") ?? value
    case .line, .text, .date, .criteria, .criterion, .control, .controls:
      return value.split(whereSeparator: \.isNewline).map(String.init).joined(separator: ", ")
    }
  }
}
