/// The actions of one place, in the order they are shown.
package struct ActionTable: Hashable, Sendable {
  package private(set) var entries: [ActionEntry]

  package init(_ entries: [ActionEntry] = []) {
    self.entries = entries
  }

  /// The action of a key, available or not; the first one in order wins.
  package func action(for key: Key) -> ActionEntry? {
    entries.first { $0.keys.contains(key) }
  }

  package func action(id: String) -> ActionEntry? {
    entries.first { $0.id == id }
  }

  /// The same table with everything that changes data unavailable.
  package func readOnly(_ reason: String) -> ActionTable {
    ActionTable(
      entries.map { entry in
        guard entry.danger != .none else { return entry }
        var closed = entry
        closed.availability = .no(reason)
        return closed
      })
  }

  /// This table followed by another; its keys win, and an action of both stands once.
  package func merged(with global: ActionTable) -> ActionTable {
    let ids = Set(entries.map(\.id))
    let keys = Set(entries.flatMap(\.keys))
    let others = global.entries.filter { !ids.contains($0.id) }.map { entry in
      var rest = entry
      rest.keys = entry.keys.filter { !keys.contains($0) }
      return rest
    }
    return ActionTable(entries + others)
  }

  /// The same table with other keys for some actions, by id.
  package func remapped(_ keys: [String: [Key]]) -> ActionTable {
    ActionTable(
      entries.map { entry in
        var other = entry
        other.keys = keys[entry.id] ?? entry.keys
        return other
      })
  }

  /// What is wrong with the table, in sentences; empty when it is sound.
  package func problems() -> [String] {
    var problems: [String] = []
    var ownerOfKey: [Key: String] = [:]
    var ids: Set<String> = []
    for entry in entries {
      if entry.id.isEmpty { problems.append("An action has no id: \(entry.title).") }
      if !ids.insert(entry.id).inserted { problems.append("\(entry.id) stands twice.") }
      if entry.title.isEmpty { problems.append("\(entry.id) has no title.") }
      if entry.availability.reason?.isEmpty == true {
        problems.append("\(entry.id) does not say why it cannot run.")
      }
      for key in entry.keys {
        if key.isReserved { problems.append("\(entry.id) uses \(key.name), which is reserved.") }
        if let other = ownerOfKey[key] {
          problems.append("\(key.name) is bound to \(other) and to \(entry.id).")
        }
        ownerOfKey[key] = entry.id
        if case .control(let letter) = key, letter.isUppercase {
          problems.append("\(entry.id): the letter of \(key.name) is to be in lower case.")
        }
      }
    }
    return problems
  }
}
