/// What was odd about people of a table, each oddity once with their names.
struct NamedNotes {
  private static let mostNames = 10
  private var names: [String: [String]] = [:]

  /// - Parameter what: goes on after `1 person` as after `2 people`, as `missing from this table`.
  mutating func add(_ name: String, _ what: String) {
    names[what, default: []].append(name)
  }

  var isEmpty: Bool { names.isEmpty }

  /// A sentence for each oddity, sorted, such as who is missing from a table.
  func sentences(_ one: String = "person", _ many: String = "people") -> [String] {
    names.sorted { $0.key < $1.key }.map { what, names in
      let more = names.count - Self.mostNames
      let listed = names.prefix(Self.mostNames).map { excerpt($0) }.joined(separator: ", ")
      return "\(Wording.count(names.count, one, many)) \(what): \(listed)"
        + (more > 0 ? " and \(more) more." : ".")
    }
  }
}
