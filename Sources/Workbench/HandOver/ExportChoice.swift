import Jobs

/// What can be written to a file from the workbench.
struct ExportChoice: Identifiable, Sendable {
  /// The name of a template, of the checklist or of the deadlines.
  let id: String
  let key: Character
  let title: String
  let fileName: String

  static let checklist = "checklist"
  static let tasks = "tasks"

  /// The reports the product ships, by their letters, then what is a table, then the deadlines as a
  /// calendar.
  static let all =
    ExportJob.templates.map { template in
      ExportChoice(
        id: template.id, key: letters[template.id] ?? template.id.first ?? "m",
        title: template.title,
        fileName: "\(template.id).md")
    } + [
      ExportChoice(
        id: checklist, key: "c", title: "Checklist as CSV, to edit and import again",
        fileName: "checklist.csv"),
      ExportChoice(
        id: tasks, key: "t", title: "Tasks as CSV, to edit and import again",
        fileName: "tasks.csv"),
      ExportChoice(
        id: ExportJob.deadlines, key: "d", title: "Deadlines as a calendar (.ics)",
        fileName: "deadlines.ics"),
    ]

  /// Of templates whose first letter another one has.
  private static let letters: [String: Character] = [
    "roadmap": "o", "acknowledgement-sheet": "h", "training-matrix": "m", "training-sheet": "n",
    "reminder-email": "e", "roster": "l",
  ]
}
