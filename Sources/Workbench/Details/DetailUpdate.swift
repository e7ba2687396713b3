import ProjectFile
import Readiness
import Terminal

/// Records as texts: loaded when they are shown, scrolled, and left by their links.
enum DetailUpdate {
  /// Loads what a place shows of one record, unless it is there already.
  static func load(
    _ place: Place, anew: Bool = false, _ state: inout WorkbenchState
  ) -> [Effect] {
    forgetOthers(than: place, &state)
    switch place {
    case .criterion: return ListUpdate.reload(place, &state)
    case .finding(let identity):
      return anew || state.details[place] == nil ? [.loadFinding(identity)] : []
    case .entry(let id): return anew || state.details[place] == nil ? [.loadEntry(id)] : []
    case .item(let kind, let id):
      state.details[place] = ItemText.detail(kind, id, replacing: state.details[place], state)
      return []
    case .forecast:
      state.details[place] = ForecastText.detail(replacing: state.details[place], state)
      return []
    case .importRecord(let id):
      return anew || state.details[place] == nil ? [.loadImport(id)] : []
    default: return []
    }
  }

  static func loaded(_ detail: FindingDetail?, _ identity: String, _ state: inout WorkbenchState) {
    let place = Place.finding(identity)
    guard let detail else {
      state.details[place, default: DetailState()].isGone = true
      return
    }
    var shown = FindingText.text(detail, state).detail(replacing: state.details[place])
    shown.finding = detail
    state.details[place] = shown
  }

  static func loaded(
    _ entry: JournalEntry?, _ changes: [FieldChange], _ id: String, _ state: inout WorkbenchState
  ) {
    let place = Place.entry(id)
    guard let entry else {
      state.details[place, default: DetailState()].isGone = true
      return
    }
    state.details[place] = EntryText.text(entry, changes, state)
      .detail(replacing: state.details[place])
  }

  static func handle(_ event: InputEvent, _ state: inout WorkbenchState) {
    let place = state.place
    guard var detail = state.details[place] else { return }
    let rect = state.layout.pane(of: place)?.rect ?? state.body
    _ = detail.text.handle(event, size: rect.size)
    state.details[place] = detail
  }

  /// The link under the cursor, else the first one.
  static func link(_ state: WorkbenchState) -> Link? {
    guard let detail = state.details[state.place] else { return nil }
    return (detail.text.selectedLink ?? detail.text.links.first).flatMap { detail.links[$0] }
  }

  /// Keeps the texts that are on the stack, so that going through a list does not gather them all.
  private static func forgetOthers(than place: Place, _ state: inout WorkbenchState) {
    let kept = Set(state.places + [place])
    guard state.details.count > 40 else { return }
    state.details = state.details.filter { kept.contains($0.key) }
  }
}
