/// What a view draws with: the styles and the signs.
package struct Look: Hashable, Sendable {
  package var theme: Theme
  package var glyphs: GlyphSet

  package init(theme: Theme, glyphs: GlyphSet) {
    self.theme = theme
    self.glyphs = glyphs
  }

  package static let standard = Look(theme: .standard, glyphs: .unicode)
  /// The look of last resort: no colour and no sign beyond ASCII.
  package static let plain = Look(theme: .mono, glyphs: .ascii)
}
