/// All items of a project, by kind.
package struct Items: Hashable, Sendable {
  private var byKind: [ItemKind: [Item]] = [:]
  /// Where each item stands among those of its kind.
  private var places: [ItemKind: [Item.ID: Int]] = [:]

  package init(_ all: some Sequence<Item> = []) {
    for item in all { byKind[item.kind, default: []].append(item) }
    for kind in byKind.keys {
      byKind[kind]?.sort(by: Self.precedes)
      let numbered = (byKind[kind] ?? []).enumerated().map { ($0.element.id, $0.offset) }
      places[kind] = Dictionary(numbered) { first, _ in first }
    }
  }

  /// Those of a kind, by the number of their code.
  package subscript(kind: ItemKind) -> [Item] { byKind[kind] ?? [] }

  package func item(_ kind: ItemKind, _ id: String) -> Item? {
    places[kind]?[id].map { self[kind][$0] }
  }

  /// The item with a code such as `B-03`, in any case.
  package func item(code: String) -> Item? {
    let wanted = code.uppercased()
    return byKind.values.joined().first { !$0.code.isEmpty && $0.code.uppercased() == wanted }
  }

  /// The item of a kind by its code in any case, or by its id.
  package func item(_ kind: ItemKind, named word: String) -> Item? {
    let code = word.uppercased()
    return self[kind].first { !$0.code.isEmpty && $0.code.uppercased() == code }
      ?? item(kind, word)
  }

  /// The codes of items by their ids; of one that is gone, its id.
  package func codes(_ kind: ItemKind, _ ids: [Item.ID]) -> [String] {
    ids.map { id in item(kind, id).map { $0.code.isEmpty ? $0.id : $0.code } ?? id }
  }

  /// The one item of a kind of which there is one; empty where nothing was said yet.
  package func single(_ kind: ItemKind) -> Item {
    item(kind, kind.rawValue) ?? Item(new: kind, id: kind.rawValue)
  }

  private static func number(_ code: String) -> Int {
    Int(code.split(separator: "-").last ?? "") ?? 0
  }

  private static func precedes(_ left: Item, _ right: Item) -> Bool {
    (number(left.code), left.code, left.id) < (number(right.code), right.code, right.id)
  }
}

extension Items {
  /// The role in personal data the company named; both while it named none.
  package var privacyRole: PrivacyRole {
    PrivacyRole(rawValue: single(.audit)["privacy_role"]) ?? .both
  }

  /// What removing an item comes to: what hangs on it alone goes along, what names it is cleared.
  package func removing(_ item: Item) -> [ProjectChange] {
    var changes: [ProjectChange] = []
    for kind in ItemKind.allCases {
      for field in kind.definition.fields where field.kind == .reference(item.kind) {
        for other in self[kind] where other[field.id] == item.id {
          if field.isRequired {
            changes.append(.removeItem(other.kind, id: other.id))
          } else {
            var cleared = other
            cleared[field.id] = ""
            changes.append(.putItem(cleared))
          }
        }
      }
      for field in kind.definition.fields where field.kind == .references(item.kind) {
        for other in self[kind] where other.references(field.id).contains(item.id) {
          var cleared = other
          cleared[field.id] = other.references(field.id).filter { $0 != item.id }
            .joined(separator: " ")
          changes.append(.putItem(cleared))
        }
      }
    }
    return changes + [.removeItem(item.kind, id: item.id)]
  }
}
