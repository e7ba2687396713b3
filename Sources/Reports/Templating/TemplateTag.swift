/// A Mustache tag as it stands in a template.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case value, open, openInverted, close
    /// A tag that Mustache has, and that is not for reports.
    case refused(reason: String)
  }

  let kind: Kind
  let name: String
  let line: Int
  /// Nothing else stands on its line.
  let standsAlone: Bool
  /// The line of the fence that opens the text it stands in; nil outside of one.
  let fence: Int?
  /// Its line begins with something else than a tag or a blank.
  let followsText: Bool
}

extension TemplateTag {
  /// Every tag but comments, in order; throws the line of a tag that is never closed.
  static func all(
    in text: String, template: String
  ) throws(ReportError) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var fence = TemplateFence()
    for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      // A tag is kept to one line, so that its line is beyond doubt.
      try scan(
        Array(content.utf8), line: index + 1, fence: fence.line, template: template, into: &tags)
      fence.take(content, line: index + 1)
    }
    return tags
  }

  private static let braces = (open: Array("{{".utf8), close: Array("}}".utf8))

  private static func scan(
    _ bytes: [UInt8], line: Int, fence: Int?, template: String, into tags: inout [TemplateTag]
  ) throws(ReportError) {
    var position = 0
    while let start = find(braces.open, in: bytes, from: position) {
      guard let end = find(braces.close, in: bytes, from: start + 2) else {
        throw .syntax(
          template: template, line: line,
          problem: "A tag is opened by {{ and not closed by }} on its line.")
      }
      let inside = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
      position = end + 2
      let isAlone =
        bytes[..<start].allSatisfy(isBlank) && bytes[position...].allSatisfy(isBlank)
      let followsText = bytes.first.map { !isBlank($0) && $0 != braces.open[0] } ?? false
      if let tag = read(
        inside, line: line, isAlone: isAlone, fence: fence, followsText: followsText)
      {
        tags.append(tag)
      }
    }
  }

  private static func read(
    _ inside: String, line: Int, isAlone: Bool, fence: Int?, followsText: Bool
  ) -> TemplateTag? {
    let sigil = inside.first.map(String.init) ?? ""
    if sigil == "!" { return nil }
    let kinds: [String: Kind] = ["#": .open, "^": .openInverted, "/": .close]
    let refused = refusals[sigil].map { Kind.refused(reason: $0) }
    let kind = kinds[sigil] ?? refused
    let name = kind == nil ? inside[...] : inside.dropFirst()
    return TemplateTag(
      kind: kind ?? .value, name: refused == nil ? trimmed(name) : "{{\(inside)}}", line: line,
      standsAlone: isAlone, fence: fence, followsText: followsText)
  }

  private static let refusals: [String: String] = [
    "{": "Every value is made safe for Markdown; use {{name}}.",
    "&": "Every value is made safe for Markdown; use {{name}}.",
    ">": "A report is one template; put the text of the other one here.",
    "<": "A report is one template; put the text of the other one here.",
    "$": "Blocks to be filled in by another template are not known; put the text here.",
    "=": "Tags are always written with {{ and }}.",
    "%": "A report is always Markdown.",
  ]

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard bytes.count >= 2, from < bytes.count - 1 else { return nil }
    return (from..<(bytes.count - 1)).first {
      bytes[$0] == wanted[0] && bytes[$0 + 1] == wanted[1]
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
