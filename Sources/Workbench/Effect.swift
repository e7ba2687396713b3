import ProjectFile
import Readiness

/// What `update` asks to have done; only the runtime does it.
enum Effect: Equatable, Sendable {
  case loadProject(generation: Int)
  case loadFindings(FindingQuery, generation: Int)
  case loadFinding(FindingSummary.ID)
  case loadJournal(offset: Int, limit: Int, generation: Int)
  case loadChanges(JournalEntry.ID)
  case assess(CriterionID, GapStatus, rationale: String)
  case apply([ProjectChange])
  /// Adds a person by that name and makes them the owner.
  case addOwner(Assessment, name: String)
  case offerUndo(UndoOffer.Direction)
  case undo(UndoOffer.Direction, expected: JournalEntry.ID)
  case importReport(path: String)
  case stopJob
  /// Goes on with a path that was begun, as a shell does.
  case completePath(String)
  case export(path: String, overwrites: Bool)
  case verify
  case edit(String)
  case suspend
  case repaint
  case quit
}
