import Jobs
import ProjectFile
import Readiness
import Terminal

/// Importing reports: read and compared first, shown, then written.
enum ImportUpdate {
  static func ask(_ state: inout WorkbenchState) -> [Effect] {
    PromptUpdate.ask(
      .importPath, title: "Import reports",
      explanation: "A scanner's report, a folder or an archive of reports; the format is told from "
        + "the content. What changes is shown first. Tab completes the path.",
      read: PromptUpdate.required("Write the path of a file or folder."), &state)
    return []
  }

  /// Reads everything and tells what it would change; nothing is written.
  static func rehearse(_ plan: ImportPlan, _ state: inout WorkbenchState) -> [Effect] {
    begin("Reading \(plan.name)", &state)
    return [.rehearseImport(plan)]
  }

  static func askForTarget(_ plan: ImportPlan, _ state: inout WorkbenchState) {
    PromptUpdate.ask(
      .importTarget(plan), title: "What was scanned",
      explanation:
        "A repository, an image, a host: the findings are filed under it, and a report of "
        + "another one never resolves them.", text: plan.target, &state)
  }

  static func write(_ plan: ImportPlan, _ state: inout WorkbenchState) -> [Effect] {
    begin("Importing \(plan.name)", &state)
    return [.importReports(plan)]
  }

  private static func begin(_ title: String, _ state: inout WorkbenchState) {
    state.isJobRunning = true
    state.overlays.append(.progress(ProgressBox(title: title, fraction: 0, count: "reading")))
  }

  static func progressed(
    _ path: String, _ progress: ImportJob.Progress, _ state: inout WorkbenchState
  ) {
    guard case .progress(var box) = state.overlays.last else { return }
    let name = path.fileName
    if let merged = progress.merged {
      box.fraction = progress.rows == 0 ? 1 : Double(merged) / Double(progress.rows)
      box.count = "\(grouped(merged)) of \(grouped(progress.rows)) findings compared"
      box.rate = "\(name): all read; what is known is compared"
    } else {
      box.fraction = progress.size.map { $0 == 0 ? 1 : Double(progress.bytes) / Double($0) }
      box.count = counted(progress.rows, "finding")
      box.rate = "\(name): \(progress.bytes / 1_048_576) MiB read"
    }
    state.overlays[state.overlays.count - 1] = .progress(box)
  }

  /// What the reports would change is shown, to be done or left.
  static func rehearsed(
    _ outcomes: [ImportJob.Outcome], _ plan: ImportPlan, _ state: inout WorkbenchState
  ) -> [Effect] {
    end(&state)
    let reading = ImportText.preview(outcomes, plan)
    if outcomes.contains(where: \.isRead) {
      state.overlays.append(.preview(reading, .importReports(plan)))
    } else if outcomes.count == 1, outcomes[0].mayHaveLayout {
      LayoutUpdate.offer(plan, outcomes[0], &state)
    } else {
      state.overlays.append(.reading(reading))
    }
    return []
  }

  static func finished(
    _ outcomes: [ImportJob.Outcome], _ project: ProjectState, _ state: inout WorkbenchState
  ) -> [Effect] {
    end(&state)
    state.adopt(project)
    state.ownEntries.formUnion(outcomes.compactMap { $0.entry?.id })
    if outcomes.contains(where: \.isRead) {
      state.drafts[PromptPurpose.importPath.draftKey] = nil
    }
    state.overlays.append(.reading(ImportText.result(outcomes, project)))
    return WorkbenchUpdate.refresh(&state)
  }

  private static func end(_ state: inout WorkbenchState) {
    state.isJobRunning = false
    state.overlays.removeAll { if case .progress = $0 { true } else { false } }
  }
}
