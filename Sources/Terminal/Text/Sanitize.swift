import Foundation

/// Makes text of any origin safe to show: nothing in it can move the cursor, change the
/// terminal, hide, or take another width than the one counted here.
///
/// What cannot be shown as it is leaves a visible mark; only what has no shape of its own next
/// to its base (variation selectors, skin tones, joined emoji) is left out.
package enum Sanitize {
  /// Code points of one screen line that are looked at.
  package static let lineLimit = 4096
  /// Code points of a text of many lines that are looked at.
  package static let textLimit = 1_000_000

  /// The text as one line; line ends become visible marks, a tab becomes a space.
  ///
  /// At most `limit` code points are read; the rest is replaced by `…`.
  package static func line(_ text: String, limit: Int = lineLimit) -> String {
    if text.utf8.count <= limit && QuietText.holds(text) { return text }
    let (head, wasCut) = cut(text, limit)
    var cleaner = ScalarCleaner(newline: nil, tab: " ")
    let clean = cleaner.clean(head)
    return wasCut ? clean + "…" : clean
  }

  /// The text as lines, with CR LF, CR and LF as line ends and a tab as four spaces.
  package static func text(_ text: String, limit: Int = textLimit) -> [String] {
    if text.utf8.count <= limit && QuietText.holds(text, besides: "\n") { return lines(of: text) }
    let (head, wasCut) = cut(text, limit)
    var cleaner = ScalarCleaner(newline: "\n", tab: "    ")
    return lines(of: cleaner.clean(head)) + (wasCut ? ["… (the rest is not shown)"] : [])
  }

  /// The text of a command on its way to a terminal; line ends and tabs stay.
  package static func output(_ text: String) -> String {
    var cleaner = ScalarCleaner(newline: "\n", tab: "\t")
    return cleaner.clean(text)
  }

  /// Splits bytes, as that is quicker than splitting characters and no mark follows a line end.
  private static func lines(of clean: String) -> [String] {
    clean.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private static func cut(_ text: String, _ limit: Int) -> (String, Bool) {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return (text, false) }
    return (String(scalars[..<end]), true)
  }
}

/// Cleans code point by code point; keeps what has been said about the one before.
private struct ScalarCleaner {
  let newline: String?
  let tab: String
  private var result = ""
  private var marks = 0
  private var hasBase = false
  private var afterReturn = false
  private var joins = false

  init(newline: String?, tab: String) {
    self.newline = newline
    self.tab = tab
  }

  /// ncurses keeps this many combining marks in one cell.
  private static let mostMarks = 4

  mutating func clean(_ text: String) -> String {
    result = ""
    result.reserveCapacity(min(text.utf8.count, 1 << 24))
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let composed = isASCII ? text : text.precomposedStringWithCanonicalMapping
    for scalar in composed.unicodeScalars { add(scalar) }
    return result
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    let followsReturn = afterReturn
    afterReturn = false
    if value >= 0x20 && value < 0x7F { return addBase(scalar) }
    switch value {
    case 0x0A where newline != nil:
      if !followsReturn { addText(newline ?? "") }
    case 0x0D where newline != nil:
      afterReturn = true
      addText(newline ?? "")
    case 0x09: addText(tab)
    case 0x00..<0x20: addText(Self.picture(0x2400 + value))
    case 0x7F: addText("␡")
    case 0x80..<0xA0: addText("\u{FFFD}")
    case 0x200D: joins = hasBase && lastIsPictograph
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: break
    case 0x1F3FB...0x1F3FF where hasBase && lastIsPictograph: break
    default: addOther(scalar)
    }
    if value == 0x200D && !joins { addText("·") }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: addText("·")
    case .unassigned: addText("\u{FFFD}")
    default:
      if Self.isTooYoung(scalar) { return addText("\u{FFFD}") }
      if WidthTable.columns(scalar) == 0 { return addMark(scalar) }
      // The tail of a joined emoji: the first picture stands for all.
      if joins && scalar.properties.isEmoji { return joins = false }
      addBase(scalar)
    }
  }

  private mutating func addBase(_ scalar: Unicode.Scalar) {
    result.unicodeScalars.append(scalar)
    marks = 0
    hasBase = true
    joins = false
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    if !hasBase { addText("·") }
    guard hasBase, marks < Self.mostMarks else { return }
    marks += 1
    result.unicodeScalars.append(scalar)
  }

  private mutating func addText(_ text: String) {
    result += text
    marks = 0
    hasBase = false
    joins = false
  }

  private var lastIsPictograph: Bool {
    result.unicodeScalars.last.map { $0.value > 0xFF && $0.properties.isEmoji } ?? false
  }

  private static func isTooYoung(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age.major > 14
  }

  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
  }
}
