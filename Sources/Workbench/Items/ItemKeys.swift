import Readiness
import Terminal

/// The actions on items, the same for every kind.
enum ItemKeys {
  /// The field that the status menu, the due key and the note key reach, where a kind has one.
  private static let fields: [WorkbenchAction: [String]] = [
    .statusMenu: ["status", "scope", "state", "outcome", "party"],
    .due: ["due", "target_date", "wanted_by"],
    .note: ["note", "description", "reason"],
    .owner: ["owner", "said_by"],
  ]

  static func field(_ action: WorkbenchAction, of kind: ItemKind) -> String? {
    fields[action]?.first { kind.definition.field($0) != nil }
  }

  /// What a sign-off makes is not edited.
  private static func isSignedOff(_ kind: ItemKind) -> Bool {
    kind == .scopeVersion || kind == .policyVersion
  }

  static func list(_ kind: ItemKind, _ state: WorkbenchState) -> [ActionEntry] {
    let own = state[list: state.place]
    let nothing =
      own.selected == nil ? "There is no \(kind.definition.noun) under the cursor." : nil
    let noun = own.marks.isEmpty ? "the \(kind.definition.noun)" : "what is marked"
    return [
      ActionEntry(
        .open, "Enter", "Open", "Open the \(kind.definition.noun).", group: "Items",
        inFooter: true, unless: nothing)
    ] + add(kind) + more(kind, state, unless: nothing) + edits(kind, noun, unless: nothing)
      + remove(kind, noun, unless: nothing)
  }

  static func detail(_ kind: ItemKind, _ state: WorkbenchState) -> [ActionEntry] {
    let isGone = state.details[state.place]?.isGone ?? false
    let nothing = isGone ? "It is no longer there." : nil
    let noun = "the \(kind.definition.noun)"
    let many: [ActionEntry] =
      kind.definition.isSingle
      ? []
      : ScreenKeys.steps(kind.definition.noun) + add(kind) + remove(kind, noun, unless: nothing)
    return ScreenKeys.follow(state) + more(kind, state, unless: nothing)
      + edits(kind, noun, unless: nothing) + many
      + [ScreenKeys.copyText(nothing)]
  }

  /// What only some kinds can do.
  private static func more(
    _ kind: ItemKind, _ state: WorkbenchState, unless nothing: String?
  ) -> [ActionEntry] {
    switch kind {
    case .goal, .milestone: [ScopeKeys.layOut]
    case .gap:
      [
        ActionEntry(
          .raiseTask, "r", "Raise a task", "Add a task that closes the gap.", group: "Items",
          danger: .write, inFooter: true, unless: nothing)
      ]
    case .task: RoadmapKeys.task(state)
    case .policy: PolicyKeys.policy(state, unless: nothing)
    case .person: PeopleKeys.person(state)
    default: []
    }
  }

  private static func edits(
    _ kind: ItemKind, _ noun: String, unless nothing: String?
  ) -> [ActionEntry] {
    let all: [(WorkbenchAction, String)] = [(.owner, "owner"), (.due, "due"), (.note, "note")]
    // A version stands as it was signed off.
    if isSignedOff(kind) { return [] }
    var entries = EditKeys.entries(
      noun, fields: all.filter { field($0.0, of: kind) != nil }.map(\.1), group: "Items",
      unless: nothing)
    if field(.statusMenu, of: kind) != nil {
      entries.append(
        ActionEntry(
          .statusMenu, "s", "Status", "Choose the state of \(noun) from a menu.", group: "Items",
          danger: .write, inFooter: true, unless: nothing))
    }
    return entries
  }

  private static func add(_ kind: ItemKind) -> [ActionEntry] {
    switch kind {
    case .scopeVersion:
      [
        ActionEntry(
          .add, "a", "Freeze",
          "Freeze the scope as it stands, as a version with a name and a reason.",
          group: "Items", danger: .signoff, inFooter: true)
      ]
    // The approval of a policy makes its versions.
    case .policyVersion: []
    default:
      [
        ActionEntry(
          .add, "a", "Add", "Add a \(kind.definition.noun).", group: "Items", danger: .write,
          inFooter: true)
      ]
    }
  }

  private static func remove(
    _ kind: ItemKind, _ noun: String, unless nothing: String?
  ) -> [ActionEntry] {
    if isSignedOff(kind) { return [] }
    return [
      ActionEntry(
        .remove, "x", "Remove", "Remove \(noun); undo brings it back.", group: "Items",
        danger: .write, unless: nothing)
    ]
  }
}
