import Jobs
import ProjectFile
import Readiness
import Terminal

/// Frozen versions of the scope, and what changed between them.
enum VersionText {
  /// How the scope stands against the newest version.
  static func standing(_ state: WorkbenchState) -> String {
    guard let snapshot = state.project?.snapshot else { return "" }
    guard let newest = snapshot.items[.scopeVersion].last,
      let frozen = ScopeContent(text: newest["content"])
    else { return "A draft: never frozen yet." }
    let now = content(snapshot)
    let changes = frozen == now ? 0 : ScopeContent.differences(frozen, now).count
    return changes == 0
      ? "As frozen: \(newest.label), \(newest["frozen_on"])."
      : "\(counted(changes, "difference")) since \(newest.label), frozen \(newest["frozen_on"])."
  }

  static func content(_ snapshot: ProjectSnapshot) -> ScopeContent {
    ScopeContent(project: snapshot.project, items: snapshot.items, people: snapshot.people)
  }

  static func add(_ version: Item, _ state: WorkbenchState, _ text: inout DetailText) {
    guard let snapshot = state.project?.snapshot,
      let frozen = ScopeContent(text: version["content"])
    else { return }
    let versions = snapshot.items[.scopeVersion]
    let place = versions.firstIndex { $0.id == version.id } ?? 0
    if place > 0, let before = ScopeContent(text: versions[place - 1]["content"]) {
      add(
        "Against \(versions[place - 1].label), the one before",
        ScopeContent.differences(before, frozen), &text)
    }
    let next = versions.indices.contains(place + 1) ? versions[place + 1] : nil
    let later = next.flatMap { ScopeContent(text: $0["content"]) } ?? content(snapshot)
    add(
      next.map { "Changed by \($0.label), the next one" } ?? "Changed since, not frozen yet",
      ScopeContent.differences(frozen, later), &text)
  }

  private static func add(
    _ title: String, _ differences: [ScopeDifference], _ text: inout DetailText
  ) {
    text.add(.blank, .heading(title))
    if differences.isEmpty { text.add(.paragraph("No difference.")) }
    text.add(
      differences.map { difference in
        switch difference.change {
        case .added: return .bullet("Added: \(difference.record) (\(difference.new))")
        case .removed: return .bullet("Removed: \(difference.record) (\(difference.old))")
        case .changed:
          let old = difference.old.isEmpty ? "nothing" : difference.old
          let new = difference.new.isEmpty ? "nothing" : difference.new
          return .bullet("\(difference.record), \(difference.field): \(old) → \(new)")
        }
      })
  }
}
