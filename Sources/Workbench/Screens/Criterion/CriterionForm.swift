import Jobs
import ProjectFile
import Readiness
import Terminal

/// All that is said of a criterion, in one form.
enum CriterionForm {
  private enum Field: String {
    case status, rationale, owner, note
  }

  /// The form with what was typed before, or what the project holds.
  static func make(_ assessment: Assessment, _ state: WorkbenchState) -> Form {
    let people = (state.project?.snapshot.people ?? []).filter {
      $0.isActive || $0.id == assessment.owner
    }
    let held: [Field: String] = [
      .status: assessment.status.rawValue, .rationale: assessment.rationale,
      .owner: assessment.owner?.description ?? "", .note: assessment.note,
    ]
    let values = Dictionary(uniqueKeysWithValues: held.map { ($0.key.rawValue, $0.value) })
    return Form(
      title: "\(assessment.criterion) \(title(assessment.criterion))",
      fields: [
        FormField(
          id: Field.status.rawValue, label: "Status",
          kind: .choice(GapStatus.allCases.map { .init($0.rawValue, $0.title) })),
        FormField(
          id: Field.rationale.rawValue, label: "Rationale", kind: .multiline(rows: 4),
          help: "What you saw, and why it suffices."),
        FormField(
          id: Field.owner.rawValue, label: "Owner",
          kind: .choice([.init("", "nobody")] + people.map { .init($0.id.description, $0.name) })),
        FormField(id: Field.note.rawValue, label: "Note", kind: .multiline(rows: 2)),
      ], values: state.formDrafts[assessment.criterion] ?? values)
  }

  /// The assessment the values come to, or what is wrong with which field.
  static func read(
    _ values: [String: String], _ before: Assessment, asOf: CalendarDate
  ) -> Result<Assessment, FormRefusal> {
    func value(_ field: Field) -> String { values[field.rawValue] ?? "" }
    let status = GapStatus(rawValue: value(.status)) ?? before.status
    if status != .notAssessed, GapTransition.isBlank(value(.rationale)) {
      return .failure(
        FormRefusal(
          field: Field.rationale.rawValue, reason: "A criterion that is \(status.title) needs one.")
      )
    }
    var after = before
    after.status = status
    after.rationale = value(.rationale)
    after.owner = value(.owner).isEmpty ? nil : Person.ID(value(.owner))
    after.note = value(.note)
    if status != before.status || after.rationale != before.rationale {
      after.assessedOn = status == .notAssessed ? nil : asOf
    }
    return .success(after)
  }

  private static func title(_ id: CriterionID) -> String {
    Catalogue.shipped.criterion(id)?.title ?? ""
  }
}

/// Why a form cannot be saved as it is.
struct FormRefusal: Error, Equatable {
  let field: String
  let reason: String
}
