import Foundation
import Readiness

/// Gives people and items that are not in the file yet their ids, at the moment they are written.
struct Newcomers {
  private var people: [Person.ID: Person] = [:]
  private var items: [String: String] = [:]

  /// The edits with ids in the place of what stood for them, and the new people before them.
  mutating func settle(_ edits: [Edit]) -> [Edit] {
    for id in edits.flatMap(\.people) {
      guard people[id] == nil, let name = id.nameToBeAdded else { continue }
      people[id] = Person(id: .init(Self.newID()), name: name)
    }
    for case .putItem(let item) in edits.map(\.change) where item.id.isNewItem {
      items[item.id] = items[item.id] ?? Self.newID()
    }
    let added = people.values.sorted { $0.name < $1.name }.map { Edit(.putPerson($0)) }
    return added + edits.map(settled)
  }

  private static func newID() -> String { UUID().uuidString.lowercased() }

  private func settled(_ edit: Edit) -> Edit {
    func id(_ old: Person.ID?) -> Person.ID? { old.map { people[$0]?.id ?? $0 } }
    switch edit.change {
    case .assess(var assessment):
      assessment.owner = id(assessment.owner)
      assessment.saidBy = id(assessment.saidBy)
      return Edit(.assess(assessment), base: edit.base)
    case .triage(var triage):
      triage.owner = id(triage.owner)
      triage.approver = id(triage.approver)
      return Edit(.triage(triage), base: edit.base)
    case .putItem(let item): return Edit(.putItem(settled(item, id)), base: edit.base)
    case .assessPoint, .putPerson, .putProject, .setSetting, .removeItem: return edit
    }
  }

  private func settled(_ item: Item, _ id: (Person.ID?) -> Person.ID?) -> Item {
    var settled = Item(
      kind: item.kind, id: items[item.id] ?? item.id, code: item.code, values: item.values)
    for field in item.kind.definition.fields {
      switch field.kind {
      case .person: settled[field.id] = id(item.person(field.id))?.description ?? ""
      case .reference: settled[field.id] = items[item[field.id]] ?? item[field.id]
      case .references:
        settled[field.id] = item.references(field.id).map { items[$0] ?? $0 }
          .joined(separator: " ")
      default: continue
      }
    }
    return settled
  }
}

extension Person.ID {
  private static let newcomer = "new:"

  /// Stands for a person who is to be added with the save, until they have an id.
  static func toBeAdded(_ name: String) -> Person.ID { Person.ID(newcomer + name) }

  /// The name of someone who is to be added; nil for a person by id.
  var nameToBeAdded: String? {
    description.hasPrefix(Self.newcomer)
      ? String(description.dropFirst(Self.newcomer.count)) : nil
  }
}

extension String {
  /// Whether it stands for an item that is to be added: `new`, or `new` with a number.
  fileprivate var isNewItem: Bool {
    hasPrefix(ItemRecord.newID) && dropFirst(ItemRecord.newID.count).allSatisfy(\.isNumber)
  }
}

extension Edit {
  /// Everyone the edit names.
  fileprivate var people: [Person.ID] {
    switch change {
    case .assess(let assessment): [assessment.owner, assessment.saidBy].compactMap(\.self)
    case .triage(let triage): [triage.owner, triage.approver].compactMap(\.self)
    case .putItem(let item):
      item.kind.definition.fields.filter { $0.kind == .person }.compactMap { item.person($0.id) }
    case .assessPoint, .putPerson, .putProject, .setSetting, .removeItem: []
    }
  }
}
