/// Compares a table of policies, as the register is exported, with those of the project.
///
/// A row without a code finds its policy by name. Approving and publishing are sign-offs, which no
/// table gives.
package enum PolicyTable {
  /// What the register says beside the policies' own fields; it follows from other things.
  private static let computed: Set<String> = [
    "as_of", "version_in_force", "next_review", "days_overdue", "required", "signed", "overdue",
    "version", "approved_on", "approver", "effective", "state", "concerns",
  ]

  /// What a table would change.
  ///
  /// - Throws: `UnknownTable`, `Refusal` for one that is refused as a whole.
  package static func compare(
    _ table: SpreadsheetText, with ground: PaperGround, people: [Person]
  ) throws -> TableComparison {
    let isKnown = table.columns.contains { ItemColumn.named($0, of: .policy) != nil }
    guard isKnown || ground.options.mapping != nil else {
      throw UnknownTable(
        sentence: "It has no column of policies, but \(PaperDialect.listed(table.columns)). Name "
          + "a mapping that says which of these holds the name.")
    }
    var rows = ItemRows(try mapped(table, ground.options.mapping))
    rows.columns = rows.columns.filter { name in
      !computed.contains(name) || ItemColumn.named(name, of: .policy) != nil
    }
    find(&rows, among: ground.items[.policy])
    return try ItemTableComparison.of(
      rows, .policy, with: ground.items, people: people, on: ground.asOf,
      carried: ground.carried, newID: ground.newID)
  }

  /// The table with the names of our fields instead of its own, as a mapping says.
  private static func mapped(
    _ table: SpreadsheetText, _ mapping: Item?
  ) throws(Refusal) -> SpreadsheetText {
    guard let mapping else { return table }
    var fields: [String: String] = [:]
    for (field, column) in try PaperDialect.lines(of: mapping) {
      let name = SpreadsheetText.normalized(column)
      guard ItemColumn.named(field, of: .policy) != nil, table.columns.contains(name) else {
        let names = ItemColumn.all(of: .policy).map(\.name).joined(separator: ", ")
        throw Refusal(
          place: "the mapping \(excerpt(mapping.label))",
          reason: "“\(excerpt(field)) = \(excerpt(column))” names no field of policies, or no "
            + "column of the table. Fields are \(names); columns are "
            + "\(PaperDialect.listed(table.columns)).")
      }
      fields[name] = field
    }
    return table.renaming(fields)
  }

  private static func find(_ rows: inout ItemRows, among policies: [Item]) {
    let named = NamedItems(.policy, policies)
    let known = Dictionary(policies.map { ($0.id, $0) }) { first, _ in first }
    let hasNames = rows.columns.contains("name") || rows.columns.contains("policy")
    var refused: [RowRefusal] = []
    rows.rows = rows.rows.compactMap { row in
      var row = row
      let code = (row.cells["code"] ?? "").trimmed
      let id = (row.cells["id"] ?? "").trimmed
      var found = id.isEmpty ? named.items(code: code) : [id]
      if id.isEmpty, code.isEmpty, hasNames {
        found = named.items(name: row.cells["name"] ?? row.cells["policy"] ?? "")
        if found.count == 1 { row.cells["id"] = found[0] }
      }
      let standing = found.count == 1 ? known[found[0]]?["status"] ?? "" : ""
      guard let refusal = refusal(of: row, standing: standing) else { return row }
      refused.append(refusal)
      return nil
    }
    rows.refused += refused
    if !rows.columns.contains("id") { rows.columns.append("id") }
  }

  /// A table says of no policy that it is approved, where nobody approved it.
  private static func refusal(of row: ListedRow, standing: String) -> RowRefusal? {
    let word = (row.cells["status"] ?? "").trimmed.lowercased()
    guard
      let status = PolicyStatus.allCases.first(where: { [$0.rawValue, $0.title].contains(word) }),
      status.rawValue != standing, [.approved, .published].contains(status)
    else { return nil }
    return RowRefusal(
      row: row.number, column: "status",
      why: "A policy is \(status.title) by a sign-off, with who decided and the proof: import it "
        + "as a draft, then approve it.",
      allowed: [PolicyStatus.draft, .inReview].map(\.title))
  }
}
