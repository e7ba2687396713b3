import Jobs
import ProjectFile
import Readiness
import Terminal

/// What one should know before a category is taken into the scope.
enum CategoryText {
  static let reason = ItemKind.categoryReason.definition.fields[0]

  static func reading(_ category: Category, _ state: WorkbenchState) -> Reading {
    let (question, answer) = CategoryAnswers.answer(category)
    var blocks: [TextView.Block] = [.heading(question), .paragraph(answer)]
    if let snapshot = state.project?.snapshot {
      let values = CategoryRecord.values(category, state)
      let reason = values["reason"] ?? ""
      blocks += [
        .blank, .field("Scope", values["scope"] ?? ""),
        .field("Reason", reason.isEmpty ? "none yet" : reason),
        .field(
          "Adds",
          "\(counted(Catalogue.shipped.criteria(in: category).count, "criterion", "criteria")) and "
            + counted(points(category, snapshot), "point of focus", "points of focus")),
      ]
      let hints = CategoryHint.all(items: snapshot.items, project: snapshot.project)
        .filter { $0.category == category }
      if !hints.isEmpty { blocks += [.blank, .heading("What suggests it")] }
      blocks += hints.map { .bullet($0.sentence) }
    }
    return Reading(category.title, blocks)
  }

  /// The points of focus that count because of a category.
  static func points(_ category: Category, _ snapshot: ProjectSnapshot) -> Int {
    let role = snapshot.items.privacyRole
    func count(_ categories: Set<Category>) -> Int {
      Catalogue.shipped.points.count {
        Catalogue.shipped.applies($0, categories: categories, role: role)
      }
    }
    return category == .security
      ? count([.security]) : count([.security, category]) - count([.security])
  }
}
