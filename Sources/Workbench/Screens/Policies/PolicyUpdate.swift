import Jobs
import ProjectFile
import Readiness
import Terminal

/// What only policies do: they are made from templates, compared with what was approved, reviewed.
enum PolicyUpdate {
  /// What the scope requires and is missing, as drafts from templates, after a preview.
  static func addSet(_ state: inout WorkbenchState) -> [Effect] {
    guard let project = state.project else { return [] }
    let missing = project.policies.missing
    guard !missing.isEmpty else {
      state.toast = Toast("Every policy the scope requires is there.")
      return []
    }
    let company = companyName(project)
    let made = missing.enumerated().map { place, template in
      let owner = owner(of: template, project)
      return (
        template, owner,
        template.policy(id: "\(ItemRecord.newID)\(place)", company: company, owner: owner)
      )
    }
    let lines = made.map { template, owner, _ in
      TextView.Block.bullet("\(template.title), owned by \(owner?.name ?? "nobody yet")")
    }
    let save = Save(
      edits: made.map { Edit(.putItem($0.2)) },
      title: "\(counted(made.count, "policy", "policies")) made from templates")
    state.overlays.append(
      .preview(
        Reading(
          "Add \(counted(made.count, "policy", "policies")) for \(company)",
          [
            .paragraph(
              "Each becomes a draft with the company's name, its criteria, controls and cadence."),
            .blank,
          ] + lines), .save(save)))
    return []
  }

  /// What texts call the company: its legal name where that is said.
  private static func companyName(_ project: ProjectState) -> String {
    let legal = project.snapshot.items.single(.organisation)["legal_name"]
    return legal.isEmpty ? project.snapshot.project.name : legal
  }

  /// The one whose role on the roster is the one that usually owns it.
  private static func owner(of template: PolicyTemplate, _ project: ProjectState) -> Person? {
    let role = template.ownerRole.lowercased()
    let found = project.snapshot.items[.person].first { $0["role"].lowercased() == role }
    let person = found.flatMap { project.person(Person.ID($0.id)) }
    return person.flatMap { $0.isActive ? $0 : nil }
  }

  /// A gap for each required policy that is missing, after a preview.
  static func raiseGaps(_ state: inout WorkbenchState) -> [Effect] {
    guard let project = state.project else { return [] }
    let gaps = PolicyGaps.gaps(
      of: project.policies, among: project.snapshot.items, on: state.asOf
    ) { "\(ItemRecord.newID)\($0)" }
    guard !gaps.isEmpty else {
      state.toast = Toast("No required policy is missing without a gap that says so.")
      return []
    }
    let title = "\(counted(gaps.count, "gap")) of missing policies"
    state.overlays.append(
      .preview(
        Reading(
          "Add \(title)", gaps.map { .bullet("\($0.name) (\($0["criteria"]))") }),
        .save(Save(edits: gaps.map { Edit(.putItem($0)) }, title: "\(title) added"))))
    return []
  }

  /// What differs between the text and the version that was approved last.
  static func compare(_ state: inout WorkbenchState) -> [Effect] {
    guard let policy = ItemUpdate.chosen(state).first, policy.kind == .policy,
      let version = state.project?.policies[policy.id]?.versions.newest
    else {
      state.toast = Toast.problem(
        "No version was approved yet, so there is nothing to compare with.")
      return []
    }
    let difference = TextDifference(from: version["text"], to: policy["text"])
    let since = "version \(version["version"]), approved on \(version["approved_on"])"
    let counts =
      difference.isEmpty
      ? "The text is that of \(since)."
      : "Against \(since): \(counted(difference.added, "line")) added, \(difference.removed) removed."
    state.overlays.append(
      .reading(
        Reading(
          policy.label,
          [.paragraph(counts), .blank]
            + difference.lines.flatMap { lines($0, state.look.theme) })))
    return []
  }

  /// Room for a line in the box of the narrowest screen that shows lists.
  private static let width = 64

  private static func lines(_ line: TextDifference.Line, _ theme: Theme) -> [TextView.Block] {
    let (sign, style): (String, Style) =
      switch line.kind {
      case .same: (" ", theme.dim)
      case .added: ("+", theme.good)
      case .removed: ("-", theme.bad)
      case .skipped: ("…", theme.dim)
      }
    if case .skipped(let count) = line.kind {
      return [.line(StyledText("\(sign) \(counted(count, "line")) alike", style))]
    }
    let parts = TextWidth.wrap(line.text, width)
    return (parts.isEmpty ? [""] : parts).map { .line(StyledText("\(sign) \($0)", style)) }
  }

  /// The form of an exception from the policy that is open or under the cursor.
  static func addException(_ state: inout WorkbenchState) -> [Effect] {
    let policy = ItemUpdate.chosen(state).first { $0.kind == .policy }
    ItemUpdate.open(
      .newItem(ItemRecord.new(.policyException, policy.map { ["policy": $0.id] } ?? [:])),
      title: policy.map { "Exception from \($0.label)" }, &state)
    return []
  }
}
