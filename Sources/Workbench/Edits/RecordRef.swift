import ProjectFile
import Readiness

/// A record that people write, whatever list or place it is reached from.
enum RecordRef: Hashable, Sendable {
  case criterion(CriterionID)
  /// A point of focus, by its id.
  case point(String)
  /// A finding, by its identity: what is decided about it, never what the tool said.
  case finding(String)

  /// A word that names it in drafts.
  var code: String {
    switch self {
    case .criterion(let id): "criterion \(id)"
    case .point(let id): "point \(id)"
    case .finding(let identity): "finding \(identity)"
    }
  }

  /// One of its kind, and several.
  var nouns: (one: String, many: String) {
    switch self {
    case .criterion: ("criterion", "criteria")
    case .point: ("point of focus", "points of focus")
    case .finding: ("finding", "findings")
    }
  }

  /// The fields people can change.
  var fields: [RecordField] {
    switch self {
    case .criterion: CriterionRecord.fields
    case .point: PointRecord.fields
    case .finding: FindingRecord.fields
    }
  }

  func field(_ id: String) -> RecordField? { fields.first { $0.id == id } }

  /// What the fields hold now, as they are typed.
  func values(_ state: WorkbenchState) -> [String: String] {
    switch self {
    case .criterion(let id): CriterionRecord.values(CriterionRecord.read(id, state))
    case .point(let id): PointRecord.values(PointRecord.read(id, state))
    case .finding(let identity): FindingRecord.values(FindingRecord.read(identity, state))
    }
  }

  /// The change that gives fields other values, or why it can't be.
  func change(
    _ values: [String: String], from base: [String: String]? = nil, _ state: WorkbenchState
  ) -> Result<RecordChange, FormRefusal> {
    switch self {
    case .criterion(let id): CriterionRecord.change(id, values, from: base, state)
    case .point(let id): .success(PointRecord.change(id, values, from: base, state))
    case .finding(let identity): FindingRecord.change(identity, values, from: base, state)
    }
  }

  /// What it is called where only a name fits.
  func label(_ state: WorkbenchState) -> String {
    switch self {
    case .criterion(let id): "\(id) \(Catalogue.shipped.criterion(id)?.title ?? "")"
    case .point(let id): id
    case .finding(let identity):
      state.details[.finding(identity)]?.finding?.summary.title
        ?? state.lists.values.compactMap { $0.marks[identity] }.first
        ?? state.lists.values.compactMap { $0.page.rows.first { $0.id == identity } }.first?.label
        ?? "finding \(identity.prefix(8))"
    }
  }
}

/// What an edit of one record comes to.
struct RecordChange: Hashable, Sendable {
  var edit: Edit
  /// Each a sentence that stands in no way.
  var warnings: [String] = []
}

/// Why a form cannot be saved as it is.
struct FormRefusal: Error, Equatable {
  let field: String
  let reason: String
}

/// A field of a record that people change: in a form, from a key, in many records at once.
struct RecordField: Sendable, Identifiable {
  enum Kind: Sendable {
    case choice([FieldChoice])
    case person
    case date
    case text(rows: Int)
  }

  let id: String
  let title: String
  let kind: Kind
  var help = ""
  /// The field that has to be written along, unless the value is this one.
  var note: (field: String, unless: String)?
}

/// A value to choose, with the letter that picks it.
struct FieldChoice: Hashable, Sendable {
  let id: String
  let title: String
  let key: Character?
}
