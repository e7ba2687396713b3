import ProjectFile
import Readiness
import Terminal

/// How a state is shown: a sign, a word and a style together, so that colour alone says nothing.
struct StatusMark {
  let glyph: Character
  let word: String
  let style: Style

  /// The sign and the word in their style.
  var text: StyledText { StyledText("\(glyph) \(word)", style) }

  init(_ status: GapStatus, _ look: Look) {
    word = status.title
    switch status {
    case .notAssessed: (glyph, style) = (look.glyphs.circle, look.theme.neutral)
    case .met: (glyph, style) = (look.glyphs.check, look.theme.good)
    case .partiallyMet: (glyph, style) = (look.glyphs.half, look.theme.partial)
    case .notMet: (glyph, style) = (look.glyphs.cross, look.theme.bad)
    case .notApplicable: (glyph, style) = (look.glyphs.dash, look.theme.dim)
    }
  }

  init(_ severity: Severity, _ look: Look) {
    word = severity.rawValue
    switch severity {
    case .critical: (glyph, style) = (look.glyphs.bang, look.theme.bad)
    case .high: (glyph, style) = (look.glyphs.arrowUp, look.theme.bad)
    case .medium: (glyph, style) = (look.glyphs.bullet, look.theme.partial)
    case .low: (glyph, style) = (look.glyphs.arrowDown, look.theme.neutral)
    case .info, .unrated: (glyph, style) = (look.glyphs.dot, look.theme.dim)
    }
  }

  init(_ state: FindingState, isLate: Bool, _ look: Look) {
    word = isLate ? "late" : state.title
    switch state {
    case .new, .open:
      (glyph, style) =
        isLate
        ? (look.glyphs.bang, look.theme.bad)
        : (look.glyphs.cross, look.theme.partial)
    case .resolved, .passed: (glyph, style) = (look.glyphs.check, look.theme.good)
    case .mutedAtSource: (glyph, style) = (look.glyphs.dash, look.theme.dim)
    case .manual: (glyph, style) = (look.glyphs.circle, look.theme.neutral)
    case .other: (glyph, style) = (look.glyphs.dot, look.theme.dim)
    }
  }

  init(_ band: Readiness.Band, _ look: Look) {
    word = band.title
    switch band {
    case .ready: (glyph, style) = (look.glyphs.check, look.theme.good)
    case .nearly, .partial: (glyph, style) = (look.glyphs.half, look.theme.partial)
    case .notReady: (glyph, style) = (look.glyphs.cross, look.theme.bad)
    }
  }
}
