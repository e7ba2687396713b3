/// A question for yes or no; no is what a hasty Enter answers.
package struct Confirm: Hashable, Sendable {
  package let title: String
  package let question: String
  /// What `y` does, in a few words.
  package let yes: String
  package let no: String

  package init(title: String, question: String, yes: String = "yes", no: String = "no") {
    self.title = title
    self.question = question
    self.yes = yes
    self.no = no
  }

  /// `y` is yes, `n` and Enter are no, Esc leaves; everything else is swallowed.
  package func handle(_ event: InputEvent) -> Outcome<Bool> {
    switch event {
    case .key(.character("y")), .key(.character("Y")): .done(true)
    case .key(.character("n")), .key(.character("N")), .key(.enter): .done(false)
    case .key(.escape): .cancelled(draft: nil)
    case .key, .paste: .handled
    default: .ignored
    }
  }

  /// Draws the box in the middle; the cursor stands on the answer Enter gives.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let width = Overlay.width(50, in: rect)
    let lines = TextWidth.wrap(question, width)
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: lines.count + 2), title: title,
      on: &surface, look: look)
    let (answers, top) = inner.splitBottom(1)
    surface.writeLines(lines, in: top, style: look.theme.text, look: look)
    let key = look.theme.footerKey
    let left = StyledText(spans: [.init("y", key), .init(" \(yes)   ")])
    let used = surface.write(left, at: answers.origin, width: answers.width)
    let place = Point(x: answers.x + used, y: answers.y)
    surface.write(
      StyledText(spans: [.init("n", key), .init(" \(no) (Enter)")]), at: place,
      width: answers.width - used)
    return place
  }
}
