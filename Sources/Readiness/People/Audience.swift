/// Of whom a policy or a course is asked, as people write it: `everyone`, `employees`,
/// `contractors`, `team=Engineering`, `role=Manager`, `person=ada@example.com`, several with
/// semicolons, of which one has to hold; `not team=Sales` leaves out.
package struct Audience: Hashable, Sendable {
  static let everyoneWord = "everyone"
  static let help =
    "everyone, employees, contractors, team=…, role=…, person=…; parted by semicolons, not … "
    + "leaves out. Empty for nobody."

  private enum Test: Hashable {
    case everyone
    case worker(String)
    /// A field that has this value, in any case.
    case field(String, String)
    case person(String)

    func holds(_ person: Item) -> Bool {
      switch self {
      case .everyone: true
      // Who says nothing works here as most do.
      case .worker(let word):
        (person["worker"].isEmpty ? "employee" : person["worker"]) == word
      case .field(let field, let value): person[field].trimmed.lowercased() == value
      case .person(let word):
        [person["email"], person.name].contains { $0.trimmed.lowercased() == word }
      }
    }
  }

  private var included: [Test] = []
  private var excluded: [Test] = []
  /// Words that mean nothing here, as they stand there.
  package private(set) var unknown: [String] = []

  package init(_ text: String) {
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map(\.trimmed)
    where !part.isEmpty {
      let lower = part.lowercased()
      let isExcluding = lower.hasPrefix("not ")
      guard let test = Self.test(isExcluding ? lower.dropFirst(4).trimmed : lower) else {
        unknown.append(part)
        continue
      }
      if isExcluding { excluded.append(test) } else { included.append(test) }
    }
    // What only leaves out leaves the others in.
    if included.isEmpty, !excluded.isEmpty { included = [.everyone] }
  }

  /// Nobody is asked.
  package var isEmpty: Bool { included.isEmpty }

  package func contains(_ person: Item) -> Bool {
    included.contains { $0.holds(person) } && !excluded.contains { $0.holds(person) }
  }

  private static func test(_ word: String) -> Test? {
    switch word {
    case everyoneWord: return .everyone
    case "employees": return .worker("employee")
    case "contractors": return .worker("contractor")
    default:
      let parts = word.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard parts.count == 2, !parts[1].isEmpty else { return nil }
      switch parts[0] {
      case "team", "role": return .field(parts[0], parts[1])
      case "person": return .person(parts[1])
      default: return nil
      }
    }
  }
}
