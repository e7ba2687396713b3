import Jobs
import ProjectFile
import Readiness

/// Items of any kind as records: the fields their kind lists, read and changed like all others.
enum ItemRecord {
  /// Stands for the id of an item that is not in the file yet.
  static let newID = "new"

  /// The state of a gap that someone answers for.
  static let acceptedRisk = "risk_accepted"

  /// Whether a state is reached by a sign-off alone.
  static func isSignedOff(_ status: String, _ kind: ItemKind) -> Bool {
    switch kind {
    case .gap: status == acceptedRisk
    case .policy: status == PolicyStatus.approved.rawValue
    default: false
    }
  }

  static func new(_ kind: ItemKind, _ values: [String: String] = [:]) -> Item {
    var item = Item(new: kind, id: newID)
    for (field, value) in values { item[field] = value }
    return item
  }

  static func fields(_ kind: ItemKind) -> [RecordField] {
    kind.definition.fields.filter { !hidden(kind).contains($0.id) }.map { field in
      var record = RecordField(
        id: field.id, title: field.title, kind: self.kind(field, of: kind), help: field.help)
      record.isRequired = field.isRequired
      if kind == .personStep, field.id == "step" { record.kind = steps }
      if field.id == "status" {
        record.note = note(kind, field.choices)
        if kind == .task { record.asks = [TaskStatus.verified.rawValue: "verified_by"] }
        if kind == .policyException { record.asks = ["approved": "approver"] }
      }
      switch field.kind {
      case .number, .criteria, .criterion, .categories, .control, .controls:
        record.problem = { ItemReading.problem(with: $0, of: field, today: $1) }
      case .line, .text, .choice, .date, .person, .reference, .references: break
      }
      return record
    }
  }

  /// The steps people tick, to choose from.
  private static let steps = RecordField.Kind.choice(
    PersonStep.all.filter(\.isTicked).map {
      FieldChoice(id: $0.id, title: $0.title, key: nil)
    })

  /// Fields nobody types: natural ids, and what the program or a sign-off keeps.
  private static func hidden(_ kind: ItemKind) -> [String] {
    switch kind {
    case .responsibility: ["service", "criterion"]
    case .scopeVersion: ["frozen_on", "content"]
    case .gap: ["pattern", "approver", "expires"]
    case .task: ["findings", "checks", "raised_on", "done_on"]
    case .planBaseline: ["frozen_on", "content"]
    case .policy: ["template"]
    case .person: ["employee_id"]
    default: []
    }
  }

  /// Every move of a gap says why, and of a task what holds it up or ends it.
  private static func note(
    _ kind: ItemKind, _ states: [ItemField.Choice]
  ) -> (field: String, unless: [String])? {
    switch kind {
    case .gap: ("reason", unless: [])
    case .task:
      ("reason", unless: states.map(\.id).filter { !["blocked", "cancelled"].contains($0) })
    default: nil
    }
  }

  private static func kind(_ field: ItemField, of kind: ItemKind) -> RecordField.Kind {
    switch field.kind {
    case .line, .number, .criteria, .criterion, .categories, .references, .control, .controls:
      .text(rows: 1)
    case .text(let rows): .text(rows: rows)
    case .date: .date
    case .person: .person
    case .reference(let other): .reference(other)
    case .choice(let choices):
      .choice(
        (field.isRequired ? [] : [FieldChoice(id: "", title: "not said", key: nil)])
          + choices.map {
            FieldChoice(
              id: $0.id, title: $0.title, key: nil,
              isSignOff: field.id == "status" && isSignedOff($0.id, kind))
          })
    }
  }

  static func read(_ kind: ItemKind, _ id: String, _ state: WorkbenchState) -> Item {
    guard let items = state.project?.snapshot.items else { return Item(new: kind, id: id) }
    if let item = items.item(kind, id) ?? state.roadmapDraft?.task(id) { return item }
    return kind == .responsibility
      ? ResponsibilityList.seed(id, items) : Item(new: kind, id: id)
  }

