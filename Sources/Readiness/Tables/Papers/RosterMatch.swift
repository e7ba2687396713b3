/// Finds the person a row of the roster is about.
struct RosterMatch {
  private let people: PeopleByWord

  init(_ people: PeopleByWord) { self.people = people }

  /// - Returns: nil for somebody new.
  /// - Throws: `CellRefusal` where several are meant, or what the row says belongs to different ones.
  func person(_ row: PaperRow) throws(CellRefusal) -> Item? {
    if !row["id"].isEmpty {
      guard let person = people.people[row["id"]] else {
        throw CellRefusal(
          why: "“\(excerpt(row["id"]))” is the id of nobody: empty it to add somebody.",
          column: "id")
      }
      return person
    }
    let (email, number) = (row["email"], row["employee_id"])
    let byEmail = try one(people.ids(email: email), email, "email")
    let byNumber = try one(people.ids(number: number), number, "employee_id")
    if let byEmail, let byNumber, byEmail.id != byNumber.id {
      throw CellRefusal(
        why: "“\(excerpt(email))” is \(excerpt(byEmail.name)), and number \(excerpt(number)) is "
          + "\(excerpt(byNumber.name)).", column: "employee_id")
    }
    if let byEmail { return byEmail }
    if let byNumber { return try checked(byNumber, row) }
    return try byName(row)
  }

  /// A number alone does not tell a person: another tool counts anew.
  private func checked(_ person: Item, _ row: PaperRow) throws(CellRefusal) -> Item {
    let isOther =
      !row.name.isEmpty && PersonName.unorderedKey(row.name) != PersonName.unorderedKey(person.name)
    if isOther, !row["email"].isEmpty || person["email"].isEmpty {
      throw CellRefusal(
        why: "Number \(excerpt(row["employee_id"])) is \(excerpt(person.label)), and the row says "
          + "\(excerpt(row.name)): change the name, the e-mail or the number there first.",
        column: "employee_id")
    }
    return person
  }

  private func byName(_ row: PaperRow) throws(CellRefusal) -> Item? {
    let found = people.ids(name: row.name).filter { id in
      guard let person = people.people[id] else { return false }
      return ["email", "employee_id"].allSatisfy { field in
        person[field].isEmpty || row[field].isEmpty
          || person[field].lowercased() == row[field].lowercased()
      }
    }
    return row.name.isEmpty ? nil : try one(found, row.name, "name")
  }

  private func one(
    _ found: [Item.ID], _ word: String, _ column: String
  ) throws(CellRefusal) -> Item? {
    if found.count > 1 { throw people.ambiguous(word, found, column) }
    return found.first.flatMap { people.people[$0] }
  }
}

/// E-mails and numbers that rows of one table give to different people.
struct SharedWords {
  private var rows: [String: [(number: Int, name: String)]] = [:]

  init(_ all: [PaperRow]) {
    for row in all {
      for field in ["email", "employee_id"] where !row[field].isEmpty {
        rows[Self.key(field, row), default: []].append((row.number, row.name))
      }
    }
    rows = rows.filter { Set($0.value.map { PersonName.unorderedKey($0.name) }).count > 1 }
  }

  func check(_ row: PaperRow) throws(CellRefusal) {
    for field in ["email", "employee_id"] {
      guard let shared = rows[Self.key(field, row)] else { continue }
      let named = shared.prefix(5).map { "\(excerpt($0.name)) in row \($0.number)" }
      throw CellRefusal(
        why: "“\(excerpt(row[field]))” stands for several: \(named.joined(separator: ", ")).",
        column: field)
    }
  }

  private static func key(_ field: String, _ row: PaperRow) -> String {
    "\(field) \(row[field].lowercased())"
  }
}
