import Readiness
import Terminal

/// A starter control whole: what it says, how to set it up, and what shows that it runs.
enum ControlText {
  static func reading(_ control: StarterControl) -> Reading {
    let criteria = control.criteria.map(\.description).joined(separator: ", ")
    var blocks: [TextView.Block] = [
      .heading(control.title), .paragraph(control.statement), .blank,
      .field("Weight", control.isKey ? "key control: an auditor tests it first" : "supporting"),
      .field("Kind", "\(control.kind.rawValue), \(control.automation.rawValue)"),
      .field("Frequency", control.frequency), .field("Owner", control.ownerRole),
      .field(
        "Effort", ItemKind.gap.definition.field("effort")?.word(control.effort.rawValue) ?? ""),
      .field("Criteria", criteria), .field("Sampled from", control.auditPopulation),
    ]
    blocks += [.blank, .heading("Steps")] + control.remediationSteps.map { .bullet($0) }
    blocks += [.blank, .heading("Evidence")] + control.evidenceTypes.map { .bullet($0) }
    blocks += [.blank, .paragraph("A suggestion: what you run, and how you word it, is yours.")]
    return Reading("Starter control \(control.id)", blocks)
  }
}