  /// What the fields hold as they are typed: other items by their codes.
  static func values(_ item: Item, _ state: WorkbenchState) -> [String: String] {
    let items = state.project?.snapshot.items ?? Items()
    let fields = item.kind.definition.fields.map { field in
      guard case .references(let kind) = field.kind else { return (field.id, item[field.id]) }
      return (field.id, items.codes(kind, item.references(field.id)).joined(separator: " "))
    }
    return Dictionary(fields) { first, _ in first }
  }

  /// The item as it was when its values were looked at.
  private static func seen(
    _ base: [String: String], of item: Item, _ state: WorkbenchState
  ) -> Item {
    let items = state.project?.snapshot.items ?? Items()
    var item = item
    for field in item.kind.definition.fields {
      guard let text = base[field.id] else { continue }
      guard case .references(let kind) = field.kind else {
        item[field.id] = text
        continue
      }
      item[field.id] = text.split(separator: " ")
        .map { items.item(kind, named: String($0))?.id ?? String($0) }.joined(separator: " ")
    }
    return item
  }

  static func change(
    _ kind: ItemKind, _ id: String, _ values: [String: String], from base: [String: String]?,
    _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    let now = read(kind, id, state)
    let seen = seen(base ?? [:], of: now, state)
    return accepted(values, onto: seen, state).map { accepted in
      let item = withoutOldReasons(accepted.item, seen)
      return RecordChange(
        edits: [Edit(.putItem(item), base: .putItem(seen))] + followUps(item, before: seen, state),
        warnings: accepted.notes
          + [PeopleList.handover(item, before: seen, state)].compactMap(\.self))
    }
  }

  private static func followUps(
    _ item: Item, before: Item, _ state: WorkbenchState
  ) -> [Edit] {
    guard let items = state.project?.snapshot.items, state.roadmapDraft?.task(item.id) == nil
    else { return [] }
    return FollowUps.edits(
      of: item, before: before, among: items,
      newID: { newID + item.code.filter(\.isNumber) }, on: state.asOf)
  }

  static func add(
    _ item: Item, _ values: [String: String], _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    accepted(values, onto: item, state).map { accepted in
      let item = accepted.item
      let reviewed =
        item.kind == .policyReview
        ? PolicyCourse.edits(after: item, among: state.project?.snapshot.items ?? Items()) : []
      return RecordChange(
        edits: [Edit(.putItem(item))] + remediated(by: item, state) + reviewed,
        warnings: accepted.notes)
    }
  }

  /// The findings a new task was raised from are in remediation, but for those decided otherwise.
  private static func remediated(by item: Item, _ state: WorkbenchState) -> [Edit] {
    guard item.kind == .task else { return [] }
    return item.lines("findings").compactMap { identity in
      let before = FindingRecord.read(identity, state)
      guard before.decision == nil else { return nil }
      var after = before
      after.decision = .inRemediation
      return Edit(.triage(after), base: .triage(before))
    }
  }

  private static func accepted(
    _ values: [String: String], onto item: Item, _ state: WorkbenchState
  ) -> Result<ItemReading.Accepted, FormRefusal> {
    if let status = values["status"], item["status"] != status, isSignedOff(status, item.kind) {
      return .failure(
        FormRefusal(field: "status", reason: "It is signed off: choose it from the status menu."))
    }
    return ItemReading.read(
      values, onto: item, among: state.project?.snapshot.items ?? Items(), today: state.asOf
    ).mapError { FormRefusal(field: $0.field, reason: $0.sentence) }
  }

  /// Who accepted a risk, and what held a task up, goes with the state it explained.
  private static func withoutOldReasons(_ item: Item, _ before: Item) -> Item {
    guard item["status"] != before["status"] else { return item }
    let old = item.kind == .gap ? ["approver", "expires"] : item.kind == .task ? ["reason"] : []
    var item = item
    for field in old where item[field] == before[field] { item[field] = "" }
    return item
  }
}
