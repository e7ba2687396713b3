import GRDB
package import Readiness

extension ProjectFile {
  /// A stretch of the findings, with how many there are.
  package func findings(_ query: FindingQuery) throws -> FindingPage {
    try read { db in
      let selection = try FindingSelection(query, db)
      var page = FindingPage()
      page.offset = query.offset
      page.total = try selection.total(db)
      page.matching = selection.isEverything ? page.total : try selection.count(db)
      page.markedMatching = try selection.count(among: query.marked, db)
      let ids = try selection.ids(db, offset: query.offset, limit: query.limit)
      page.rows = try FindingReader(db, asOf: query.asOf).summaries(ids)
      return page
    }
  }

  /// The findings with these identities, in their order; those that are not there are left out.
  package func findings(identities: [String], asOf: CalendarDate) throws -> [FindingSummary] {
    try read { db in
      let reader = try FindingReader(db, asOf: asOf)
      return try reader.summaries(try identities.compactMap { try reader.id(of: $0) })
    }
  }

  /// The findings a query matches by their names, from the first on; its offset and limit are not
  /// heeded.
  package func identities(_ query: FindingQuery, limit: Int) throws -> [FindingReference] {
    try read { db in
      let ids = try FindingSelection(query, db).ids(db, offset: 0, limit: limit)
      return try FindingReader(db, asOf: query.asOf).references(ids)
    }
  }

  /// The row a finding has in the list, from 0; nil when the filter does not keep it.
  package func position(of identity: String, in query: FindingQuery) throws -> Int? {
    try read { db in try FindingSelection(query, db).position(of: identity, db) }
  }

  /// One finding whole; nil when there is none with that name.
  package func finding(identity: String, asOf: CalendarDate) throws -> FindingDetail? {
    try read { db in
      let reader = try FindingReader(db, asOf: asOf)
      return try reader.id(of: identity).flatMap { try reader.detail($0) }
    }
  }

  /// One finding whole; nil when there is none with that row number.
  package func finding(_ id: FindingSummary.ID, asOf: CalendarDate) throws -> FindingDetail? {
    try read { db in try FindingReader(db, asOf: asOf).detail(id) }
  }
}
