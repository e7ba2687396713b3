import Jobs
import ProjectFile
import Readiness
import Terminal

/// Putting what findings are about into the boundary: a component's identifiers name it from then on.
enum ScopeAssignment {
  static func ask(_ findings: [FindingSummary], _ state: inout WorkbenchState) {
    let accounts = names(findings.map(\.account))
    let resources = names(findings.map(\.resourceID))
    let places = [
      accounts.isEmpty ? nil : (accounts, counted(accounts.count, "account")),
      resources.isEmpty ? nil : (resources, counted(resources.count, "resource")),
    ].compactMap(\.self)
    let components = (state.project?.snapshot.items[.component] ?? [])
    let items = places.enumerated().flatMap { place, names in
      [MenuItem(id: "\(place) new", title: "\(names.1) into a new component…")]
        + components.map { component in
          MenuItem(
            id: "\(place) \(component.id)", title: "\(names.1) into \(component.label)",
            detail: component["scope"])
        }
    }
    state.overlays.append(
      .menu(
        Menu(title: "Place in the boundary", items: items), .boundary(places.map(\.0))))
  }

  static func chose(
    _ choice: String, _ names: [[String]], _ state: inout WorkbenchState
  ) -> [Effect] {
    let words = choice.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let place = Int(words[0]), names.indices.contains(place) else {
      return []
    }
    if words[1] == "new" {
      let item = ItemRecord.new(
        .component, ["identifiers": names[place].joined(separator: "\n")])
      ItemUpdate.open(.newItem(item), &state)
      return []
    }
    return add(names[place], to: ItemRecord.read(.component, words[1], state), &state)
  }

  private static func add(
    _ names: [String], to component: Item, _ state: inout WorkbenchState
  ) -> [Effect] {
    let taken = Set(
      (state.project?.snapshot.items[.component] ?? []).flatMap { component in
        component.lines("identifiers").map { $0.lowercased() }
      })
    let missing = names.filter { !taken.contains($0.lowercased()) }
    guard !missing.isEmpty else {
      state.toast = Toast.problem("The boundary names all of it already.")
      return []
    }
    var after = component
    after["identifiers"] = (component.lines("identifiers") + missing).joined(separator: "\n")
    let save = Save(
      edits: [Edit(.putItem(after), base: .putItem(component))],
      title: "\(component.label): \(counted(missing.count, "identifier")) added")
    state.overlays.append(
      .preview(
        Reading(
          "Place in the boundary?",
          [
            .heading("\(component.label), \(component["scope"]) scope"),
            .paragraph("Findings on these count by it, also those of later reports."), .blank,
          ] + missing.map { .bullet($0) }), .save(save)))
    return []
  }

  private static func names(_ texts: [String]) -> [String] {
    Set(texts.filter { !$0.isEmpty }).sorted()
  }
}
