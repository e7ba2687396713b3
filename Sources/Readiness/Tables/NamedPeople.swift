/// The people of a project as a table names them, and those it brings along.
struct NamedPeople {
  private(set) var added: [Person] = []
  private var people: [Person]
  private let newID: () -> String
  /// Where those stand whom a word means: an id, a name, an e-mail in lower case.
  private var exact: [String: [Int]] = [:]
  /// Where those stand whose name is this, but for its case.
  private var folded: [String: [Int]] = [:]

  /// - Parameter newID: a new UUID each time, for people nobody knew yet.
  init(_ people: [Person], newID: @escaping () -> String) {
    self.people = []
    self.newID = newID
    for person in people { add(person) }
  }

  /// Someone by their id.
  subscript(id: Person.ID) -> Person? {
    exact[id.description]?.lazy.map { people[$0] }.first { $0.id == id }
  }

  /// How a table names someone, so that it reads back as the same: by name, e-mail or id.
  func word(_ id: Person.ID?) -> String {
    guard let id else { return "" }
    guard let person = self[id] else { return id.description }
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
    add(person)
    added.append(person)
    return person.id
  }

  private mutating func add(_ person: Person) {
    let position = people.count
    people.append(person)
    let name = person.name.trimmed
    var words: Set = [person.id.description, name]
    if !person.email.isEmpty { words.insert(person.email.trimmed.lowercased()) }
    for word in words { exact[word, default: []].append(position) }
    folded[name.lowercased(), default: []].append(position)
  }

  /// Exact names come before those in another case.
  private func meant(by word: String) -> [Person] {
    let lower = word.lowercased()
    let byWord = Set(exact[word] ?? []).union(
      (exact[lower] ?? []).filter { people[$0].email.trimmed.lowercased() == lower })
    let places = byWord.isEmpty ? folded[lower] ?? [] : byWord.sorted()
    return places.map { people[$0] }
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
