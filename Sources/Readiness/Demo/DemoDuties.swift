/// Who of the demo company signed and took what, by the rule of `Templates/demo/duties.csv`: so many
/// days after it was asked of them, or after their first day.
///
/// A row holds for everyone (`*`), for those who began after it was asked (`joiners`) or for those it
/// names, of whom it says the last word. `2..20` spreads people over these days, always alike.
struct DemoDuties {
  private let values: DemoValues
  /// What was asked of each person in each stint, and when they did it.
  private let turns: [Turn]

  /// - Parameter items: the policies, versions, courses and people as they stand on the as-of day.
  init(_ values: DemoValues, items: Items, people: [Item]) throws(Refusal) {
    self.values = values
    var rounds: [Round] = []
    for row in values.tables.dutyRows {
      let round = try Round(row, values, items)
      if rounds.last?.key != round.key { rounds.append(round) }
      for person in row["person"].split(separator: " ").map(String.init) {
        rounds[rounds.count - 1].after[person] = try row.read("after") { After($0) }
      }
    }
    let staff = people.map { Staff(item: $0, key: values.tables.member(Person.ID($0.id))?.key) }
    turns = rounds.flatMap { round in
      staff.filter { round.audience.contains($0.item) }.flatMap { one in
        one.employment.stints.compactMap { Turn(round, one, $0, asOf: values.asOf) }
      }
    }
  }

  func steps(by actor: Person.ID) throws(Refusal) -> [DemoStep] {
    let signed = DemoReadings(
      kind: .acknowledgement, source: "Inkpot", days: [-66, -30, -2], actor: actor)
    let taken = DemoReadings(
      kind: .trainingRecord, source: "Brightshelf", days: [-56, -3], actor: actor)
    return try signed.steps(values) { acknowledgements(on: $0) }
      + taken.steps(values) { trainingRecords(on: $0) }
  }

  private func acknowledgements(on day: CalendarDate) -> [Item] {
    turns.filter { $0.round.subject.kind == .policyVersion }.compactMap { turn in
      guard let done = turn.done, done <= day else { return nil }
      var item = Item(
        new: .acknowledgement, id: DemoValues.id(.acknowledgement, "\(turn.round.key) \(turn.id)"))
      item["policy"] = turn.round.subject["policy"]
      item["version"] = turn.round.subject["version"]
      item["person"] = turn.person.id
      item["day"] = done.description
      item["source"] = "Inkpot"
      return item
    }
  }

  /// Also those that are asked and not done.
  private func trainingRecords(on day: CalendarDate) -> [Item] {
    turns.filter { $0.round.subject.kind == .course }.compactMap { turn in
      guard turn.since <= day else { return nil }
      let course = turn.round.subject
      var item = Item(
        new: .trainingRecord, id: DemoValues.id(.trainingRecord, "\(turn.round.key) \(turn.id)"))
      item["course"] = course.id
      item["person"] = turn.person.id
      item["assigned"] = turn.since.description
      item["due"] = turn.since.adding(days: course.number("days") ?? 30).description
      if let done = turn.done, done <= day {
        item["completed"] = done.description
        item["score"] = String(70 + DemoValues.hash("score \(turn.id)") % 31)
      }
      item["source"] = "Brightshelf"
      return item
    }
  }
}

extension DemoDuties {
  /// Someone of the roster.
  private struct Staff {
    let item: Item
    let key: String
    let employment: Employment

    init(item: Item, key: String?) {
      self.item = item
      self.key = key ?? item.id
      employment = Employment(item)
    }
  }

  /// What one person was asked in one stint.
  private struct Turn {
    let round: Round
    let person: Item
    let id: String
    let since: CalendarDate
    /// Nil where they did not, or were not there on that day.
    let done: CalendarDate?

    /// Nil where it was not asked in that stint.
    init?(_ round: Round, _ staff: Staff, _ stint: Employment.Stint, asOf: CalendarDate) {
      let since = max(round.since, stint.start ?? round.since)
      guard stint.contains(since), round.until.map({ since < $0 }) ?? true else { return nil }
      self.round = round
      self.since = since
      person = staff.item
      id = "\(staff.key) \(round.since.days(since: asOf))"
      let joined = round.since < since ? round.after["joiners"] : nil
      guard case .days(let days) = round.after[staff.key] ?? joined ?? round.after["*"] else {
        done = nil
        return
      }
      let spread = DemoValues.hash("\(round.key) \(staff.key)") % UInt64(days.count)
      let day = since.adding(days: days.lowerBound + Int(spread))
      done = stint.contains(day) && !staff.employment.isOnLeave(on: day) ? day : nil
    }
  }

  /// One time something was asked of an audience.
  private struct Round {
    /// Tells rounds from each other, the same on every as-of day.
    let key: String
    /// A policy's version or a course.
    let subject: Item
    let audience: Audience
    let since: CalendarDate
    /// From this day on it was asked anew, by another round.
    let until: CalendarDate?
    /// By a person's key, or by the words for many.
    var after: [String: After] = [:]

    init(_ row: CatalogueColumns.Row, _ values: DemoValues, _ items: Items) throws(Refusal) {
      key = "\(row["subject"]) \(row["since"])"
      let subject = try row.read("subject") { text in
        DemoValues.reference(text).flatMap {
          items.item(.policyVersion, $0) ?? items.item(.course, $0)
        }
      }
      self.subject = subject
      let asked = subject.kind == .course ? subject : items.item(.policy, subject["policy"])
      audience = Audience(asked?["audience"] ?? "")
      since = try row.read("since") { text in
        text.isEmpty ? PolicyVersions.inForceFrom(subject) : values.day(text)
      }
      until = row.optional("until").flatMap { values.day($0) }
    }

  }

  /// When someone did what was asked of them.
  private enum After {
    case never
    /// So many days later; which of them is each person's own.
    case days(ClosedRange<Int>)

    /// Reads `2..20`, `43` or `never`.
    init?(_ text: String) {
      if text == "never" {
        self = .never
        return
      }
      let ends = text.split(separator: ".").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      self = .days(first...last)
    }
  }
}
