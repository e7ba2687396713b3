/// A gap many companies have, in our own words, from which one of theirs can be made.
package struct GapPattern: Hashable, Sendable, Identifiable {
  /// Such as `mfa-not-enforced`; gaps keep it, so it is never given to another one.
  package let id: String
  package let title: String
  /// The main one first.
  package let criteria: [CriterionID]
  package let description: String
  package let steps: [String]
  package let effort: StarterControl.Effort
  /// The starter control that would close it, such as `IAM-02`.
  package let control: String

  /// A gap filled from the pattern, found on a day; `id` is a new UUID.
  package func gap(id: String, on day: CalendarDate) -> Item {
    var gap = Item(new: .gap, id: id)
    gap["name"] = title
    gap["criteria"] = criteria.sorted().map(\.description).joined(separator: " ")
    gap["pattern"] = self.id
    gap["description"] = description
    gap["steps"] = steps.joined(separator: "\n")
    gap["effort"] = effort.rawValue
    gap["found_on"] = day.description
    return gap
  }
}

extension GapPattern {
  /// Reads one row of `gap-patterns.csv` per pattern, in the file's order.
  static func read(_ table: CSVText) throws(Refusal) -> [GapPattern] {
    let columns = try CatalogueColumns(
      table, requiring: ["id", "title", "description", "steps", "control"])
    var patterns: [GapPattern] = []
    for row in columns.rows {
      patterns.append(
        GapPattern(
          id: row["id"], title: row["title"], criteria: try row.criteria("criteria"),
          description: row["description"], steps: row.list("steps"),
          effort: try row.read("effort") { StarterControl.Effort(rawValue: $0) },
          control: row["control"]))
    }
    return patterns
  }
}
