import StageKit
import Synchronization
import Terminal

@testable import Workbench

/// The state of a workbench after some keys, loaded from a real project; a value from then on.
enum LoadedState {
  static func after(
    _ keys: String..., project: SampleProject = .demo, isReadOnly: Bool = false
  ) throws -> WorkbenchState {
    let stage = try Stage(project, isReadOnly: isReadOnly)
    for key in keys { try stage.press(key) }
    return stage.runtime.state
  }

  /// A place, by what it is called in a failure.
  typealias Named = (name: String, state: WorkbenchState)

  private struct World: Hashable {
    let project: SampleProject
    let isReadOnly: Bool
  }

  /// Loaded once a run, since every place takes a workbench of its own.
  private static let places = Mutex<[World: [Named]]>([:])

  /// Every place there is, with the keys that lead there.
  static func everywhere(
    project: SampleProject = .demo, isReadOnly: Bool = false
  ) throws -> [Named] {
    let world = World(project: project, isReadOnly: isReadOnly)
    return try places.withLock { places in
      if let known = places[world] { return known }
      let loaded = try load(world)
      places[world] = loaded
      return loaded
    }
  }

  private static func load(_ world: World) throws -> [Named] {
    let ways: [(String, [String])] = [
      ("overview", []), ("overview list", ["Tab"]), ("gaps", ["3"]),
      ("criterion, a point", ["3", "Enter"]), ("criterion, its end", ["3", "Enter", "G"]),
      ("findings", ["5"]), ("findings, typing", ["5", "/", "cc6"]), ("finding", ["5", "Enter"]),
      ("scope", ["2"]), ("scope, a list", ["2", "G"]), ("categories", Scene.section("categories")),
      ("components", Scene.section("boundary")),
      ("a component", Scene.section("boundary") + ["Enter"]),
      ("concerns", ["!"]), ("gaps, all", ["3", "A"]), ("accounts", Scene.section("accounts")),
      ("a version's list", Scene.section("versions")),
      ("goal", Scene.section("goal")), ("audit", Scene.section("audit")),
      ("services", Scene.section("services")),
      ("gaps found", [":", "gaps found", "Enter"]), ("tasks", ["6"]),
      ("task", ["6", "/", "mailer", "Enter", "Enter"]), ("forecast", ["6", "F"]),
      ("board", ["6", "Tab"]), ("timeline", ["6", "Tab", "Tab"]),
      ("load", ["6", "Shift-Tab"]), ("draft", [":", "suggest a", "Enter"]),
      ("imports", [":", "imports", "Enter"]), ("import", [":", "imports", "Enter", "Enter"]),
      ("groups", ["5", "b", "c"]),
      ("policies", ["7"]), ("policy", ["7", "Enter"]),
      ("training", ["8"]), ("acknowledgements", [":", "acknowledgements", "Enter"]),
      ("people", [":", "roster", "Enter"]), ("person", [":", "roster", "Enter", "Enter"]),
      ("courses", [":", "courses", "Enter"]),
      ("journal", [":", "journal", "Enter"]), ("entry", [":", "journal", "Enter", "Enter"]),
    ]
    return try ways.map { name, keys in
      let stage = try Stage(world.project, isReadOnly: world.isReadOnly)
      for key in keys { try stage.press(key) }
      return (name, stage.runtime.state)
    }
  }

  /// A list with marked rows and a saved view.
  static func withMarksAndViews() throws -> WorkbenchState {
    try after("5", ":", "save this view", "Enter", "Mine", "Enter", "Space")
  }

  /// A list of items with the cursor on one.
  static func onAComponent() throws -> WorkbenchState {
    let stage = try Stage()
    for key in Scene.section("boundary") + ["a", "Vault", "Ctrl-S"] { try stage.press(key) }
    return stage.runtime.state
  }

  /// A gap that was just found: opened from the list of gaps, or under the cursor of its criterion.
  static func onAGap(inACriterion: Bool = false) throws -> WorkbenchState {
    let stage = try Stage()
    try stage.press("3", "Enter", "a", "g", "No board minutes", "Ctrl-S")
    if !inACriterion { try stage.press(":", "gaps found", "Enter", "Enter") }
    return stage.runtime.state
  }

  /// A finding whose report names two web addresses and something that is none.
  static func onAFindingWithAddresses() throws -> WorkbenchState {
    let stage = try Stage(.empty)
    try Scene.importReportWithAddresses(stage)
    try stage.press("5", "Enter")
    return stage.runtime.state
  }

  /// A criterion with open findings, the cursor on one of its checks.
  static func onACheck(isReadOnly: Bool = false) throws -> WorkbenchState {
    let stage = try Stage(isReadOnly: isReadOnly)
    try Scene.open("CC6.1", stage)
    try stage.press("/", "id:open", "Enter")
    return stage.runtime.state
  }
}

extension WorkbenchState {
  /// Presses keys by name and answers what they ask to have done.
  mutating func press(_ names: String...) -> [Effect] {
    names.flatMap { name -> [Effect] in
      if let key = Key(named: name) {
        return WorkbenchUpdate.update(&self, .input(.key(key)))
      }
      return name.flatMap { WorkbenchUpdate.update(&self, .input(.key(.character($0)))) }
    }
  }

  var isTypingAFilter: Bool { place.list != nil && self[list: place].typing != nil }

  var screen: String { WorkbenchView.frame(self).surface.text() }
}
