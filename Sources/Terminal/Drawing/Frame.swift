/// All that the terminal is to show after one event.
package struct Frame: Hashable, Sendable {
  package var surface: Surface
  /// Where the real cursor stands; screen readers and braille lines follow it.
  package var cursor: Point?
  /// The title of the terminal's window; nil leaves it alone.
  package var title: String?
  /// True to hear of clicks and the wheel, which takes the terminal's own selection away.
  package var capturesMouse: Bool
  /// What can be clicked; later parts cover earlier ones.
  package var hits: [Hit]

  package init(
    surface: Surface, cursor: Point? = nil, title: String? = nil, capturesMouse: Bool = false,
    hits: [Hit] = []
  ) {
    self.surface = surface
    self.cursor = cursor
    self.title = title
    self.capturesMouse = capturesMouse
    self.hits = hits
  }

  /// The frame as a terminal can show it: also the signs within our sentences are ASCII where that
  /// is asked for.
  func shown(by hint: LookHint) -> Frame {
    guard !hint.hasUnicode else { return self }
    var frame = self
    frame.surface.replace(GlyphSet.spelling)
    return frame
  }
}
