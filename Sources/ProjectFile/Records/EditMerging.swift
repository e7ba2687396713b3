import GRDB
import Readiness

/// Edits merged with what the file holds: one change a record, in the order they were made.
struct EditMerging {
  private(set) var changes: [ProjectChange] = []
  /// Each with who changed the field last, as far as the journal's recent entries tell.
  private(set) var conflicts: [FieldConflict] = []

  init(_ edits: [Edit], _ db: Database) throws {
    let people = try PersonRecord.all(db).map { ($0.id, $0.name) }
    let merge = EditMerge(people: Dictionary(people) { first, _ in first })
    var places: [ProjectChange.Record: Int] = [:]
    var found: [(record: ProjectChange.Record, conflict: FieldConflict)] = []
    for edit in edits {
      let record = edit.change.record
      let current =
        try places[record].map { changes[$0] } ?? StoredChange.read(edit.change, db)
      let outcome = merge.merge(edit, onto: current)
      if let place = places[record] {
        changes[place] = outcome.change
      } else {
        places[record] = changes.count
        changes.append(outcome.change)
      }
      found += outcome.conflicts.map { (record, $0) }
    }
    if !found.isEmpty { conflicts = try Self.attributed(found, db) }
  }

  private static func attributed(
    _ found: [(record: ProjectChange.Record, conflict: FieldConflict)], _ db: Database
  ) throws -> [FieldConflict] {
    let fields = found.map { RecordField(record: $0.record, label: $0.conflict.field) }
    let touches = try LastTouch.find(fields, db)
    return try zip(fields, found).map { field, item in
      var conflict = item.conflict
      conflict.by = touches[field]?.actor
      conflict.at = touches[field]?.at
      if item.record.kind == .triage, let name = try TriageRecord.name(of: item.record.id, db) {
        conflict.record = "Finding \(name)"
      }
      return conflict
    }
  }
}

/// A field of a record, and the table and columns that hold it.
struct RecordField: Hashable {
  let record: ProjectChange.Record
  let label: String

  /// The table and the key of the row that holds the field; categories are rows of one field.
  var place: [String] {
    record.kind == .project && label == "categories"
      ? ["category"] : [record.kind.name, record.id.storable]
  }

  static func place(of operation: Changeset.Operation) -> [String] {
    operation.table == "category" ? ["category"] : [operation.table, operation.key]
  }

  /// Whether an operation on the field's place changes it.
  func isTouched(by operation: Changeset.Operation, columns: [String]) -> Bool {
    let names = columnNames
    return operation.kind != .update
      || zip(columns, operation.new).contains { $1 != nil && names.contains($0) }
  }

  private var columnNames: [String] {
    if case .item(let kind) = record.kind {
      return kind.definition.fields.filter { $0.title.lowercased() == label }.map(\.id)
    }
    return Self.columns[label] ?? [label.split(separator: " ").joined(separator: "_")]
  }

  /// Fields that are not one column of the same name.
  private static let columns = [
    "status": ["status", "rationale"],
    "audit": ["audit_type", "period_start", "period_end"],
  ]
}
