package import Terminal

/// The user's own keys, read from a text such as `gap.met: m` and `cursor.down: [j, Down]`.
///
/// An empty list takes an action's keys away. A line that is wrong leaves its action the keys it
/// has by default, and the other lines count.
package struct KeyFile: Sendable {
  package typealias Keys = [String: [Key]]

  /// The keys of each action the file speaks of, by its id.
  package let keys: Keys
  /// What is wrong, in sentences that begin with `file:line`, in the order of lines.
  package let problems: [String]

  /// No file, no keys of one's own.
  package static let empty = KeyFile(keys: [:], problems: [])

  /// - Parameters:
  ///   - name: what the problems call the file.
  ///   - scopes: the places in which a key may mean only one thing.
  package init(_ text: String, named name: String, scopes: [KeyScope] = KeyReference.scopes) {
    let source = KeyFileSource(text)
    var reading = KeyFileReading(scopes: scopes)
    for line in source.lines { reading.add(line) }
    reading.dropClashes()
    keys = reading.bindings.mapValues(\.keys)
    let problems = source.problems + reading.problems
    self.problems = problems.sorted { $0.line < $1.line }.map { "\(name):\($0.line): \($0.text)" }
  }

  /// A file that cannot be read.
  package init(unreadable name: String, because reason: String) {
    self.init(keys: [:], problems: ["\(name): \(reason); the keys are as they are by default"])
  }

  private init(keys: [String: [Key]], problems: [String]) {
    self.keys = keys
    self.problems = problems
  }
}

/// What is wrong with a line.
struct KeyFileProblem: Hashable {
  let line: Int
  let text: String
}
