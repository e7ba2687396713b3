import Jobs
import ProjectFile
import Readiness

/// How the scope stands: worked out once for a state of the project, as it takes longer than a frame
/// has.
struct ScopeStanding: Sendable {
  /// What it was worked out from.
  private let head: String
  /// The newest version, and how many differences there are from it.
  let version: String
  /// The parts of the description that this report needs.
  let parts: [DescriptionPart]

  private init(_ snapshot: ProjectSnapshot, _ state: WorkbenchState) {
    head = snapshot.journalHead
    version = VersionText.standing(state)
    parts = DescriptionProgress.parts(
      project: snapshot.project, items: snapshot.items, assessments: snapshot.assessments
    ).filter(\.isApplicable)
  }

  /// Works it out anew where the project has changed since.
  static func refresh(_ state: inout WorkbenchState) {
    guard let snapshot = state.project?.snapshot, state.scopeStanding?.head != snapshot.journalHead
    else { return }
    state.scopeStanding = ScopeStanding(snapshot, state)
  }
}
