/// What the scope requires and no policy stands for, as gaps of the checklist.
package enum PolicyGaps {
  /// The criteria a required policy is missing for, or not approved, with what is said of it; a
  /// project without any policy does not track them.
  package static func unapproved(_ register: PolicyRegister) -> [CriterionID: [String]] {
    guard !register.standings.isEmpty else { return [:] }
    var found: [CriterionID: [String]] = [:]
    for standing in register.standings where standing.isRequired && !standing.isApproved {
      for id in standing.policy.criteria("criteria") {
        found[id, default: []].append("\(standing.policy.label) was never approved")
      }
    }
    for template in register.missing {
      for id in template.criteria { found[id, default: []].append("\(template.title) is missing") }
    }
    return found
  }

  /// A gap for each required policy that is missing, but where one of its name is open already.
  ///
  /// - Parameter newID: an id each time.
  package static func gaps(
    of register: PolicyRegister, among items: Items, on day: CalendarDate,
    newID: (Int) -> Item.ID
  ) -> [Item] {
    let open = Set(items[.gap].filter { $0.isOpen(asOf: day) }.map(\.name))
    let missing = register.missing.filter { !open.contains(name($0)) }
    return missing.enumerated().map { place, template in
      var gap = Item(new: .gap, id: newID(place))
      gap["name"] = name(template)
      gap["criteria"] = template.criteria.map(\.description).joined(separator: " ")
      gap["effort"] = "S"
      gap["found_on"] = day.description
      gap["steps"] = "Make it from the template\nHave it approved\nPublish it and have it signed"
      return gap
    }
  }

  private static func name(_ template: PolicyTemplate) -> String {
    "Required policy missing: \(template.title)"
  }
}
