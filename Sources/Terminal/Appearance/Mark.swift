/// How a state is shown whatever the look is: a sign, a word and a role together, so that colour
/// alone never says anything.
package struct Mark: Hashable, Sendable {
  /// The signs a state may have.
  package enum Sign: String, CaseIterable, Hashable, Sendable {
    case check, half, cross, circle, dash, bang, bullet, dot, arrowUp, arrowDown
  }

  package let sign: Sign
  package let word: String
  package let role: Theme.Role

  package init(_ sign: Sign, _ word: String, _ role: Theme.Role) {
    self.sign = sign
    self.word = word
    self.role = role
  }

  /// The sign alone, in its style.
  package func glyph(_ look: Look) -> StyledText {
    StyledText(String(look.glyphs[sign]), look.theme[role])
  }

  /// The sign and the word in their style.
  package func text(_ look: Look) -> StyledText {
    StyledText("\(look.glyphs[sign]) \(word)", look.theme[role])
  }
}

extension GlyphSet {
  package subscript(_ sign: Mark.Sign) -> Character {
    switch sign {
    case .check: check
    case .half: half
    case .cross: cross
    case .circle: circle
    case .dash: dash
    case .bang: bang
    case .bullet: bullet
    case .dot: dot
    case .arrowUp: arrowUp
    case .arrowDown: arrowDown
    }
  }
}
