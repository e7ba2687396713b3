import Readiness
import Terminal

@testable import Jobs
@testable import ProjectFile
@testable import Workbench

/// Projects as values, for what the overview makes of them.
enum OverviewSample {
  private static let day = CalendarDate(daysSinceEpoch: 20_500)

  static func scan(_ tool: String, day: Int, failed: Int) -> ImportSummary {
    var counts = ImportCounts()
    counts.failed = failed
    let at = Instant(startOf: CalendarDate(daysSinceEpoch: 20_000 + day))
    return ImportSummary(
      id: "\(tool)-\(day)", at: at, path: "", format: "", tool: tool, toolVersion: "", sha256: "",
      scannedAt: at, counts: counts)
  }

  static func group(
    _ check: String, title: String = "", criteria: [CriterionID] = [],
    open: [Severity: FindingGroup.OpenCount]
  ) -> FindingGroup {
    FindingGroup(
      check: .init(tool: "prowler", id: check), title: title, criteria: criteria, open: open,
      failed: open.values.reduce(0) { $0 + $1.total }, passed: 0)
  }

  static func project(
    imports: [ImportSummary] = [], groups: [FindingGroup] = [], assessments: [Assessment] = []
  ) -> ProjectState {
    let snapshot = ProjectSnapshot(
      project: Project(
        id: "1", name: "Acme", categories: [.availability], auditType: .typeI, period: nil,
        timeZone: "UTC"),
      people: [],
      assessments: Dictionary(uniqueKeysWithValues: assessments.map { ($0.criterion, $0) }),
      points: [:], settings: [:], triage: [:], groups: groups,
      openBySeverity: [:], imports: imports, journalCount: 0, journalHead: "", asOf: day)
    return ProjectState(snapshot)
  }

  static func state(_ project: ProjectState, size: Size = Size(width: 80, height: 24))
    -> WorkbenchState
  {
    var state = WorkbenchState(path: "acme", asOf: day, readOnlyReason: nil, size: size)
    state.adopt(project)
    return state
  }
}
