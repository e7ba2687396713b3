import Jobs
import ProjectFile
import Readiness
import Terminal

/// What follows from jobs that run for a while: imports, exports, verifying.
enum JobUpdate {
  static func update(_ state: inout WorkbenchState, _ event: Event) -> [Effect] {
    switch event {
    case .jobProgressed(let path, let progress):
      ImportUpdate.progressed(path, progress, &state)
    case .rehearsed(let outcomes, let plan):
      return ImportUpdate.rehearsed(outcomes, plan, &state)
    case .sampled(let sample, let plan): LayoutUpdate.sampled(sample, plan, &state)
    case .imported(let outcomes, let project):
      return ImportUpdate.finished(outcomes, project, &state)
    case .exported(let path):
      for choice in ExportChoice.all {
        state.drafts[PromptPurpose.exportPath(choice.id).draftKey] = nil
      }
      state.toast = Toast.done("Written to \(path).")
      return WorkbenchUpdate.refresh(&state)
    case .wouldOverwrite(let path, let template):
      state.overlays.append(
        .confirm(
          Confirm(
            title: "Export", question: "\(path) exists already. Write over it?",
            yes: "write over it"), .overwrite(path: path, template: template)))
    case .verified(let result):
      state.isJobRunning = false
      state.toast = nil
      state.overlays.append(.reading(VerifyText.view(result)))
    case .jobFailed(let failure):
      state.isJobRunning = false
      state.overlays.removeAll { if case .progress = $0 { true } else { false } }
      WorkbenchUpdate.tell(WorkbenchUpdate.sentence(failure.message), &state)
      // What others changed while it ran is still to be shown.
      return [.loadProject]
    default: break
    }
    return []
  }
}
