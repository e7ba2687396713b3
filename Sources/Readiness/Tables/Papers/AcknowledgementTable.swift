/// Compares a table of signatures, from signature tools, learning systems or a sheet of ours, with
/// the acknowledgements.
///
/// A signature counts once for each person, policy and version, by its earliest day; where a policy
/// is signed again from time to time, once a day.
package struct AcknowledgementTable {
  private let sheet: PaperSheet
  private let ground: PaperGround
  private let people: PeopleByWord
  private let policies: NamedSubjects
  private var versions: SignedVersions
  private var drafts: [String: PaperDraft] = [:]
  private var keys: [Item.ID: String] = [:]
  private var refused: [RowRefusal]
  private var notes = NamedNotes()
  private var oddities = IssueOddities()
  private var firstDays: [Item.ID: CalendarDate] = [:]

  /// What a table would change.
  ///
  /// - Throws: `UnknownTable`, `DateOrderQuestion`, `Refusal` for one that is refused as a whole.
  package static func compare(
    _ table: SpreadsheetText, with ground: PaperGround
  ) throws -> TableComparison {
    var signatures = AcknowledgementTable(
      try PaperSheet(table, .acknowledgements, ground.options), ground)
    for row in signatures.sheet.rows {
      do throws(CellRefusal) {
        try signatures.take(row)
      } catch {
        signatures.refused.append(error.inRow(row.number))
      }
    }
    return signatures.finished()
  }

  private init(_ sheet: PaperSheet, _ ground: PaperGround) {
    self.sheet = sheet
    self.ground = ground
    people = PeopleByWord(ground.items[.person])
    policies = NamedSubjects(.policy, ground.items[.policy])
    versions = SignedVersions(ground.items[.policyVersion])
    refused = sheet.refused
    for person in ground.items[.person] {
      firstDays[person.id] = Employment(person).stints.compactMap(\.start).min()
    }
    for known in ground.items[.acknowledgement] {
      let key = key(known)
      drafts[key] = drafts[key] ?? PaperDraft(known, row: 0)
      keys[known.id] = key
    }
  }

  private mutating func take(_ row: PaperRow) throws(CellRefusal) {
    guard try isSigned(row) else { return }
    let policy = try policies.one(
      of: row.all("policy"), readsInside: !sheet.dialect.isOurs, column: "policy")
    let person = try people.person(of: row)
    guard let day = try sheet.dates.day(row["day"], column: "day") else {
      throw CellRefusal(why: "It is said to be signed, without a day.", column: "day")
    }
    if day > ground.asOf {
      throw CellRefusal(why: "It says \(day), which is still to come.", column: "day")
    }
    let title = sheet.dialect.isOurs ? "" : row["policy"]
    let version = try versions.version(row["version"], in: title, of: policy, signedOn: day)
    var signature = Item(new: .acknowledgement, id: ground.newID())
    signature["policy"] = policy.id
    signature["person"] = person.id
    signature["version"] = version
    signature["day"] = day.description
    try put(signature, row)
    if let first = firstDays[person.id], day < first {
      notes.add(person.name, "signed before their first day")
    }
  }

  /// Whether a row tells of a signature; others, such as what was only sent, are passed over.
  private mutating func isSigned(_ row: PaperRow) throws(CellRefusal) -> Bool {
    let words = row.all("status")
    guard let word = words.first else {
      if !row["day"].isEmpty { return true }
      oddities.count("a row passed over, which says no day of a signature")
      return false
    }
    let progress = try PaperWords.meaning(word, of: PaperWords.signatures, column: "status")
    if progress == .done { return true }
    oddities.count("a row passed over, which is no signature: “\(excerpt(word, limit: 20))”")
    return false
  }

  private mutating func put(_ signature: Item, _ row: PaperRow) throws(CellRefusal) {
    var key = key(signature)
    if !row["id"].isEmpty {
      guard let known = keys[row["id"]] else {
        throw CellRefusal(
          why: "“\(excerpt(row["id"]))” is the id of no acknowledgement: empty it to add one.",
          column: "id")
      }
      key = known
    }
    var draft = drafts[key] ?? PaperDraft(new: signature, row: row.number)
    if !row["id"].isEmpty {
      for field in ["policy", "person", "version", "day"]
      where field != "version" || !isSameVersion(draft.after, signature) {
        draft.after[field] = signature[field]
      }
    } else if signature["day"] < draft.after["day"] {
      draft.after["day"] = signature["day"]
    }
    if draft.row != 0, drafts[key] != nil {
      oddities.count("a signature that an earlier row tells already")
    } else {
      draft.row = row.number
    }
    draft.set("note", to: row["note"], sheet, ground.carried)
    let source = row["source"].isEmpty && !sheet.dialect.isOurs ? sheet.dialect.name : row["source"]
    if draft.after["source"].isEmpty {
      draft.after["source"] = CellText.cut(source).text
    } else if !row["id"].isEmpty {
      draft.set("source", to: source, sheet, ground.carried)
    }
    try draft.check()
    drafts[key] = draft
    if keys[draft.after.id] == nil { keys[draft.after.id] = key }
  }

  private func isSameVersion(_ left: Item, _ right: Item) -> Bool {
    VersionNumber(left["version"]) == VersionNumber(right["version"])
  }

  private func key(_ signature: Item) -> String {
    let policy = signature["policy"]
    let isRepeated = !(policies.items[policy]?["sign_again"] ?? "").isEmpty
    return "\(policy) \(signature["person"]) \(VersionNumber(signature["version"])) "
      + (isRepeated ? signature["day"] : "")
  }

  private func finished() -> TableComparison {
    TableComparison(
      drafts.values.filter { $0.row != 0 }, .acknowledgement, ground, refused: refused,
      notes: sheet.notes + notes.sentences() + oddities.sentences)
  }
}

