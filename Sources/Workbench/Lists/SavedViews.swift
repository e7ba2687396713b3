import Foundation
import Jobs
import ProjectFile
import Readiness
import Terminal

/// A filter, an order and columns by a name, kept in the project for everyone who works on it.
struct SavedView: Hashable, Sendable, Codable {
  var filter = ""
  var sort: SortKey?
  var showsAll = false
  var columns = ColumnSettings()
}

/// The saved views of each list, stored as settings `view.LIST.NAME`.
enum SavedViews {
  private static func prefix(_ list: ListID) -> String { "view.\(list.rawValue)." }

  static func of(_ list: ListID, _ state: WorkbenchState) -> [(name: String, view: SavedView)] {
    let settings = state.project?.snapshot.settings ?? [:]
    return settings.compactMap { key, value in
      guard key.hasPrefix(prefix(list)),
        let view = try? JSONDecoder().decode(SavedView.self, from: Data(value.utf8))
      else { return nil }
      return (String(key.dropFirst(prefix(list).count)), view)
    }.sorted { $0.0 < $1.0 }
  }

  /// The change that keeps a view, or takes it away with nil.
  static func change(_ name: String, _ view: SavedView?, of list: ListID) -> ProjectChange {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = view.flatMap { try? encoder.encode($0) }.map { String(decoding: $0, as: UTF8.self) }
    return .setSetting(key: prefix(list) + name, value: text)
  }
}

/// Saving, choosing and removing views.
enum ViewsUpdate {
  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list else { return [] }
    let items = SavedViews.of(list.id, state).map { name, view in
      MenuItem(id: name, title: name, detail: view.filter)
    }
    switch action {
    case .views:
      let plain = MenuItem(id: "", key: "0", title: "the list as it was at first")
      state.overlays.append(.menu(Menu(title: "Views", items: items + [plain]), .views))
    case .removeView:
      state.overlays.append(.menu(Menu(title: "Remove a view", items: items), .removeView))
    case .saveView:
      PromptUpdate.ask(
        .viewName, title: "Save this view",
        explanation: "A name for this filter, order and these columns; one that is there already "
          + "is replaced.", read: PromptUpdate.required("Write a name."), &state)
    default: break
    }
    return []
  }

  static func save(name: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list else { return [] }
    let own = state[list: state.place]
    let view = SavedView(
      filter: own.filter, sort: own.sort, showsAll: own.showsAll,
      columns: state.columns[list.id, default: ColumnSettings()])
    let key = PromptPurpose.viewName.draftKey
    state.saving.append(key)
    return [
      .save(
        Save(
          edits: [Edit(SavedViews.change(name, view, of: list.id), base: nil)],
          title: "View “\(name)” of \(list.plural) saved", draftKey: key))
    ]
  }

  static func choose(_ name: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list else { return [] }
    let view = SavedViews.of(list.id, state).first { $0.name == name }?.view ?? SavedView()
    state[list: state.place].filter = view.filter
    state[list: state.place].sort = view.sort
    state[list: state.place].showsAll = view.showsAll
    state.columns[list.id] = view.columns
    return ListUpdate.reload(state.place, keeping: .top, &state)
  }

  static func remove(_ name: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list else { return [] }
    state.saving.append(nil)
    return [
      .save(
        Save(
          edits: [Edit(SavedViews.change(name, nil, of: list.id), base: nil)],
          title: "View “\(name)” of \(list.plural) removed"))
    ]
  }
}
