/// What the words of the demo's tables stand for.
///
/// Dates are written as days from as-of (`days:-30`) or from an end of the period (`start:0`,
/// `end:42`), and as the last working day by then (`workday:-58`, six days later `workday:-58+6`);
/// people and other items as `person:ines` and `service:aws`.
struct DemoValues {
  let tables: DemoTables
  let asOf: CalendarDate
  let period: Period?
  /// The company's name, as its policies say it.
  let company: String

  /// What a field holds; nil where the word is none for it.
  func value(_ text: String, _ field: ItemField) -> String? {
    switch field.kind {
    case .date: day(text)?.description
    case .person: person(text)?.description
    case .reference: Self.reference(text)
    case .references:
      text.split(separator: " ").compactMap { Self.reference($0) }.joined(separator: " ")
    default: text
    }
  }

  func day(_ text: some StringProtocol) -> CalendarDate? {
    let parts = text.split(separator: ":")
    guard parts.count == 2 else { return nil }
    let numbers = parts[1].split(separator: "+").compactMap { Int($0) }
    guard let days = numbers.first else { return nil }
    switch parts[0] {
    case "days": return asOf.adding(days: days)
    case "start": return period?.start.adding(days: days)
    case "end": return period?.end.adding(days: days)
    case "workday":
      let day = asOf.adding(days: days)
      return day.adding(days: min(0, 5 - day.weekday) + numbers.dropFirst().reduce(0, +))
    default: return nil
    }
  }

  func person(_ text: String) -> Person.ID? {
    text.hasPrefix("person:") ? tables.person(String(text.dropFirst("person:".count))) : nil
  }

  static func reference(_ text: some StringProtocol) -> Item.ID? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let kind = ItemKind(rawValue: String(parts[0])) else { return nil }
    return id(kind, String(parts[1]))
  }

  /// A natural id is the key, in which another item stands before the slash; every other id is made
  /// from the key, so that the same demo has the same ids.
  static func id(_ kind: ItemKind, _ key: String) -> Item.ID {
    guard kind.definition.hasNaturalIDs else {
      let digits = String(hash("\(kind.rawValue) \(key)") & 0xffff_ffff_ffff, radix: 16)
      let zeros = String(repeating: "0", count: 12 - digits.count)
      return "5c0e7a14-2b3d-4f61-9a71-\(zeros)\(digits)"
    }
    let parts = key.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let other = reference(parts[0]) else { return key }
    return "\(other)/\(parts[1])"
  }

  /// FNV-1a: the same number for the same text, on every machine.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