/// Which version of a policy a signature is of.
struct SignedVersions {
  private let versions: [Item.ID: [Item]]
  /// The version to sign, by the policy and the day.
  private var toSign: [String: String?] = [:]

  init(_ all: [Item]) { versions = Dictionary(grouping: all) { $0["policy"] } }

  /// The version a row names, or else its document does; where neither does, the one that had to
  /// be signed on the day.
  mutating func version(
    _ word: String, in title: String, of policy: Item, signedOn day: CalendarDate
  ) throws(CellRefusal) -> String {
    let known = versions[policy.id] ?? []
    let wanted = word.isEmpty ? Self.version(in: title, among: known) : VersionNumber(word)
    guard let wanted else { return try version(of: policy, toSignOn: day) }
    let found = known.filter { VersionNumber($0["version"]) == wanted }
    guard let version = found.last else {
      throw CellRefusal(
        why: "“\(excerpt(word))” is no version of \(excerpt(policy.label)).",
        allowed: known.map { $0["version"] }, column: "version")
    }
    if let approved = version.date("approved_on"), day < approved {
      throw CellRefusal(
        why: "Version \(version["version"]) was approved on \(approved), after the signature of "
          + "\(day).", column: "day")
    }
    return version["version"]
  }

  private mutating func version(
    of policy: Item, toSignOn day: CalendarDate
  ) throws(CellRefusal) -> String {
    let key = "\(policy.id) \(day)"
    let known = versions[policy.id] ?? []
    let version =
      toSign[key] ?? PolicyVersions(known, asOf: day).toSign.map { $0["version"] }
    toSign[key] = version
    if let version { return version }
    throw CellRefusal(
      why: "No version of \(excerpt(policy.label)) was in force on \(day): write the one that "
        + "was signed.", allowed: known.map { $0["version"] }, column: "version")
  }

  /// A version as titles of documents end: `v2.1`, `Version 3`.
  private static func version(in title: String, among known: [Item]) -> VersionNumber? {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let number =
        ["v", "version"].contains(word) ? next : word.hasPrefix("v") ? word.dropFirst() : ""
      guard number.first?.isNumber ?? false else { continue }
      let wanted = VersionNumber(String(number))
      if known.contains(where: { VersionNumber($0["version"]) == wanted }) { return wanted }
    }
    return nil
  }
}
