/// Reads a template before it is rendered: the engine prints nothing for a name it does not know.
struct TemplateCheck {
  /// Sections may stand this deep within each other.
  static let deepest = 16

  private struct Section {
    let name: String
    let line: Int
    /// The fields of the list it opens; nil for a flag and for what is printed without records.
    let fields: [String: FieldShape]?
  }

  private let template: String
  private let fields: [String: FieldShape]
  private var open: [Section] = []
  /// The fence of the tags being taken, and how deep sections stood when it was opened; a section
  /// that closes behind it leaves open whether it is printed.
  private var fence: (line: Int?, depth: Int) = (nil, 0)

  /// Throws for the first tag that a report with these fields can't fill.
  static func check(
    _ text: String, template: String, fields: [String: FieldShape]
  ) throws(ReportError) {
    var check = TemplateCheck(template: template, fields: fields)
    for tag in try TemplateTag.all(in: text, template: template) { try check.take(tag) }
    if let last = check.open.last {
      throw .syntax(
        template: template, line: last.line,
        problem: "The section “\(last.name)” is opened here and never closed by {{/\(last.name)}}.")
    }
  }

  private init(template: String, fields: [String: FieldShape]) {
    self.template = template
    self.fields = fields
  }

  private mutating func take(_ tag: TemplateTag) throws(ReportError) {
    if tag.fence != fence.line { fence = (tag.fence, open.count) }
    switch tag.kind {
    case .value: try value(tag)
    case .open, .openInverted: try section(tag)
    case .close: try close(tag)
    case .refused(let reason):
      throw .refusedTag(template: template, line: tag.line, tag: tag.name, reason: reason)
    }
  }

  private func value(_ tag: TemplateTag) throws(ReportError) {
    switch try shape(of: tag) {
    case .line: return
    case .plain:
      guard tag.fence == nil || fence.depth < 0 || !tag.followsText else { return }
      throw problem(
        tag,
        "“\(tag.name)” is a text without escapes: it needs a fenced text (~~~) around it, and "
          + "something before it on its line.")
    case .block:
      guard !tag.standsAlone else { return }
      throw problem(tag, "“\(tag.name)” is a block of lines and needs a line of its own.")
    case .flag:
      throw problem(tag, "“\(tag.name)” is yes or no: write {{#\(tag.name)}} … {{/\(tag.name)}}.")
    case .list:
      throw problem(tag, "“\(tag.name)” is a list: write {{#\(tag.name)}} … {{/\(tag.name)}}.")
    }
  }

  private mutating func section(_ tag: TemplateTag) throws(ReportError) {
    guard open.count < Self.deepest else {
      throw problem(tag, "Sections stand more than \(Self.deepest) deep within each other.")
    }
    let members: [String: FieldShape]?
    switch try shape(of: tag) {
    case .line, .plain, .block:
      throw problem(tag, "“\(tag.name)” is a text and opens no section; write {{\(tag.name)}}.")
    case .flag: members = nil
    case .list(let fields): members = tag.kind == .open ? fields : nil
    }
    open.append(Section(name: tag.name, line: tag.line, fields: members))
  }

  private mutating func close(_ tag: TemplateTag) throws(ReportError) {
    guard let last = open.popLast() else {
      throw problem(tag, "{{/\(tag.name)}} closes a section that is not open.")
    }
    if open.count < fence.depth { fence.depth = -1 }
    guard last.name == tag.name else {
      throw problem(
        tag,
        "{{/\(tag.name)}} stands where “\(last.name)”, opened on line \(last.line), is to be closed."
      )
    }
  }

  /// What a tag's name stands for, looked up from the innermost record outwards.
  ///
  /// Lists are had from the innermost one only: a list of the whole report within itself would print
  /// it many times over.
  private func shape(of tag: TemplateTag) throws(ReportError) -> FieldShape {
    let scopes = open.compactMap(\.fields).reversed() + [fields]
    for (distance, scope) in scopes.enumerated() {
      guard let shape = scope[tag.name] else { continue }
      if case .list = shape, distance > 0 {
        throw problem(tag, "The list “\(tag.name)” is not to be had within another list.")
      }
      return shape
    }
    let known = Set(scopes.flatMap(\.keys)).sorted()
    throw .unknownTag(template: template, line: tag.line, tag: tag.name, known: known)
  }

  private func problem(_ tag: TemplateTag, _ text: String) -> ReportError {
    .syntax(template: template, line: tag.line, problem: text)
  }
}
