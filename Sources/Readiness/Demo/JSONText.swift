/// A JSON value to be written as text, its fields in the order given.
enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Without blanks between tokens.
  var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .string(let string): Self.quote(string, into: &text)
    case .number(let number): text += String(number)
    case .list(let items):
      Self.enclose(items, in: ("[", "]"), into: &text) { $0.write(into: &$1) }
    case .object(let fields):
      Self.enclose(fields, in: ("{", "}"), into: &text) { field, text in
        Self.quote(field.0, into: &text)
        text += ":"
        field.1.write(into: &text)
      }
    }
  }

  private static func enclose<Item>(
    _ items: [Item], in ends: (String, String), into text: inout String,
    write: (Item, inout String) -> Void
  ) {
    text += ends.0
    for (position, item) in items.enumerated() {
      if position > 0 { text += "," }
      write(item, &text)
    }
    text += ends.1
  }

  /// Escapes what JSON must not hold plainly: quotes, backslashes and control characters.
  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
