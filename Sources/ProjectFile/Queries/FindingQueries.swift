import GRDB
package import Readiness

extension ProjectFile {
  /// A stretch of the findings, with how many there are.
  ///
  /// - Parameter isWanted: asked again and again while it reads, from the reading thread.
  /// - Throws: `CancellationError` soon after `isWanted` says no.
  package func findings(
    _ query: FindingQuery, while isWanted: () -> Bool = { true }
  ) throws -> FindingPage {
    try read { db in
      try QueryPatience.run(db, while: isWanted) {
        let selection = try FindingSelection(query, db, findingCache)
        var page = FindingPage()
        page.offset = query.offset
        page.total = try selection.total()
        page.matching = try selection.matching()
        page.markedMatching = try selection.matching(among: query.marked)
        page.rows = try FindingReader(db, asOf: query.asOf).summaries(try selection.stretch())
        return page
      }
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
      var query = query
      query.offset = 0
      query.limit = limit
      let ids = try FindingSelection(query, db, findingCache).stretch()
      return try FindingReader(db, asOf: query.asOf).references(ids)
    }
  }

  /// The row a finding has in the list, from 0; nil when the filter does not keep it.
  package func position(of identity: String, in query: FindingQuery) throws -> Int? {
    try read { db in
      let selection = try FindingSelection(query, db, findingCache)
      return try FindingReader(db, asOf: query.asOf).id(of: identity)
        .flatMap { try selection.position(of: $0) }
    }
  }

  /// One finding whole; nil when there is none with that name.
  package func finding(identity: String, asOf: CalendarDate) throws -> FindingDetail? {
    try read { db in
      let reader = try FindingReader(db, asOf: asOf)
      guard let id = try reader.id(of: identity), var detail = try reader.detail(id) else {
        return nil
      }
      detail.others = try Self.findings(onSameResourceAs: id, reader, limit: 20, db)
      return detail
    }
  }

  /// One finding whole; nil when there is none with that row number.
  package func finding(_ id: FindingSummary.ID, asOf: CalendarDate) throws -> FindingDetail? {
    try read { db in try FindingReader(db, asOf: asOf).detail(id) }
  }
}
