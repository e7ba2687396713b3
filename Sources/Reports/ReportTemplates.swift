import Mustache
package import Readiness
import Templates

/// A text with tags that becomes a report.
package struct ReportTemplate: Hashable, Sendable, Identifiable {
  private enum Source: Hashable {
    /// The name of a text the product ships.
    case shipped(String)
    case own(String)
  }

  /// `readiness-summary`, or the file name of a template of the user's own.
  package let id: String
  package let title: String
  private let source: Source

  /// A template of the user's own; `name` is how errors call it, such as its file name.
  package init(name: String, text: String) {
    id = name
    title = name
    source = .own(text)
  }

  fileprivate init(id: String, title: String, shipped: String) {
    self.id = id
    self.title = title
    source = .shipped(shipped)
  }

  /// The text before it is filled, such as for a user who wants one to begin from.
  package func text() throws(ReportError) -> String {
    switch source {
    case .own(let text): return text
    case .shipped(let name):
      guard let text = Templates.text(name) else { throw .missingTemplate(name) }
      return text
    }
  }

  /// A name for the file, such as `readiness-summary-2026-03-31.md`; it holds no folder.
  package func suggestedFileName(asOf: CalendarDate) -> String {
    let file = id.split(separator: "/").last ?? "report"
    let stem = file.split(separator: ".").first.map(String.init) ?? "report"
    return "\(stem)-\(asOf).md"
  }
}

/// The reports the product ships, and the one way to make a report of a template.
package enum ReportTemplates {
  package static let all = [
    ReportTemplate(
      id: "readiness-summary", title: "Readiness summary",
      shipped: "reports/readiness-summary.md.mustache"),
    ReportTemplate(
      id: "gap-report", title: "Gap report", shipped: "reports/gap-report.md.mustache"),
    ReportTemplate(
      id: "system-description", title: "System description, section 3 draft",
      shipped: "reports/system-description.md.mustache"),
    ReportTemplate(
      id: "roadmap", title: "Roadmap by owner", shipped: "reports/roadmap.md.mustache"),
    ReportTemplate(
      id: "policy-register", title: "Policy register",
      shipped: "reports/policy-register.md.mustache"),
    ReportTemplate(
      id: "acknowledgement-log", title: "Acknowledgement log",
      shipped: "reports/acknowledgement-log.md.mustache"),
    ReportTemplate(
      id: "acknowledgement-sheet", title: "Policies to sign, a sheet for each manager",
      shipped: "reports/acknowledgement-sheet.md.mustache"),
    ReportTemplate(
      id: "training-matrix", title: "Training matrix",
      shipped: "reports/training-matrix.md.mustache"),
    ReportTemplate(
      id: "training-sheet", title: "Courses to take, a sheet for each manager",
      shipped: "reports/training-sheet.md.mustache"),
    ReportTemplate(
      id: "reminder-email", title: "Reminders to send by e-mail",
      shipped: "reports/reminder-email.md.mustache"),
    ReportTemplate(id: "roster", title: "Roster", shipped: "reports/roster.md.mustache"),
  ]

  package static func shipped(_ id: String) -> ReportTemplate? { all.first { $0.id == id } }

  /// Every name a template may use, with what it stands for.
  package static var tags: [ReportTag] { SummaryFields.report.tags }

  /// A template may hold this many bytes: the engine's time grows with the square of them.
  package static let byteLimit = 100_000

  /// The report as Markdown: the same template and input give the same bytes.
  ///
  /// Throws when a tag of the template is not one of `tags`, or is not where it may stand.
  package static func render(
    _ template: ReportTemplate, input: ReportInput
  ) throws(ReportError) -> String {
    let text = try plainLines(template)
    try TemplateCheck.check(
      text, template: template.id, fields: SummaryFields.report.shapes)
    let record = Record(subject: ReadinessSummary(input), fields: SummaryFields.report)
    return try parsed(text, template: template.id).render(record)
  }

  private static func plainLines(_ template: ReportTemplate) throws(ReportError) -> String {
    let text = try template.text()
    guard text.utf8.count <= byteLimit else {
      throw .tooLong(template: template.id, limit: byteLimit)
    }
    return VisibleText.of(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  private static func parsed(
    _ text: String, template: String
  ) throws(ReportError) -> MustacheTemplate {
    do {
      // Values come escaped, so the engine is told to leave them alone: its own default is HTML.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
    } catch {
      let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber ?? 2
      throw .syntax(
        template: template, line: max(1, line - 1), problem: "A tag here can't be read.")
    }
  }
}
