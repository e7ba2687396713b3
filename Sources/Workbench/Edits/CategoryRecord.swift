import Jobs
import ProjectFile
import Readiness

/// A category in the scope or out of it, with the reason.
enum CategoryRecord {
  /// The choice stands beside what people ask about it.
  static func fields(_ category: Category) -> [RecordField] {
    [
      RecordField(
        id: "scope", title: "In scope",
        kind: .choice([
          FieldChoice(id: "in", title: "in", key: "i"),
          FieldChoice(id: "out", title: "out", key: "o"),
        ]), help: CategoryAnswers.answer(category).answer, note: ("reason", unless: [])),
      RecordField(
        id: "reason", title: "Reason", kind: .text(rows: 3),
        help: "Why it is in scope, or is not: the auditor will ask."),
    ]
  }

  static func values(_ category: Category, _ state: WorkbenchState) -> [String: String] {
    guard let snapshot = state.project?.snapshot else { return [:] }
    return [
      "scope": snapshot.project.categories.contains(category) ? "in" : "out",
      "reason": reason(category, snapshot.items)["reason"],
    ]
  }

  static func change(
    _ category: Category, _ values: [String: String], from base: [String: String]?,
    _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    guard let snapshot = state.project?.snapshot else { return .success(.init(edits: [])) }
    let old = base ?? self.values(category, state)
    let new = old.merging(values) { _, typed in typed }
    if category == .security, new["scope"] == "out" {
      return .failure(
        FormRefusal(
          field: "scope", reason: "Security is part of every SOC 2 examination and stays in."))
    }
    if category != .security, GapTransition.isBlank(new["reason"] ?? "") {
      return .failure(FormRefusal(field: "reason", reason: "Write why: the auditor will ask."))
    }
    let now = reason(category, snapshot.items)
    return .success(
      RecordChange(edits: [
        Edit(
          .putProject(project(snapshot.project, category, new)),
          base: .putProject(project(snapshot.project, category, old))),
        Edit(.putItem(item(now, new)), base: .putItem(item(now, old))),
      ]))
  }

  private static func project(
    _ project: Project, _ category: Category, _ values: [String: String]
  ) -> Project {
    var project = project
    if values["scope"] == "in" {
      project.categories.insert(category)
    } else {
      project.categories.remove(category)
    }
    return project
  }

  private static func item(_ item: Item, _ values: [String: String]) -> Item {
    var item = item
    item["reason"] = values["reason"] ?? ""
    return item
  }

  private static func reason(_ category: Category, _ items: Items) -> Item {
    items.item(.categoryReason, category.rawValue)
      ?? Item(new: .categoryReason, id: category.rawValue)
  }
}
