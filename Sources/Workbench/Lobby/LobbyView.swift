import Readiness
import Terminal

/// The whole frame of the lobby; pure.
enum LobbyView {
  private static let columns = [
    TableColumn(id: "name", title: "Project", width: .flex(min: 18, weight: 2)),
    TableColumn(id: "path", title: "File", width: .flex(min: 20, weight: 3)),
    TableColumn(id: "opened", title: "Opened (UTC)", width: .fixed(16)),
  ]

  static func frame(_ state: LobbyState) -> Frame {
    var surface = Surface(size: state.size)
    guard !LobbyUpdate.isTooSmall(state) else { return tooSmall(state, &surface) }
    let (header, rest) = surface.bounds.splitTop(1)
    let (bottom, body) = rest.splitBottom(2)
    let (toast, footer) = bottom.splitTop(1)
    StatusLine(
      left: [
        .init(StyledText("Greenroom", state.look.theme.heading), priority: 9),
        .init("Get ready for a SOC 2 audit", priority: 1),
      ]
    ).draw(into: &surface, header, look: state.look)
    var cursor = drawList(state, &surface, body.inset(horizontal: 0, vertical: 1))
    state.toast?.draw(into: &surface, toast, look: state.look)
    _ = FooterView.draw(
      state.actions, ways: [LobbyAction.palette, .help].map(\.rawValue), &surface, footer,
      state.look)
    if let overlay = state.overlay { cursor = draw(overlay, &surface, state.look) }
    return Frame(surface: surface, cursor: cursor, title: "Greenroom")
  }

  private static func drawList(
    _ state: LobbyState, _ surface: inout Surface, _ rect: Rect
  ) -> Point? {
    let rows = state.rows.map { row(of: $0, state.look) }
    guard !rows.isEmpty else { return drawWays(state, &surface, rect) }
    return Table(columns: columns, rows: rows, cursor: state.cursor).draw(
      into: &surface, rect, look: state.look)
  }

  /// Says what to do where there is nothing to open, with the keys as they are now.
  private static func drawWays(
    _ state: LobbyState, _ surface: inout Surface, _ rect: Rect
  ) -> Point? {
    let theme = state.look.theme
    let ways = [LobbyAction.create, .demo, .openPath].compactMap { action -> StyledText? in
      guard let entry = state.actions.action(id: action.rawValue), let key = entry.keys.first else {
        return nil
      }
      return StyledText("  \(key.name)", theme.footerKey) + StyledText("  \(entry.hint)")
    }
    let nothing = StyledText("There is no project here, and none was opened before.", theme.heading)
    for (row, line) in ([nothing, ""] + ways).enumerated() {
      surface.write(
        line, at: Point(x: rect.x + 1, y: rect.y + row), width: rect.width - 1,
        ellipsis: state.look.glyphs.ellipsis)
    }
    return rect.origin
  }

  private static func row(of row: LobbyRow, _ look: Look) -> TableRow {
    switch row {
    case .heading(let title):
      return .heading(id: title, StyledText(title, look.theme.heading))
    case .project(let project):
      let name = StyledText("  \(project.name)")
      let missing = StyledText("\(look.glyphs.cross) missing", look.theme.warning)
      let opened = project.openedAt.map { StyledText(shown($0)) } ?? ""
      return TableRow(
        id: project.path,
        cells: [name, StyledText(project.path), project.isMissing ? missing : opened])
    }
  }

  /// To the minute, as `2026-11-24 14:05`.
  private static func shown(_ moment: Instant) -> String {
    String(moment.description.prefix(16)).replacing("T", with: " ")
  }

  private static func draw(
    _ overlay: LobbyOverlay, _ surface: inout Surface, _ look: Look
  ) -> Point? {
    let rect = surface.bounds
    return switch overlay {
    case .form(let form): form.draw(into: &surface, rect, look: look)
    case .path(let prompt): prompt.draw(into: &surface, rect, look: look)
    case .palette(let palette): palette.draw(into: &surface, rect, look: look)
    case .help(let help): help.draw(into: &surface, rect, look: look)
    }
  }

  private static func tooSmall(_ state: LobbyState, _ surface: inout Surface) -> Frame {
    let least = WorkbenchState.smallest
    let quit = state.actions.action(id: LobbyAction.quit.rawValue)?.keys.first?.name
    surface.write(
      "Greenroom needs \(least.width)x\(least.height), this is "
        + "\(state.size.width)x\(state.size.height)." + (quit.map { " \($0) closes." } ?? ""),
      at: Point(x: 0, y: 0), style: state.look.theme.warning)
    return Frame(surface: surface, title: "Greenroom")
  }
}
