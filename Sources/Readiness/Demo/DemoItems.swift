/// The demo company's items, read from rows of one field each, so that a new kind needs no code.
///
/// A row `recorded,days:-49,person:priya,title` begins a step, a row `approved,…` one that is signed
/// off; the rows `kind,key,field,value` after it belong to it. A key met again changes the item it
/// named; several keys stand with blanks between, and none for those of the row before. A value
/// `edit:old => new` changes a text. `DemoValues` reads the other values.
struct DemoItems {
  let values: DemoValues

  /// What was recorded, in the order of the tables, and the items as they stand at the end.
  func read() throws(Refusal) -> (steps: [DemoStep], items: Items) {
    var steps: [DemoStep] = []
    var known: [Item.ID: Item] = [:]
    var next = values.tables.itemRows[...]
    while let head = next.popFirst() {
      let day = try head.read("key") { values.day($0) }
      let actor = try head.read("field", as: values.person)
      let rows = next.prefix { !Self.heads.contains($0["kind"]) }
      next = next.dropFirst(rows.count)
      let settings = try settings(rows)
      let change: DemoStep.Change =
        if settings.isEmpty {
          Self.change(head, try items(rows, &known))
        } else {
          .settings(settings, title: head["value"])
        }
      steps.append(
        DemoStep(
          at: values.tables.moment(day, steps.count).adding(seconds: 900), actor: actor,
          change: change))
    }
    return (steps, Items(known.values))
  }

  private static let approval = "approved"
  private static let heads: Set<String> = ["recorded", approval]
  private static let setting = "setting"

  private func settings(
    _ rows: ArraySlice<CatalogueColumns.Row>
  ) throws(Refusal) -> [String: String] {
    var settings: [String: String] = [:]
    for row in rows where row["kind"] == Self.setting {
      settings[try row.read("key", as: settingKey)] = row["value"]
    }
    return settings
  }

  /// The key of a setting; a person in it stands by their key of the tables.
  private func settingKey(_ text: String) -> String? {
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count == 2, let person = values.tables.person(parts[1]) else { return text }
    return "\(parts[0]).\(person)"
  }

  /// The items the rows are about as they stand after them, each once, in the order they are named.
  private func items(
    _ rows: ArraySlice<CatalogueColumns.Row>, _ known: inout [Item.ID: Item]
  ) throws(Refusal) -> [Item] {
    var ids: [Item.ID] = []
    var keys: [String] = []
    for row in rows {
      keys = row.optional("key")?.split(separator: " ").map(String.init) ?? keys
      for key in keys {
        let item = try item(row, key, known)
        for changed in [item, policy(of: item, known)].compactMap(\.self) {
          if !ids.contains(changed.id) { ids.append(changed.id) }
          known[changed.id] = changed
        }
      }
    }
    return ids.compactMap { known[$0] }
  }

  private static func change(_ head: CatalogueColumns.Row, _ items: [Item]) -> DemoStep.Change {
    let title = head.optional("value")
    guard let first = items.first, let title else { return .items(items, title: title) }
    if head["kind"] == approval { return .approve(items, title: title) }
    switch first.kind {
    case .scopeVersion: return .freeze(first, title: title)
    case .planBaseline: return .freezePlan(first, title: title)
    default: return .items(items, title: title)
    }
  }

  /// The item of a key, with the row's field set.
  private func item(
    _ row: CatalogueColumns.Row, _ key: String, _ known: [Item.ID: Item]
  ) throws(Refusal) -> Item {
    let kind = try row.read("kind") { ItemKind(rawValue: $0) }
    let field = try row.read("field") { kind.definition.field($0) }
    var item = known[DemoValues.id(kind, key)] ?? begin(kind, key, row, known)
    item[field.id] = try row.read("value") { text in
      text.hasPrefix(Self.edit) ? Self.edited(item[field.id], text) : values.value(text, field)
    }
    return item
  }

  private static let edit = "edit:"

  /// Nil where the text does not hold what is to be changed in it.
  private static func edited(_ text: String, _ words: String) -> String? {
    let rest = words.dropFirst(edit.count)
    guard let arrow = rest.firstRange(of: " => ") else { return nil }
    let old = rest[..<arrow.lowerBound]
    return text.contains(old)
      ? text.replacing(old, with: rest[arrow.upperBound...], maxReplacements: 1) : nil
  }
}

extension DemoItems {
  /// A new item, which of the paper begins with what its key says.
  ///
  /// A policy begins with the template of that name, its owner in the text; the version `backup/1.0`
  /// with the text of its policy; the step `aoife/access-granted` with whom it is about.
  private func begin(
    _ kind: ItemKind, _ key: String, _ row: CatalogueColumns.Row, _ known: [Item.ID: Item]
  ) -> Item {
    var item = Item(new: kind, id: DemoValues.id(kind, key))
    let parts = key.split(separator: "/").map(String.init)
    switch kind {
    case .policy:
      let owner = values.person(row["value"]).flatMap { values.tables.member($0)?.person }
      return PolicyTemplate.named(key)?.policy(
        id: item.id, company: values.company, owner: owner) ?? item
    case .policyVersion where parts.count == 2:
      let policy = DemoValues.id(.policy, parts[0])
      item["policy"] = policy
      item["version"] = parts[1]
      let size: VersionSize = parts[1].hasSuffix(".0") ? .major : .minor
      item["size"] = size.rawValue
      item["text"] = known[policy]?["text"] ?? ""
    case .personStep where parts.count == 2:
      item["person"] = values.tables.person(parts[0])?.description ?? ""
      item["step"] = parts[1]
    default: break
    }
    return item
  }

  /// The policy of a version, which follows it: approved, then published; nil of other kinds.
  private func policy(of version: Item, _ known: [Item.ID: Item]) -> Item? {
    guard version.kind == .policyVersion, var policy = known[version["policy"]] else {
      return nil
    }
    let status: PolicyStatus = version["published_on"].isEmpty ? .approved : .published
    policy["status"] = status.rawValue
    return policy
  }
}
