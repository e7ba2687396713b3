import Readiness
import StageKit
import Terminal
import TestKit
import Testing

/// A screen that is worth looking at, and the keys that lead to it.
struct Scene: CustomTestStringConvertible {
  let name: String
  var project = SampleProject.demo
  var isReadOnly = false
  /// What is done before the frame is taken.
  let play: @Sendable (Stage) throws -> Void

  var testDescription: String { name }

  init(
    _ name: String, _ project: SampleProject = .demo, isReadOnly: Bool = false,
    play: @escaping @Sendable (Stage) throws -> Void
  ) {
    self.name = name
    self.project = project
    self.isReadOnly = isReadOnly
    self.play = play
  }

  /// The sample company, on every screen.
  static let demo: [Scene] = [
    Scene("overview") { _ in },
    Scene("overview-list") { try $0.press("Tab", "j") },
    Scene("overview-why") { try $0.press("=") },
    Scene("gaps") { try $0.press("3", "PgDn") },
    Scene("criterion") { try open("CC6.1", $0) },
    Scene("criterion-checks") {
      try open("CC6.1", $0)
      try $0.press("G")
    },
    Scene("criterion-why") {
      try open("CC6.1", $0)
      try $0.press("=")
    },
    Scene("findings") { try $0.press("5", "j", "j") },
    Scene("findings-filter") { try $0.press("5", "/", "CC6") },
    Scene("findings-no-match") { try $0.press("5", "/", "nothing at all", "Enter") },
    Scene("finding") { try $0.press("5", "Enter") },
    Scene("finding-end") { try $0.press("5", "Enter", "G") },
    Scene("journal") { try $0.press(":", "Journal", "Enter", "j") },
    Scene("entry") { try $0.press(":", "Journal", "Enter", "j", "Enter") },
    Scene("import-entry") { try $0.press(":", "Journal", "Enter", "Enter") },
    Scene("verify") { try $0.press(":", "verify", "Enter") },
    Scene("help") { try $0.press("3", "?") },
    Scene("palette") { try $0.press("3", ":") },
    Scene("palette-search") { try $0.press("3", ":", "not", "Down") },
    Scene("prompt") { try $0.press("3", "m") },
    Scene("prompt-refused") { try $0.press("3", "n", "Enter") },
    Scene("status-menu") { try $0.press("3", "s") },
    Scene("owner-menu") { try $0.press("3", "o") },
    Scene("form") { try $0.press("3", "e") },
    Scene("import-prompt") { try $0.press("i") },
    Scene("import-refused") { try $0.press("i", "missing.json", "Enter") },
    Scene("saved") { try $0.press("3", "n", "No board yet", "Enter") },
    Scene("undo-asked") { try $0.press("u") },
    Scene("read-only", isReadOnly: true) { try $0.press("3", "m") },
  ]

  /// A project that was just made: every screen has to say what to do.
  static let empty: [Scene] = [
    Scene("empty-overview", .empty) { _ in },
    Scene("empty-gaps", .empty) { try $0.press("3") },
    Scene("empty-criterion", .empty) { try $0.press("3", "Enter") },
    Scene("empty-findings", .empty) { try $0.press("5") },
    Scene("empty-journal", .empty) { try $0.press(":", "Journal", "Enter") },
    Scene("empty-entry", .empty) { try $0.press(":", "Journal", "Enter", "Enter") },
    Scene("empty-owner-menu", .empty) { try $0.press("3", "o") },
    Scene("empty-why", .empty) { try $0.press("=") },
    Scene("imported", .empty) { stage in
      let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
      try stage.press("i", path, "Enter")
    },
    Scene("import-twice", .empty) { stage in
      let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
      try stage.press("i", path, "Enter", "Esc", "i", path, "Enter")
    },
  ]

  /// Goes to a criterion from wherever one is.
  static func open(_ id: String, _ stage: Stage) throws {
    try stage.press("3", "g")
    for _ in 0..<100 {
      try stage.press("Enter")
      if stage.screen.split(separator: "\n").dropFirst().first?.hasPrefix("\(id) ") == true {
        return
      }
      try stage.press("Esc", "j")
    }
  }
}
