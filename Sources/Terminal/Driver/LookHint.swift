/// What the terminal can show, and what was found odd about it.
package struct LookHint: Hashable, Sendable {
  /// False when there is no colour, or `NO_COLOR` asks for none.
  package var hasColors: Bool
  /// False when the locale holds ASCII only.
  package var hasUnicode: Bool
  /// Sentences for the user, such as the terminal that stands in for an unknown one.
  package var notices: [String]

  package init(hasColors: Bool = true, hasUnicode: Bool = true, notices: [String] = []) {
    self.hasColors = hasColors
    self.hasUnicode = hasUnicode
    self.notices = notices
  }

  /// The look for this terminal; `theme` is what the user wishes where there are colours.
  package func look(theme: Theme = .standard) -> Look {
    Look(theme: hasColors ? theme : .mono, glyphs: hasUnicode ? .unicode : .ascii)
  }
}
