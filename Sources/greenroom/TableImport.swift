import Jobs
import ProjectFile
import Readiness

/// Imports a table people kept: shows what it changes, then writes that as one change.
struct TableImport {
  let path: String
  let job: any TableJob
  let isRehearsal: Bool
  let printsJSON: Bool
  /// End with 65 when a row was refused.
  let isStrict: Bool

  func run() throws {
    let comparison = try job.compare(path: path)
    let text = TableImportText(comparison: comparison, name: path, kind: job.kind)
    if !printsJSON { Console.output.print(text.preview) }
    let entry = isRehearsal ? nil : try job.apply(comparison, from: path)
    if printsJSON {
      try JSONOutput.print(TableImportJSON(comparison, entry: entry?.seq))
    } else {
      Console.output.print(text.outcome(entry, isRehearsal: isRehearsal))
    }
    if isStrict, !comparison.refused.isEmpty { throw Ending(.badInput) }
  }
}
