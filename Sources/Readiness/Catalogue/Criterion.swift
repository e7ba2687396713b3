/// A trust services criterion, in our own words (DOMAIN §1).
package struct Criterion: Hashable, Sendable, Identifiable {
  package let id: CriterionID
  package let category: Category
  package let title: String
  /// What an assessor asks, in plain words.
  package let question: String
  /// The principle of internal control it rests on, 1 to 17; only in CC1 to CC5.
  package let cosoPrinciple: Int?
  /// Who answers for it in a small company, as a role.
  package let ownerRole: String
  package let typicalEvidence: [String]
  /// How often evidence falls due; may join several, as in `on event + annual`.
  package let evidenceCadence: String
  /// Why it may be left out, where that is expected; nil where leaving it out is a surprise.
  package let usuallyNotApplicable: String?

  /// `CC6` of `CC6.1`.
  package var series: String { id.series }
}

/// A group of criteria on one topic, such as CC6, logical and physical access.
package struct Series: Hashable, Sendable, Identifiable {
  /// `CC6`.
  package let id: String
  package let title: String
  package let category: Category
  /// In the order of the catalogue.
  package let criteria: [CriterionID]
}

extension Criterion {
  /// Reads one row of `criteria.csv` per criterion, in the file's order.
  static func read(_ table: CSVText) throws(Refusal) -> (criteria: [Criterion], series: [Series]) {
    let columns = try CatalogueColumns(
      table,
      requiring: [
        "title", "question", "series_title", "owner_role", "typical_evidence", "evidence_cadence",
      ])
    var criteria: [Criterion] = []
    var series: [Series] = []
    for row in columns.rows {
      let category = try row.read("category") { Category($0) }
      let id = try row.read("id") { CriterionID($0) }
      let principle = row["coso_principle"]
      criteria.append(
        Criterion(
          id: id, category: category, title: row["title"], question: row["question"],
          cosoPrinciple: principle.isEmpty ? nil : try row.read("coso_principle") { Int($0) },
          ownerRole: row["owner_role"], typicalEvidence: row.list("typical_evidence"),
          evidenceCadence: row["evidence_cadence"],
          usuallyNotApplicable: row.optional("usually_not_applicable")))
      let members = (series.last?.id == id.series ? series.removeLast().criteria : []) + [id]
      series.append(
        Series(id: id.series, title: row["series_title"], category: category, criteria: members))
    }
    return (criteria, series)
  }
}
