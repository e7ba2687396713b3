/// The people of a project as a table names them, and those it brings along.
struct NamedPeople {
  private(set) var added: [Person] = []
  private var people: [Person]
  private let newID: () -> String

  /// - Parameter newID: a new UUID each time, for people nobody knew yet.
  init(_ people: [Person], newID: @escaping () -> String) {
    self.people = people
    self.newID = newID
  }

  /// How a table names someone, so that it reads back as the same: by name, e-mail or id.
  func word(_ id: Person.ID?) -> String {
    guard let id else { return "" }
    guard let person = people.first(where: { $0.id == id }) else { return id.description }
    return [person.name, person.email].first { word in
      !GapTransition.isBlank(word) && meant(by: word.trimmed).map(\.id) == [id]
    } ?? id.description
  }

  /// Who is meant by a name, an e-mail, both as `Ada <ada@example.com>`, or an id; a name nobody has
  /// becomes a new person.
  mutating func read(_ cell: String) throws(CellRefusal) -> Person.ID? {
    let word = cell.trimmed
    if GapTransition.isBlank(word) { return nil }
    var found = meant(by: word)
    let (name, email) = Self.parts(word)
    if found.isEmpty, !email.isEmpty { found = meant(by: email) }
    if found.count > 1 {
      throw CellRefusal(
        why: "“\(excerpt(word))” is the name of \(found.count) people: write the e-mail address.",
        allowed: found.map { $0.email.isEmpty ? $0.id.description : $0.email })
    }
    if let person = found.first { return person.id }
    let person = Person(id: Person.ID(newID()), name: name, email: email)
    people.append(person)
    added.append(person)
    return person.id
  }

  /// Exact names come before those in another case.
  private func meant(by word: String) -> [Person] {
    let folded = word.lowercased()
    let exact = people.filter {
      $0.id.description == word || $0.name.trimmed == word
        || (!$0.email.isEmpty && $0.email.trimmed.lowercased() == folded)
    }
    return exact.isEmpty ? people.filter { $0.name.trimmed.lowercased() == folded } : exact
  }

  private static func parts(_ word: String) -> (name: String, email: String) {
    if word.hasSuffix(">"), let start = word.lastIndex(of: "<") {
      let name = word[..<start].trimmed
      let email = word[word.index(after: start)...].dropLast().trimmed
      if email.contains("@") { return (name.isEmpty ? email : name, email) }
    }
    let isAddress = word.contains("@") && !word.contains(where: \.isWhitespace)
    return (word, isAddress ? word : "")
  }
}
