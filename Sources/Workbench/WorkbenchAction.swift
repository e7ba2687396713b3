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
  case nextLink = "link.next"
  case previousLink = "link.previous"
  case open = "record.open"
  case back = "place.back"
  case nextRecord = "record.next"
  case previousRecord = "record.previous"

  case showOverview = "screen.overview"
  case showScope = "screen.scope"
  case showGaps = "screen.gaps"
  case showFindings = "screen.findings"
  case showConcerns = "screen.concerns"
  case showGapsFound = "screen.gaps-found"
  case showRoadmap = "screen.roadmap"
  case showForecast = "screen.forecast"
  case showBaselines = "screen.baselines"
  case showBoard = "screen.board"
  case showTimeline = "screen.timeline"
  case showLoad = "screen.load"
  case timelineUnit = "timeline.unit"
  case earlier = "timeline.earlier"
  case later = "timeline.later"
  case toToday = "timeline.today"
  case nextView = "view.next"
  case previousView = "view.previous"
  case moveCardLeft = "card.left"
  case moveCardRight = "card.right"
  case showImports = "screen.imports"
  case showMappingRules = "screen.mapping-rules"
  case showTriageRules = "screen.triage-rules"
  case showLayouts = "screen.report-layouts"
  case showJournal = "screen.journal"

  case filter = "list.filter"
  case sort = "list.sort"
  case columns = "list.columns"
  case widen = "list.widen"
  case narrow = "list.narrow"
  case showAll = "list.show-all"
  case views = "list.views"
  case saveView = "list.save-view"
  case removeView = "list.remove-view"
  case mark = "mark.toggle"
  case markRange = "mark.range"
  case markAll = "mark.all"
  case clearMarks = "mark.clear"

  case add = "record.add"
  case remove = "record.remove"
  case raiseTask = "record.raise-task"
  case group = "finding.group"
  case makeRule = "finding.rule"
  case placeInBoundary = "finding.boundary"
  case markMet = "gap.met"
  case markPartial = "gap.partially-met"
  case markNotMet = "gap.not-met"
  case markNotApplicable = "gap.not-applicable"
  case skip = "gap.skip"
  case pointsAsCriterion = "gap.points-as-criterion"
  case interview = "gap.interview"
  case whatIf = "roadmap.what-if"
  case suggest = "roadmap.suggest"
  case suggestAnew = "roadmap.suggest-anew"
  case writeDraft = "roadmap.write"
  case freezePlan = "roadmap.freeze"
  case capacity = "roadmap.capacity"
  case tickStep = "task.tick"
  case wizard = "scope.wizard"
  case layOut = "scope.lay-out"
  case statusMenu = "record.status"
  case owner = "record.owner"
  case due = "record.due"
  case note = "record.note"
  case edit = "record.edit"
  case editLong = "record.edit-long"
  case explain = "figure.explain"
  case copy = "record.copy"
  case openOutside = "record.open-outside"

  case undo = "journal.undo"
  case redo = "journal.redo"
  case verify = "journal.verify"
  case importReport = "report.import"
  case export = "report.export"
  case importChecklist = "checklist.import"
  case importBoundary = "scope.import"
  case importTasks = "roadmap.import"
  case newCycle = "project.new-cycle"
  case targets = "project.targets"

  case palette = "help.palette"
  case help = "help.keys"
  case split = "look.split"
  case theme = "look.theme"
  case mouse = "look.mouse"
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
