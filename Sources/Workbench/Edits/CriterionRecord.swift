import Jobs
import ProjectFile
import Readiness

/// What people say of a criterion, as fields.
enum CriterionRecord {
  static let statusChoices: [FieldChoice] = zip(
    GapStatus.allCases, [nil, "m", "p", "n", "-"] as [Character?]
  ).map { FieldChoice(id: $0.rawValue, title: $0.title, key: $1) }

  static let fields = [
    RecordField(
      id: "status", title: "Status", kind: .choice(statusChoices),
      note: ("rationale", unless: [GapStatus.notAssessed.rawValue])),
    RecordField(
      id: "rationale", title: "Rationale", kind: .text(rows: 4),
      help: "What you saw, and why it suffices."),
    RecordField(
      id: "method", title: "Method",
      kind: .choice(
        [FieldChoice(id: "", title: "not said", key: nil)]
          + AssessmentMethod.allCases.map {
            FieldChoice(id: $0.rawValue, title: $0.title, key: nil)
          }), help: "How you came to know."),
    RecordField(
      id: "source", title: "Source", kind: .text(rows: 1),
      help: "The document, the system or the meeting."),
    RecordField(
      id: "said_by", title: "Said by", kind: .person, help: "Who was asked or showed it."),
    RecordField(id: "evidence", title: "Evidence seen", kind: .text(rows: 2)),
    RecordField(id: "owner", title: "Owner", kind: .person),
    RecordField(id: "note", title: "Note", kind: .text(rows: 2)),
  ]

  static func read(_ id: CriterionID, _ state: WorkbenchState) -> Assessment {
    state.project?.snapshot.assessments[id] ?? Assessment(criterion: id)
  }

  static func values(_ assessment: Assessment) -> [String: String] {
    [
      "status": assessment.status.rawValue, "rationale": assessment.rationale,
      "method": assessment.method?.rawValue ?? "", "source": assessment.source,
      "said_by": assessment.saidBy?.description ?? "", "evidence": assessment.evidence,
      "owner": assessment.owner?.description ?? "", "note": assessment.note,
    ]
  }

  /// - Parameter base: the values its author saw, where they differ from what there is now.
  static func change(
    _ id: CriterionID, _ values: [String: String], from base: [String: String]?,
    _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    if let category = Catalogue.shipped.criterion(id)?.category,
      state.project?.snapshot.project.categories.contains(category) == false
    {
      return .failure(
        FormRefusal(
          field: "status", reason: "\(category.title) is not in scope, and \(id) with it."))
    }
    let now = read(id, state)
    let seen = base.map { assessment(now, $0) } ?? now
    var after = assessment(seen, values)
    guard after.status != seen.status || after.rationale != seen.rationale else {
      return .success(
        RecordChange(edit: Edit(.assess(after), base: .assess(seen))))
    }
    guard let criterion = Catalogue.shipped.criterion(id), let project = state.project else {
      return .failure(FormRefusal(field: "status", reason: "\(id) is no criterion we know."))
    }
    let points = Catalogue.shipped.applicablePoints(
      of: id, categories: project.snapshot.project.categories,
      role: project.snapshot.items.privacyRole
    ).map { project.snapshot.points[$0.id] ?? PointAssessment(point: $0.id) }
    switch GapTransition.apply(
      after.status, rationale: after.rationale, to: after, on: state.asOf, criterion: criterion,
      points: points)
    {
    case .failure(let refusal):
      return .failure(FormRefusal(field: "rationale", reason: refusal.sentence))
    case .success(let accepted):
      after = accepted.assessment
      return .success(
        RecordChange(
          edit: Edit(.assess(after), base: .assess(seen)), warnings: accepted.warnings))
    }
  }

  private static func assessment(_ before: Assessment, _ values: [String: String]) -> Assessment {
    var after = before
    if let status = values["status"].flatMap(GapStatus.init(rawValue:)) { after.status = status }
    after.rationale = values["rationale"] ?? before.rationale
    if let method = values["method"] { after.method = AssessmentMethod(rawValue: method) }
    after.source = values["source"] ?? before.source
    if let person = values["said_by"] { after.saidBy = person.isEmpty ? nil : Person.ID(person) }
    after.evidence = values["evidence"] ?? before.evidence
    if let owner = values["owner"] { after.owner = owner.isEmpty ? nil : Person.ID(owner) }
    after.note = values["note"] ?? before.note
    return after
  }
}

/// What people say of a point of focus, as fields.
enum PointRecord {
  static let fields = [
    RecordField(id: "status", title: "Status", kind: .choice(CriterionRecord.statusChoices)),
    RecordField(id: "note", title: "Note", kind: .text(rows: 2)),
  ]

  static func read(_ id: String, _ state: WorkbenchState) -> PointAssessment {
    state.project?.snapshot.points[id] ?? PointAssessment(point: id)
  }

  static func values(_ point: PointAssessment) -> [String: String] {
    ["status": point.status.rawValue, "note": point.note]
  }

  static func change(
    _ id: String, _ values: [String: String], from base: [String: String]?,
    _ state: WorkbenchState
  ) -> RecordChange {
    let now = read(id, state)
    let seen = base.map { point(now, $0) } ?? now
    return RecordChange(
      edit: Edit(.assessPoint(point(seen, values)), base: .assessPoint(seen)))
  }

  private static func point(
    _ before: PointAssessment, _ values: [String: String]
  ) -> PointAssessment {
    var after = before
    if let status = values["status"].flatMap(GapStatus.init(rawValue:)) { after.status = status }
    after.note = values["note"] ?? before.note
    return after
  }
}
