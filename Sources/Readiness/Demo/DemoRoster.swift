/// The demo company's roster, as its people system gave it out: those who are there, who comes and
/// who goes within three weeks.
struct DemoRoster {
  let values: DemoValues

  func steps(by actor: Person.ID) throws(Refusal) -> [DemoStep] {
    let readings = DemoReadings(
      kind: .person, source: "the people system", days: [-110, -61, -40, -14], actor: actor)
    return try readings.steps(values) { day throws(Refusal) in try people(on: day) }
  }

  /// Everyone with all that is known of them on a day.
  func people(on day: CalendarDate) throws(Refusal) -> [Item] {
    let known = day.adding(days: Self.notice)
    var people: [Item] = []
    for member in values.tables.people {
      var item = try person(member)
      guard item.date("start").map({ $0 <= known }) ?? true else { continue }
      for field in ["last_day", "leave_from"] where item.date(field).map({ known < $0 }) ?? false {
        item[field] = ""
      }
      if item["leave_from"].isEmpty { item["leave_to"] = "" }
      people.append(item)
    }
    return people
  }

  /// How many days ahead the people system knows.
  private static let notice = 21

  private func person(_ member: DemoTables.Member) throws(Refusal) -> Item {
    var item = Item(new: .person, id: member.person.id.description)
    for field in ItemKind.person.definition.fields where member.row.optional(field.id) != nil {
      item[field.id] = try member.row.read(field.id) { text in
        field.id == "earlier" ? stints(text) : values.value(text, field)
      }
    }
    item["email"] = member.person.email
    item["in_scope"] = "in"
    return item
  }

  private func stints(_ text: String) -> String? {
    let ends = text.split(separator: "..").compactMap { values.day($0) }
    return ends.count == 2 ? Period(start: ends[0], end: ends[1])?.description : nil
  }
}
