import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

/// Every action does what its hint says, from its key or, without one, from the palette.
struct ActionDeedsTests {
  /// Where an action is tried, and what is true of the stage only after it.
  struct Deed: Sendable {
    let keys: [String]
    let holds: @Sendable (WorkbenchState, Stage) -> Bool

    init(_ keys: String..., holds: @escaping @Sendable (WorkbenchState, Stage) -> Bool) {
      self.keys = keys
      self.holds = holds
    }

    /// The screen shows a text.
    init(_ keys: String..., shows text: String) {
      self.keys = keys
      holds = { _, stage in stage.screen.contains(text) }
    }

    /// The list's cursor stands on a row that begins so.
    init(_ keys: String..., row text: String) {
      self.keys = keys
      holds = { _, stage in stage.row.hasPrefix(text) }
    }

    /// One is in a place.
    init(_ keys: String..., places: [Place]) {
      self.keys = keys
      holds = { state, _ in state.places == places }
    }
  }

  private static func status(of task: String, _ stage: Stage) -> String? {
    ((try? stage.file.items(.task)) ?? []).first { $0.name.hasPrefix(task) }?["status"]
  }

  private static let moves: [WorkbenchAction: Deed] = [
    .down: Deed("3", row: "CC1.2"), .up: Deed("3", "j", "j", row: "CC1.2"),
    .pageDown: Deed("3") { state, _ in state[list: .gaps].cursor.selection > 10 },
    .pageUp: Deed("3", "G") { state, _ in
      state[list: .gaps].cursor.selection < state[list: .gaps].page.lines - 10
    },
    .top: Deed("3", "G", row: "CC1.1"), .bottom: Deed("3", row: "C1.2"),
    .left: Deed("3", "l", "l") { state, _ in state[list: .gaps].column == "status" },
    .right: Deed("3") { state, _ in state[list: .gaps].column == "status" },
    .nextPane: Deed { state, _ in state.overview.pane == .attention },
    .nextLink: Deed("5", "Enter") { state, _ in state.details[state.place]?.text.selectedLink != nil
    },
    .previousLink: Deed("5", "Enter", "Tab", "Tab") { state, _ in
      let text = state.details[state.place]?.text
      return text?.selectedLink == text?.links.first
    },
    .open: Deed("3", shows: "Gaps → CC1.1"), .back: Deed("3", "Enter", places: [.gaps]),
    .nextRecord: Deed("3", "Enter", shows: "Gaps → CC1.2"),
    .previousRecord: Deed("3", "j", "Enter", shows: "Gaps → CC1.1"),
    .showOverview: Deed("3", places: [.overview]), .showScope: Deed(places: [.scope]),
    .showGaps: Deed(places: [.gaps]),
    .showFindings: Deed(places: [.allFindings]),
    .showConcerns: Deed(places: [.overview, .concerns]),
    .showJournal: Deed(places: [.overview, .journal]),
    .showGapsFound: Deed(places: [.overview, .items(.gap)]),
    .showImports: Deed(places: [.overview, .imports]),
    .showMappingRules: Deed(places: [.overview, .items(.mappingRule)]),
    .showTriageRules: Deed(places: [.overview, .items(.triageRule)]),
    .showLayouts: Deed(places: [.overview, .items(.reportLayout)]),
    .showRoadmap: Deed(places: [.items(.task)]),
    .showForecast: Deed(places: [.overview, .forecast]),
    .showBoard: Deed(places: [.overview, .board]),
    .showTimeline: Deed(places: [.overview, .timeline]),
    .showLoad: Deed(places: [.overview, .load]),
    .showPolicies: Deed(places: [.items(.policy)]),
    .addPolicySet: Deed("7", shows: "Add 1 policy"),
    .raisePolicyGaps: Deed(shows: "Required policy missing"),
    .comparePolicy: Deed("7", shows: "The text is that of version"),
    .reviewPolicy: Deed("7", shows: "Reviewed: POL-01"),
    .addException: Deed("7", shows: "Exception from POL-01"),
    .showTraining: Deed(places: [.dutyMatrix(.training)]),
    .showAcknowledgements: Deed(places: [.overview, .dutyMatrix(.acknowledgements)]),
    .showPeople: Deed(places: [.overview, .items(.person)]),
    .showCourses: Deed(places: [.overview, .items(.course)]),
    .nextView: Deed("6", places: [.board]), .previousView: Deed("6", places: [.load]),
    .moveCardRight: Deed("6", "Tab") { _, stage in
      status(of: "Restore the ledger", stage) == "planned"
    },
    .moveCardLeft: Deed("6", "Tab", "l") { _, stage in
      status(of: "Order the penetration", stage) == "backlog"
    },
    .timelineUnit: Deed(":", "bars over", "Enter") { state, _ in state.timeline.isCoarse },
    .earlier: Deed(":", "bars over", "Enter") { state, _ in
      state.timeline.origin.map { $0 < state.asOf.adding(days: -14) } ?? false
    },
    .later: Deed(":", "bars over", "Enter") { state, _ in
      state.timeline.origin.map { $0 > state.asOf.adding(days: -14) } ?? false
    },
    .toToday: Deed(":", "bars over", "Enter", ")") { state, _ in state.timeline.origin == nil },
    .showBaselines: Deed(places: [.overview, .items(.planBaseline)]),
  ]

