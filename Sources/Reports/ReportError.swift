/// Why a template makes no report; what stands in `message` is all a reader needs.
package enum ReportError: Error, Hashable, Sendable {
  /// A text the product ships is missing.
  case missingTemplate(String)
  /// The template is longer than any report needs.
  case tooLong(template: String, limit: Int)
  /// A tag is never closed, or closes what is not open.
  case syntax(template: String, line: Int, problem: String)
  /// A tag names what a report does not hold there; `known` is what it does hold there.
  case unknownTag(template: String, line: Int, tag: String, known: [String])
  /// A tag that Mustache has, and that is not for reports.
  case refusedTag(template: String, line: Int, tag: String, reason: String)

  /// The error as a sentence or two, with the line and what to do about it.
  package var message: String {
    switch self {
    case .missingTemplate(let name):
      "The report text “\(name)” is not in this copy of the program."
    case .tooLong(let template, let limit):
      "\(template) is no template we can use: it holds more than \(limit) bytes."
    case .syntax(let template, let line, let problem):
      "\(template), line \(line): \(problem)"
    case .unknownTag(let template, let line, let tag, let known):
      "\(template), line \(line): a report has no “\(tag)” here. It has: "
        + known.joined(separator: ", ") + "."
    case .refusedTag(let template, let line, let tag, let reason):
      "\(template), line \(line): \(tag) is not for reports. \(reason)"
    }
  }
}
