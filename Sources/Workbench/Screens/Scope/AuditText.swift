import Jobs
import ProjectFile
import Readiness
import Terminal

/// Type and period of the examination, and how they join the report before.
enum AuditText {
  static func add(_ state: WorkbenchState, _ text: inout DetailText) {
    guard let project = state.project?.snapshot.project else { return }
    let period = project.period
    text.add(.blank, .heading("Examination"), .field("Type", project.auditType.title))
    if project.auditType == .typeI {
      text.add(.field("Date", period?.start.description ?? "not set"))
    } else {
      text.add(
        .field(
          "Period",
          period.map { "\($0.start) to \($0.end), \(counted($0.days, "day")), both included" }
            ?? "not set"))
    }
    text.add(.field("Time zone", project.timeZone))
    let warnings = ScopeList.warnings(state).filter { $0.place == .audit || $0.place == nil }
    if !warnings.isEmpty { text.add(.blank, .heading("To settle")) }
    text.add(warnings.map { .bullet($0.sentence) })
  }
}