  private static let lists: [WorkbenchAction: Deed] = [
    .filter: Deed("3") { state, _ in state.isTypingAFilter },
    .sort: Deed("3", shows: "Sort by"), .columns: Deed("3", shows: "─ Columns"),
    .widen: Deed("3", "l") { state, _ in state.columns[.gaps]?.widths["status"] == 20 },
    .narrow: Deed("3", "l") { state, _ in state.columns[.gaps]?.widths["status"] == 12 },
    .showAll: Deed("5") { state, _ in state[list: .allFindings].showsAll },
    .views: Deed("5", ":", "save this view", "Enter", "Mine", "Enter", shows: "─ Views"),
    .saveView: Deed("5", shows: "Save this view"),
    .removeView: Deed("5", ":", "save this view", "Enter", "Mine", "Enter", shows: "Remove a view"),
    .mark: Deed("3", shows: "1 marked"), .markRange: Deed("3", "v", "j", shows: "2 marked"),
    .markAll: Deed("3", "/", "owner:callum", "Enter") { state, _ in
      !state[list: .gaps].marks.isEmpty
        && state[list: .gaps].marks.count == state[list: .gaps].page.matching
    },
    .clearMarks: Deed("3", "Space") { state, _ in state[list: .gaps].marks.isEmpty },
  ]

  private static let records: [WorkbenchAction: Deed] = [
    .markMet: Deed("3", "j", shows: "Rationale for met: CC1.2"),
    .markPartial: Deed("3", "Enter") { state, _ in point(state) == .partiallyMet },
    .markNotMet: Deed("3", "Enter") { state, _ in point(state) == .notMet },
    .markNotApplicable: Deed("3", "Enter") { state, _ in point(state) == .notApplicable },
    .skip: Deed("3", row: "CC1.2"), .statusMenu: Deed("3", shows: "Status: CC1.1"),
    .owner: Deed("3", shows: "Owner: CC1.1"), .due: Deed("5", shows: "Due: "),
    .note: Deed("3", shows: "Note: CC1.1"), .edit: Deed("3", shows: "Rationale"),
    .editLong: Deed("3") { _, stage in stage.driver.children.count == 1 },
    .explain: Deed("3", shows: "Why CC1.1"), .copy: Deed("3", shows: "─ Copy"),
    .add: Deed("2", "/", "boundary", "Enter", "Enter", shows: "New component"),
    .remove: Deed(
      "2", "/", "boundary", "Enter", "a", "Vault", "Ctrl-S", "Enter", shows: "Remove B-"),
    .raiseTask: Deed("3", "Enter", shows: "New task"),
    .group: Deed("5", shows: "Findings by"), .makeRule: Deed("5", shows: "Make a rule"),
    .placeInBoundary: Deed("5", shows: "Place in the boundary"),
    .suggest: Deed(places: [.overview, .roadmapDraft]),
    .suggestAnew: Deed(":", "suggest a", "Enter", "x", "g", row: "Fix 4 checks"),
    .writeDraft: Deed(":", "suggest a", "Enter") { state, stage in
      state.roadmapDraft == nil && ((try? stage.file.items(.task)) ?? []).count > 20
    },
    .whatIf: Deed("6", shows: "─ What if"), .freezePlan: Deed("6", shows: "Freeze the plan"),
    .capacity: Deed("6", shows: "Capacity for the roadmap"),
    .tickStep: Deed("6", "/", "mailer", "Enter", "Enter", shows: "2 of 3 done"),
    .pointsAsCriterion: Deed("3", "Enter", shows: "Change "),
    .wizard: Deed("2", shows: "Step 1 of 14: Organisation"),
    .layOut: Deed("2", "Enter", shows: "Lay out the milestones"),
    .interview: Deed("3", shows: "left\nCC1.5 "),
    .openOutside: Deed("5", "Enter") { _, stage in
      stage.screen.contains("─ Open") || !stage.driver.copied.isEmpty
    },
  ]

