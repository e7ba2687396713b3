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

  /// The shape of a report; text with JSON further down is JSON with words in front of it.
  static func shape(of head: [UInt8], forced: [ReportFormat]?) -> Shape {
    guard let first = head.first else { return .elements }
    if first == UInt8(ascii: "<") { return .markup }
    if opensJSON(first) || beginsWithWord(head) { return .elements }
    if TablePass.recognises(head, among: forced ?? Formats.all) { return .table }
    let lines = head.split { $0 == 0x0A || $0 == 0x0D }
    return lines.contains { $0.first.map(opensJSON) ?? false } ? .elements : .table
  }

  private static func opensJSON(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  private static func beginsWithWord(_ head: [UInt8]) -> Bool {
    ["null", "true", "false"].contains { head.starts(with: $0.utf8) }
  }

  /// The refusal the opening deserves, or nil when a report may begin there.
  ///
  /// - Parameter head: The first bytes that are not blank; empty when there are only blanks.
  static func refusal(of head: [UInt8]) -> ImportError? {
    guard let first = head.first else { return nil }
    if opensJSON(first) || beginsWithWord(head) { return nil }
    let text = String(decoding: head, as: UTF8.self)
    if first == UInt8(ascii: "<") { return webPage(text) }
    if head.starts(with: [0x1F, 0x8B]) || head.starts(with: "PK".utf8) {
      return .foreign(title: "a compressed file (unpack it first)")
    }
    if text.hasPrefix("scoutsuite_results") { return .foreign(title: "a ScoutSuite report") }
    return nil
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

  private static func webPage(_ text: String) -> ImportError? {
    let lower = text.lowercased()
    guard lower.contains("<html") || lower.hasPrefix("<!doctype html") else { return nil }
    return .webPage(title: title(of: text))
  }

  private static func title(of page: String) -> String {
    guard let open = page.range(of: "<title>", in: page.startIndex),
      let close = page.range(of: "</title>", in: open.upperBound)
    else { return "" }
    return excerpt(page[open.upperBound..<close.lowerBound])
  }
}

extension ReportFormat {
  /// The shape its reports come in.
  var shape: ReportOpening.Shape {
    switch reading {
    case .elements: .elements
    case .rows: .table
    case .markup: .markup
    }
  }
}

extension StringProtocol {
  /// Where `text` first occurs at or behind `start`.
  fileprivate func range(of text: String, in start: Index) -> Range<Index>? {
    var position = start
    while position < endIndex {
      if self[position...].hasPrefix(text) {
        return position..<index(position, offsetBy: text.count)
      }
      position = index(after: position)
    }
    return nil
  }
}
