import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

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

  /// The keys to a section of the scope.
  static func section(_ words: String) -> [String] {
    ["2", "/", words, "Enter", "Enter"]
  }

  /// The sample company, on every screen.
  static let demo: [Scene] = [
    Scene("overview") { _ in },
    Scene("overview-list") { try $0.press("Tab", "j") },
    Scene("overview-why") { try $0.press("=") },
    Scene("roadmap") { try $0.press("6") },
    Scene("roadmap-by-owner") { try $0.press("6", "b", "o") },
    Scene("task") { try $0.press("6", "/", "mailer", "Enter", "Enter") },
    Scene("task-steps") { try $0.press("6", "/", "mailer", "Enter", "X") },
    Scene("board") { try $0.press("6", "Tab", "l") },
    Scene("timeline") { try $0.press("6", "Tab", "Tab", "G") },
    Scene("timeline-months") { try $0.press("6", "Tab", "Tab", "M") },
    Scene("load") { try $0.press("6", "Shift-Tab") },
    Scene("forecast") { try $0.press("F") },
    Scene("what-if") { try $0.press("6", "/", "azure", "Enter", "W", "2") },
    Scene("roadmap-draft") { try $0.press(":", "suggest a", "Enter") },
    Scene("gaps") { try $0.press("3", "PgDn") },
    Scene("criterion") { try open("CC6.1", $0) },
    Scene("criterion-checks") {
      try open("CC6.1", $0)
      try $0.press("/", "id:open", "Enter")
    },
    Scene("criterion-controls") {
      try open("CC6.1", $0)
      try $0.press("G")
    },
    Scene("criterion-add") { try $0.press("3", "Enter", "a") },
    Scene("criterion-items") { try work($0) },
    Scene("criterion-alike") { try $0.press("3", "Enter", "P") },
    Scene("control") {
      try open("CC6.1", $0)
      try $0.press("G", "Enter")
    },
    Scene("gap-patterns") { try $0.press("3", "Enter", "a", "p", "mfa") },
    Scene("gap-form") { try $0.press("3", "Enter", "a", "p", "mfa", "Enter") },
    Scene("gaps-found") { stage in
      try work(stage)
      try stage.press(":", "gaps found", "Enter")
    },
    Scene("gap") { stage in
      try work(stage)
      try stage.press(":", "gaps found", "Enter", "Enter")
    },
    Scene("gap-states") { stage in
      try work(stage)
      try stage.press(":", "gaps found", "Enter", "s")
    },
    Scene("risk-form") { stage in
      try work(stage)
      try stage.press(":", "gaps found", "Enter", "s", "Down", "Down", "Enter")
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
    Scene("finding-addresses", .empty) { stage in
      try importReportWithAddresses(stage)
      try stage.press("5", "Enter", "O")
    },
    Scene("scope") { try $0.press("2") },
    Scene("scope-to-settle") { try $0.press("2", "=") },
    Scene("categories") { stage in
      for key in section("categories") { try stage.press(key) }
    },
    Scene("category") { stage in
      for key in section("categories") + ["j", "j", "Enter"] { try stage.press(key) }
    },
    Scene("components") { stage in
      for key in section("boundary") { try stage.press(key) }
    },
    Scene("component") { stage in
      for key in section("boundary") + ["Enter"] { try stage.press(key) }
    },
    Scene("component-form") { stage in
      for key in section("boundary") + ["a"] { try stage.press(key) }
    },
    Scene("service") { stage in
      for key in section("services") + ["Enter"] { try stage.press(key) }
    },
    Scene("responsibility") { stage in
      for key in section("services") + ["Enter", "Tab", "Enter"] { try stage.press(key) }
    },
    Scene("audit-form") { stage in
      for key in ["2", "/", "audit", "Enter", "e"] { try stage.press(key) }
    },
    Scene("goal") { stage in
      for key in section("goal") { try stage.press(key) }
    },
    Scene("accounts") { stage in
      for key in section("accounts") { try stage.press(key) }
    },
    Scene("concerns") { try $0.press("!") },
    Scene("gaps-all") { try $0.press("3", "A", "G") },
    Scene("new-cycle") { try $0.press(":", "new cycle", "Enter") },
    Scene("new-cycle-preview") { try $0.press(":", "new cycle", "Enter", "Ctrl-S") },
    Scene("export-menu") { try $0.press("w") },
    Scene("wizard") { try $0.press("2", "I") },
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
    Scene("owner-picker") { try $0.press("3", "o") },
    Scene("owner-new") { try $0.press("3", "o", "Zoë Q") },
    Scene("interview") { try $0.press("3", "I") },
    Scene("interview-answered") { try $0.press("3", "I", "p", "Tab", "Asked Noor; half done") },
    Scene("interview-refused") { try $0.press("3", "I", "n", "Enter") },
    Scene("form") { try $0.press("3", "e") },
    Scene("form-problem") { try $0.press("5", "e", "Tab", "someday") },
    Scene("form-calendar") { try $0.press("5", "e", "Tab", "F4", "Down") },
    Scene("form-person") { try $0.press("5", "e", "no") },
    Scene("due-prompt") { try $0.press("5", "t", "+2w") },
    Scene("sort-menu") { try $0.press("3", "S") },
    Scene("sorted") { try $0.press("3", "S", "Down", "Down", "Down", "Enter") },
    Scene("columns-menu") { try $0.press("5", "C") },
    Scene("views-menu") { stage in
      try stage.press("5", "/", "severity:high", "Enter")
      try stage.press(":", "save this view", "Enter", "High", "Enter", "V")
    },
    Scene("copy-menu") { try $0.press("5", "Space", "Space", "y") },
    Scene("theme-menu") { try $0.press(":", "theme", "Enter") },
    Scene("marks") { stage in
      try stage.press("5", "Space", "Space", "/", "severity:high !aws", "Enter", "v", "j", "v")
    },
    Scene("filter-problem") { try $0.press("5", "/", "severity:hihg due<someday") },
    Scene("bulk-preview") { stage in
      try stage.press("5", "/", "severity:high !aws", "Enter", "*", "o", "noor", "Enter")
    },
    Scene("bulk-status") { stage in
      try stage.press("3", "Space", "Space", "Space", "n", "No board yet", "Enter")
    },
    Scene("bulk-fields") { try $0.press("5", "Space", "Space", "e") },
    Scene("split-right") { try $0.press("5", "D", "j") },
    Scene("split-below") { try $0.press("3", "D", "D", "j") },
    Scene("split-detail") { try $0.press("5", "D", "Enter") },
    Scene("sign-off-menu") { try $0.press("s") },
    Scene("sign-off-form") { try $0.press("s", "c") },
    Scene("signed-entry") { stage in
      try signOff(stage)
      try stage.press(":", "journal", "Enter", "Enter")
    },
    Scene("withdrawal") { stage in
      try signOff(stage)
      try stage.press(":", "journal", "Enter", "Enter", "s")
    },
    Scene("palette-description") { try $0.press("3", ":", "bring back") },
    Scene("palette-refusal", isReadOnly: true) { try $0.press("3", ":", "undo", "Enter") },
    Scene("conflict") { try conflict($0) },
    Scene("changed-elsewhere") { stage in
      try stage.press("3", "j")
      try note("Theirs", stage)
      try stage.runtime.lookForChanges()
    },
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
    Scene("empty-owner-picker", .empty) { try $0.press("3", "o") },
    Scene("empty-form", .empty) { try $0.press("3", "e") },
    Scene("empty-split", .empty) { try $0.press("3", "D", "D") },
    Scene("empty-no-match", .empty) { try $0.press("3", "/", "nothing at all", "Enter") },
    Scene("empty-sign-off", .empty) { try $0.press("s", "c") },
    Scene("empty-views", .empty) { try $0.press("3", "V") },
    Scene("empty-why", .empty) { try $0.press("=") },
    Scene("imported", .empty) { stage in
      let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
      try stage.press("i", path, "Enter", "Enter")
    },
    Scene("import-twice", .empty) { stage in
      let path = try stage.folder.write(try SampleProject.report(.second), "second.json")
      try stage.press("i", path, "Enter", "Enter", "Esc", "i", path, "Enter", "Enter")
    },
  ]

  /// A gap with a task, and an answer, on the first criterion.
  static func work(_ stage: Stage) throws {
    try stage.press("3", "Enter", "a", "g", "No board minutes", "Ctrl-S", "r", "Ctrl-S")
    try stage.press("a", "a", "The board met twice", "Tab", "Tab", "noor", "Enter", "Tab", "Right")
    try stage.press("Ctrl-S")
  }

  /// Someone else writes a note on CC1.1 while one is being written here.
  static func conflict(_ stage: Stage) throws {
    try stage.press("3", "c", "Ctrl-U", "Mine: ask the auditor")
    try note("Theirs: asked already", stage)
    try stage.press("Enter")
  }

  /// Another window writes the note of a criterion.
  static func note(_ text: String, of id: String = "CC1.1", _ stage: Stage) throws {
    guard let id = CriterionID(id) else { return }
    var assessment =
      try stage.file.snapshot(asOf: SampleProject.day).assessments[id] ?? Assessment(criterion: id)
    assessment.note = text
    try stage.elsewhere([.assess(assessment)], by: "Noor")
  }

  /// Imports a report whose checks name where to read on.
  static func importReportWithAddresses(_ stage: Stage) throws {
    let report = try SampleProject.report(.second, references: addresses)
    let path = try stage.folder.write(report, "second.json")
    try stage.press("i", path, "Enter", "Enter", "Esc")
  }

  private static let addresses = [
    "https://docs.example/check?a=1&b=2", "http://second.example", "file:///etc/passwd",
    "javascript:alert(1)",
  ]

  /// Signs a checkpoint off, from the overview.
  static func signOff(_ stage: Stage) throws {
    try stage.press("s", "c", "noor", "Enter", "Tab", "Tab", "Minutes of 30 March", "Tab", "Enter")
  }

  /// Goes to a criterion from wherever one is.
  static func open(_ id: String, _ stage: Stage) throws {
    let inScope = Catalogue.shipped.criteria(in: [.security, .availability, .confidentiality])
    let place = inScope.firstIndex { $0.id.description == id } ?? 0
    try stage.send(.key(.character("3")), .key(.home))
    for _ in 0..<place { try stage.send(.key(.down)) }
    try stage.press("Enter")
  }
}
