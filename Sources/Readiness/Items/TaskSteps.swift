/// The steps of a task, each of which is done or not; one a line, `[x] ` before those that are done.
package struct TaskSteps: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package let text: String
    package var isDone: Bool
  }

  package private(set) var all: [Step]

  package init(_ task: Item) {
    all = task.lines("steps").map { line in
      let mark = line.prefix(3).lowercased()
      guard mark == "[x]" || mark == "[ ]" else { return Step(text: line, isDone: false) }
      return Step(text: line.dropFirst(3).trimmed, isDone: mark == "[x]")
    }
  }

  package var done: Int { all.count(where: \.isDone) }

  /// As the field keeps them.
  package var text: String {
    all.map { $0.isDone ? "[x] \($0.text)" : $0.text }.joined(separator: "\n")
  }

  package mutating func toggle(_ place: Int) {
    guard all.indices.contains(place) else { return }
    all[place].isDone.toggle()
  }
}
