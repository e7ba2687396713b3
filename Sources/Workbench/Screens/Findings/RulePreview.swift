import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a rule over findings will do, to be read before it is kept.
enum RulePreview {
  /// Whether what is saved rules over many findings, so that it is weighed first.
  static func isNeeded(_ record: RecordRef) -> Bool {
    switch record {
    case .newItem(let item): rules.contains(item.kind)
    case .item(let kind, _): rules.contains(kind)
    default: false
    }
  }

  private static let rules: Set<ItemKind> = [.mappingRule, .triageRule]

  static func weighed(
    _ effect: FindingsEffect, _ save: Save, _ state: inout WorkbenchState
  ) {
    state.overlays.append(
      .preview(
        Reading(
          "Keep the rule?",
          [
            .heading(save.edits.compactMap { name($0.change) }.joined(separator: ", ")), .blank,
            .bullet(line("open findings", effect.open)),
            .bullet(line("checks that speak to a criterion", effect.mappedChecks)), .blank,
            .paragraph(
              "It holds for what later reports bring as well. Removing the rule takes all of it "
                + "back in one step."),
          ]), .save(save)))
  }

  private static func name(_ change: ProjectChange) -> String? {
    if case .putItem(let item) = change { item.name } else { nil }
  }

  private static func line(_ what: String, _ change: FindingsEffect.Change) -> String {
    change.before == change.after
      ? "\(what): \(grouped(change.before)), as before"
      : "\(what): \(grouped(change.before)) → \(grouped(change.after))"
  }
}
