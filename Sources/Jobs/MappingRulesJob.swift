package import ProjectFile
import Readiness

/// The user's own mapping rules as YAML, out and back.
package struct MappingRulesJob: Sendable {
  package struct Outcome: Hashable, Sendable {
    /// The names of the rules that were added.
    package var added: [String]
    /// How many were there already.
    package var known: Int
    package var entry: JournalEntry?
  }

  private let file: ProjectFile
  private let author: Author
  private let newID: @Sendable () -> String

  package init(file: ProjectFile, author: Author, newID: @escaping @Sendable () -> String) {
    self.file = file
    self.author = author
    self.newID = newID
  }

  package func text() throws -> String { MappingRuleText.text(of: try rules()) }

  /// Adds the rules of a text that the project lacks, as one change.
  ///
  /// - Throws: `Failure` that names the line that cannot be read.
  package func add(path: String) throws -> Outcome {
    let text = try TextFile.read(path, limit: 16 << 20)
    let known = Set(try rules().all.map(\.values))
    let read: [MappingRule]
    switch MappingRuleText.rules(in: text) {
    case .success(let rules): read = rules
    case .failure(let refusal):
      throw Failure(.badInput, "\(path), \(refusal.place): \(refusal.reason)")
    }
    let fresh = read.filter { !known.contains($0.values) }
    let changes = fresh.map { rule -> ProjectChange in
      .putItem(Item(kind: .mappingRule, id: newID(), values: rule.values))
    }
    let entry =
      changes.isEmpty
      ? nil
      : try file.apply(
        changes, title: changes.count == 1 ? nil : "\(changes.count) mapping rules added",
        by: author)
    return Outcome(added: fresh.map(\.name), known: read.count - fresh.count, entry: entry)
  }

  private func rules() throws -> MappingRules {
    MappingRules(try file.items(.mappingRule).map { MappingRule($0) })
  }
}
