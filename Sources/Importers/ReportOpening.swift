import Readiness

/// What the first bytes of a report say of its kind.
enum ReportOpening: Equatable {
  case json
  /// XML of some kind.
  case markup
  /// Letters first: a table, or words before the JSON.
  case text
  case refused(ImportError)

  /// How many of the first bytes are looked at.
  static let length = 4096

  /// - Parameter head: The first bytes that are not blank; empty when there are only blanks.
  init(_ head: [UInt8]) {
    let text = String(decoding: head, as: UTF8.self)
    switch head.first {
    case nil, UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "["): self = Self.isLogLine(text) ? .text : .json
    case UInt8(ascii: "<"): self = Self.markup(text)
    default:
      if head.starts(with: [0x1F, 0x8B]) || head.starts(with: "PK\u{3}\u{4}".utf8) {
        self = .refused(.foreign(title: "a compressed file (unpack it first)"))
      } else if ["null", "true", "false"].contains(where: text.hasPrefix) {
        self = .json
      } else {
        self = Self.exceptions(text).map { .refused($0) } ?? .text
      }
    }
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
    let inside = text.dropFirst().prefix(12)
    guard let first = inside.first else { return false }
    if first == "\u{1B}" { return true }
    if first.isLetter {
      return !["null", "true", "false", "NaN", "Infinity"].contains(where: inside.hasPrefix)
    }
    let digits = inside.prefix { $0.isNumber }
    return !digits.isEmpty && "-/:".contains(inside.dropFirst(digits.count).first ?? " ")
  }

  private static func markup(_ text: String) -> ReportOpening {
    let lower = text.lowercased()
    if lower.contains("<html") || lower.hasPrefix("<!doctype html") {
      return .refused(.webPage(title: title(of: text)))
    }
    return .markup
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
