/// Lines of an iCalendar file, as RFC 5545 has them.
enum CalendarText {
  /// A text longer than this, in Unicode scalars, is cut: calendars show one line.
  static let lineLimit = 200
  /// Of a description.
  static let textLimit = 2_000
  /// A line may hold this many bytes, its line end not counted (RFC 5545 §3.1).
  static let octets = 75

  /// A property on as many lines as it takes, each ended by CRLF.
  static func line(_ name: String, _ value: String) -> String { folded("\(name):\(value)") }

  /// A text as the value of a property: nothing hidden in it, and what would end it escaped
  /// (RFC 5545 §3.3.11).
  static func text(_ value: String, limit: Int = textLimit) -> String {
    var result = ""
    for character in cut(VisibleText.of(value), at: limit) {
      switch character {
      case "\n": result += "\\n"
      case "\\", ";", ",": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  /// The same for what is shown on one line.
  static func title(_ value: String) -> String {
    let words = VisibleText.of(value).split { $0 == "\n" || $0 == " " }
    return text(words.joined(separator: " "), limit: lineLimit)
  }

  private static func cut(_ text: String, at limit: Int) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > limit ? String(scalars.prefix(limit)) + "…" : text
  }

  /// Breaks a line between characters; one that is too long itself, between its parts.
  private static func folded(_ line: String) -> String {
    var result = ""
    var used = 0
    for character in line {
      let parts =
        character.utf8.count < octets
        ? [String(character)] : character.unicodeScalars.map { String($0) }
      for part in parts {
        if used + part.utf8.count > octets {
          result += "\r\n "
          used = 1
        }
        result += part
        used += part.utf8.count
      }
    }
    return result + "\r\n"
  }
}
