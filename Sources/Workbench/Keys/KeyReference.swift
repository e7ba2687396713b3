import ProjectFile
import Readiness
package import Terminal

/// Every key of the program, read from the very tables the screens use.
package struct KeyReference: Sendable {
  package let scopes: [KeyScope]

  /// - Parameter keys: the user's own keys, by the id of the action.
  package init(keys: [String: [Key]] = [:], scopes: [KeyScope] = KeyReference.scopes) {
    self.scopes = scopes.map { $0.remapped(keys) }
  }

  /// The places of the program with their actions, as they are by default.
  package static var scopes: [KeyScope] {
    var state = WorkbenchState(
      path: "", asOf: CalendarDate(daysSinceEpoch: 0), readOnlyReason: nil,
      size: WorkbenchState.smallest)
    let everywhere = GlobalKeys.table(state)
    let screens = places.map { title, place in
      state.places = [place]
      return KeyScope(title: title, own: ScreenKeys.table(state), shared: everywhere)
    }
    return screens + [
      KeyScope(title: "On every screen", own: everywhere),
      KeyScope(title: "Without a project", own: LobbyKeys.table(LobbyState())),
    ]
  }

  /// One of each kind of place.
  private static var places: [(title: String, place: Place)] {
    let criterion = Catalogue.shipped.criteria.first.map { criterion in
      ("Criterion", Place.criterion(criterion.id))
    }
    return [("Overview", .overview), ("Gaps", .gaps)] + [criterion].compactMap { $0 } + [
      ("Findings", .allFindings), ("Finding", .finding("")),
      ("Findings by a field", .findingGroups(.check)), ("Imports", .imports),
      ("Import", .importRecord("")), ("Journal", .journal),
      ("Entry", .entry("")), ("Scope", .scope), ("Categories", .categories),
      ("Accounts", .accounts), ("Concerns", .concerns),
      ("Responsibility", .responsibility("")), ("Items", .items(.component)),
      ("Item", .item(.component, "")),
      ("Goal", .item(.goal, "")), ("Roadmap", .items(.task)), ("Task", .item(.task, "")),
      ("Forecast", .forecast),
      ("Board", .board), ("Timeline", .timeline),
      ("Load", .load), ("Suggested roadmap", .roadmapDraft),
      ("Policies", .items(.policy)), ("Policy", .item(.policy, "")),
      ("Training", .dutyMatrix(.training)), ("Acknowledgements", .dutyMatrix(.acknowledgements)),
      ("People", .items(.person)), ("Person", .item(.person, "")), ("Courses", .items(.course)),
    ]
  }

  /// The tables as lines for a terminal.
  package var lines: [StyledText] {
    let rows = scopes.flatMap(\.own.entries)
    let keys = rows.map { TextWidth.of($0.shownKeys) }.max() ?? 0
    let ids = rows.map { TextWidth.of($0.id) }.max() ?? 0
    let titles = rows.map { TextWidth.of($0.title) }.max() ?? 0
    var lines: [StyledText] = []
    for scope in scopes {
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledText(scope.title, Theme.standard.heading))
      for entry in scope.own.entries {
        let cells = [
          TextWidth.pad(entry.shownKeys, keys), TextWidth.pad(entry.id, ids),
          TextWidth.pad(entry.title, titles), entry.hint,
        ]
        lines.append(StyledText("  " + cells.joined(separator: "  ")))
      }
    }
    return lines
  }

  /// The tables in Markdown.
  package var markdown: String {
    let tables = scopes.map { scope in
      let rows = scope.own.entries.map { entry in
        let keys =
          entry.keys.isEmpty ? "none" : entry.keys.map(\.inMarkdown).joined(separator: ", ")
        return "| \(keys) | `\(entry.id)` | \(entry.title) | \(entry.hint) |"
      }
      let head = ["## \(scope.title)", "", "| Keys | Action | Title | What it does |"]
      return (head + ["|---|---|---|---|"] + rows).joined(separator: "\n")
    }
    return (["# Keys"] + tables).joined(separator: "\n\n") + "\n"
  }
}

extension ActionEntry {
  /// Its keys, or that it has none and is found in the palette alone.
  fileprivate var shownKeys: String { keys.isEmpty ? "none" : keyNames }
}

extension Key {
  /// The name as code that neither ends the code nor the cell of a table.
  fileprivate var inMarkdown: String {
    switch name {
    case "`": "`` ` ``"
    case "|": "`\\|`"
    default: "`\(name)`"
    }
  }
}
