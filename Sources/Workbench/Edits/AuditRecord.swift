import Jobs
import ProjectFile
import Readiness
import Terminal

/// The examination as one record: type and period of the project, and who examines.
enum AuditRecord {
  private static let free = "free"
  private static let projectFields = [
    RecordField(
      id: "type", title: "Type",
      kind: .choice(
        Project.AuditType.allCases.map {
          FieldChoice(id: String($0.rawValue), title: $0.title, key: nil)
        }), help: "A Type I answers for one day, a Type II for a period."),
    RecordField(
      id: "start", title: "From", kind: .date,
      help: "The first day of the period; of a Type I, its day."),
    RecordField(
      id: "length", title: "Length",
      kind: .choice(
        PeriodPreset.allCases.map {
          FieldChoice(id: String($0.rawValue), title: "\($0.rawValue) months", key: nil)
        } + [FieldChoice(id: free, title: "up to a day", key: nil)]),
      help: "First 3 to 6 months are usual, 12 after; readers refuse less than 3."),
    RecordField(
      id: "end", title: "To", kind: .date, help: "The last day, when the length says so."),
    RecordField(
      id: "zone", title: "Time zone", kind: .text(rows: 1), help: "Such as Europe/Berlin."),
  ]

  static var fields: [RecordField] { projectFields + ItemRecord.fields(.audit) }

  /// Type and period alone, as fields of a form.
  static func periodFields(
    _ values: [String: String], _ state: WorkbenchState
  ) -> [FormField] {
    RecordForm.fields(Array(projectFields.dropLast()), values, state)
  }

  static func values(_ state: WorkbenchState) -> [String: String] {
    guard let snapshot = state.project?.snapshot else { return [:] }
    return values(snapshot.project)
      .merging(ItemRecord.values(snapshot.items.single(.audit), state)) { own, _ in own }
  }

  static func values(_ project: Project) -> [String: String] {
    let length = project.period.flatMap { period in
      PeriodPreset.allCases.first { $0.period(from: period.start) == period }
    }
    return [
      "type": String(project.auditType.rawValue),
      "start": project.period?.start.description ?? "",
      "length": length.map { String($0.rawValue) } ?? free,
      "end": project.period?.end.description ?? "", "zone": project.timeZone,
    ]
  }

  static func change(
    _ values: [String: String], from base: [String: String]?, _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    guard let snapshot = state.project?.snapshot else { return .success(.init(edits: [])) }
    let old = base ?? self.values(state)
    return project(snapshot.project, old, state.asOf).flatMap { seen in
      project(seen, settled(values, over: old), state.asOf).flatMap { after in
        ItemRecord.change(.audit, ItemKind.audit.rawValue, values, from: base, state).map { audit in
          var change = audit
          change.edits.insert(Edit(.putProject(after), base: .putProject(seen)), at: 0)
          change.warnings += ScopeWarnings.of(
            project: after, items: snapshot.items, today: state.asOf
          ).filter { $0.place == .audit }.map(\.sentence)
          return change
        }
      }
    }
  }

  /// Typed values over those before; a last day that was typed stands against a length that was left
  /// as it was.
  static func settled(
    _ typed: [String: String], over old: [String: String]
  ) -> [String: String] {
    var values = old.merging(typed) { _, new in new }
    if values["end"] != old["end"], values["length"] == old["length"] { values["length"] = free }
    return values
  }

  /// The project with values as they are typed.
  static func project(
    _ project: Project, _ values: [String: String], _ today: CalendarDate
  ) -> Result<Project, FormRefusal> {
    var after = project
    after.auditType =
      Int(values["type"] ?? "").flatMap(Project.AuditType.init(rawValue:)) ?? project.auditType
    let zone = values["zone"] ?? project.timeZone
    guard ProjectCalendar.knows(timeZone: zone) else {
      return .failure(
        FormRefusal(
          field: "zone", reason: "The system knows no time zone “\(zone)”: try Europe/Berlin."))
    }
    after.timeZone = zone
    return period(values, after.auditType, today).map {
      after.period = $0
      return after
    }
  }

  private static func period(
    _ values: [String: String], _ type: Project.AuditType, _ today: CalendarDate
  ) -> Result<Period?, FormRefusal> {
    func date(_ field: String) -> Result<CalendarDate?, FormRefusal> {
      let text = values[field] ?? ""
      if GapTransition.isBlank(text) { return .success(nil) }
      return DateReading.read(text, today: today).map(Optional.some)
        .mapError { FormRefusal(field: field, reason: $0.sentence) }
    }
    return date("start").flatMap { start in
      guard let start else {
        return values["end"].map(GapTransition.isBlank) ?? true
          ? .success(nil)
          : .failure(FormRefusal(field: "start", reason: "The period needs its first day."))
      }
      if type == .typeI { return .success(Period(start: start, end: start)) }
      if let preset = Int(values["length"] ?? "").flatMap(PeriodPreset.init(rawValue:)) {
        return .success(preset.period(from: start))
      }
      return date("end").flatMap { end in
        guard let end else {
          return .failure(FormRefusal(field: "end", reason: "The period needs its last day."))
        }
        guard let period = Period(start: start, end: end) else {
          return .failure(
            FormRefusal(field: "end", reason: "\(end) lies before \(start), the first day."))
        }
        return .success(period)
      }
    }
  }
}
