/// One thing in which two versions of a scope differ.
package struct ScopeDifference: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case added, changed, removed
  }

  package let change: Change
  /// What it is about in words, such as `component B-03 prod account`.
  package let record: String
  /// The field in words; empty where a whole record came or went.
  package let field: String
  /// In words; of a record that went, all it said.
  package let old: String
  /// In words; of a record that came, all it says.
  package let new: String
}

extension ScopeContent {
  /// What came, changed and went from one version to another, by record in the order of the scope.
  package static func differences(
    _ old: ScopeContent, _ new: ScopeContent
  ) -> [ScopeDifference] {
    let (before, after) = (ScopeRecords(old), ScopeRecords(new))
    let ids = Set(before.ids).union(after.ids)
    let sorted = ids.map { ($0, (after.contains($0) ? after : before).place(of: $0)) }
      .sorted { $0.1 < $1.1 }
    return sorted.flatMap { id, _ in differences(id, before, after) }
  }

  private static func differences(
    _ id: String, _ before: ScopeRecords, _ after: ScopeRecords
  ) -> [ScopeDifference] {
    if !before.contains(id) {
      return [
        ScopeDifference(
          change: .added, record: after.label(id), field: "", old: "", new: after.summary(id))
      ]
    }
    if !after.contains(id) {
      return [
        ScopeDifference(
          change: .removed, record: before.label(id), field: "", old: before.summary(id), new: "")
      ]
    }
    return after.fields(of: id, and: before).compactMap { field in
      guard before.value(id, field) != after.value(id, field) else { return nil }
      return ScopeDifference(
        change: .changed, record: after.label(id), field: ScopeRecords.title(id, field),
        old: before.word(id, field), new: after.word(id, field))
    }
  }
}

/// The facts of a scope put together to records, and said in words.
private struct ScopeRecords {
  let ids: [String]
  private let values: [String: [String: String]]

  init(_ content: ScopeContent) {
    var ids: [String] = []
    var values: [String: [String: String]] = [:]
    for fact in content.facts {
      if values[fact.record] == nil { ids.append(fact.record) }
      values[fact.record, default: [:]][fact.field] = fact.value
    }
    self.ids = ids
    self.values = values
  }

  func contains(_ id: String) -> Bool { values[id] != nil }

  func value(_ id: String, _ field: String) -> String { values[id]?[field] ?? "" }

  /// A choice by its title and another record by its name.
  func word(_ id: String, _ field: String) -> String {
    let value = value(id, field)
    guard let definition = Self.kind(id)?.definition.field(field) else { return value }
    if case .reference(let kind) = definition.kind, contains("\(kind.rawValue)/\(value)") {
      return name("\(kind.rawValue)/\(value)")
    }
    return definition.word(value)
  }

  /// The kind, code and name of a record.
  func label(_ id: String) -> String {
    guard let kind = Self.kind(id) else { return id == "project/" ? "project" : id }
    let definition = kind.definition
    return definition.isSingle ? definition.noun : "\(definition.noun) \(name(id))"
  }

  /// All a record says, on one line.
  func summary(_ id: String) -> String {
    fields(of: id, and: self).filter { $0 != "code" && !value(id, $0).isEmpty }.map {
      "\(Self.title(id, $0)): \(word(id, $0))"
    }.joined(separator: "; ")
  }

  /// The fields either of two versions of a record has, in the order of its kind.
  func fields(of id: String, and other: ScopeRecords) -> [String] {
    let named = Set((values[id] ?? [:]).keys).union((other.values[id] ?? [:]).keys)
    let order = ["code"] + (Self.kind(id)?.definition.fields.map(\.id) ?? Self.projectFields)
    return order.filter(named.contains) + named.subtracting(order).sorted()
  }

  /// Where a record stands among others: its kind, the number of its code, its words.
  func place(of id: String) -> (Int, Int, String, String) {
    let kind = Self.kind(id).flatMap { ItemKind.scope.firstIndex(of: $0) }
    let number = Int(value(id, "code").split(separator: "-").last ?? "") ?? 0
    return (id == "project/" ? -1 : kind ?? ItemKind.scope.count, number, label(id), id)
  }

  static func title(_ id: String, _ field: String) -> String {
    kind(id)?.definition.field(field)?.title ?? (field.prefix(1).uppercased() + field.dropFirst())
  }

  private static let projectFields = ["name", "categories", "report", "period", "time zone"]

  private static func kind(_ id: String) -> ItemKind? {
    ItemKind(rawValue: String(id.prefix { $0 != "/" }))
  }

  private func name(_ id: String) -> String {
    guard let kind = Self.kind(id) else { return id }
    let natural = String(id.dropFirst(kind.rawValue.count + 1))
    var item = Item(kind: kind, id: natural, code: value(id, "code"), values: values[id] ?? [:])
    guard kind == .responsibility else { return item.label }
    item["service"] = word(id, "service")
    return "of \(item["service"]) for \(item["criterion"])"
  }
}
