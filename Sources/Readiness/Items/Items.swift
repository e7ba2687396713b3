/// All items of a project, by kind.
package struct Items: Hashable, Sendable {
  private var byKind: [ItemKind: [Item]] = [:]

  package init(_ all: some Sequence<Item> = []) {
    for item in all { byKind[item.kind, default: []].append(item) }
    for kind in byKind.keys { byKind[kind]?.sort(by: Self.precedes) }
  }

  /// Those of a kind, by the number of their code.
  package subscript(kind: ItemKind) -> [Item] { byKind[kind] ?? [] }

  package func item(_ kind: ItemKind, _ id: String) -> Item? {
    self[kind].first { $0.id == id }
  }

  /// The item with a code such as `B-03`, in any case.
  package func item(code: String) -> Item? {
    let wanted = code.uppercased()
    return byKind.values.joined().first { !$0.code.isEmpty && $0.code.uppercased() == wanted }
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
    }
    return changes + [.removeItem(item.kind, id: item.id)]
  }
}
