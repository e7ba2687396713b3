import ProjectFile
import Readiness
import Terminal

/// What a table would change, cell by cell, and what of it was refused.
enum TableText {
  private static let mostChanges = 500

  static func reading(_ table: TableImport) -> Reading {
    let comparison = table.comparison
    var blocks: [TextView.Block] = [
      .heading(summary(comparison)),
      .paragraph(
        "\(counted(comparison.unchanged, "row")) say what the project says; "
          + "\(counted(comparison.refused.count, "row")) refused."),
    ]
    blocks += comparison.notes.map { .bullet($0) }
    if !comparison.refused.isEmpty { blocks += [.blank, .heading("Refused")] }
    blocks += comparison.refused.map { refusal in
      let allowed =
        refusal.allowed.isEmpty ? "" : " Allowed: \(refusal.allowed.joined(separator: ", "))."
      let column = refusal.column.isEmpty ? "" : ", \(refusal.column)"
      return .bullet("Row \(refusal.row)\(column): \(refusal.why)\(allowed)")
    }
    if !comparison.changes.isEmpty { blocks += [.blank, .heading("Changes")] }
    blocks += comparison.changes.prefix(mostChanges).map { change in
      .bullet(
        "\(change.record), \(change.column): \(shown(change.old)) → \(shown(change.new))")
    }
    if comparison.changes.count > mostChanges {
      blocks.append(.paragraph("and \(comparison.changes.count - mostChanges) more"))
    }
    return Reading(table.kind.title, blocks)
  }

  private static func summary(_ comparison: TableComparison) -> String {
    if comparison.changes.isEmpty { return "No changes." }
    let courses = [
      (comparison.created, "new"), (comparison.updated, "changed"), (comparison.left, "left"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(counted(comparison.changes.count, "change")) to be made as one step: \(courses)."
  }

  private static func shown(_ text: String) -> String {
    text.isEmpty ? "nothing" : "“\(text.prefix(80))\(text.count > 80 ? "…" : "")”"
  }
}
