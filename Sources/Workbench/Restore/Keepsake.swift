import Foundation
import Readiness
import Terminal

/// What outlives the program: where one was, how each list was looked at, and what was typed.
///
/// It belongs to one project and one user; nothing in it is needed, and what cannot be read is left.
struct Keepsake: Codable, Equatable, Sendable {
  /// How one list was looked at.
  struct List: Codable, Equatable, Sendable {
    var filter = ""
    var sort: SortKey?
    var showsAll = false
    var anchor: String?
    var column: String?
  }

  /// A newer one is another program's.
  static let newest = 1

  var version = Keepsake.newest
  var places: [String] = []
  var lists: [String: List] = [:]
  var columns: [String: ColumnSettings] = [:]
  var split: String?
  var theme: String?
  var capturesMouse = false
  /// The criterion at which the last interview stopped.
  var interviewed: String?
  /// The step at which the walk through the scope stopped.
  var walked: Int?
  /// Texts that were typed and not saved.
  var drafts: [String: [String: String]] = [:]

  init() {}

  init(_ state: WorkbenchState) {
    places = state.places.map(\.code)
    for (place, own) in state.lists {
      lists[place.code] = List(
        filter: own.filter, sort: own.sort, showsAll: own.showsAll, anchor: own.anchor,
        column: own.column)
    }
    columns = Dictionary(
      state.columns.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    split = state.split.rawValue
    theme = state.look.theme.name
    capturesMouse = state.capturesMouse
    interviewed = state.interviewed?.description
    walked = state.wizard.step == 0 ? nil : state.wizard.step
    drafts = state.drafts.merging(Self.beingTyped(state)) { _, new in new }
  }

  /// What stands in open prompts and forms: it is kept though nobody pressed Esc.
  private static func beingTyped(_ state: WorkbenchState) -> [String: [String: String]] {
    var texts: [String: [String: String]] = [:]
    for overlay in state.overlays {
      switch overlay {
      case .prompt(let prompt, let purpose) where !prompt.field.text.isEmpty:
        texts[purpose.draftKey] = PromptUpdate.draft(prompt.field.text, purpose)
      case .form(let form, let purpose) where form.isDirty:
        texts[purpose.draftKey] = purpose.typed(form.values)
      case .interview(let interview) where !interview.values.isEmpty:
        texts[interview.draftKey] = interview.draft(state)
      default: break
      }
    }
    return texts
  }

  /// With the drafts that another window wrote; those this one knew and has no more are settled.
  func keepingDrafts(of other: Keepsake?, unlessIn before: Keepsake?) -> Keepsake {
    var merged = self
    let theirs = (other?.drafts ?? [:]).filter { before?.drafts[$0.key] == nil }
    merged.drafts.merge(theirs) { own, _ in own }
    return merged
  }

  /// Reads what `data` writes; nil for anything else.
  init?(data: Data) {
    guard let kept = try? JSONDecoder().decode(Keepsake.self, from: data),
      kept.version <= Self.newest
    else { return nil }
    self = kept
  }

  var data: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return (try? encoder.encode(self)) ?? Data()
  }

  /// Puts a state back to what was kept; drafts come back even where the screens do not.
  func restore(_ state: inout WorkbenchState, screens: Bool) {
    state.drafts = drafts
    state.interviewed = interviewed.flatMap { CriterionID($0) }
    state.wizard.step = walked.flatMap { WizardUpdate.steps.indices.contains($0) ? $0 : nil } ?? 0
    guard screens else { return }
    let known = places.compactMap { Place(code: $0) }
    if !known.isEmpty, known.count == places.count { state.places = known }
    for (code, list) in lists {
      guard let place = Place(code: code) else { continue }
      state[list: place].filter = list.filter
      state[list: place].sort = list.sort
      state[list: place].showsAll = list.showsAll
      state[list: place].anchor = list.anchor
      state[list: place].column = list.column
    }
    for (id, settings) in columns {
      state.columns[ListID(rawValue: id)] = settings
    }
    state.split = split.flatMap { SplitMode(rawValue: $0) } ?? .auto
    state.capturesMouse = capturesMouse
  }
}
