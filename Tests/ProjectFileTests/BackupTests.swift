import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct BackupTests {
  @Test func aBackupIsTheProjectWholeAndPrivate() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.met("CC6.1")], by: .ada(1))
    try scratch.file.take(MadeReport([.row("a")]))
    let path = scratch.folder + "/copy.greenroom"
    try scratch.file.backup(to: path)
    #expect(try scratch.mode(path) == 0o600)
    let copy = try ProjectFile.open(at: path)
    #expect(try copy.verify() == scratch.file.verify())
    #expect(try copy.verify().isIntact)
    try copy.close()
  }

  @Test func aFileThatIsThereIsNotOverwritten() throws {
    let scratch = try ScratchProject()
    let path = scratch.folder + "/notes.txt"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      ProjectFileError.thrown { try scratch.file.backup(to: path) } == .exists(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
  }

  @Test func aReadOnlyProjectCanBeBackedUp() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    for (name, access) in [("a", FileAccess.readOnly("asked")), ("b", .immutable("stands"))] {
      let file = try ProjectFile.open(at: scratch.path, on: OpeningTerms(), as: access)
      try file.backup(to: scratch.folder + "/" + name)
      let copy = try ProjectFile.open(at: scratch.folder + "/" + name)
      #expect(try copy.verify().isIntact)
      try copy.close()
      try file.close()
    }
  }
}

@Suite struct MigratingTests {
  /// Our migrations and one to come.
  private var later: OpeningTerms {
    var terms = OpeningTerms()
    terms.migrator.registerMigration("0099_phone") { db in
      try db.execute(
        sql: "ALTER TABLE person ADD COLUMN phone TEXT; UPDATE person SET phone = phone")
    }
    return terms
  }

  @Test func anOlderFileIsCopiedBesideItselfFirst() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada)], by: .ada(1))
    try scratch.file.close()
    let migrated = try ProjectFile.open(at: scratch.path, on: later)
    #expect(try migrated.read { try $0.columns(in: "person").map(\.name) }.last == "phone")
    try migrated.close()
    let copy = scratch.path + ".before-migration"
    #expect(try scratch.mode(copy) == 0o600)
    let older = try ProjectFile.open(at: copy)
    #expect(try older.verify().problems == [])
    #expect(try older.snapshot(asOf: CalendarDate.on("2026-03-01")).people == [.ada])
    try older.close()
    #expect(
      ProjectFileError.thrown { _ = try ProjectFile.open(at: scratch.path) }
        == .newer(path: scratch.path, unknown: ["0099_phone"]))
    let again = try ProjectFile.open(at: scratch.path, on: later)
    try again.close()
    #expect(!FileManager.default.fileExists(atPath: copy + "-2"), "only an older file is copied")
  }

  @Test func anEarlierCopyIsKept() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    let first = scratch.path + ".before-migration"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: first))
    try ProjectFile.open(at: scratch.path, on: later).close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == Data("mine".utf8))
    #expect(FileManager.default.fileExists(atPath: first + "-2"))
  }

  @Test func anOlderFileIsNotMigratedWhileReading() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    let error = ProjectFileError.thrown {
      _ = try ProjectFile.open(at: scratch.path, readOnly: true, on: later)
    }
    #expect(error?.message.contains("has to be migrated first") == true)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + ".before-migration"))
  }

  @Test func aMigrationThatFailsLeavesTheFileAsItWas() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    var broken = OpeningTerms()
    broken.migrator.registerMigration("0099_broken") { db in
      try db.execute(sql: "ALTER TABLE person ADD COLUMN phone TEXT; SELECT * FROM nowhere")
    }
    #expect(
      ProjectFileError.thrown { _ = try ProjectFile.open(at: scratch.path, on: broken) } != nil)
    let file = try ProjectFile.open(at: scratch.path)
    #expect(try file.verify().problems == [])
    try file.close()
  }

  @Test func entriesOfAnOlderSchemaAreUndoneAfterAMigration() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada)], by: .ada(1))
    let before = try scratch.dump(["assessment", "setting"])
    try scratch.file.close()
    let migrated = try ProjectFile.open(at: scratch.path, on: later)
    _ = try migrated.undo(by: .ada(2))
    #expect(try migrated.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM person") } == 0)
    _ = try migrated.redo(by: .ada(3))
    #expect(try migrated.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM person") } == 1)
    try migrated.close()
    #expect(before.isEmpty)
  }
}
