package import Jobs
package import Readiness
package import Terminal

/// A project one can open without naming it.
package struct LobbyProject: Hashable, Sendable {
  /// As it is opened; also what tells it from the others.
  package let path: String
  package let name: String
  /// When it was opened last; nil where that is not known.
  package let openedAt: Instant?
  /// True when there is no file at the path any more.
  package let isMissing: Bool

  package init(path: String, name: String, openedAt: Instant? = nil, isMissing: Bool = false) {
    self.path = path
    self.name = name
    self.openedAt = openedAt
    self.isMissing = isMissing
  }
}

/// What was chosen in the lobby.
package enum LobbyChoice: Hashable, Sendable {
  case open(path: String)
  case create(ProjectDraft, path: String)
  /// Make the sample company there, and open it.
  case demo(path: String)
  case close
  /// A signal asks the program to end; the exit code is 128 + signal.
  case end(signal: Int32)
}

/// All that is shown while there is no project; a value, changed by `LobbyUpdate` alone.
package struct LobbyState: Sendable {
  /// The projects in the current folder.
  let here: [LobbyProject]
  /// Those that were opened before and lie elsewhere, the newest first.
  let recent: [LobbyProject]
  /// The zone a new project gets where nothing else is said, an IANA name.
  let timeZone: String
  /// The user's own keys, by the id of the action.
  let keys: [String: [Key]]
  var look = Look.standard
  var size = Size(width: 80, height: 24)

  var cursor = ListCursor()
  var overlay: LobbyOverlay?
  var toast: Toast?
  /// What was typed into the form of a new project and not made yet, by field.
  var formDraft: [String: String]?
  var pathDraft = ""
  var choice: LobbyChoice?

  package init(
    here: [LobbyProject] = [], recent: [LobbyProject] = [], timeZone: String = "UTC",
    keys: [String: [Key]] = [:]
  ) {
    self.here = here
    let paths = Set(here.map(\.path))
    self.recent = recent.filter { !paths.contains($0.path) }
    self.timeZone = timeZone
    self.keys = keys
    cursor = ListCursor(selection: rows.firstIndex { $0.project != nil } ?? 0)
  }

  var actions: ActionTable { LobbyKeys.table(self).remapped(keys) }

  var selected: LobbyProject? {
    let rows = rows
    return rows.indices.contains(cursor.selection) ? rows[cursor.selection].project : nil
  }

  /// The list: each group under a heading, where it has any.
  var rows: [LobbyRow] {
    [("In this folder", here), ("Opened before", recent)].flatMap { title, projects in
      projects.isEmpty ? [] : [LobbyRow.heading(title)] + projects.map(LobbyRow.project)
    }
  }

  /// Rows of the list in sight.
  var page: Int { max(1, Table.page(height: size.height - 5)) }

  /// A name for the sample company's file that no project here has.
  var freeDemoName: String {
    let taken = Set(here.map { $0.path.split(separator: "/").last.map(String.init) ?? "" })
    let names = ["demo.greenroom"] + (2...taken.count + 2).map { "demo-\($0).greenroom" }
    return names.first { !taken.contains($0) } ?? "demo.greenroom"
  }
}

/// A line of the list.
enum LobbyRow: Hashable, Sendable {
  case heading(String)
  case project(LobbyProject)

  var project: LobbyProject? {
    if case .project(let project) = self { return project }
    return nil
  }
}

/// What stands over the list; it gets keys first and swallows the rest.
enum LobbyOverlay: Sendable {
  case form(Form)
  case path(Prompt)
  case palette(Palette)
  case help(HelpOverlay)
}

/// What `LobbyUpdate` asks to have done; only the loop does it.
enum LobbyEffect: Hashable, Sendable {
  case completePath(String)
  case suspend
  case repaint
}
