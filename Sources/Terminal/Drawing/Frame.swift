/// All that the terminal is to show after one event.
package struct Frame: Hashable, Sendable {
  package var surface: Surface
  /// Where the real cursor stands; screen readers and braille lines follow it.
  package var cursor: Point?
  /// The title of the terminal's window; nil leaves it alone.
  package var title: String?
  package var capturesMouse: Bool

  package init(
    surface: Surface, cursor: Point? = nil, title: String? = nil, capturesMouse: Bool = false
  ) {
    self.surface = surface
    self.cursor = cursor
    self.title = title
    self.capturesMouse = capturesMouse
  }
}
