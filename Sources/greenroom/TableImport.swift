import Jobs
import ProjectFile
import Readiness

/// Imports a table people kept: shows what it changes, then writes that as one change.
struct TableImport {
  let path: String
  /// What one of its rows is about.
  let noun: String
  let plural: String
  let isRehearsal: Bool
  let printsJSON: Bool
  /// End with 65 when a row was refused.
  let isStrict: Bool

  func run(
    compare: (String) throws -> TableComparison,
    apply: (TableComparison, String) throws -> JournalEntry?
  ) throws {
    let comparison = try compare(path)
    let text = TableImportText(comparison: comparison, name: path, noun: noun, plural: plural)
    if !printsJSON { Console.output.print(text.preview) }
    let entry = isRehearsal ? nil : try apply(comparison, path)
    if printsJSON {
      try JSONOutput.print(TableImportJSON(comparison, entry: entry?.seq))
    } else {
      Console.output.print(text.outcome(entry, isRehearsal: isRehearsal))
    }
    if isStrict, !comparison.refused.isEmpty { throw Ending(.badInput) }
  }
}
