import Readiness

/// What the first bytes of a report say when they are no JSON.
enum ReportOpening {
  /// How many of the first bytes are looked at.
  static let length = 4096

  /// The refusal the opening deserves, or nil when JSON may begin there.
  ///
  /// - Parameter head: The first bytes that are not blank; empty when there are only blanks.
  static func refusal(of head: [UInt8]) -> ImportError? {
    guard let first = head.first else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return nil }
    let text = String(decoding: head, as: UTF8.self)
    if ["null", "true", "false"].contains(where: text.hasPrefix) { return nil }
    if first == UInt8(ascii: "<") { return markup(text) }
    if head.starts(with: [0x1F, 0x8B]) || head.starts(with: "PK".utf8) {
      return .foreign(title: "a compressed file (unpack it first)")
    }
    if let title = knownText(text) { return .foreign(title: title) }
    return .notJSON(startsWith: excerpt(head))
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

  private static func markup(_ text: String) -> ImportError {
    let lower = text.lowercased()
    if lower.contains("<html") || lower.hasPrefix("<!doctype html") {
      return .webPage(title: title(of: text))
    }
    let known = [
      ("nessusclientdata_v2", "a Nessus report"), ("owaspzapreport", "a ZAP report"),
      ("report_format", "a GVM report"), ("xccdf", "XCCDF results"),
      ("dependency-check", "a Dependency-Check report"),
    ].first { lower.contains($0.0) }
    return .foreign(title: known?.1 ?? "XML")
  }

  private static func title(of page: String) -> String {
    guard let open = page.range(of: "<title>", in: page.startIndex),
      let close = page.range(of: "</title>", in: open.upperBound)
    else { return "" }
    return excerpt(page[open.upperBound..<close.lowerBound])
  }

  /// Reports that are recognised by the words of their first line.
  private static func knownText(_ text: String) -> String? {
    let line = text.prefix { !$0.isNewline }
    let known: [(all: [String], title: String)] = [
      (["scoutsuite_results"], "a ScoutSuite report"),
      (["REQUIREMENTS_ID", "CHECKID"], "a Prowler compliance CSV"),
      (["CHECK_ID", "STATUS"], "Prowler CSV"),
      (["TITLE_ID", "CHECK_RESULT"], "Prowler 2 CSV"),
      (["recommendationDisplayName"], "a Defender for Cloud CSV"),
      (["Plugin ID", "Risk"], "a Nessus CSV"),
      (["Plugin Name", "Plugin"], "a Tenable CSV"),
      (["definition."], "a Tenable CSV"),
      (["Title", "CweId"], "a DefectDojo CSV"),
      (["Wiz URL"], "a Wiz CSV"),
      (["Check ID", "Resource"], "a Checkov CSV"),
    ]
    let row = known.first { row in
      row.all.allSatisfy { line.range(of: $0, in: line.startIndex) != nil }
    }
    return row?.title
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
