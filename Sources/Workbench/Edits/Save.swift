import Foundation
import ProjectFile
import Readiness

/// Changes on their way into the file, as one transaction and one undo step.
struct Save: Hashable, Sendable {
  var edits: [Edit]
  /// What the journal calls it; nil lets a single change name itself.
  var title: String?
  var warnings: [String] = []
  /// The draft that is settled once it is saved.
  var draftKey: String?
  /// Write over what someone else changed in the same fields meanwhile.
  var overwrites = false

  /// Writes it; nil when nothing differs from what the file holds.
  ///
  /// - Throws: `.editedMeanwhile` when someone else changed the same fields, unless it overwrites.
  func write(to file: ProjectFile, by author: Author) throws -> JournalEntry? {
    var newcomers: [Person.ID: Person] = [:]
    for id in edits.flatMap(\.people) {
      guard newcomers[id] == nil, let name = id.nameToBeAdded else { continue }
      newcomers[id] = Person(id: .init(UUID().uuidString.lowercased()), name: name)
    }
    let added = newcomers.values.sorted { $0.name < $1.name }.map { Edit(.putPerson($0)) }
    let named = edits.map { $0.replacing(newcomers.mapValues(\.id)) }
    return try file.apply(added + named, title: title, overwriting: overwrites, by: author)
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

extension Edit {
  /// The same edit with other people in the place of those it names.
  fileprivate func replacing(_ people: [Person.ID: Person.ID]) -> Edit {
    func id(_ old: Person.ID?) -> Person.ID? { old.map { people[$0] ?? $0 } }
    switch change {
    case .assess(var assessment):
      assessment.owner = id(assessment.owner)
      assessment.saidBy = id(assessment.saidBy)
      return Edit(.assess(assessment), base: base)
    case .triage(var triage):
      triage.owner = id(triage.owner)
      return Edit(.triage(triage), base: base)
    case .putItem(var item):
      for field in item.kind.definition.fields where field.kind == .person {
        item[field.id] = id(item.person(field.id))?.description ?? ""
      }
      return Edit(.putItem(item), base: base)
    case .assessPoint, .putPerson, .putProject, .setSetting, .removeItem: return self
    }
  }

  /// Everyone the edit names.
  fileprivate var people: [Person.ID] {
    switch change {
    case .assess(let assessment): [assessment.owner, assessment.saidBy].compactMap(\.self)
    case .triage(let triage): [triage.owner].compactMap(\.self)
    case .putItem(let item):
      item.kind.definition.fields.filter { $0.kind == .person }.compactMap { item.person($0.id) }
    case .assessPoint, .putPerson, .putProject, .setSetting, .removeItem: []
    }
  }
}
