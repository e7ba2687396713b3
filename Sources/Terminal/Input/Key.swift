/// A key as the screens see it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A character that was typed, also a space.
  case character(Character)
  /// Ctrl with a letter, written in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case controlUp, controlDown, controlLeft, controlRight
  case shiftUp, shiftDown
  /// F1 and on.
  case function(Int)
}

extension Key {
  private static let names: [(key: Key, name: String)] = [
    (.character(" "), "Space"), (.control(" "), "Ctrl-Space"), (.enter, "Enter"), (.escape, "Esc"),
    (.tab, "Tab"),
    (.backTab, "Shift-Tab"), (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"),
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"),
    (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.controlUp, "Ctrl-Up"),
    (.controlDown, "Ctrl-Down"), (.controlLeft, "Ctrl-Left"), (.controlRight, "Ctrl-Right"),
    (.shiftUp, "Shift-Up"), (.shiftDown, "Shift-Down"),
  ]

  private static let nameByKey = Dictionary(
    names.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  private static let keyByName = Dictionary(
    names.map { ($0.name.lowercased(), $0.key) }, uniquingKeysWith: { first, _ in first })

  /// The name in help, footers and key files; `Key(named:)` reads it back.
  package var name: String {
    switch self {
    case .character(let character) where character != " ": String(character)
    case .control(let character) where character != " ": "Ctrl-\(character.uppercased())"
    case .function(let number): "F\(number)"
    default: Self.nameByKey[self] ?? ""
    }
  }

  /// Reads a name such as `q`, `G`, `Space`, `Ctrl-P`, `PgDn` or `F5`; nil when it is none.
  package init?(named name: String) {
    if name.count == 1, let character = name.first, character != " " {
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if let key = Self.keyByName[lower] {
      self = key
    } else if lower.hasPrefix("ctrl-"), name.count == 6, let character = lower.last {
      self = .control(character)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// True for keys that cannot be bound: terminals send them for another key, or for flow control.
  package var isReserved: Bool {
    guard case .control(let character) = self else { return false }
    return "ijm[sq".contains(character)
  }
}
