import Jobs
import ProjectFile
import Readiness
import Terminal

/// Importing a report and exporting the summary.
enum ImportUpdate {
  static func ask(_ state: inout WorkbenchState) -> [Effect] {
    PromptUpdate.ask(
      .importPath, title: "Import a report",
      explanation:
        "The path of a scanner's report (Prowler OCSF JSON, versions 3 to 5). Tab completes it.",
      read: PromptUpdate.required("Write the path of a file."), &state)
    return []
  }

  static func chooseExport(_ state: inout WorkbenchState) -> [Effect] {
    state.overlays.append(
      .menu(
        Menu(
          title: "Export",
          items: ExportChoice.all.map { MenuItem(id: $0.id, key: $0.key, title: $0.title) }),
        .export))
    return []
  }

  static func askForExport(_ template: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let choice = ExportChoice.all.first(where: { $0.id == template }) else { return [] }
    PromptUpdate.ask(
      .exportPath(template), title: "Export: \(choice.title)",
      explanation: "The file to write.", text: choice.fileName,
      read: PromptUpdate.required("Write the path of a file."), &state)
    return []
  }

  static func start(path: String, _ state: inout WorkbenchState) -> [Effect] {
    state.isJobRunning = true
    let name = path.split(separator: "/").last.map(String.init) ?? path
    state.overlays.append(
      .progress(ProgressBox(title: "Importing \(name)", fraction: 0, count: "reading")))
    return [.importReport(path: path)]
  }

  static func progressed(_ progress: ImportJob.Progress, _ state: inout WorkbenchState) {
    guard case .progress(var box) = state.overlays.last else { return }
    if let merged = progress.merged {
      box.fraction = progress.rows == 0 ? 1 : Double(merged) / Double(progress.rows)
      box.count = "\(grouped(merged)) of \(grouped(progress.rows)) findings compared"
      box.rate = "all read; what is known is compared"
      state.overlays[state.overlays.count - 1] = .progress(box)
      return
    }
    box.fraction = progress.size.map { $0 == 0 ? 1 : Double(progress.bytes) / Double($0) }
    box.count = counted(progress.rows, "finding")
    box.rate = "\(progress.bytes / 1_048_576) MiB read"
    state.overlays[state.overlays.count - 1] = .progress(box)
  }

  static func finished(
    _ outcome: ImportJob.Outcome, _ project: ProjectState, _ state: inout WorkbenchState
  ) -> [Effect] {
    state.isJobRunning = false
    state.overlays.removeAll { if case .progress = $0 { true } else { false } }
    state.adopt(project)
    if let entry = outcome.entry { state.ownEntries.insert(entry.id) }
    if outcome.failure == nil { state.drafts[PromptPurpose.importPath.draftKey] = nil }
    state.overlays.append(.reading(ImportText.view(outcome, project)))
    return WorkbenchUpdate.refresh(&state)
  }
}
