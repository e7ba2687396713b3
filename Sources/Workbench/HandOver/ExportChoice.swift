import Jobs

/// What can be written to a file from the workbench.
struct ExportChoice: Identifiable, Sendable {
  /// The name of a template, or of the checklist.
  let id: String
  let key: Character
  let title: String
  let fileName: String

  static let checklist = "checklist"
  static let tasks = "tasks"

  /// The reports the product ships, by the first letter of their names, then what is a table.
  static let all =
    ExportJob.templates.map { template in
      ExportChoice(
        id: template.id, key: template.id.first ?? "m", title: template.title,
        fileName: "\(template.id).md")
    } + [
      ExportChoice(
        id: checklist, key: "c", title: "Checklist as CSV, to edit and import again",
        fileName: "checklist.csv"),
      ExportChoice(
        id: tasks, key: "t", title: "Tasks as CSV, to edit and import again",
        fileName: "tasks.csv"),
    ]
}
