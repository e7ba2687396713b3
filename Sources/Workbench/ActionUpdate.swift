import Jobs
import ProjectFile
import Readiness
import Terminal

/// What each action does in the place one is in.
enum ActionUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .down, .up, .pageDown, .pageUp, .top, .bottom: return move(action, &state)
    case .left, .right:
      if state.place == .board { return BoardUpdate.move(action, &state) }
      if DutyMatrixUpdate.kind(state.place) != nil {
        DutyMatrixUpdate.move(action, &state)
        return []
      }
      if state.place.list != nil { return ColumnsUpdate.perform(action, &state) }
      OverviewUpdate.perform(action, &state)
      return []
    case .nextPane:
      OverviewUpdate.perform(action, &state)
      return []
    case .nextLink: return link(.tab, &state)
    case .previousLink: return link(.backTab, &state)
    case .open: return OpenUpdate.open(&state)
    case .back: return OpenUpdate.back(&state)
    case .nextRecord: return OpenUpdate.step(1, &state)
    case .previousRecord: return OpenUpdate.step(-1, &state)
    case .showOverview: return OpenUpdate.show(.overview, &state)
    case .showScope: return OpenUpdate.show(.scope, &state)
    case .showGaps: return OpenUpdate.show(.gaps, &state)
    case .showFindings: return OpenUpdate.show(.allFindings, &state)
    case .showGapsFound: return push(.items(.gap), &state)
    case .showRoadmap: return OpenUpdate.show(.items(.task), &state)
    case .showForecast: return push(.forecast, &state)
    case .showBaselines: return push(.items(.planBaseline), &state)
    case .showBoard: return push(.board, &state)
    case .showTimeline: return push(.timeline, &state)
    case .showLoad: return push(.load, &state)
    case .showTraining: return OpenUpdate.show(.dutyMatrix(.training), &state)
    case .showAcknowledgements: return push(.dutyMatrix(.acknowledgements), &state)
    case .showPeople: return push(.items(.person), &state)
    case .showCourses: return push(.items(.course), &state)
    case .earlier where DutyMatrixUpdate.kind(state.place) != nil,
      .later where DutyMatrixUpdate.kind(state.place) != nil:
      DutyMatrixUpdate.move(action, &state)
      return []
    case .timelineUnit, .earlier, .later, .toToday:
      TimelineUpdate.perform(action, &state)
      return []
    case .nextView: return ViewRing.step(1, &state)
    case .previousView: return ViewRing.step(-1, &state)
    case .moveCardLeft: return BoardUpdate.moveCard(.left, &state)
    case .moveCardRight: return BoardUpdate.moveCard(.right, &state)
    case .showPolicies: return OpenUpdate.show(.items(.policy), &state)
    case .showImports: return push(.imports, &state)
    case .showMappingRules: return push(.items(.mappingRule), &state)
    case .showTriageRules: return push(.items(.triageRule), &state)
    case .showLayouts: return push(.items(.reportLayout), &state)
    case .showJournal: return push(.journal, &state)
    case .filter, .showAll: return filter(action, &state)
    case .sort, .columns, .widen, .narrow: return ColumnsUpdate.perform(action, &state)
    case .views, .saveView, .removeView: return ViewsUpdate.perform(action, &state)
    case .mark, .markRange, .markAll, .clearMarks: return MarksUpdate.perform(action, &state)
    case .markMet, .markPartial, .markNotMet, .markNotApplicable, .statusMenu, .owner, .due, .note,
      .edit, .editLong:
      return RecordUpdate.perform(action, &state)
    case .skip: return move(.down, &state)
    case .layOut: return PlanUpdate.choose(&state)
    case .suggest: return RoadmapDraftUpdate.open(&state)
    case .suggestAnew: return RoadmapDraftUpdate.suggestAnew(&state)
    case .writeDraft: return RoadmapDraftUpdate.write(&state)
    case .whatIf: return WhatIfUpdate.ask(&state)
    case .freezePlan: return TaskUpdate.freezePlan(&state)
    case .capacity: return CapacityForm.open(&state)
    case .tickStep where ItemUpdate.chosen(state).first?.kind == .person:
      return PersonStepUpdate.ask(&state)
    case .tickStep: return TaskUpdate.askForStep(&state)
    case .addPolicySet: return PolicyUpdate.addSet(&state)
    case .raisePolicyGaps: return PolicyUpdate.raiseGaps(&state)
    case .comparePolicy: return PolicyUpdate.compare(&state)
    case .reviewPolicy: return ReviewForm.open(&state)
    case .addException: return PolicyUpdate.addException(&state)
    case .wizard: return WizardUpdate.begin(&state)
    case .interview: return InterviewUpdate.begin(&state)
    case .pointsAsCriterion: return CriterionUpdate.makePointsAlike(&state)
    case .add, .remove, .raiseTask: return ItemUpdate.perform(action, &state)
    case .group: return GroupingUpdate.choose(&state) ?? FindingGroupsList.choose(&state)
    case .makeRule: return FindingsUpdate.gather(.rule, &state)
    case .placeInBoundary: return FindingsUpdate.gather(.scope, &state)
    case .copy: return CopyUpdate.ask(&state)
    case .openOutside: return OutsideUpdate.open(&state)
    case .undo: return [.offerUndo(.undo)]
    case .redo: return [.offerUndo(.redo)]
    case .verify:
      state.toast = Toast("Verifying the file…")
      return [.verify]
    case .importReport: return ImportUpdate.ask(&state)
    case .export: return ExportUpdate.choose(&state)
    case .importChecklist: return TableUpdate.ask(.checklist, &state)
    case .importBoundary: return TableUpdate.ask(.boundary, &state)
    case .importTasks: return TableUpdate.ask(.tasks, &state)
    case .importPeople: return TableUpdate.ask(.people, &state)
    case .importTraining: return TableUpdate.ask(.training, &state)
    case .importAcknowledgements: return TableUpdate.ask(.acknowledgements, &state)
    case .importPolicies: return TableUpdate.ask(.policies, &state)
    case .newCycle: return NewCycle.openForm(&state)
    case .targets: return TargetsForm.open(&state)
    case .showConcerns: return OpenUpdate.push(.concerns, &state)
    case .split, .theme, .mouse: return LookUpdate.perform(action, &state)
    case .explain, .palette, .help: return read(action, &state)
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .quit: return close(&state)
    }
  }

  /// A screen without a number: Esc comes back.
  private static func push(_ place: Place, _ state: inout WorkbenchState) -> [Effect] {
    state.place == place ? [] : OpenUpdate.push(place, &state)
  }

  private static func read(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    switch action {
    case .explain: state.overlays += ExplainText.view(state).map { [.reading($0)] } ?? []
    case .palette: state.overlays.append(.palette(Palette(entries: state.actions.entries)))
    case .help: state.overlays.append(.help(HelpOverlay(tables: [state.actions])))
    default: break
    }
    return []
  }

  private static let keys: [WorkbenchAction: Key] = [
    .down: .down, .up: .up, .pageDown: .pageDown, .pageUp: .pageUp, .top: .home, .bottom: .end,
  ]

  private static func move(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    if state.place == .board { return BoardUpdate.move(action, &state) }
    guard let key = keys[action] else { return [] }
    let event = InputEvent.key(key)
    if state.place.list != nil { return ListUpdate.move(event, &state) }
    if state.place == .overview {
      OverviewUpdate.move(event, &state)
    } else {
      DetailUpdate.handle(event, &state)
    }
    return []
  }

  private static func link(_ key: Key, _ state: inout WorkbenchState) -> [Effect] {
    DetailUpdate.handle(.key(key), &state)
    return []
  }

  private static func filter(
    _ action: WorkbenchAction, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let list = state.place.list else { return [] }
    if action == .showAll {
      state[list: state.place].showsAll.toggle()
      return ListUpdate.reload(state.place, keeping: .top, &state)
    }
    let fields = list.fields.prefix(3).map { "\($0.id):" }.joined(separator: " ")
    state[list: state.place].typing = TextField(
      state[list: state.place].filter, placeholder: "words, !not, \(fields)")
    return []
  }

  private static func close(_ state: inout WorkbenchState) -> [Effect] {
    guard state.isJobRunning else { return [.quit] }
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Close", question: "A job is still running. Stop it and close?",
          yes: "stop and close"), .quit))
    return []
  }
}
