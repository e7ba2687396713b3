import StageKit
import Terminal
import Testing

@testable import Workbench

struct KeyReferenceTests {
  @Test func everyActionHasAPlaceAKeyIsFreeAndASentence() {
    for scope in KeyReference.scopes {
      #expect(scope.table.problems() == [], "\(scope.title)")
      for entry in scope.table.entries {
        #expect(!entry.title.isEmpty && entry.hint.hasSuffix("."), "\(entry.id)")
      }
    }
    let known = Set(KeyReference.scopes.flatMap { $0.own.entries.map(\.id) })
    let all = WorkbenchAction.allCases.map(\.rawValue) + LobbyAction.allCases.map(\.rawValue)
    #expect(known == Set(all))
  }

  /// What `?` shows in a place is what the reference prints of it.
  @Test func itIsInStepWithTheHelpOfEveryPlace() throws {
    let printed = Set(
      KeyReference().scopes.flatMap(\.table.entries).map { "\($0.id) \($0.keyNames)" })
    for (name, state) in try LoadedState.everywhere() {
      for entry in state.actions.entries {
        #expect(printed.contains("\(entry.id) \(entry.keyNames)"), "\(entry.id) in \(name)")
      }
    }
  }

  @Test func anActionOfTheLobbyHasTheKeysItHasEverywhere() {
    let everywhere = GlobalKeys.table(WorkbenchState.empty)
    for entry in LobbyKeys.table(LobbyState()).entries {
      if let shared = everywhere.action(id: entry.id) {
        #expect(shared.keys == entry.keys, "\(entry.id)")
      }
    }
  }

  @Test func textAndMarkdownShowEveryActionWithTheUsersKeys() {
    let reference = KeyReference(keys: [
      "gap.met": [.character("|"), .character("`")], "gap.skip": [],
    ])
    let lines = reference.lines.map(\.text)
    let rows = reference.markdown.split(separator: "\n")
    for entry in reference.scopes.flatMap(\.own.entries) {
      #expect(lines.contains { $0.contains(" \(entry.id) ") && $0.hasSuffix(entry.hint) })
      #expect(rows.contains { $0.contains("| `\(entry.id)` |") && $0.hasSuffix("\(entry.hint) |") })
    }
    #expect(lines.contains { $0.hasPrefix("  |, `") && $0.contains("gap.met") })
    #expect(rows.contains { $0.hasPrefix("| `\\|`, `` ` `` | `gap.met` |") })
    #expect(rows.contains { $0.hasPrefix("| none | `gap.skip` |") })
    let width = rows.filter { $0.hasPrefix("|") }.map {
      $0.replacing("\\|", with: "").count { $0 == "|" }
    }
    #expect(Set(width) == [5], "every row has four cells")
  }
}

extension WorkbenchState {
  fileprivate static let empty = WorkbenchState(
    path: "", asOf: SampleProject.day, readOnlyReason: nil, size: Size(width: 80, height: 24))
}
