/// The demo company's items, read from rows of one field each, so that a new kind needs no code.
///
/// A row `recorded,days:-49,person:priya,title` begins a step; the rows `kind,key,field,value` after
/// it belong to it. A key met again changes the item it named. Dates are written as days from
/// as-of (`days:-30`) or from an end of the period (`start:0`, `end:42`), people and other items as
/// `person:ines` and `service:aws`.
struct DemoItems {
  let tables: DemoTables
  let asOf: CalendarDate
  let period: Period?

  /// What was recorded, in the order of the tables.
  func steps() throws(Refusal) -> [DemoStep] {
    var steps: [DemoStep] = []
    var known: [String: Item] = [:]
    var next = tables.itemRows[...]
    while let head = next.popFirst() {
      let day = try head.read("key", as: day)
      let actor = try head.read("field", as: person)
      let rows = next.prefix { $0["kind"] != Self.head }
      next = next.dropFirst(rows.count)
      var ids: [String] = []
      var settings: [String: String] = [:]
      for row in rows {
        if row["kind"] == Self.setting {
          settings[try row.read("key", as: settingKey)] = row["value"]
          continue
        }
        let item = try item(row, known)
        if !ids.contains(item.id) { ids.append(item.id) }
        known[item.id] = item
      }
      steps.append(
        DemoStep(
          at: tables.moment(day, steps.count).adding(seconds: 900), actor: actor,
          change: settings.isEmpty
            ? Self.change(ids.compactMap { known[$0] }, title: head.optional("value"))
            : .settings(settings, title: head["value"])))
    }
    return steps
  }

  private static let head = "recorded"
  private static let setting = "setting"

  /// The key of a setting; a person in it stands by their key of the tables.
  private func settingKey(_ text: String) -> String? {
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count == 2, let person = tables.person(parts[1]) else { return text }
    return "\(parts[0]).\(person)"
  }

  private static func change(_ items: [Item], title: String?) -> DemoStep.Change {
    guard let frozen = items.first, let title else { return .items(items, title: title) }
    switch frozen.kind {
    case .scopeVersion: return .freeze(frozen, title: title)
    case .planBaseline: return .freezePlan(frozen, title: title)
    default: return .items(items, title: title)
    }
  }

  /// The item a row is about, with the row's field set.
  private func item(
    _ row: CatalogueColumns.Row, _ known: [String: Item]
  ) throws(Refusal) -> Item {
    let kind = try row.read("kind") { ItemKind(rawValue: $0) }
    let id = Self.id(kind, row["key"])
    let field = try row.read("field") { kind.definition.field($0) }
    var item = known[id] ?? Item(new: kind, id: id)
    item[field.id] = try row.read("value") { value($0, field) }
    return item
  }

  private func value(_ text: String, _ field: ItemField) -> String? {
    switch field.kind {
    case .date: day(text)?.description
    case .person: person(text)?.description
    case .reference: Self.reference(text)
    case .references:
      text.split(separator: " ").compactMap { Self.reference($0) }.joined(separator: " ")
    default: text
    }
  }

  private func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let days = Int(parts[1]) else { return nil }
    let from: CalendarDate? =
      switch parts[0] {
      case "days": asOf
      case "start": period?.start
      case "end": period?.end
      default: nil
      }
    return from?.adding(days: days)
  }

  private func person(_ text: String) -> Person.ID? {
    text.hasPrefix("person:") ? tables.person(String(text.dropFirst("person:".count))) : nil
  }

  private static func reference(_ text: some StringProtocol) -> String? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let kind = ItemKind(rawValue: String(parts[0])) else { return nil }
    return id(kind, String(parts[1]))
  }

  /// A natural id is the key, in which another item stands before the slash; every other id is made
  /// from the key, so that the same demo has the same ids.
  private static func id(_ kind: ItemKind, _ key: String) -> String {
    guard kind.definition.hasNaturalIDs else {
      // FNV-1a, of which the lower 48 bits fill the last part of a UUID.
      let hash = "\(kind.rawValue) \(key)".utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
      let digits = String(hash & 0xffff_ffff_ffff, radix: 16)
      let zeros = String(repeating: "0", count: 12 - digits.count)
      return "5c0e7a14-2b3d-4f61-9a71-\(zeros)\(digits)"
    }
    let parts = key.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let other = reference(parts[0]) else { return key }
    return "\(other)/\(parts[1])"
  }
}
