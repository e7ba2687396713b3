import Jobs
import ProjectFile
import Readiness
import Terminal

/// The actions of policies beside those of every item.
enum PolicyKeys {
  static func policy(_ state: WorkbenchState, unless nothing: String?) -> [ActionEntry] {
    let isList = state.place == .items(.policy)
    let noun = isList && !state[list: state.place].marks.isEmpty ? "what is marked" : "the policy"
    let own = [
      ActionEntry(
        .reviewPolicy, "R", "Reviewed",
        "Say that \(noun) was reviewed, by whom and with what outcome; that sets the next date.",
        group: "Policies", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .comparePolicy, "d", "Differences",
        "Show what differs from the version that was approved last.", group: "Policies",
        inFooter: !isList, unless: nothing),
      ActionEntry(
        .addException, "", "Ask for an exception",
        "Add an exception from the policy, with who asks, why and until when.",
        group: "Policies", danger: .write, unless: nothing),
    ]
    guard isList else { return own }
    let missing = state.project?.policies.missing.isEmpty ?? true
    return own + [
      ActionEntry(
        .addPolicySet, "P", "Policy set",
        "Add what the scope requires and is missing, as drafts from templates.",
        group: "Policies", danger: .write, inFooter: true,
        unless: missing ? "Every policy the scope requires is there." : nil),
      ActionEntry(
        .group, "b", "By", "Put the policies together by month of review, owner or status.",
        group: "Policies"),
      ActionEntry(
        .showAll, "A", state[list: state.place].showsAll ? "Current" : "All",
        "Show also retired policies, or only those that are not.", group: "Policies"),
    ]
  }
}
