import Foundation
import GRDB
package import Readiness

extension ProjectFile {
  /// Writes a sign-off with who decided, when and on what proof; an entry is written even where no
  /// data changes.
  ///
  /// Undo passes over it: it stands until it is withdrawn.
  ///
  /// - Parameter changes: what becomes of the records that are signed off.
  /// - Throws: `.refused` where the decision lacks something or lies in the future.
  package func signOff(
    _ changes: [ProjectChange] = [], title: String, _ decision: SignOff, by author: Author
  ) throws -> JournalEntry {
    try write { db in
      let zone = try ProjectRecord.read(db)?.timeZone ?? "UTC"
      let today = ProjectCalendar(timeZone: zone).day(of: author.at)
      try Self.refusing { () throws(SignOffRefusal) in try decision.check(asOf: today) }
      return try Journal(db: db).sign(
        .init(kind: .signoff, title: title, facts: try SignOffFacts(decision).json()), changes,
        by: author)
    }
  }

  /// Withdraws a sign-off by a new entry that holds the reason; what it changed stays, but for
  /// `changes`.
  ///
  /// - Throws: `.unknownEntry`; `.refused` without a reason, for what is no sign-off, or a second
  /// time.
  package func withdraw(
    _ id: JournalEntry.ID, reason: String, changes: [ProjectChange] = [], by author: Author
  ) throws -> JournalEntry {
    try write { db in
      guard let row = try Journal(db: db).row(id: id) else {
        throw ProjectFileError.unknownEntry(id)
      }
      let entry = JournalEntry(row)
      guard entry.kind == .signoff, entry.of == nil else {
        throw ProjectFileError.refused("only a sign-off can be withdrawn, \(entry.title) is none")
      }
      if let earlier = try Self.withdrawal(of: id, db) {
        throw ProjectFileError.refused(
          "\(entry.title) was withdrawn already, by \(earlier.actor) on \(earlier.at.utcDate)")
      }
      try Self.refusing { () throws(SignOffRefusal) in
        if GapTransition.isBlank(reason) { throw .reasonMissing }
      }
      return try Journal(db: db).sign(
        .init(
          kind: .signoff, title: "Withdrawn: \(entry.title)", of: id,
          facts: try SignOffFacts(reason: reason).json()), changes, by: author)
    }
  }

  /// The entry that withdrew a sign-off; nil while it stands.
  package func withdrawal(of id: JournalEntry.ID) throws -> JournalEntry? {
    try read { db in try Self.withdrawal(of: id, db) }
  }

  private static func withdrawal(of id: String, _ db: Database) throws -> JournalEntry? {
    try JournalRow.fetchOne(
      db, sql: "SELECT \(JournalRow.columns) FROM journal WHERE kind = 'signoff' AND of = ?",
      arguments: [id]
    ).map { JournalEntry($0) }
  }

  private static func refusing(_ check: () throws(SignOffRefusal) -> Void) throws {
    do { try check() } catch { throw ProjectFileError.refused(error.sentence) }
  }
}

extension Journal {
  /// Writes changes as an entry of their own, even where they do nothing.
  fileprivate func sign(
    _ draft: Draft, _ changes: [ProjectChange], by author: Author
  ) throws -> JournalEntry {
    let recording = try Recording(db)
    for change in changes { try StoredChange.write(change, db) }
    return try append(draft, recording.changeset(), by: author)
  }

  /// Refuses what would change a row that a sign-off in force changed after `row` was written.
  func refuseIfSignedSince(_ row: JournalRow, _ changeset: Changeset) throws {
    func places(_ changeset: Changeset) throws -> Set<[String]> {
      Set(try changeset.operations().map { [$0.table, $0.key] })
    }
    let touched = try places(changeset)
    let signed = try JournalRow.fetchCursor(
      db,
      sql: """
        SELECT \(JournalRow.columns) FROM journal s
        WHERE seq > ? AND kind = 'signoff' AND of IS NULL AND length(changeset) > 0
          AND NOT EXISTS (SELECT 1 FROM journal w WHERE w.kind = 'signoff' AND w.of = s.id)
        ORDER BY seq
        """, arguments: [row.seq])
    while let signOff = try signed.next() {
      let both = try places(Changeset(bytes: signOff.changeset)).intersection(touched)
      if let place = both.min(by: { $0.lexicographicallyPrecedes($1) }) {
        throw ProjectFileError.conflict(
          "\(place.joined(separator: " ")) was signed off since (\(signOff.title)); "
            + "withdraw that first")
      }
    }
  }
}

/// What the journal keeps of a sign-off, or of its withdrawal, beside the changeset.
private struct SignOffFacts: Codable {
  var decidedBy: String?
  var decidedOn: String?
  var proof: String?
  var reason: String?

  init(_ decision: SignOff) {
    decidedBy = decision.decidedBy.storable
    decidedOn = decision.decidedOn.description
    proof = decision.proof.storable
  }

  init(reason: String) { self.reason = reason.storable }

  init?(json: String) {
    guard let facts = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = facts
  }

  func json() throws -> String { try CompactJSON.text(self) }
}

extension JournalEntry {
  /// Who decided, when and on what proof; nil for what is no sign-off.
  package var signOff: SignOff? {
    guard kind == .signoff, of == nil, let facts = SignOffFacts(json: self.facts),
      let name = facts.decidedBy, let proof = facts.proof,
      let day = facts.decidedOn.flatMap({ CalendarDate(iso: $0) })
    else { return nil }
    return SignOff(decidedBy: name, decidedOn: day, proof: proof)
  }

  /// Why the sign-off that `of` names was withdrawn; nil for what is no withdrawal.
  package var withdrawal: String? {
    guard kind == .signoff, of != nil else { return nil }
    return SignOffFacts(json: facts)?.reason
  }
}
