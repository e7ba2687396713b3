import ProjectFile
import Readiness

/// A record that people write, whatever list or place it is reached from.
enum RecordRef: Hashable, Sendable {
  case criterion(CriterionID)
  /// A point of focus, by its id.
  case point(String)
  /// A finding, by its identity: what is decided about it, never what the tool said.
  case finding(String)
  case item(ItemKind, String)
  /// An item that is not in the file yet, with what is known of it already.
  case newItem(Item)
  /// Type and period of the examination, with who examines.
  case audit
  case category(Category)

  /// A word that names it in drafts.
  var code: String {
    switch self {
    case .criterion(let id): "criterion \(id)"
    case .point(let id): "point \(id)"
    case .finding(let identity): "finding \(identity)"
    case .item(let kind, let id): "\(kind.rawValue) \(id)"
    case .newItem(let item):
      (["new", item.kind.rawValue]
        + ["criterion", "criteria", "pattern", "gap", "policy"].map { item[$0] }
        .filter { !$0.isEmpty })
        .joined(separator: " ")
    case .audit: "audit"
    case .category(let category): "category \(category.rawValue)"
    }
  }

  /// One of its kind, and several.
  var nouns: (one: String, many: String) {
    switch self {
    case .criterion: ("criterion", "criteria")
    case .point: ("point of focus", "points of focus")
    case .finding: ("finding", "findings")
    case .item(let kind, _): (kind.definition.noun, kind.definition.plural)
    case .newItem(let item): (item.kind.definition.noun, item.kind.definition.plural)
    case .audit: ("audit", "audits")
    case .category: ("category", "categories")
    }
  }

  /// The fields people can change.
  var fields: [RecordField] {
    switch self {
    case .criterion: CriterionRecord.fields
    case .point: PointRecord.fields
    case .finding: FindingRecord.fields
    case .item(let kind, _): ItemRecord.fields(kind)
    case .newItem(let item): ItemRecord.fields(item.kind)
    case .audit: AuditRecord.fields
    case .category(let category): CategoryRecord.fields(category)
    }
  }

  func field(_ id: String) -> RecordField? { fields.first { $0.id == id } }

  /// The text that says most: the one the editor opens.
  var longText: RecordField? {
    field("rationale") ?? field("text") ?? field("note")
      ?? fields.first { if case .text(let rows) = $0.kind { rows > 1 } else { false } }
  }

  /// What the fields hold now, as they are typed.
  func values(_ state: WorkbenchState) -> [String: String] {
    switch self {
    case .criterion(let id): CriterionRecord.values(CriterionRecord.read(id, state))
    case .point(let id): PointRecord.values(PointRecord.read(id, state))
    case .finding(let identity): FindingRecord.values(FindingRecord.read(identity, state))
    case .item(let kind, let id): ItemRecord.values(ItemRecord.read(kind, id, state), state)
    case .newItem(let item): ItemRecord.values(item, state)
    case .audit: AuditRecord.values(state)
    case .category(let category): CategoryRecord.values(category, state)
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
    case .item(let kind, let id): ItemRecord.change(kind, id, values, from: base, state)
    case .newItem(let item): ItemRecord.add(item, values, state)
    case .audit: AuditRecord.change(values, from: base, state)
    case .category(let category): CategoryRecord.change(category, values, from: base, state)
    }
  }

  /// Why a field can't take a value as the record stands; nil when it can.
  func obstacle(to value: String, of field: String, _ state: WorkbenchState) -> String? {
    guard case .item(let kind, let id) = self, field == "status" else { return nil }
    return ItemMoves.obstacle(to: value, of: ItemRecord.read(kind, id, state))
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
    case .item(let kind, let id): ItemRecord.read(kind, id, state).label.capitalizedFirst
    case .newItem(let item): "New \(item.kind.definition.noun)"
    case .audit: "Audit"
    case .category(let category): category.title
    }
  }
}

/// What an edit of one record comes to.
struct RecordChange: Hashable, Sendable {
  var edits: [Edit]
  /// Each a sentence that stands in no way.
  var warnings: [String] = []

  init(edit: Edit, warnings: [String] = []) { self.init(edits: [edit], warnings: warnings) }

  init(edits: [Edit], warnings: [String] = []) {
    self.edits = edits
    self.warnings = warnings
  }
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
    /// Another item, by its id.
    case reference(ItemKind)
  }

  let id: String
  let title: String
  var kind: Kind
  var help = ""
  /// The field that has to be written along, unless the value is one of these.
  var note: (field: String, unless: [String])?
  /// By value, a field that has to be written along with it.
  var asks: [String: String] = [:]
  var isRequired = false
  /// Says what is wrong with a text while it is typed; nil when nothing is.
  var problem: (@Sendable (String, CalendarDate) -> String?)?
}

/// A value to choose, with the letter that picks it.
struct FieldChoice: Hashable, Sendable {
  let id: String
  let title: String
  let key: Character?
  /// It is chosen from the status menu alone, and signed off.
  var isSignOff = false
}
