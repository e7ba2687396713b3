import Jobs
import ProjectFile
import Readiness
import Terminal

/// Judging criteria and points of focus, from the list and from the detail.
enum GapUpdate {
  /// The criterion that the actions on a criterion are about.
  static func criterion(_ state: WorkbenchState) -> CriterionID? {
    switch state.place {
    case .gaps: GapsState.selected(state)?.criterion
    case .criterion(let id): id
    default: nil
    }
  }

  static func assessment(_ id: CriterionID, _ state: WorkbenchState) -> Assessment? {
    state.project.map { $0.snapshot.assessments[id] ?? Assessment(criterion: id) }
  }

  static func point(_ id: String, _ state: WorkbenchState) -> PointAssessment? {
    state.project.map { $0.snapshot.points[id] ?? PointAssessment(point: id) }
  }

  /// A letter was pressed: a point takes it at once, a criterion asks why.
  static func mark(_ status: GapStatus, _ state: inout WorkbenchState) -> [Effect] {
    if case .criterion = state.place {
      guard case .point(_, var point) = CriterionState.selected(state) else { return [] }
      point.status = status
      state.saving.append(nil)
      advance(&state)
      return [.apply([.assessPoint(point)])]
    }
    if let id = criterion(state) { askWhy(id, status, advances: true, &state) }
    return []
  }

  static func perform(_ action: WorkbenchAction, _ state: inout WorkbenchState) -> [Effect] {
    guard let id = criterion(state), let assessment = assessment(id, state) else { return [] }
    switch action {
    case .statusMenu:
      state.overlays.append(.menu(statusMenu(assessment), .status(id)))
    case .owner: state.overlays.append(.menu(ownerMenu(assessment, state), .owner(id)))
    case .note:
      if case .criterion = state.place,
        case .point(let point, let found) = CriterionState.selected(state)
      {
        PromptUpdate.ask(
          .pointNote(point.id), title: "Note on \(point.id)", explanation: point.label,
          text: found.note, &state)
      } else {
        PromptUpdate.ask(
          .note(id), title: "Note on \(id)", explanation: title(id), text: assessment.note,
          &state)
      }
    case .edit: state.overlays.append(.form(CriterionForm.make(assessment, state), id))
    case .editLong:
      guard isAssessed(assessment, &state) else { return [] }
      state.editing = id
      return [.edit(assessment.rationale)]
    default: break
    }
    return []
  }

  static func chose(
    _ choice: String, _ purpose: MenuPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    switch purpose {
    case .status(let id):
      guard let status = GapStatus(choice) else { return [] }
      if status != .notAssessed {
        askWhy(id, status, advances: false, &state)
        return []
      }
      state.saving.append(nil)
      return [.assess(id, status, rationale: assessment(id, state)?.rationale ?? "")]
    case .owner(let id):
      if choice == addPerson {
        PromptUpdate.ask(
          .newOwner(id), title: "New person",
          explanation: "Their name; they become the owner of \(id).",
          read: PromptUpdate.required("Write a name."), &state)
        return []
      }
      guard var assessment = assessment(id, state) else { return [] }
      assessment.owner = choice == nobody ? nil : Person.ID(choice)
      state.saving.append(nil)
      return [.apply([.assess(assessment)])]
    }
  }

  /// The form was filled in: saved, or kept open on the field that is wrong.
  static func submitted(
    _ values: [String: String], _ form: Form, _ id: CriterionID, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let before = assessment(id, state) else { return [] }
    switch CriterionForm.read(values, before, asOf: state.asOf) {
    case .failure(let refusal):
      var rejected = form
      rejected.reject(refusal.field, refusal.reason)
      state.overlays[state.overlays.count - 1] = .form(rejected, id)
      return []
    case .success(let after):
      state.overlays.removeLast()
      state.formDrafts[id] = values
      state.saving.append(.form(id))
      return [.apply([.assess(after)])]
    }
  }

  /// The form was left: what differs from the project is kept.
  static func keep(
    _ values: [String: String]?, _ id: CriterionID, _ state: inout WorkbenchState
  ) {
    guard let values, let before = assessment(id, state) else { return }
    state.formDrafts[id] = nil
    guard values != CriterionForm.make(before, state).values else { return }
    state.formDrafts[id] = values
    state.toast = Toast.done("What you typed is kept and is there when you come back to it.")
  }

  /// The editor was left; nil when it failed or nothing was changed.
  static func edited(_ text: String?, _ state: inout WorkbenchState) -> [Effect] {
    guard let id = state.editing, let assessment = assessment(id, state) else { return [] }
    state.editing = nil
    guard let text else {
      state.toast = Toast.problem("The editor gave nothing back; nothing changed.")
      return []
    }
    let purpose = PromptPurpose.rationale(id, assessment.status, advances: false)
    state.drafts[purpose] = text
    state.saving.append(.prompt(purpose))
    return [.assess(id, assessment.status, rationale: text)]
  }

  static func advance(_ state: inout WorkbenchState) {
    _ = ActionUpdate.perform(.down, &state)
  }

  private static func isAssessed(
    _ assessment: Assessment, _ state: inout WorkbenchState
  ) -> Bool {
    if assessment.status != .notAssessed { return true }
    state.toast = Toast.problem(
      "\(assessment.criterion) is not assessed: choose a status first (s).")
    return false
  }

  private static func askWhy(
    _ id: CriterionID, _ status: GapStatus, advances: Bool, _ state: inout WorkbenchState
  ) {
    let known = assessment(id, state)
    let isSame = known?.status == status
    let before =
      isSame ? "" : known.map { $0.rationale.isEmpty ? "" : " Until now: \($0.rationale)" }
    PromptUpdate.ask(
      .rationale(id, status, advances: advances), title: "\(id): \(status.title)",
      explanation: "\(Catalogue.shipped.criterion(id)?.question ?? "")\(before ?? "")",
      text: isSame ? known?.rationale ?? "" : "",
      read: PromptUpdate.required("Write in a sentence what you saw and why it suffices."), &state)
  }

  private static func title(_ id: CriterionID) -> String {
    Catalogue.shipped.criterion(id)?.title ?? ""
  }

  private static func statusMenu(_ assessment: Assessment) -> Menu {
    let letters: [GapStatus: Character] = [
      .met: "m", .partiallyMet: "p", .notMet: "n", .notApplicable: "-", .notAssessed: "o",
    ]
    return Menu(
      title: "\(assessment.criterion): status",
      items: GapStatus.allCases.map {
        MenuItem(
          id: $0.rawValue, key: letters[$0], title: $0.title,
          detail: $0 == assessment.status ? "now" : "")
      }, selection: GapStatus.allCases.firstIndex(of: assessment.status) ?? 0)
  }

  private static let nobody = "nobody"
  private static let addPerson = "add"

  private static func ownerMenu(_ assessment: Assessment, _ state: WorkbenchState) -> Menu {
    let people = (state.project?.snapshot.people ?? []).filter(\.isActive)
    let items =
      people.map {
        MenuItem(
          id: $0.id.description, title: $0.name, detail: $0.id == assessment.owner ? "now" : "")
      } + [
        MenuItem(id: nobody, key: "-", title: "nobody"),
        MenuItem(id: addPerson, key: "a", title: "add a person…"),
      ]
    return Menu(
      title: "\(assessment.criterion): owner", items: items,
      selection: people.firstIndex { $0.id == assessment.owner } ?? 0)
  }
}
