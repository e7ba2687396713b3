import Jobs
import ProjectFile
import Readiness
import Terminal

/// A workshop over some criteria, one a page: the page one is on and what is typed on it.
struct Interview: Hashable, Sendable {
  /// The criteria in the order they are asked; never empty.
  let pages: [CriterionID]
  private(set) var index: Int
  /// The answer that is chosen and not yet saved.
  var answer: GapStatus?
  var rationale: TextArea
  /// How the criterion was when its page was turned to: a change made since is not this one's.
  var base: [String: String]
  /// Whether letters go into the rationale, or choose the answer.
  var isTyping = false
  /// Why the answer was not taken.
  var refusal: String?
  /// The draft of what is being saved; until it is, keys wait.
  var saving: String?
  /// What was typed ahead of the save.
  var ahead: [InputEvent] = []

  /// Turns to a page, with what was typed there before.
  init(_ pages: [CriterionID], at index: Int, _ state: WorkbenchState) {
    self.pages = pages
    self.index = min(max(0, index), pages.count - 1)
    let record = RecordRef.criterion(pages[self.index])
    base = RecordForm.base(record, state)
    let draft = state.drafts[FormPurpose.record(record, base: [:]).draftKey] ?? [:]
    answer = draft["status"].flatMap(GapStatus.init(rawValue:))
    rationale = TextArea(
      draft["rationale"] ?? "", placeholder: "What you saw, and why it suffices.")
  }

  var criterion: CriterionID { pages[index] }
  var record: RecordRef { .criterion(criterion) }
  /// The same as that of the criterion's form: what is typed in one is there in the other.
  var draftKey: String { FormPurpose.record(record, base: [:]).draftKey }
  var isLast: Bool { index == pages.count - 1 }

  /// What was typed or chosen, by field.
  var values: [String: String] {
    var values: [String: String] = [:]
    if let answer { values["status"] = answer.rawValue }
    if !GapTransition.isBlank(rationale.text) { values["rationale"] = rationale.text }
    return values
  }

  /// The draft to be kept: what the form's draft holds of other fields stays in it.
  func draft(_ state: WorkbenchState) -> [String: String]? {
    let own = ["status", "rationale"].flatMap { [$0, FormPurpose.before + $0] }
    let others = (state.drafts[draftKey] ?? [:]).filter { !own.contains($0.key) }
    let draft = FormPurpose.record(record, base: base).typed(values).merging(others) { $1 }
    return draft.isEmpty ? nil : draft
  }

  func isAssessed(_ id: CriterionID, _ state: WorkbenchState) -> Bool {
    CriterionRecord.read(id, state).status != .notAssessed
  }

  func answered(_ state: WorkbenchState) -> Int { pages.count { isAssessed($0, state) } }

  /// What is said once every page is answered and nothing more is typed; nil before.
  func closingWord(_ state: WorkbenchState) -> String? {
    guard values.isEmpty, answered(state) == pages.count else { return nil }
    let gaps = (state.project?.snapshot.items[.gap] ?? []).count { gap in
      gap.isOpen(asOf: state.asOf) && gap.criteria("criteria").contains(where: pages.contains)
    }
    let all = pages.count == 1 ? "The criterion is" : "All \(pages.count) criteria are"
    let open = gaps == 1 ? "1 gap is open" : "\(grouped(gaps)) gaps are open"
    return "\(all) answered; \(open)."
  }
}

extension WorkbenchState {
  /// The interview that is held, whatever stands over it.
  var interview: Interview? {
    get {
      for case .interview(let interview) in overlays { return interview }
      return nil
    }
    set {
      let place = overlays.firstIndex { if case .interview = $0 { true } else { false } }
      guard let place else { return }
      if let newValue { overlays[place] = .interview(newValue) } else { overlays.remove(at: place) }
    }
  }
}
