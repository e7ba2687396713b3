import Jobs
import ProjectFile
import Readiness
import Terminal

/// One criterion whole: its points of focus, then the checks that hurt it, under one cursor.
struct CriterionState: Sendable {
  var cursor = ListCursor()

  enum Row: Equatable, Sendable {
    case point(PointOfFocus, PointAssessment)
    case check(FindingGroup)
  }

  /// The rows of the criterion that is shown.
  static func rows(_ id: CriterionID, _ state: WorkbenchState) -> [Row] {
    guard let snapshot = state.project?.snapshot else { return [] }
    let points = Catalogue.shipped.applicablePoints(
      of: id, categories: snapshot.project.categories, role: .both
    ).map { Row.point($0, snapshot.points[$0.id] ?? PointAssessment(point: $0.id)) }
    let checks = snapshot.groups.filter { $0.criteria.contains(id) && $0.openCount > 0 }
      .sorted { ($0.worst, $1.openCount, $0.check) < ($1.worst, $0.openCount, $1.check) }
    return points + checks.map { .check($0) }
  }

  static func selected(_ state: WorkbenchState) -> Row? {
    guard case .criterion(let id) = state.place else { return nil }
    let rows = rows(id, state)
    let index = state.criterion.cursor.selection
    return rows.indices.contains(index) ? rows[index] : nil
  }
}

extension FindingGroup {
  /// The severity of the worst finding that is open.
  var worst: Severity { open.filter { $0.value.total > 0 }.keys.min() ?? .unrated }
}
