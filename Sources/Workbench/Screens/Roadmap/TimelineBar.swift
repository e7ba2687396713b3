import Readiness
import Terminal

/// One task on the timeline: when it is worked on, when it is due, what it hangs on.
struct TimelineBar: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case planned, critical, done }

  /// Nil for a task that has no place in the plan.
  let days: Period?
  let due: CalendarDate?
  let kind: Kind
  /// It begins after a task that is not done yet.
  let waits: Bool

  /// The columns of a width: the bar, the due day, the line of today.
  func text(width: Int, _ scale: TimelineScale, _ look: Look) -> StyledText {
    let glyphs = look.glyphs
    var signs = Array(repeating: (Character(" "), look.theme.text), count: max(0, width))
    func put(_ sign: Character, _ style: Style, at column: Int) {
      if signs.indices.contains(column) { signs[column] = (sign, style) }
    }
    put(glyphs.vertical, look.theme.dim, at: scale.column(of: scale.today))
    if let days {
      let (first, last) = (scale.column(of: days.start), scale.column(of: days.end))
      let (sign, style) = sign(look)
      for column in max(0, first)...max(0, first, min(width, last)) where first <= last {
        if column >= first, column <= last { put(sign, style, at: column) }
      }
      if waits { put(glyphs.waits, style, at: first) }
      // What goes on out of sight, or lies there altogether.
      if first < 0 { put(glyphs.moreLeft, style, at: 0) }
      if last >= width { put(glyphs.ellipsis, style, at: width - 1) }
    }
    if days == nil {
      for (place, sign) in "not planned".enumerated() { put(sign, look.theme.warning, at: place) }
    }
    if let due {
      let isLate = days.map { due < $0.end } ?? (due < scale.today)
      put(
        glyphs.due, isLate && kind != .done ? look.theme.warning : look.theme.accent,
        at: scale.column(of: due))
    }
    return StyledText(spans: runs(of: signs))
  }

  private func sign(_ look: Look) -> (Character, Style) {
    switch kind {
    case .planned: (look.glyphs.barFull, look.theme.accent)
    case .critical: (look.glyphs.shades.last ?? look.glyphs.barFull, look.theme.bad)
    case .done: (look.glyphs.barEmpty, look.theme.dim)
    }
  }

  private func runs(of signs: [(Character, Style)]) -> [StyledText.Span] {
    var spans: [StyledText.Span] = []
    var run = ""
    var style: Style?
    for (sign, own) in signs {
      if let before = style, before != own {
        spans.append(.init(run, before))
        run = ""
      }
      run.append(sign)
      style = own
    }
    if let style { spans.append(.init(run, style)) }
    return spans
  }
}
