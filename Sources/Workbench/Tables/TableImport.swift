import Jobs
import ProjectFile
import Readiness
import Terminal

/// How the workbench asks for each kind of table.
extension TableKind {
  var title: String {
    switch self {
    case .checklist: "Import the checklist"
    case .boundary: "Import a boundary list"
    case .tasks: "Import tasks"
    case .people: "Import people"
    case .training: "Import training"
    case .acknowledgements: "Import acknowledgements"
    case .policies: "Import policies"
    }
  }

  var explanation: String {
    switch self {
    case .checklist: "A CSV as the checklist is exported; what differs is shown first."
    case .boundary: "A CSV or JSON list of accounts, subscriptions or repositories."
    case .tasks: "A CSV as tasks are exported, or the issues Jira or GitHub exported."
    case .people: "A CSV of BambooHR, Rippling, Gusto, Google Workspace, Okta or our own."
    case .training: "A CSV of KnowBe4, Huntress SAT, Vanta, a gradebook or our own."
    case .acknowledgements: "A CSV of DocuSign, Dropbox Sign, a learning system or our own."
    case .policies: "A CSV as policies are exported."
    }
  }
}

/// A table compared with the project, on its way into it.
struct TableImport: Hashable, Sendable {
  let kind: TableKind
  let path: String
  let comparison: TableComparison
}

/// Reading a table, showing what it would change, and writing that as one step.
enum TableUpdate {
  static func ask(_ kind: TableKind, _ state: inout WorkbenchState) -> [Effect] {
    PromptUpdate.ask(
      .tablePath(kind), title: kind.title, explanation: kind.explanation + " Tab completes it.",
      read: PromptUpdate.required("Write the path of a file."), &state)
    return []
  }

  static func compared(_ table: TableImport, _ state: inout WorkbenchState) {
    state.drafts[PromptPurpose.tablePath(table.kind).draftKey] = nil
    let reading = TableText.reading(table)
    state.overlays.append(
      table.comparison.edits.isEmpty ? .reading(reading) : .preview(reading, .table(table)))
  }

  static func apply(_ table: TableImport, _ state: inout WorkbenchState) -> [Effect] {
    state.saving.append(nil)
    return [.importTable(table)]
  }
}
