import ProjectFile
import Readiness
import Terminal

/// The actions of the place one is in.
enum ScreenKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    let own =
      switch state.place {
      case .overview: OverviewKeys.entries(state)
      case .gaps: gaps(state)
      case .criterion: CriterionKeys.entries(state)
      case .findings: FindingKeys.list(state)
      case .finding: FindingKeys.detail(state)
      case .findingGroups: FindingKeys.groups(state)
      case .imports: FindingKeys.imports(state)
      case .importRecord: FindingKeys.importRecord(state)
      case .forecast: RoadmapKeys.forecast(state)
      case .journal: journal(state)
      case .entry: entry(state)
      case .scope: ScopeKeys.scope(state)
      case .categories: ScopeKeys.categories(state)
      case .accounts: ScopeKeys.accounts(state)
      case .concerns: concerns(state)
      case .responsibility: ScopeKeys.responsibility(state)
      case .items(let kind): ItemKeys.list(kind, state)
      case .item(let kind, _): ItemKeys.detail(kind, state)
      case .board: RoadmapKeys.board(state)
      case .timeline: RoadmapKeys.timeline(state)
      case .load: RoadmapKeys.load(state)
      case .roadmapDraft: RoadmapKeys.draft(state)
      case .dutyMatrix(let kind): PeopleKeys.matrix(kind, state)
      }
    return ActionTable(own + views(state) + ListKeys.entries(state))
  }

  /// From one view of a ring to the others; none where one is in no ring.
  private static func views(_ state: WorkbenchState) -> [ActionEntry] {
    guard let ring = ViewRing.of(state.place), state.place.list != nil else { return [] }
    let group = ring.noun.capitalizedFirst
    return [
      ActionEntry(
        .nextView, "Tab", "Next view", "Go to the next view of the \(ring.noun).", group: group,
        inFooter: ring.views.first?.place == state.place),
      ActionEntry(
        .previousView, "Shift-Tab", "View before", "Go to the view of the \(ring.noun) before.",
        group: group),
    ]
  }

  private static func gaps(_ state: WorkbenchState) -> [ActionEntry] {
    let own = state[list: state.place]
    let nothing = own.selected == nil ? "There is no criterion here." : nil
    let noun = own.marks.isEmpty ? "the criterion" : "the marked criteria"
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the criterion with its points of focus.", group: "Criterion",
        inFooter: true, unless: nothing)
    ] + EditKeys.status(noun, unless: nothing)
      + EditKeys.entries(
        noun, fields: ["owner", "note"], group: "Criterion", unless: nothing)
      + [
        why(nothing),
        ActionEntry(
          .showAll, "A", own.showsAll ? "In scope" : "All",
          "Show also the criteria out of scope, or only those in it.", group: "Criterion"),
        ActionEntry(
          .raiseTask, "r", "Raise a task", "Add a task that comes from the criterion.",
          group: "Criterion", danger: .write, unless: nothing),
        ActionEntry(
          .interview, "I", "Interview",
          "Ask one criterion per page, for a workshop typed live: those marked, else all listed.",
          group: "Criterion", danger: .write, unless: own.marks.isEmpty ? nothing : nil),
      ]
  }

  private static func concerns(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing = state[list: state.place].selected == nil ? "There is nothing here." : nil
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the criterion or the record it is about.",
        group: "Concerns", inFooter: true, unless: nothing)
    ]
  }

  private static func journal(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing = state[list: state.place].selected == nil ? "There is no entry here." : nil
    return [
      ActionEntry(
        .open, "Enter", "Open", "Show what the entry changed, field by field.",
        group: "Journal", inFooter: true, unless: nothing)
    ]
  }

  private static func entry(_ state: WorkbenchState) -> [ActionEntry] {
    let entry = SignOffUpdate.entry(state)
    let reason: String? =
      entry?.signOff == nil
      ? "Only a sign-off is withdrawn; anything else is undone with u." : nil
    return follow(state) + steps("entry") + [
      ActionEntry(
        .statusMenu, "s", "Withdraw", "Withdraw the sign-off, with a reason.", group: "Journal",
        danger: .signoff, inFooter: true, unless: reason),
      copyText(nil),
    ]
  }

  static func why(_ nothing: String?) -> ActionEntry {
    ActionEntry(
      .explain, "=", "Why", "Show how the assessment score comes about.",
      group: "Criterion", inFooter: true, unless: nothing)
  }

  static func copyText(_ nothing: String?) -> ActionEntry {
    ActionEntry(
      .copy, "y", "Copy", "Copy the text, or the address under the cursor.", group: "Record",
      unless: nothing)
  }

  static func steps(_ noun: String) -> [ActionEntry] {
    [
      ActionEntry(
        .nextRecord, "] J", "Next", "Go to the next \(noun) of the list.", group: "Record",
        inFooter: true),
      ActionEntry(
        .previousRecord, "[ K", "Previous", "Go to the \(noun) before.", group: "Record"),
    ]
  }

  static func follow(_ state: WorkbenchState) -> [ActionEntry] {
    let nothing = DetailUpdate.link(state) == nil ? "There is no link here." : nil
    return [
      ActionEntry(
        .open, "Enter", "Follow", "Follow the link under the cursor.", group: "Record",
        inFooter: true, unless: nothing),
      ActionEntry(
        .nextLink, "Tab", "Next link", "Go to the next link.", group: "Record", inFooter: true,
        unless: nothing),
      ActionEntry(
        .previousLink, "Shift-Tab", "Link before", "Go to the link before.", group: "Record",
        unless: nothing),
    ]
  }

  static func outside(_ state: WorkbenchState) -> ActionEntry {
    let nothing =
      OutsideUpdate.addresses(state).isEmpty ? "The record names no address or file." : nil
    return ActionEntry(
      .openOutside, "O", "Open outside", "Open an address of the record in the browser.",
      group: "Record", unless: nothing)
  }
}
