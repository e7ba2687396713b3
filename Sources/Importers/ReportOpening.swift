import Readiness

/// What the first bytes of a report say.
enum ReportOpening {
  /// How many of the first bytes are looked at.
  static let length = 4096

  /// The shapes a report comes in, as far as its opening shows them.
  enum Shape: String {
    case elements = "JSON"
    case table = "a table"
    case markup = "XML"
  }

  /// The shape of a report; words before JSON count as JSON, and so do words alone.
  ///
  /// - Parameter head: The first bytes that are not blank; empty when there are only blanks.
  static func shape(of head: [UInt8], forced: [ReportFormat]?) -> Shape {
    if beginsJSON(head) { return .elements }
    if head.first == UInt8(ascii: "<") { return .markup }
    if TablePass.recognises(head, among: forced ?? Formats.all) { return .table }
    return isAssignment(head) || hasJSONLine(head) || !hasSeparators(head) ? .elements : .table
  }

  /// Whether JSON stands there from the first byte on; blanks alone count as such.
  static func beginsJSON(_ head: [UInt8]) -> Bool {
    switch head.first {
    case nil, UInt8(ascii: "{"): true
    case UInt8(ascii: "["): !isLogLine(String(decoding: head.prefix(16), as: UTF8.self))
    default: ["null", "true", "false"].contains { head.starts(with: $0.utf8) }
    }
  }

  /// The refusal the opening deserves, or nil when a report may begin there.
  static func refusal(of head: [UInt8]) -> ImportError? {
    if head.starts(with: [0x1F, 0x8B]) || head.starts(with: "PK\u{3}\u{4}".utf8) {
      return .foreign(title: "a compressed file (unpack it first)")
    }
    // UTF-16 is decoded by now: what has a zero byte is no text.
    if head.contains(0) { return .notJSON(startsWith: excerpt(head)) }
    let text = String(decoding: head, as: UTF8.self)
    return text.hasPrefix("<") ? webPage(text) : exceptions(text)
  }

  /// The first characters as one short line that is safe to show.
  static func excerpt(_ head: [UInt8]) -> String { excerpt(String(decoding: head, as: UTF8.self)) }

  /// A report's own words as one short line that is safe to show.
  static func excerpt(_ text: some StringProtocol) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(excerptLength) {
      let kind = scalar.properties.generalCategory
      line.append(kind == .control || kind == .format ? " " : scalar)
    }
    return String(line) + (text.unicodeScalars.count > excerptLength ? "…" : "")
  }

  private static let excerptLength = 32

  /// `[INF] …`, a colour, `[2026-11-24 …]`: what tools log begins with a bracket too.
  private static func isLogLine(_ text: String) -> Bool {
    let inside = text.dropFirst()
    guard let first = inside.first else { return false }
    if first == "\u{1B}" { return true }
    if first.isLetter {
      return !["null", "true", "false", "NaN", "Infinity"].contains(where: inside.hasPrefix)
    }
    let digits = inside.prefix { $0.isNumber }
    return !digits.isEmpty && "-/:".contains(inside.dropFirst(digits.count).first ?? " ")
  }

  /// `name =`, by which ScoutSuite makes its JSON a script.
  private static func isAssignment(_ head: [UInt8]) -> Bool {
    let rest = head.drop(while: JSONLine.isNameLetter)
    return rest.count < head.count && rest.drop(while: TextWindow.isBlank).first == 0x3D
  }

  /// Whether an object with a name in it, or an array of objects, begins on one of the lines; a
  /// cell of a table doubles its quotes.
  private static func hasJSONLine(_ head: [UInt8]) -> Bool {
    head.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
      let text = line.drop(while: TextWindow.isBlank)
      let rest = text.dropFirst().drop(while: TextWindow.isBlank)
      switch text.first {
      case UInt8(ascii: "{"):
        return rest.first == UInt8(ascii: "\"") && rest.dropFirst().first != UInt8(ascii: "\"")
          || text.count == 1
      case UInt8(ascii: "["): return rest.isEmpty || rest.first == UInt8(ascii: "{")
      default: return text.starts(with: JSONLine.delimiter.bytes)
      }
    }
  }

  private static func hasSeparators(_ head: [UInt8]) -> Bool {
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.contains { ",;\t|".utf8.contains($0) }
  }

  private static func webPage(_ text: String) -> ImportError? {
    let lower = text.lowercased()
    guard lower.contains("<html") || lower.hasPrefix("<!doctype html") else { return nil }
    return .webPage(title: title(of: text))
  }

  private static func title(of page: String) -> String {
    guard let open = page.firstRange(of: "<title>"),
      let close = page[open.upperBound...].firstRange(of: "</title>")
    else { return "" }
    return excerpt(page[open.upperBound..<close.lowerBound])
  }

  /// ScoutSuite writes what went wrong beside its results, as a script too.
  private static func exceptions(_ text: String) -> ImportError? {
    let name = text.prefix { $0.isLetter || $0 == "_" }
    guard ["exceptions", "scoutsuite_exceptions"].contains(name) else { return nil }
    return .foreign(title: "ScoutSuite's list of exceptions, beside which its results lie")
  }
}

extension ReportFormat {
  /// The shape its reports come in.
  var shape: ReportOpening.Shape {
    switch reading {
    case .elements, .parts: .elements
    case .rows: .table
    case .markup: .markup
    }
  }
}
