import ProjectFile
import Terminal

/// Every action of the workbench by its stable name, `noun.verb`.
enum WorkbenchAction: String, CaseIterable, Sendable {
  case down = "cursor.down"
  case up = "cursor.up"
  case pageDown = "cursor.page-down"
  case pageUp = "cursor.page-up"
  case top = "cursor.top"
  case bottom = "cursor.bottom"
  case left = "cursor.left"
  case right = "cursor.right"
  case nextPane = "pane.next"
  case open = "record.open"
  case back = "place.back"
  case nextRecord = "record.next"
  case previousRecord = "record.previous"

  case showOverview = "screen.overview"
  case showGaps = "screen.gaps"
  case showFindings = "screen.findings"
  case showJournal = "screen.journal"

  case markMet = "gap.met"
  case markPartial = "gap.partially-met"
  case markNotMet = "gap.not-met"
  case markNotApplicable = "gap.not-applicable"
  case skip = "gap.skip"
  case statusMenu = "gap.status"
  case owner = "gap.owner"
  case note = "gap.note"
  case edit = "gap.edit"
  case editLong = "gap.edit-rationale"

  case filter = "findings.filter"
  case showAll = "findings.show-all"
  case explain = "figure.explain"

  case undo = "journal.undo"
  case redo = "journal.redo"
  case verify = "journal.verify"
  case importReport = "report.import"
  case export = "report.export"

  case palette = "help.palette"
  case help = "help.keys"
  case suspend = "program.suspend"
  case repaint = "program.repaint"
  case quit = "program.quit"
}

extension ActionEntry {
  /// An entry for an action of the workbench; `keys` are names parted by blanks.
  init(
    _ action: WorkbenchAction, _ keys: String, _ title: String, _ hint: String,
    group: String, danger: Danger = .none, inFooter: Bool = false,
    unless reason: String? = nil
  ) {
    self.init(
      id: action.rawValue, keys: keys.split(separator: " ").compactMap { Key(named: String($0)) },
      title: title, hint: hint, group: group, danger: danger, inFooter: inFooter,
      availability: reason.map { .no($0) } ?? .ok)
  }
}
