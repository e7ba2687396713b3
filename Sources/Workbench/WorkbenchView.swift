import Jobs
import ProjectFile
import Readiness
import Terminal

/// The whole frame from the state, header to footer and what stands over them; pure.
enum WorkbenchView {
  static func frame(_ state: WorkbenchState) -> Frame {
    var surface = Surface(size: state.size)
    guard !state.isTooSmall else { return tooSmall(state, &surface) }
    let (header, rest) = surface.bounds.splitTop(1)
    let (toast, footer) = rest.splitBottom(2).part.splitTop(1)
    var hits = HeaderView.draw(state, &surface, header)
    var cursor = drawBody(state, &surface)
    state.toast?.draw(into: &surface, toast, look: state.look)
    hits += FooterView.draw(
      FooterKeys.table(state), ways: [WorkbenchAction.palette, .help].map(\.rawValue), &surface,
      footer, state.look)
    for overlay in state.overlays {
      if case .interview(let interview) = overlay {
        cursor = InterviewView.draw(interview, state, &surface)
        continue
      }
      cursor = OverlayView.draw(overlay, &surface, surface.bounds, state.look)
    }
    return Frame(
      surface: surface, cursor: cursor, title: title(state), capturesMouse: state.capturesMouse,
      hits: state.overlays.isEmpty ? hits : [])
  }

  private static func drawBody(_ state: WorkbenchState, _ surface: inout Surface) -> Point? {
    guard state.project != nil else {
      surface.write("Opening \(state.path)", at: state.body.origin, style: state.look.theme.dim)
      return nil
    }
    let layout = state.layout
    var cursor: Point?
    for pane in layout.panes {
      let place = draw(pane, state, &surface)
      if pane.isActive { cursor = place }
    }
    if let divider = layout.divider {
      let isUpright = divider.width == 1
      surface.fill(
        divider, isUpright ? state.look.glyphs.vertical : state.look.glyphs.horizontal,
        style: state.look.theme.border)
    }
    return cursor
  }

  private static func draw(
    _ pane: Layout.Pane, _ state: WorkbenchState, _ surface: inout Surface
  ) -> Point? {
    if let list = pane.place.list { return ListView.draw(list, pane, state, &surface) }
    if pane.place == .overview { return OverviewView.draw(state, &surface, pane.rect) }
    return DetailView.draw(pane, state, &surface)
  }

  private static func title(_ state: WorkbenchState) -> String {
    state.project.map { "Greenroom: \($0.snapshot.project.name)" } ?? "Greenroom"
  }

  private static func tooSmall(_ state: WorkbenchState, _ surface: inout Surface) -> Frame {
    let least = WorkbenchState.smallest
    surface.write(
      "Greenroom needs \(least.width)x\(least.height), this is "
        + "\(state.size.width)x\(state.size.height). q closes.",
      at: Point(x: 0, y: 0), style: state.look.theme.warning)
    return Frame(surface: surface, cursor: nil, title: title(state))
  }
}
