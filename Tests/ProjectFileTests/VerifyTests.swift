import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

/// Edits behind the journal's back, as someone with `sqlite3` would make them.
@Suite struct VerifyTests {
  /// A project with something in every table.
  private func filled() throws -> ScratchProject {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada), .met("CC6.1", owner: .ada)], by: .ada(1))
    _ = try scratch.file.apply(
      [
        .assessPoint(PointAssessment(point: "CC6.1-01", status: .met, note: "n")),
        .setSetting(key: "k", value: "v"),
        .triage(Triage(finding: "00ff", owner: Person.ada.id, note: "n")),
      ] + ItemKind.allCases.filter { $0 != .person }.map { .putItem(.sample($0)) }, by: .ada(2))
    var report = MadeReport([.row("a"), .row("b", .pass), .row("c")])
    report.refusals = [Refusal(place: "line 7", reason: "no JSON")]
    try scratch.file.take(report, minute: 10)
    try scratch.file.take(
      MadeReport(sha256: "bb", [.row("a", .pass, day: 1), .row("b", day: 1)]), minute: 11)
    for table in Schema.journaled + Schema.bulk {
      #expect(try scratch.count(table) > 0, "\(table)")
    }
    #expect(try scratch.file.verify().problems == [])
    return scratch
  }

  private func problems(after sql: String...) throws -> [Verification.Problem] {
    let scratch = try filled()
    for statement in sql { try scratch.behindItsBack(statement) }
    let found = try scratch.file.verify()
    #expect(found.isIntact == found.problems.isEmpty)
    return found.problems
  }

  private static let openJournal =
    "DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_deleted"

  @Test(arguments: [
    ("project", "0b7d9c3e-acme", "name", "Acme", "Acne"),
    ("person", "p-ada", "email", "ada@acme.test", "eve@acme.test"),
    ("assessment", "CC6.1", "rationale", "seen", "se\u{301}en"),
    ("point", "CC6.1-01", "status", "met", "not_met"),
    ("setting", "k", "value", "v", ""), ("triage", "00ff", "note", "n", "m"),
  ])
  func anEditedFieldIsNamedWithBothValues(
    table: String, row: String, column: String, recorded: String, found: String
  ) throws {
    let problems = try problems(after: "UPDATE \(table) SET \(column) = '\(found)'")
    #expect(
      problems == [
        .fieldDiffers(table: table, row: row, column: column, recorded: recorded, found: found)
      ])
  }

  @Test func spellingsThatLookTheSameAreToldApart() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.setSetting(key: "k", value: "\u{E9}")], by: .ada(1))
    try scratch.behindItsBack("UPDATE setting SET value = 'e' || char(0x301)")
    #expect(try scratch.file.verify().problems.count == 1)
  }

  @Test func nothingHidesBehindANUL() throws {
    #expect(
      try problems(after: "UPDATE setting SET value = value || char(0) || 'x'").first?.message
        .hasPrefix("table setting, row k, column value") == true)
    #expect(
      try problems(after: "UPDATE finding SET detail = detail || char(0) || 'x'")
        == [.bulkDiffers(table: "finding")])
  }

  @Test(arguments: [
    ("DELETE FROM setting", Verification.Problem.rowMissing(table: "setting", row: "k")),
    (
      "INSERT INTO setting VALUES ('new', '1')",
      .rowAdded(table: "setting", row: "new")
    ),
    (
      "DELETE FROM category WHERE id = 'availability'",
      .rowMissing(table: "category", row: "availability")
    ),
    ("INSERT INTO category VALUES ('privacy')", .rowAdded(table: "category", row: "privacy")),
  ])
  func rowsMissingOrAddedAreNamed(sql: String, problem: Verification.Problem) throws {
    #expect(try problems(after: sql) == [problem])
  }

  @Test(arguments: [
    ("import", "path = 'x'"), ("import_refusal", "reason = 'x'"), ("import_before", "was = '{}'"),
    ("tool_check", "criteria = ''"), ("resource", "name = 'x'"), ("finding", "severity = 4"),
    ("finding_event", "became = 'x'"),
  ])
  func anEditedBulkTableIsNamed(table: String, edit: String) throws {
    let rowid = "rowid = (SELECT max(rowid) FROM \(table))"
    // What was counted is then no longer what is there.
    let expected: [Verification.Problem] =
      [.bulkDiffers(table: table)]
      + (table == "finding" ? [.derivedDiffers(table: "finding_tally")] : [])
    #expect(try problems(after: "UPDATE \(table) SET \(edit) WHERE \(rowid)") == expected)
    #expect(try problems(after: "DELETE FROM \(table) WHERE \(rowid)") == expected)
  }

  @Test func aChangedEntryIsNamedAndSoIsTheMissingTrigger() throws {
    for column in ["title = 'x'", "actor = 'Eve'", "changeset = CAST(changeset || x'00' AS BLOB)"] {
      let problems = try problems(
        after: Self.openJournal, "UPDATE journal SET \(column) WHERE seq = 2")
      let messages = problems.map(\.message)
      #expect(messages.contains("schema: trigger journal_is_never_changed is missing"))
      #expect(messages.contains("schema: trigger journal_is_never_deleted is missing"))
      #expect(
        messages.contains {
          $0.hasPrefix("journal entry 2 (") && $0.hasSuffix("was changed after it was written")
        })
    }
  }

  @Test func anEntryHashedAnewBreaksTheChainAfterIt() throws {
    let scratch = try filled()
    try scratch.behindItsBack { db in
      try db.execute(sql: Self.openJournal)
      var row = try #require(
        try JournalRow.fetchOne(db, sql: "SELECT * FROM journal WHERE seq = 2"))
      row.actor = "Eve"
      try db.execute(
        sql: "UPDATE journal SET actor = ?, hash = ? WHERE seq = 2",
        arguments: [row.actor, Data(row.expectedHash)])
    }
    let problems = try scratch.file.verify().problems
    #expect(
      problems.contains { if case .chainBroken(seq: 3, _) = $0 { true } else { false } })
  }

  @Test func aChangesetThatIsNoneIsTold() throws {
    let problems = try problems(
      after: Self.openJournal, "UPDATE journal SET changeset = x'00112233' WHERE seq = 3")
    #expect(
      problems.contains { if case .unreadableEntry(seq: 3, _, _) = $0 { true } else { false } })
    #expect(problems.contains(.rowAdded(table: "setting", row: "k")))
  }

  @Test func aMissingEntryIsNoticed() throws {
    let middle = try problems(after: Self.openJournal, "DELETE FROM journal WHERE seq = 2")
    #expect(middle.contains(.entryMissing(before: 3)))
    let first = try problems(after: Self.openJournal, "DELETE FROM journal WHERE seq = 1")
    #expect(first.contains(.entryMissing(before: 2)))
    let closed = try problems(
      after: Self.openJournal, "DELETE FROM journal WHERE seq = 2",
      "UPDATE journal SET seq = seq - 1 WHERE seq > 2")
    #expect(closed.contains { if case .chainBroken(seq: 2, _) = $0 { true } else { false } })
  }

  @Test func aDeletedLastEntryLeavesWhatItWrote() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.setSetting(key: "k", value: "v")], by: .ada(1))
    try scratch.behindItsBack("\(Self.openJournal); DELETE FROM journal WHERE seq = 2")
    #expect(
      try scratch.file.verify().problems.contains(.rowAdded(table: "setting", row: "k")))
    let imported = try filled()
    try imported.behindItsBack(
      "\(Self.openJournal); DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    #expect(try imported.file.verify().problems.contains(.bulkDiffers(table: "finding")))
  }

  @Test func swappedEntriesAreNoticed() throws {
    let problems = try problems(
      after: Self.openJournal,
      """
      UPDATE journal SET seq = 99 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3;
      UPDATE journal SET seq = 3 WHERE seq = 99
      """)
    for seq in [2, 3] {
      #expect(
        problems.contains { if case .entryChanged(seq: seq, _) = $0 { true } else { false } })
    }
  }

  @Test func theSchemaIsHeldToOurs() throws {
    #expect(
      try problems(after: "CREATE TABLE extra (a)")
        == [.schemaDiffers("table extra is not ours")])
    #expect(
      try problems(after: "DELETE FROM grdb_migrations")
        == [.schemaDiffers("table grdb_migrations was changed")])
    #expect(
      try problems(
        after: "DROP INDEX finding_by_check; CREATE INDEX finding_by_check ON finding (id)")
        == [.schemaDiffers("index finding_by_check was changed")])
  }

  @Test func aMissingTableDoesNotHideTheRest() throws {
    let problems = try problems(
      after: "DROP TABLE setting", "DROP TABLE import_refusal", "UPDATE point SET note = 'x'"
    ).map(\.message)
    #expect(problems.contains("schema: table setting is missing"))
    #expect(problems.contains("schema: table import_refusal is missing"))
    #expect(problems.contains { $0.contains("table point, row CC6.1-01, column note") })
    let journal = try self.problems(after: "DROP TABLE journal").map(\.message)
    #expect(journal.contains("schema: table journal is missing"))
    #expect(journal.contains("table person, row p-ada: in the file, but not in the journal"))
  }

  @Test func aJournalOfAnotherShapeIsReadWithoutTrust() throws {
    let columns = JournalRow.names.joined(separator: ", ")
    let problems = try problems(
      after: "DROP TABLE journal", "CREATE TABLE journal (\(columns))",
      "INSERT INTO journal (seq, title, changeset) VALUES ('x', NULL, 'text')")
    #expect(problems.contains(.schemaDiffers("table journal was changed")))
    #expect(problems.count > 3)
  }

  @Test func everythingIsFoundAtOnce() throws {
    let problems = try problems(
      after: "UPDATE person SET name = 'Eve'", "DELETE FROM setting",
      "UPDATE finding SET severity = 5", "CREATE TABLE extra (a)", Self.openJournal,
      "UPDATE journal SET title = 'x' WHERE seq = 2"
    ).map(\.message)
    for words in [
      "table person, row p-ada, column name", "table setting, row k", "table finding:",
      "table extra is not ours", "journal entry 2 (x)", "is missing",
    ] { #expect(problems.contains { $0.contains(words) }, "\(words)") }
  }

  @Test func verifyingChangesNothingAndWorksOnAFileThatStandsStill() throws {
    let scratch = try filled()
    try scratch.behindItsBack("UPDATE person SET name = 'Eve'")
    try scratch.file.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    for access in [FileAccess.readOnly("asked"), .immutable("stands still")] {
      let file = try ProjectFile.open(at: scratch.path, on: OpeningTerms(), as: access)
      let problems = try file.verify().problems
      #expect(
        problems == [
          .fieldDiffers(
            table: "person", row: "p-ada", column: "name", recorded: "Ada", found: "Eve")
        ])
      try file.close()
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
  }

  @Test func aClockSetBackIsMentionedAndNoBreach() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.met("CC6.1")], by: .ada(9))
    _ = try scratch.file.apply([.met("CC6.2")], by: .ada(8))
    let found = try scratch.file.verify()
    #expect(found.isIntact)
    #expect(found.problems == [.clockWentBack(seq: 3, title: "CC6.2: not assessed → met")])
    #expect(found.entries == 3)
    #expect(try found.head == scratch.file.journal().first?.hash)
  }
}
