import ProjectFile
import Readiness

/// Where one is in the workbench; places stand on a stack: Enter pushes, Esc goes back.
enum Place: Hashable, Sendable {
  case overview
  case gaps
  case criterion(CriterionID)
  case findings
  case finding(FindingSummary.ID)
  case journal
  case entry(JournalEntry.ID)

  /// What the breadcrumb calls it.
  var title: String {
    switch self {
    case .overview: "Overview"
    case .gaps: "Gaps"
    case .criterion(let id): id.description
    case .findings: "Findings"
    case .finding: "Finding"
    case .journal: "Journal"
    case .entry: "Entry"
    }
  }
}
