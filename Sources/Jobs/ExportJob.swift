import Glibc
package import ProjectFile
package import Readiness
import Reports

/// Makes a report of a project.
///
/// The same file, template and day give the same bytes: exports themselves are no part of what a
/// report tells, so one export does not change the next.
package struct ExportJob: Sendable {
  /// More than any template needs; the renderer has its own, lower limit.
  private static let templateLimit = 4 << 20

  package var file: ProjectFile
  package var author: Author
  package var asOf: CalendarDate
  /// The version of this program.
  package var productVersion: String

  package init(
    file: ProjectFile, author: Author, asOf: CalendarDate, productVersion: String
  ) {
    self.file = file
    self.author = author
    self.asOf = asOf
    self.productVersion = productVersion
  }

  /// The report as text.
  ///
  /// - Parameters:
  ///   - template: the name of one the product ships, or a file.
  ///   - state: the project as it stands on the day, where it was read already.
  package func render(
    template: String, of state: ProjectState? = nil, selecting selection: PaperSelection = .init()
  ) throws -> String {
    try ReportTemplates.render(Self.template(template), input: try input(state, selection))
  }

  /// The figures of a report as CSV.
  ///
  /// - Throws: `Failure` where the template has no table of its own.
  package func table(template: String) throws -> String {
    guard let table = ReportTable.named(template) else {
      let known = ReportTable.all.map(\.id).joined(separator: ", ")
      throw Failure(.usage, "“\(template)” is no table; as CSV there are: \(known)")
    }
    return table.text(try input(nil, .init()))
  }

  /// The deadlines as an iCalendar file.
  ///
  /// - Throws: `Failure` where there is none, since a calendar has to hold one.
  package func calendar() throws -> String {
    let snapshot = try file.snapshot(asOf: asOf)
    let ground = DeadlineGround(
      project: snapshot.project, items: snapshot.items, triage: snapshot.triage,
      settings: snapshot.settings, asOf: asOf)
    let calendar = DeadlineCalendar(
      ground.deadlines, project: snapshot.project, people: snapshot.people, asOf: asOf,
      sequence: try newestTold()?.seq ?? 0)
    guard !calendar.isEmpty else {
      throw Failure(.missing, "there is no deadline yet; give a task a due day, or set the period")
    }
    return calendar.text
  }

  /// Writes the report to `path` and says so in the journal, where that can be written.
  ///
  /// - Returns: the entry; nil when the project is read-only.
  package func write(_ report: String, template: String, to path: String) throws -> JournalEntry? {
    try WrittenFile.write(report, to: path)
    return try record(template: template, destination: path)
  }

  /// Says in the journal that the report left the project.
  ///
  /// - Parameter destination: where to; nil for standard output.
  package func record(template: String, destination: String?) throws -> JournalEntry? {
    guard file.readOnlyReason == nil else { return nil }
    let name = destination.map { " to \($0.split(separator: "/").last ?? "a file")" } ?? ""
    let title = "Exported \(template.split(separator: "/").last ?? "a report") of \(asOf)\(name)"
    return try file.recordExport(title: title, by: author)
  }

  /// What the calendar of deadlines is called where reports are called by their templates.
  package static let deadlines = "deadlines"

  /// The templates the product ships.
  package static let templates = ReportTemplates.all.map { (id: $0.id, title: $0.title) }

  /// Those whose figures can be had as CSV.
  package static let tables = ReportTable.all.map(\.id)

  /// A name for the file a template makes, such as `readiness-summary-2026-03-31.md`.
  package static func suggestedName(template: String, asOf: CalendarDate) throws -> String {
    try Self.template(template).suggestedFileName(asOf: asOf)
  }

  private static func template(_ name: String) throws -> ReportTemplate {
    if let shipped = ReportTemplates.shipped(name) { return shipped }
    let known = ReportTemplates.all.map(\.id).joined(separator: ", ")
    guard access(name, F_OK) == 0 else {
      throw Failure(
        .missing, "there is no template “\(name)”, neither shipped (\(known)) nor as a file")
    }
    return ReportTemplate(name: name, text: try TextFile.read(name, limit: templateLimit))
  }

  private func input(
    _ known: ProjectState?, _ selection: PaperSelection
  ) throws -> ReportInput {
    let state = try known ?? ProjectState.load(file, asOf: asOf)
    let snapshot = state.snapshot
    let calendar = ProjectCalendar(timeZone: snapshot.project.timeZone)
    let told = try newestTold()
    return ReportInput(
      project: snapshot.project, privacyRole: snapshot.items.privacyRole,
      readiness: state.readiness, forecast: state.forecast, assessments: snapshot.assessments,
      points: snapshot.points, people: snapshot.people, items: snapshot.items,
      papers: ReportInput.Papers(
        policies: state.policies, acknowledgements: selection.board(.acknowledgements, of: state),
        training: selection.board(.training, of: state), roster: selection.people(of: state),
        warningDays: PaperLimits(settings: snapshot.settings).warningDays,
        showing: selection.showing),
      groups: snapshot.groups,
      openBySeverity: snapshot.openBySeverity, targets: snapshot.targets,
      imports: snapshot.imports.map {
        ReportInput.Import(
          tool: $0.tool, toolVersion: $0.toolVersion,
          reportName: String($0.path.split(separator: "/").last ?? ""),
          scannedOn: calendar.day(of: $0.scannedAt), rows: $0.counts.rows,
          refused: $0.counts.refused)
      },
      productVersion: productVersion, journalHead: told?.hash ?? "", journalCount: told?.seq ?? 0)
  }

  /// The newest entry that says more than that a report was made.
  private func newestTold() throws -> JournalEntry? {
    var offset = 0
    while true {
      let entries = try file.journal(limit: 100, offset: offset)
      if let entry = entries.first(where: { $0.kind != .export }) { return entry }
      if entries.isEmpty { return nil }
      offset += entries.count
    }
  }
}
