import Jobs
import ProjectFile
import Readiness
import Terminal

/// Telling how the columns of a report that no format knows are read; it is kept by name.
enum LayoutUpdate {
  static func offer(
    _ plan: ImportPlan, _ outcome: ImportJob.Outcome, _ state: inout WorkbenchState
  ) {
    let why = outcome.refusals.first?.reason ?? ""
    state.overlays.append(
      .confirm(
        Confirm(
          title: "No format fits",
          question: "\(plan.name): \(why)\n\nLook at its columns and tell how they are read?",
          yes: "look at them"), .sample(plan)))
  }

  /// The columns and first rows are shown; Enter goes on to the form of a layout.
  static func sampled(
    _ sample: SampledReport, _ plan: ImportPlan, _ state: inout WorkbenchState
  ) {
    let columns = sample.columns.enumerated().map { place, name -> TextView.Block in
      let values = sample.rows.compactMap { place < $0.count ? $0[place] : nil }
        .filter { !$0.isEmpty }
      return .field(name, values.joined(separator: "  |  "))
    }
    let reading = Reading(
      "Columns of \(plan.name)",
      [
        .paragraph(
          "Each column with its values in the first rows. Enter goes on to a layout, in which what "
            + "is likely stands already."), .blank,
      ] + columns)
    state.overlays.append(.preview(reading, .layout(plan, columns: sample.columns)))
  }

  static func openForm(
    _ plan: ImportPlan, columns: [String], _ state: inout WorkbenchState
  ) {
    let layout = ReportLayout(
      name: plan.name, tool: "", columns: ReportLayout.guess(from: columns))
    state.planToGoOn = plan
    ItemUpdate.open(
      .newItem(
        ItemRecord.new(
          .reportLayout, ["name": layout.name, "columns": layout.columnsText])), &state)
  }

  /// Once the layout is kept, the report it was made for is read by it.
  static func saved(before: ProjectState?, _ state: inout WorkbenchState) -> [Effect] {
    let old = before?.snapshot.items[.reportLayout].count ?? 0
    let new = state.project?.snapshot.items[.reportLayout].count ?? 0
    guard new > old, let plan = state.planToGoOn else { return [] }
    state.planToGoOn = nil
    return ImportUpdate.rehearse(plan, &state)
  }
}
