/// A field of a record as two edits of it are merged: what belongs together is one field.
struct MergeField<Record> {
  let label: String
  /// The value as a conflict shows it; people are named by the table handed in.
  let text: (Record, [Person.ID: String]) -> String
  let isSame: (Record, Record) -> Bool
  /// Gives the first record the second one's value.
  let take: (inout Record, Record) -> Void
  /// Whether theirs stands where both changed it, for a field nobody is asked about.
  var yields: ((_ theirs: Record, _ mine: Record) -> Bool)?

  init<Value: Equatable>(
    _ label: String, _ path: WritableKeyPath<Record, Value>,
    text: @escaping (Value, [Person.ID: String]) -> String
  ) {
    self.label = label
    self.text = { text($0[keyPath: path], $1) }
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    take = { $0[keyPath: path] = $1[keyPath: path] }
  }

  init(_ label: String, _ path: WritableKeyPath<Record, String>) {
    self.init(label, path) { text, _ in text }
  }

  static func owner(_ path: WritableKeyPath<Record, Person.ID?>) -> Self {
    person("owner", path)
  }

  static func person(_ label: String, _ path: WritableKeyPath<Record, Person.ID?>) -> Self {
    Self(label, path) { id, people in id.map { people[$0] ?? $0.description } ?? "nobody" }
  }
}

extension [MergeField<Assessment>] {
  static var assessment: Self {
    // The day comes first: whose status is taken, that one's day is taken with it.
    var day = Element("assessed on", \.assessedOn) { day, _ in day?.description ?? "never" }
    day.yields = { theirs, mine in
      guard let theirs = theirs.assessedOn, let mine = mine.assessedOn else { return false }
      return theirs > mine
    }
    return [
      day, Element("status", \.verdict) { verdict, _ in verdict.text }, .owner(\.owner),
      Element("note", \.note),
      Element("method", \.method) { method, _ in method?.title ?? "not said" },
      Element("source", \.source), .person("said by", \.saidBy), Element("evidence", \.evidence),
      Element("last time", \.lastTime),
    ]
  }
}

extension Assessment {
  /// A status and why it is so, which are only true together, with the day it was said.
  fileprivate struct Verdict: Equatable {
    var status: GapStatus
    var rationale: String
    var day: CalendarDate?

    var text: String { rationale.isEmpty ? status.title : "\(status.title): \(rationale)" }

    static func == (left: Verdict, right: Verdict) -> Bool {
      left.status == right.status && left.rationale == right.rationale
    }
  }

  fileprivate var verdict: Verdict {
    get { Verdict(status: status, rationale: rationale, day: assessedOn) }
    set { (status, rationale, assessedOn) = (newValue.status, newValue.rationale, newValue.day) }
  }
}

extension [MergeField<PointAssessment>] {
  static var point: Self {
    [Element("status", \.status) { status, _ in status.title }, Element("note", \.note)]
  }
}

extension [MergeField<Person>] {
  static var person: Self {
    [
      Element("name", \.name), Element("email", \.email),
      Element("active", \.isActive) { isActive, _ in isActive ? "active" : "inactive" },
    ]
  }
}

extension [MergeField<Project>] {
  static var project: Self {
    [
      Element("name", \.name),
      Element("categories", \.categories) { categories, _ in
        Category.allCases.filter(categories.contains).map(\.title).joined(separator: ", ")
      },
      Element("audit", \.audit) { audit, _ in audit.text }, Element("time zone", \.timeZone),
    ]
  }
}

extension Project {
  /// The type of audit and its period: a Type I answers for one day.
  fileprivate struct Audit: Equatable {
    var type: AuditType
    var period: Period?

    var text: String { "\(type.title), \(period?.description ?? "no period")" }
  }

  fileprivate var audit: Audit {
    get { Audit(type: auditType, period: period) }
    set { (auditType, period) = (newValue.type, newValue.period) }
  }
}

extension [MergeField<String?>] {
  static var setting: Self {
    [Element("value", \.self) { value, _ in value ?? "default" }]
  }
}

extension [MergeField<Item>] {
  static func item(_ kind: ItemKind) -> Self {
    [Element("code", \.code)]
      + kind.definition.fields.map { field in
        Element(field.title.lowercased(), \.[field.id]) { value, people in
          guard field.kind == .person else { return field.word(value) }
          return value.isEmpty ? "nobody" : people[Person.ID(value)] ?? value
        }
      }
  }
}

extension [MergeField<Triage>] {
  static var triage: Self {
    [
      .owner(\.owner), Element("due", \.due) { due, _ in due?.description ?? "none" },
      Element("note", \.note),
      Element("decision", \.verdict) { verdict, people in verdict.text(people) },
    ]
  }
}

extension Triage {
  /// A decision with all that makes it one: who, why, until when.
  fileprivate struct Verdict: Equatable {
    var decision: TriageDecision?
    var reason: String
    var approver: Person.ID?
    var expires: CalendarDate?

    func text(_ people: [Person.ID: String]) -> String {
      let who = approver.map { "approved by \(people[$0] ?? $0.description)" }
      let until = expires.map { "until \($0)" }
      return [decision?.title ?? "none", reason, who ?? "", until ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  fileprivate var verdict: Verdict {
    get { Verdict(decision: decision, reason: reason, approver: approver, expires: expires) }
    set {
      (decision, reason) = (newValue.decision, newValue.reason)
      (approver, expires) = (newValue.approver, newValue.expires)
    }
  }
}
