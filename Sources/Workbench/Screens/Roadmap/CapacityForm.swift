import Jobs
import ProjectFile
import Readiness
import Terminal

/// How many person-days a week people have for the roadmap, which its schedule follows.
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
    var form = Form(
      title: "Capacity for the roadmap", fields: [everyone] + fields,
      values: snapshot.settings.filter { $0.key.hasPrefix("capacity.") })
    for (id, text) in state.drafts[FormPurpose.capacity.draftKey] ?? [:] {
      form.setValue(id, text)
    }
    state.overlays.append(.form(form, .capacity))
    return []
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
      guard typed.isEmpty || Double(typed).map({ $0 > 0 && $0 <= mostDays }) ?? false else {
        var rejected = form
        rejected.reject(key, "Write days a week above 0 and up to 7, such as 2.5, or nothing.")
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
    return [.save(Save(edits: edits, title: "Capacity for the roadmap changed"))]
  }
}
