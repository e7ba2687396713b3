import Jobs
import ProjectFile
import Readiness
import Terminal

/// Draws a page of an interview over the whole body; the answer stays in its place below.
enum InterviewView {
  private static let label = 11
  /// Longer lines are hard to read aloud.
  private static let widest = 110

  /// The parts of a page, from top to bottom.
  struct Parts {
    let head: Rect
    let text: Rect
    let answers: Rect
    let field: Rect
    let refusal: Rect
  }

  static func parts(_ state: WorkbenchState) -> Parts {
    let body = state.body
    let page = body.splitLeft(min(body.width, widest)).part
    let (head, rest) = page.splitTop(2)
    let (refusal, above) = rest.splitBottom(1)
    let (rationale, upper) = above.splitBottom(max(2, min(5, body.height / 6)))
    let (answers, text) = upper.splitBottom(1)
    return Parts(
      head: head, text: text, answers: answers, field: rationale.splitLeft(label).rest,
      refusal: refusal.splitLeft(label).rest)
  }

  static func draw(
    _ interview: Interview, _ state: WorkbenchState, _ surface: inout Surface
  ) -> Point? {
    surface.fill(state.body, " ", style: state.look.theme.text)
    let (parts, look) = (parts(state), state.look)
    drawHead(interview, state, &surface, parts.head)
    let lines = InterviewText.lines(
      interview.criterion, state, size: parts.text.size, label: label)
    for (row, line) in lines.enumerated() {
      surface.write(
        line, at: Point(x: parts.text.x, y: parts.text.y + row), width: parts.text.width,
        ellipsis: look.glyphs.ellipsis)
    }
    let choice = drawAnswers(interview, state, &surface, parts.answers)
    surface.write(
      "Rationale", at: Point(x: parts.head.x, y: parts.field.y),
      style: interview.isTyping ? look.theme.heading : look.theme.dim)
    let cursor = interview.rationale.draw(into: &surface, parts.field, look: look)
    if let refusal = interview.refusal {
      surface.write(
        "\(look.glyphs.bang) \(refusal)", at: parts.refusal.origin, style: look.theme.error,
        width: parts.refusal.width, ellipsis: look.glyphs.ellipsis)
    } else if let word = interview.closingWord(state) {
      surface.write(
        "\(look.glyphs.check) \(word)", at: parts.refusal.origin, style: look.theme[.good],
        width: parts.refusal.width, ellipsis: look.glyphs.ellipsis)
    }
    return interview.isTyping ? cursor : choice
  }

  private static func drawHead(
    _ interview: Interview, _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) {
    let look = state.look
    let (all, answered) = (interview.pages.count, interview.answered(state))
    let page = "Page \(interview.index + 1)"
    let progress = "\(answered) of \(all) answered, \(all - answered) left"
    let used = TextWidth.of(page) + TextWidth.of(progress) + 4
    let bar = Gauge(fraction: Double(answered) / Double(max(1, all)))
      .line(width: max(0, rect.width - used), look: look)
    surface.write(
      StyledText("\(page)  ", look.theme.dim) + bar + StyledText("  \(progress)"),
      at: rect.origin, width: rect.width)
    let title = Catalogue.shipped.criterion(interview.criterion)?.title ?? ""
    surface.write(
      StyledText(spans: [
        .init("\(interview.criterion) ", look.theme.accent), .init(title, look.theme.heading),
      ]), at: Point(x: rect.x, y: rect.y + 1), width: rect.width, ellipsis: look.glyphs.ellipsis)
  }

  /// The four answers, the chosen one in brackets; answers where the cursor stands.
  private static func drawAnswers(
    _ interview: Interview, _ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect
  ) -> Point? {
    let look = state.look
    let actions: [(GapStatus, WorkbenchAction)] = [
      (.met, .markMet), (.partiallyMet, .markPartial), (.notMet, .markNotMet),
      (.notApplicable, .markNotApplicable),
    ]
    let isWide = rect.width >= label + 62
    var x = rect.x + (isWide ? label : 0)
    if isWide {
      surface.write(
        "Answer", at: rect.origin, style: interview.isTyping ? look.theme.dim : look.theme.heading)
    }
    var cursor: Point?
    for (status, action) in actions {
      let isChosen = interview.answer == status
      let mark = isWide || isChosen ? "\(look.glyphs[Mark(status).sign]) " : ""
      let text = "\(state.keyName(action)) \(mark)\(status.title)"
      let place = Point(x: x, y: rect.y)
      if isChosen || cursor == nil { cursor = place }
      x += surface.write(
        isChosen ? "[\(text)]" : " \(text) ", at: place,
        style: isChosen ? look.theme.selected : look.theme[Mark(status).role],
        width: rect.right - x, ellipsis: look.glyphs.ellipsis)
    }
    return cursor
  }
}
