/// Why what was typed for an item was not taken.
package struct ItemRefusal: Error, Hashable, Sendable {
  /// The field it is about.
  package let field: String
  /// What is wrong and what is allowed, as a sentence.
  package let sentence: String

  package init(_ field: String, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}

/// Turns what was typed into what is stored, by the fields and the rules of a kind.
package enum ItemReading {
  /// What was taken, and what its author should hear about it.
  package struct Accepted: Hashable, Sendable {
    package var item: Item
    /// Each a sentence, such as what was read as what; none stands in the way.
    package var notes: [String] = []
  }

  /// Gives an item typed values; a field that is not among them keeps what it holds.
  ///
  /// Dates are read as people type them, criteria also as `CC8.0`, choices by id or title. People
  /// and references are ids already.
  ///
  /// - Parameter items: everything else there is, for what may stand only once.
  package static func read(
    _ typed: [String: String], onto item: Item, among items: Items, today: CalendarDate
  ) -> Result<Accepted, ItemRefusal> {
    var accepted = Accepted(item: item)
    do throws(ItemRefusal) {
      for field in item.kind.definition.fields {
        if let text = typed[field.id] {
          let value = try stored(text, field, items, today, &accepted.notes)
          accepted.item[field.id] = value
        }
        if field.isRequired, GapTransition.isBlank(accepted.item[field.id]) {
          throw ItemRefusal(field.id, "\(field.title) has to be said.")
        }
      }
      TaskCourse.settle(&accepted.item, before: item, on: today)
      try ItemRules.check(accepted.item, before: item, among: items, &accepted.notes)
    } catch {
      return .failure(error)
    }
    return .success(accepted)
  }

  /// What is wrong with a text for one field as it is typed; nil when it can be taken.
  package static func problem(
    with text: String, of field: ItemField, today: CalendarDate
  ) -> String? {
    var notes: [String] = []
    do throws(ItemRefusal) {
      _ = try stored(text, field, Items(), today, &notes)
      return nil
    } catch {
      return error.sentence
    }
  }

  private static func stored(
    _ text: String, _ field: ItemField, _ items: Items, _ today: CalendarDate,
    _ notes: inout [String]
  ) throws(ItemRefusal) -> String {
    if GapTransition.isBlank(text) { return "" }
    switch field.kind {
    case .line, .text, .person, .reference: return text
    case .choice(let choices): return try choice(text, choices, field)
    case .date:
      switch DateReading.read(text, today: today) {
      case .success(let date): return date.description
      case .failure(let refusal): throw ItemRefusal(field.id, refusal.sentence)
      }
    case .number: return try number(text, field)
    case .references(let kind): return try references(text, to: kind, field, items)
    case .control: return try control(text.trimmed, field)
    case .controls:
      var ids: [String] = []
      for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
        let id = try control(word, field)
        if !ids.contains(id) { ids.append(id) }
      }
      return ids.joined(separator: " ")
    case .criteria, .criterion: return try criteria(text, field, &notes)
    case .categories:
      let words = text.split { $0 == "," || $0 == ";" || $0.isNewline }
      var ids: [String] = []
      for word in words { ids += try category(word, field) }
      return ids.joined(separator: " ")
    }
  }

  private static func choice(
    _ text: String, _ choices: [ItemField.Choice], _ field: ItemField
  ) throws(ItemRefusal) -> String {
    let word = text.trimmed.lowercased()
    let found = choices.first { $0.id.lowercased() == word || $0.title.lowercased() == word }
    guard let found else {
      let allowed = choices.map(\.title).joined(separator: ", ")
      throw ItemRefusal(field.id, "“\(text)” is no \(field.title.lowercased()): \(allowed).")
    }
    return found.id
  }

  private static func number(
    _ text: String, _ field: ItemField
  ) throws(ItemRefusal) -> String {
    let digits = text.filter { !$0.isWhitespace && $0 != "," && $0 != "_" && $0 != "'" }
    guard let number = Int(digits), number >= 0 else {
      throw ItemRefusal(field.id, "“\(text)” is no whole number from 0.")
    }
    return String(number)
  }

  /// Codes such as `T-03`, or ids, as ids.
  private static func references(
    _ text: String, to kind: ItemKind, _ field: ItemField, _ items: Items
  ) throws(ItemRefusal) -> String {
    var ids: [Item.ID] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      guard let other = items.item(kind, named: String(word)) else {
        throw ItemRefusal(
          field.id,
          "“\(word)” is no \(kind.definition.noun): write codes such as \(kind.definition.code(3))."
        )
      }
      if !ids.contains(other.id) { ids.append(other.id) }
    }
    return ids.joined(separator: " ")
  }

  private static func control(
    _ text: some StringProtocol, _ field: ItemField
  ) throws(ItemRefusal) -> String {
    let id = text.uppercased()
    guard Catalogue.shipped.controls.contains(where: { $0.id == id }) else {
      throw ItemRefusal(field.id, "“\(text)” is no control: write an id such as IAM-03.")
    }
    return id
  }

  private static func criteria(
    _ text: String, _ field: ItemField, _ notes: inout [String]
  ) throws(ItemRefusal) -> String {
    var ids: [CriterionID] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      guard let reading = CriterionID.reading(word), Catalogue.shipped.criterion(reading.id) != nil
      else {
        throw ItemRefusal(field.id, "“\(word)” is no criterion: write ids such as CC6.1.")
      }
      if let readAs = reading.readAs { notes.append("\(readAs).") }
      if !ids.contains(reading.id) { ids.append(reading.id) }
    }
    if field.kind == .criterion, ids.count > 1 {
      throw ItemRefusal(field.id, "One criterion is meant; these are \(ids.count).")
    }
    return ids.map(\.description).joined(separator: " ")
  }

  /// Stored ids come with blanks between them, typed ones as titles or ids with commas.
  private static func category(
    _ text: Substring, _ field: ItemField
  ) throws(ItemRefusal) -> [String] {
    if let one = Category(text.trimmed) { return [one.rawValue] }
    let words = text.split(whereSeparator: \.isWhitespace).map { Category($0) }
    let known = words.compactMap { $0?.rawValue }
    guard known.count == words.count else {
      let allowed = Category.allCases.map(\.title).joined(separator: ", ")
      throw ItemRefusal(field.id, "“\(text.trimmed)” is no category: \(allowed).")
    }
    return known
  }
}
