import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct JournalTests {
  @Test func aChangeIsOneEntryWithItsFields() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.met("CC6.1", .notMet)], by: .ada(1))
    let entry = try #require(
      try scratch.file.apply([.met("CC6.1", .partiallyMet, because: "half")], by: .ada(2)))
    #expect(entry.seq == 3 && entry.kind == .change && entry.of == nil)
    #expect(entry.schema == Schema.version)
    #expect(entry.title == "CC6.1: not met → partially met")
    #expect(entry.actor == "Ada" && entry.at == Author.ada(2).at && entry.facts == "{}")
    #expect(entry.id.count == 36 && entry.hash.count == 64)
    #expect(try scratch.file.journal().first == entry)
    #expect(
      try scratch.file.changes(of: entry.id) == [
        FieldChange(
          table: "assessment", row: "CC6.1", column: "status", old: "not_met",
          new: "partially_met"),
        FieldChange(
          table: "assessment", row: "CC6.1", column: "rationale", old: "seen", new: "half"),
      ])
  }

  @Test func aNewRowListsWhatItHolds() throws {
    let scratch = try ScratchProject()
    let entry = try #require(try scratch.file.apply([.putPerson(.bob)], by: .ada(1)))
    let columns = try scratch.file.changes(of: entry.id).map { "\($0.column)=\($0.new ?? "-")" }
    #expect(columns.prefix(3) == ["name=Bob", "email=", "active=1"])
    #expect(columns.dropFirst(3).allSatisfy { $0.hasSuffix("=") }, "nothing else is said")
    #expect(
      ProjectFileError.thrown { _ = try scratch.file.changes(of: "x") } == .unknownEntry("x"))
  }

  @Test func eachEntryHashesTheOneBefore() throws {
    let scratch = try ScratchProject()
    for minute in 1...3 {
      _ = try scratch.file.apply([.setSetting(key: "a", value: "\(minute)")], by: .ada(minute))
    }
    let rows = try scratch.file.read {
      try JournalRow.fetchAll($0, sql: "SELECT * FROM journal ORDER BY seq")
    }
    #expect(rows.map(\.seq) == [1, 2, 3, 4])
    #expect(rows[0].previousHash == [])
    for (before, after) in zip(rows, rows.dropFirst()) {
      #expect(after.previousHash == before.hash && after.hash == after.expectedHash)
    }
  }

  @Test func everyFieldIsHashed() {
    let row = JournalRow(
      seq: 1, id: "a", at: "b", actor: "c", kind: "d", schema: 1, title: "e", facts: "f",
      changeset: [1], previousHash: [])
    var others = [\JournalRow.title, \.id, \.at, \.actor, \.kind, \.facts].map { field in
      var other = row
      other[keyPath: field] += "x"
      return other
    }
    for field in [\JournalRow.seq, \.schema] {
      var other = row
      other[keyPath: field] += 1
      others.append(other)
    }
    for field in [\JournalRow.changeset, \.previousHash] {
      var other = row
      other[keyPath: field] += [2]
      others.append(other)
    }
    var other = row
    other.of = ""
    others.append(other)
    #expect(Set(others.map(\.expectedHash) + [row.expectedHash]).count == others.count + 1)
  }

  @Test func fieldsDoNotRunIntoEachOther() {
    var left = CanonicalBytes(domain: "x")
    var right = CanonicalBytes(domain: "x")
    left.append("ab")
    left.append("c")
    right.append("a")
    right.append("bc")
    #expect(left.sha256 != right.sha256)
    var none = CanonicalBytes(domain: "x")
    var empty = CanonicalBytes(domain: "x")
    none.append(String?.none)
    empty.append("")
    #expect(none.sha256 != empty.sha256)
  }

  @Test(arguments: [
    "UPDATE journal SET title = 'x' WHERE seq = 1", "DELETE FROM journal WHERE seq = 1",
  ])
  func theJournalIsAppendOnly(sql: String) throws {
    let scratch = try ScratchProject()
    #expect(throws: DatabaseError.self) { try scratch.behindItsBack(sql) }
    #expect(try scratch.file.verify().isIntact)
  }

  @Test func aChangeThatChangesNothingWritesNoEntry() throws {
    let scratch = try ScratchProject()
    let change = ProjectChange.met("CC6.1")
    _ = try scratch.file.apply([change, .putPerson(.ada)], by: .ada(1))
    let calls: [[ProjectChange]] = [
      [], [change], [change, .putPerson(.ada)], [.putProject(.acme)],
      [.setSetting(key: "none", value: nil)],
      [.setSetting(key: "a", value: "1"), .setSetting(key: "a", value: nil)],
    ]
    for changes in calls { #expect(try scratch.file.apply(changes, by: .ada(2)) == nil) }
    #expect(try scratch.file.journal().count == 2)
  }

  @Test func severalChangesAreOneEntry() throws {
    let scratch = try ScratchProject()
    let entry = try scratch.file.apply(
      [.putPerson(.bob), .met("CC6.1", owner: .bob)], by: .ada(1))
    #expect(entry?.title == "Person added: Bob (and 1 more)")
    #expect(try scratch.file.journal().count == 2)
  }

  @Test(arguments: [
    (ProjectChange.met("CC6.1", .met, because: " \u{200B}"), "CC6.1 can't be met without"),
    (.met("CC6.1", .notApplicable, because: ""), "without a reason: the report prints it"),
    (.met("CC6.1", owner: .bob), "the project's rules refuse this"),
    (.putPerson(Person(id: .init("x"), name: " ")), "the project's rules refuse this"),
  ])
  func aRefusedChangeTakesTheOthersWithIt(change: ProjectChange, words: String) throws {
    let scratch = try ScratchProject()
    let before = try scratch.dump(Schema.journaled + ["journal"])
    let error = ProjectFileError.thrown {
      _ = try scratch.file.apply([.setSetting(key: "a", value: "b"), change], by: .ada(1))
    }
    #expect(error?.message.contains(words) == true)
    #expect(try scratch.dump(Schema.journaled + ["journal"]) == before)
  }

  @Test func anExportIsNotedAndChangesNothing() throws {
    let scratch = try ScratchProject()
    let before = try scratch.dump()
    let entry = try scratch.file.recordExport(title: "Exported gap.csv", by: .ada(1))
    #expect(entry.kind == .export && entry.title == "Exported gap.csv")
    #expect(try scratch.dump() == before)
    #expect(try scratch.file.verify().isIntact)
  }

  @Test func theJournalIsReadByThePage() throws {
    let scratch = try ScratchProject()
    for minute in 1...5 { _ = try scratch.file.recordExport(title: "\(minute)", by: .ada(minute)) }
    #expect(try scratch.file.journal(limit: 2, offset: 1).map(\.title) == ["4", "3"])
  }

  @Test func aNULCutsNoTextShort() throws {
    let scratch = try ScratchProject()
    let author = Author(name: "A\0da", at: .day(1))
    let person = Person(id: .init("p"), name: "B\0ob", email: "x\0y")
    _ = try scratch.file.apply([.putPerson(person)], title: "T\0itle", by: author)
    _ = try scratch.file.apply(
      [.met("CC6.1", because: "s\0een"), .setSetting(key: "k", value: "v\0w")], by: author)
    let state = try scratch.file.snapshot(asOf: CalendarDate.on("2026-03-01"))
    #expect(state.people.map(\.name) == ["B␀ob"] && state.people.first?.email == "x␀y")
    #expect(state.assessments.values.first?.rationale == "s␀een")
    #expect(state.settings == ["k": "v␀w"])
    #expect(try scratch.file.journal(limit: 1, offset: 1).map(\.title) == ["T␀itle"])
    #expect(try scratch.file.verify().problems == [])
  }
}
