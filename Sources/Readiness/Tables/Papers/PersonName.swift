/// Names of people as tables write them, in any script.
enum PersonName {
  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "esq", "esq.", "mba",
  ]

  /// `Doe, Jane` as `Jane Doe`; a title behind a comma stays where it is.
  static func inOrder(_ name: String) -> String {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      !suffixes.contains(parts[1].lowercased())
    else { return name }
    return "\(parts[1]) \(parts[0])"
  }

  /// The same for the same name in any case and with any blanks.
  static func key(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The same whichever of the names comes first.
  static func unorderedKey(_ name: String) -> String {
    words(name).sorted().joined(separator: " ")
  }

  private static func words(_ name: String) -> [Substring] {
    name.lowercased().split { $0.isWhitespace || $0 == "," }.map { $0 }
  }
}

/// The people of a project by what tables call them.
struct PeopleByWord {
  /// Those a word means, and how a sentence calls it.
  private var byEmail: [String: [Item.ID]] = [:]
  private var byNumber: [String: [Item.ID]] = [:]
  private var byName: [String: [Item.ID]] = [:]
  private var byNames: [String: [Item.ID]] = [:]
  private(set) var people: [Item.ID: Item] = [:]

  init(_ people: some Sequence<Item>) {
    for person in people { add(person) }
  }

  /// Takes in a person; of one who is known, what they are called from now on as well.
  mutating func add(_ person: Item) {
    people[person.id] = person
    func learn(_ words: inout [String: [Item.ID]], _ word: String) {
      if word.isEmpty || words[word]?.contains(person.id) ?? false { return }
      words[word, default: []].append(person.id)
    }
    learn(&byEmail, person["email"].trimmed.lowercased())
    learn(&byNumber, person["employee_id"].trimmed.lowercased())
    learn(&byName, PersonName.key(person.name))
    learn(&byNames, PersonName.unorderedKey(person.name))
  }

  func ids(email: String) -> [Item.ID] { byEmail[email.lowercased()] ?? [] }
  func ids(number: String) -> [Item.ID] { byNumber[number.lowercased()] ?? [] }

  /// Those of a name, also with the last name before the first.
  func ids(name: String) -> [Item.ID] {
    byName[PersonName.key(name)] ?? byNames[PersonName.unorderedKey(name)] ?? []
  }

  /// Who is meant by an e-mail, a number, a name, both as `Ada <ada@example.com>`, or an id.
  func ids(word: String) -> [Item.ID] {
    if people[word] != nil { return [word] }
    if word.hasSuffix(">"), let start = word.lastIndex(of: "<") {
      let found = ids(email: word[word.index(after: start)...].dropLast().trimmed)
      return found.isEmpty ? ids(name: word[..<start].trimmed) : found
    }
    let found = ids(email: word)
    if !found.isEmpty { return found }
    let numbered = ids(number: word)
    return numbered.isEmpty ? ids(name: PersonName.inOrder(word)) : numbered
  }

  /// The one person a row of someone's work is about.
  ///
  /// - Throws: `CellRefusal` for a row that means nobody, or several.
  func person(of row: PaperRow) throws(CellRefusal) -> Item {
    for (column, word, found) in [
      ("email", row["email"], ids(email: row["email"])),
      ("person", row["person"], ids(word: row["person"])),
      ("employee_id", row["employee_id"], ids(number: row["employee_id"])),
      ("name", row.name, ids(name: row.name)),
    ] where !word.isEmpty && !found.isEmpty {
      guard found.count == 1, let person = people[found[0]] else {
        throw ambiguous(word, found, column)
      }
      return person
    }
    let word = [row["email"], row["person"], row["employee_id"], row.name].first { !$0.isEmpty }
    throw CellRefusal(
      why: word.map { "“\(excerpt($0))” is nobody of the roster: import the people first." }
        ?? "The row names nobody.")
  }

  func ambiguous(_ word: String, _ found: [Item.ID], _ column: String) -> CellRefusal {
    let names = found.prefix(10).compactMap { people[$0] }.map { person in
      person["email"].isEmpty ? person.name : "\(person.name) <\(person["email"])>"
    }
    return CellRefusal(
      why: "“\(excerpt(word))” is \(found.count) people of the project: "
        + "\(names.map { excerpt($0) }.joined(separator: ", ")).",
      allowed: names.map { excerpt($0) }, column: column)
  }
}
