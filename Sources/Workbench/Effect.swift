import Jobs
import ProjectFile
import Readiness

/// What `update` asks to have done; only the runtime does it.
enum Effect: Equatable, Sendable {
  case loadProject
  case loadFindings(FindingQuery, ListRequest)
  case loadFinding(String)
  case loadJournal
  /// Counts the findings of every account.
  case loadAccounts
  /// Reads what an import refused.
  case loadImport(String)
  case loadEntry(JournalEntry.ID)
  /// Every record a list's filter keeps, to be marked.
  case findAll(ListRequest)
  /// Findings that are marked and not loaded, to be copied.
  case fetchFindings([String], CopyFormat)
  /// Looks findings up that are marked and not loaded, to make something of them.
  case gatherFindings([String], FindingsPurpose)
  case loadGroups(FindingGrouping)
  case save(Save)
  /// Counts what a rule over findings would do.
  case weigh(Save)
  case signOff(title: String, SignOff, [ProjectChange])
  case withdraw(JournalEntry.ID, reason: String)
  case offerUndo(UndoOffer.Direction)
  case undo(UndoOffer.Direction, expected: JournalEntry.ID)
  /// Reads reports and compares them with what is known, without writing.
  case rehearseImport(ImportPlan)
  case importReports(ImportPlan)
  /// Looks at the columns and first rows of a report.
  case sampleReport(ImportPlan)
  /// Takes back imports, by their journal entries, the newest first.
  case undoImports([JournalEntry.ID])
  case stopJob
  /// Goes on with a path that was begun, as a shell does.
  case completePath(String)
  case export(path: String, template: String, overwrites: Bool)
  case compareTable(TableKind, path: String, TableChoices)
  case importTable(TableImport)
  case verify
  case edit(String)
  case copy(String)
  case openOutside(String)
  case suspend
  case repaint
  case quit
}
