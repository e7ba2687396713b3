import ProjectFile
import Readiness

/// The documented shape of `scope --json`.
///
/// `project` and `categories` (all five, each with `in_scope` and the `reason`) stand beside one key
/// for each kind of `ItemKind.scope`, and `scope_version`: an object for a kind of which there is
/// one (`organisation`, `goal`, `audit`), an array for every other; items are as `ItemJSON` has them.
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
        try values.encode(ItemJSON(item: items.single(kind), state: state), forKey: key)
      } else {
        try values.encode(items[kind].map { ItemJSON(item: $0, state: state) }, forKey: key)
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
}
