import Foundation
import GRDB
package import Readiness

/// What is known of a report beside its rows.
package struct ReportOrigin: Hashable, Sendable {
  /// As the user named it.
  package var path: String
  /// In hexadecimal.
  package var sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// What an import came to.
package struct ImportOutcome: Sendable {
  package var header: ReportHeader
  package var counts: ImportCounts
  package var refusals: [Refusal]
  /// In a rehearsal, up to 200 of each kind, the worst first; else none.
  package var changes: [ImportChange]
  /// Nil when the report changed nothing, or in a rehearsal.
  package var entry: JournalEntry?
}

extension ProjectFile {
  /// Hands batches to the file as a report is read, and the header at its end.
  ///
  /// The origin is asked for after reading: the hash is known only then.
  package typealias ReportFeed = (_ sink: (DraftBatch) throws -> Void) throws -> (
    ReportHeader, ReportOrigin
  )

  /// Imports one report as one transaction and one journal entry.
  ///
  /// - Parameters:
  ///   - isRehearsal: do all of it, tell what it came to, and roll back.
  ///   - merged: told, once all is read, how many rows were compared with what is known; it may
  ///     throw to stop.
  /// - Throws: what `feed` throws, after which nothing of the report is in the file.
  package func importReport(
    isRehearsal: Bool = false, by author: Author, merged: (Int) throws -> Void = { _ in },
    feed: ReportFeed
  ) throws -> ImportOutcome {
    func run(_ db: Database) throws -> ImportOutcome {
      try PageCache.enlarged(db) {
        try ReportImport(db: db, author: author, isRehearsal: isRehearsal).run(feed, merged: merged)
      }
    }
    guard isRehearsal else { return try write(run) }
    var outcome = try rehearse(run)
    outcome.entry = nil
    return outcome
  }
}

/// One import in progress: stage the rows, merge them with what is known, record the entry.
private struct ReportImport {
  let db: Database
  let author: Author
  let isRehearsal: Bool

  func run(
    _ feed: ProjectFile.ReportFeed, merged: (Int) throws -> Void
  ) throws -> ImportOutcome {
    var staging = try Staging(db)
    var checks: [CheckDraft] = []
    var refusals: [Refusal] = []
    var covered: Set<CheckName> = []
    var counts = ImportCounts()
    let (header, origin) = try ReadAhead.run { send in
      var stager = BatchStager()
      return try feed { try send(try stager.stage($0)) }
    } take: { (batch: StagedBatch) in
      checks += batch.newChecks
      refusals += batch.refusals
      counts.cutFields += batch.cutFields
      counts.maskedSecrets += batch.maskedSecrets
      covered.formUnion(batch.coveredChecks)
      for place in batch.coverage { try staging.cover(place) }
      for row in batch.rows {
        counts.count(row.verdict, isMuted: row.isMuted)
        try staging.add(row)
      }
    }
    counts.refused = refusals.count
    counts.checks = checks.count
    counts.checksMapped = checks.count { !$0.mapping.criteria.isEmpty }
    let known = try ImportedBefore.find(origin.sha256, db)
    let report = MergedReport(
      importID: UUID().uuidString.lowercased(), sha256: origin.sha256,
      scannedAt: staging.scannedAt ?? header.scannedAt ?? known ?? author.at,
      isReadAgain: known != nil, completeFamilies: header.completeFamilies,
      coveredChecks: covered.ofTool(header.tool))
    var merge = try FindingMerge(
      db: db, report: report, counts: counts, isRehearsal: isRehearsal)
    try merge.run(staging, checks: checks, merged: merged)
    try staging.drop()
    var outcome = ImportOutcome(
      header: header, counts: merge.counts, refusals: refusals,
      changes: try merge.sample.changes(db), entry: nil)
    // A report that looked somewhere and found nothing is kept too: it says that nothing was there.
    let says = counts.rows + refusals.count > 0 || merge.coverage?.isNowhere == false
    if merge.isDirty || known == nil && says {
      outcome.entry = try record(header, origin, refusals, &merge)
    }
    return outcome
  }

  private func record(
    _ header: ReportHeader, _ origin: ReportOrigin, _ refusals: [Refusal],
    _ merge: inout FindingMerge
  ) throws -> JournalEntry {
    let described = [
      origin.path, header.format, header.tool, header.toolVersion, origin.sha256,
    ].map(\.storable)
    try merge.writer.insert(
      BulkRow(
        .imports,
        [merge.importID, author.at.description] + described
          + [merge.scannedAt.description, try CompactJSON.text(merge.counts)]
          + [header.target.storable, try CompactJSON.text(header.warnings.map(\.storable))]
          + [try merge.coverage?.json() ?? ""]))
    for refusal in refusals {
      let texts = [merge.importID, refusal.place.storable, refusal.reason.storable]
      try merge.writer.insert(BulkRow(.refusals, [DatabaseValue.null] + texts))
    }
    try merge.writer.finish()
    let facts = ImportFacts(
      importID: merge.importID, sha256: origin.sha256, counts: merge.counts,
      digests: merge.writer.digests)
    return try Journal(db: db).append(
      .init(kind: .import, title: title(header, origin, merge.counts), facts: try facts.json()),
      Changeset(bytes: []), by: author)
  }

  private func title(
    _ header: ReportHeader, _ origin: ReportOrigin, _ counts: ImportCounts
  ) -> String {
    let name = (origin.path as NSString).lastPathComponent
    let changes = [
      (counts.created, "new"), (counts.reopened, "reopened"),
      (counts.resolved + counts.gone, "resolved"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let what = changes.isEmpty ? "nothing new" : changes.joined(separator: ", ")
    return "Imported \(header.tool) report \(name): \(counts.rows) rows, \(what)"
  }
}

extension Set<CheckName> {
  /// The names with the report's own tool where they name none.
  fileprivate func ofTool(_ tool: String) -> Self {
    Set(map { CheckName(tool: $0.tool.isEmpty ? tool : $0.tool, id: $0.id) })
  }
}

/// The same bytes imported earlier, and when that scan was.
private enum ImportedBefore {
  static func find(_ sha256: String, _ db: Database) throws -> Instant? {
    try String.fetchOne(
      db, sql: "SELECT scanned_at FROM import WHERE sha256 = ? ORDER BY at DESC LIMIT 1",
      arguments: [sha256]
    ).flatMap { Instant(iso: $0) }
  }
}
