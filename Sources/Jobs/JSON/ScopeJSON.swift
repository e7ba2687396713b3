import ProjectFile
import Readiness

/// The documented shape of `scope --json`.
///
/// `project` and `categories` (all five, each with `in_scope` and the `reason`) stand beside one key
/// for each kind of `ItemKind.scope`, and `scope_version`: an object for a kind of which there is
/// one (`organisation`, `goal`, `audit`), an array for every other. An item has its `id`, its `code`
/// and its `label`, then every field of its kind by the field's id: a number or null, an array of
/// ids for criteria and categories, and a text for every other, empty where nothing is said. Choices
/// are ids, people names, other items labels.
package struct ScopeJSON: Encodable, Sendable {
  private let state: ProjectState

  package init(_ state: ProjectState) { self.state = state }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    let project = state.snapshot.project
    let items = state.snapshot.items
    try values.encode(ProjectPart(project), forKey: TextKey("project"))
    try values.encode(
      Category.allCases.map { CategoryPart($0, project, items) }, forKey: TextKey("categories"))
    for kind in ItemKind.scope + [.scopeVersion] where kind != .categoryReason {
      let key = TextKey(kind.rawValue)
      if kind.definition.isSingle {
        try values.encode(ItemPart(item: items.single(kind), state: state), forKey: key)
      } else {
        try values.encode(items[kind].map { ItemPart(item: $0, state: state) }, forKey: key)
      }
    }
  }

  private struct ProjectPart: Encodable {
    let name: String
    /// 1 or 2.
    let auditType: Int
    /// Its first and last day as `2026-01-01..2026-12-31`; empty while undecided.
    let period: String
    let timeZone: String

    enum CodingKeys: String, CodingKey {
      case name, period
      case auditType = "audit_type"
      case timeZone = "time_zone"
    }

    init(_ project: Project) {
      name = project.name
      auditType = project.auditType.rawValue
      period = project.period?.description ?? ""
      timeZone = project.timeZone
    }
  }

  private struct CategoryPart: Encodable {
    let id: String
    let title: String
    let isInScope: Bool
    let reason: String

    enum CodingKeys: String, CodingKey {
      case id, title, reason
      case isInScope = "in_scope"
    }

    init(_ category: Category, _ project: Project, _ items: Items) {
      id = category.rawValue
      title = category.title
      isInScope = project.categories.contains(category)
      reason = items.item(.categoryReason, category.rawValue)?["reason"] ?? ""
    }
  }

  private struct ItemPart: Encodable {
    let item: Item
    let state: ProjectState

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: TextKey.self)
      try values.encode(item.id, forKey: TextKey("id"))
      try values.encode(item.code, forKey: TextKey("code"))
      try values.encode(item.label, forKey: TextKey("label"))
      for field in item.kind.definition.fields {
        let key = TextKey(field.id)
        switch field.kind {
        case .number: try values.encode(item.number(field.id), forKey: key)
        case .criteria, .categories:
          try values.encode(item[field.id].split(separator: " ").map(String.init), forKey: key)
        case .references(let kind):
          try values.encode(
            state.snapshot.items.codes(kind, item.references(field.id)), forKey: key)
        case .person, .reference: try values.encode(state.word(item, field), forKey: key)
        case .line, .text, .choice, .date, .criterion, .control:
          try values.encode(item[field.id], forKey: key)
        }
      }
    }
  }

  /// A key that is data, such as the id of a field.
  private struct TextKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