  private static let program: [WorkbenchAction: Deed] = [
    .undo: Deed(shows: "Undo an earlier change"),
    .redo: Deed("3", "c", "Ctrl-U", "x", "Enter", "u", shows: "Redo: CC1.1"),
    .importChecklist: Deed(shows: "Import the checklist"),
    .importBoundary: Deed(shows: "Import a boundary list"),
    .importTasks: Deed(shows: "Import tasks"),
    .importPeople: Deed(shows: "Import people"),
    .importTraining: Deed(shows: "Import training"),
    .importAcknowledgements: Deed(shows: "Import acknowledgements"),
    .importPolicies: Deed(shows: "Import policies"),
    .newCycle: Deed(shows: "New cycle"), .targets: Deed(shows: "─ Remediation targets"),
    .verify: Deed(shows: "The file is intact."),
    .importReport: Deed(shows: "Import reports"), .export: Deed(shows: "Checklist as CSV"),
    .palette: Deed(shows: "─ Actions"), .help: Deed(shows: "─ Keys"),
    .split: Deed("3") { state, _ in state.split == .right && state.layout.divider != nil },
    .theme: Deed(shows: "─ Theme"), .mouse: Deed { state, _ in state.capturesMouse },
    .suspend: Deed { _, stage in stage.driver.suspensions == 1 },
    .repaint: Deed("3", row: "CC1.1"),
    .quit: Deed { state, _ in state.isClosing },
  ]

  private static let deeds = [moves, lists, records, program].reduce(into: [:]) {
    $0.merge($1) { first, _ in first }
  }

  @Test func noActionIsLeftOut() {
    #expect(Set(Self.deeds.keys) == Set(WorkbenchAction.allCases))
  }

  @Test(arguments: WorkbenchAction.allCases) func itDoesWhatItSays(
    _ action: WorkbenchAction
  ) throws {
    let deed = try #require(Self.deeds[action])
    let stage = try Stage()
    if action == .openOutside { try Scene.importReportWithAddresses(stage) }
    for key in deed.keys { try stage.press(key) }
    let entry = try #require(stage.runtime.state.actions.action(id: action.rawValue))
    if ![.repaint].contains(action) {
      #expect(!deed.holds(stage.runtime.state, stage), "true before \(action.rawValue)")
    }
    if let key = entry.keys.first {
      try stage.send(.key(key))
    } else {
      try stage.press(":", entry.title, "Enter")
    }
    #expect(deed.holds(stage.runtime.state, stage), "\(action.rawValue):\n\(stage.screen)")
  }

  /// The status of the first criterion's first point of focus.
  private static func point(_ state: WorkbenchState) -> GapStatus? {
    state.project?.snapshot.points["CC1.1-01"]?.status
  }
}
