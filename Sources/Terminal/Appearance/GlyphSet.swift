/// The signs the screens draw with; each is one column wide.
///
/// Signs that some terminals show as two-column emoji (✔ ✖ ⚠) are avoided.
package struct GlyphSet: Hashable, Sendable {
  package let name: String
  package let horizontal, vertical: Character
  package let topLeft, topRight, bottomLeft, bottomRight: Character
  package let ellipsis: Character
  package let barFull, barHalf, barEmpty: Character
  package let arrowUp, arrowDown, arrowLeft, arrowRight: Character
  /// More at the left than is shown.
  package let moreLeft: Character
  package let check, half, cross, circle, dash, bang: Character
  package let bullet, dot, marker, separator: Character
  /// It waits for another, and the day by which something is due.
  package let waits, due: Character
  /// Three steps from little to much, for heat maps and strips.
  package let shades: [Character]
  /// Eight steps from low to high, for sparklines.
  package let levels: [Character]

  package static let unicode = GlyphSet(
    name: "unicode", horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐",
    bottomLeft: "└", bottomRight: "┘", ellipsis: "…", barFull: "█", barHalf: "▌",
    barEmpty: "░", arrowUp: "↑", arrowDown: "↓", arrowLeft: "←", arrowRight: "→",
    moreLeft: "‹", check: "✓", half: "◐", cross: "✗", circle: "○", dash: "–", bang: "!",
    bullet: "•", dot: "·", marker: "▸", separator: "│", waits: "↳", due: "◆",
    shades: ["░", "▒", "▓"],
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

  package static let ascii = GlyphSet(
    name: "ascii", horizontal: "-", vertical: "|", topLeft: "+", topRight: "+",
    bottomLeft: "+", bottomRight: "+", ellipsis: ">", barFull: "#", barHalf: "=",
    barEmpty: ".", arrowUp: "^", arrowDown: "v", arrowLeft: "<", arrowRight: ">",
    moreLeft: "<", check: "+", half: "~", cross: "x", circle: "o", dash: "-", bang: "!",
    bullet: "*", dot: ".", marker: ">", separator: "|", waits: "&", due: "D",
    shades: [".", ":", "%"],
    levels: ["_", ".", "-", "=", "+", "*", "%", "#"])

  /// What stands for the signs that texts hold, such as the arrow in `met → not met`.
  static let spelling = [
    "→": ">", "“": "\"", "”": "\"", "‘": "'", "’": "'", "…": ">", "–": "-", "−": "-", "×": "x",
    "·": ".", "•": "*",
  ]

  /// Every sign of the set.
  package var all: [Character] {
    [
      horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, ellipsis, barFull,
      barHalf, barEmpty, arrowUp, arrowDown, arrowLeft, arrowRight, moreLeft, check, half, cross,
      circle, dash, bang, bullet, dot, marker, separator, waits, due,
    ] + shades + levels
  }
}
