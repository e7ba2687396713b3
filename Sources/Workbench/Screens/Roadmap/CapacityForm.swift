import Jobs
import ProjectFile
import Readiness
import Terminal

/// How many person-days a week people have for the roadmap, which its schedule follows, and whom an
/// overdue task goes to.
enum CapacityForm {
  private static let mostDays = 7.0

  static func open(_ state: inout WorkbenchState) -> [Effect] {
    guard let snapshot = state.project?.snapshot else { return [] }
    let everyone = FormField(
      id: Capacity.everyoneKey, label: "Everyone",
      help: "Person-days a week, such as 2.5, for all who have no figure of their own.")
    let owners = snapshot.people.filter(\.isActive).sorted { $0.name < $1.name }
    let fields = owners.map { person in
      FormField(id: Capacity.key(person.id), label: person.name, help: help(person, state))
    }
    let all = [everyone] + fields + escalation(owners)
    let ids = Set(all.map(\.id))
    var form = Form(
      title: "Capacity for the roadmap", fields: all,
      values: snapshot.settings.filter { ids.contains($0.key) })
    for (id, text) in state.drafts[FormPurpose.capacity.draftKey] ?? [:] {
      form.setValue(id, text)
    }
    state.overlays.append(.form(form, .capacity))
    return []
  }

  /// From so many days past due on, a task is for someone to chase.
  private static func escalation(_ people: [Person]) -> [FormField] {
    Escalation.levels.flatMap { level in
      [
        FormField(
          id: Escalation.daysKey(level), label: "Overdue \(level)",
          help: "Days past due from which on someone chases a task; empty for no rule."),
        FormField(
          id: Escalation.personKey(level), label: "goes to",
          kind: .pick(
            options: [.init("", "its owner")]
              + people.map { .init($0.id.description, $0.name) }, addNew: false)),
      ]
    }
  }

  /// What is wrong with what was typed for a setting; nil when nothing is.
  private static func problem(_ key: String, _ typed: String) -> String? {
    if typed.isEmpty || Escalation.levels.contains(where: { Escalation.personKey($0) == key }) {
      return nil
    }
    if Escalation.levels.contains(where: { Escalation.daysKey($0) == key }) {
      let isDays = Int(typed).map { (1...3_650).contains($0) } ?? false
      return isDays ? nil : "Write a number of days from 1, or nothing."
    }
    let isCapacity = Double(typed).map { $0 > 0 && $0 <= mostDays } ?? false
    return isCapacity ? nil : "Write days a week above 0 and up to 7, such as 2.5, or nothing."
  }

  private static func help(_ person: Person, _ state: WorkbenchState) -> String {
    if case .measured = state.project?.forecast.capacity[person.id]?.source {
      return "Now \(RoadmapWords.capacity(state.project?.forecast.capacity[person.id])): "
        + "what is measured counts."
    }
    return "Person-days a week; empty for what everyone has."
  }

  static func submitted(
    _ values: [String: String], _ form: Form, _ state: inout WorkbenchState
  ) -> [Effect] {
    let settings = state.project?.snapshot.settings ?? [:]
    var edits: [Edit] = []
    for (key, text) in values.sorted(by: { $0.key < $1.key }) {
      let typed = text.trimmed.replacing(",", with: ".")
      if let problem = problem(key, typed) {
        var rejected = form
        rejected.reject(key, problem)
        state.overlays[state.overlays.count - 1] = .form(rejected, .capacity)
        return []
      }
      guard typed != settings[key] ?? "" else { continue }
      edits.append(
        Edit(
          .setSetting(key: key, value: typed.isEmpty ? nil : typed),
          base: .setSetting(key: key, value: settings[key])))
    }
    state.overlays.removeLast()
    state.saving.append(FormPurpose.capacity.draftKey)
    return [.save(Save(edits: edits, title: "Capacity and deadlines of the roadmap changed"))]
  }
}
