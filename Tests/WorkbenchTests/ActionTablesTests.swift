import StageKit
import Terminal
import Testing

@testable import Workbench

struct ActionTablesTests {
  private static let writing: Set<WorkbenchAction> = [
    .markMet, .markPartial, .markNotMet, .markNotApplicable, .statusMenu, .owner, .due, .note,
    .edit, .editLong, .interview, .wizard, .layOut, .importChecklist, .importBoundary, .newCycle,
    .add, .remove, .raiseTask, .pointsAsCriterion, .saveView, .removeView, .undo, .redo,
    .importReport, .makeRule, .placeInBoundary, .targets, .importTasks, .importPeople,
    .importTraining, .importAcknowledgements, .importPolicies, .freezePlan, .writeDraft,
    .moveCardLeft, .moveCardRight, .capacity, .tickStep,
    .addPolicySet, .raisePolicyGaps, .reviewPolicy, .addException,
  ]

  @Test(arguments: [SampleProject.demo, .empty, .staffed]) func everyTableIsSound(
    _ project: SampleProject
  ) throws {
    for (name, state) in try LoadedState.everywhere(project: project) {
      #expect(state.actions.problems() == [], "\(name)")
      for entry in state.actions.entries {
        #expect(!entry.title.isEmpty && !entry.hint.isEmpty, "\(name): \(entry.id)")
        #expect(entry.hint.hasSuffix("."), "\(name): \(entry.id) has no sentence as its hint")
        #expect(WorkbenchAction(rawValue: entry.id) != nil, "\(name): \(entry.id)")
      }
    }
  }

  @Test func everyActionIsReachableFromSomePlace() throws {
    var reachable = Set(
      try LoadedState.everywhere().flatMap { $0.state.actions.entries }
        .filter(\.availability.isOK).map(\.id))
    for state in try [
      LoadedState.onACheck(), LoadedState.withMarksAndViews(),
      LoadedState.onAComponent(), LoadedState.onAGap(), LoadedState.onAGap(inACriterion: true),
      LoadedState.onAFindingWithAddresses(),
    ] {
      reachable.formUnion(state.actions.entries.filter(\.availability.isOK).map(\.id))
    }
    for action in WorkbenchAction.allCases {
      #expect(reachable.contains(action.rawValue), "no place offers \(action.rawValue)")
    }
  }

  @Test func anActionKeepsItsKeyWhereverItIs() throws {
    var keys: [String: [Key]] = [:]
    for (name, state) in try LoadedState.everywhere() {
      for entry in state.actions.entries {
        #expect(keys[entry.id] ?? entry.keys == entry.keys, "\(entry.id) in \(name)")
        keys[entry.id] = entry.keys
      }
    }
  }

  @Test func helpAndPaletteShowEveryActionOfThePlace() throws {
    for (name, state) in try LoadedState.everywhere() {
      let lines = HelpOverlay(tables: [state.actions]).text
      let offered = Palette(entries: state.actions.entries).matches.map(\.id)
      for entry in state.actions.entries {
        #expect(lines.contains { $0.hasSuffix(entry.title) }, "\(name): \(entry.id)")
        #expect(offered.contains(entry.id), "\(name): \(entry.id)")
      }
    }
  }

  @Test(arguments: [60, 80, 140, 180]) func theFooterSaysHowToGetHelp(_ width: Int) throws {
    // While a filter is typed, `?` is a letter like any other.
    for (name, base) in try LoadedState.everywhere() where !base.isTypingAFilter {
      var state = base
      state.size = Size(width: width, height: 24)
      let footer = state.screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      #expect(footer.contains("? Help"), "\(name): \(footer)")
      if width == 180 { #expect(!footer.contains("…"), "\(name): \(footer)") }
    }
  }

  @Test func readOnlyClosesEveryActionThatWritesAndSaysWhy() throws {
    var places = try LoadedState.everywhere(isReadOnly: true).map(\.state)
    places.append(try LoadedState.onACheck(isReadOnly: true))
    for state in places {
      for entry in state.actions.entries {
        let writes = WorkbenchAction(rawValue: entry.id).map(Self.writing.contains) ?? true
        #expect(writes == (entry.danger != .none), "\(entry.id)")
        if writes { #expect(entry.availability.reason?.contains("Read-only") == true) }
      }
    }
  }
}
