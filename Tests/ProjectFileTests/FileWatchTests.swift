import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct FileWatchTests {
  private func setting(_ value: String) -> ProjectChange { .setSetting(key: "k", value: value) }

  private func beside(_ scratch: ScratchProject) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
  }

  @Test func anotherWindowsChangeIsNoticedOnce() throws {
    let scratch = try ScratchProject()
    let watch = try FileWatch(scratch.file)
    #expect(!watch.hasChanged(), "what was there before is not reported")
    let window = try ProjectFile.open(at: scratch.path)
    #expect(!watch.hasChanged(), "opening and reading change nothing")
    let entry = try window.apply([setting("1")], by: .ada(1))
    #expect(watch.hasChanged())
    #expect(!watch.hasChanged())
    #expect(watch.journalHead() == entry?.hash)
    _ = try window.apply([setting("2")], by: .ada(2))
    _ = try window.apply([setting("3")], by: .ada(3))
    #expect(watch.hasChanged() && !watch.hasChanged(), "several are one")
    try window.close()
    #expect(try scratch.file.snapshot(asOf: .on("2026-03-01")).journalHead == watch.journalHead())
  }

  @Test func aChangeThatIsRolledBackIsNone() throws {
    let scratch = try ScratchProject()
    let watch = try FileWatch(scratch.file)
    _ = ProjectFileError.thrown {
      _ = try scratch.file.apply([.met("CC6.1", because: "")], by: .ada(1))
    }
    try scratch.file.take(MadeReport([.row("a")]), isRehearsal: true)
    #expect(!watch.hasChanged())
  }

  @Test func aWriterIsNotHeldUpByTheWatch() throws {
    let scratch = try ScratchProject()
    let watch = try FileWatch(scratch.file)
    let impatient = try ProjectFile.open(at: scratch.path, on: OpeningTerms(busySeconds: 0))
    for step in 1...20 {
      _ = try impatient.apply([setting("\(step)")], by: .ada(step))
      #expect(watch.hasChanged())
    }
    try scratch.behindItsBack { db in
      try db.execute(sql: "BEGIN IMMEDIATE; UPDATE setting SET value = 'x'")
      #expect(!watch.hasChanged(), "nor is the watch held up by a writer")
      try db.execute(sql: "ROLLBACK")
      let checkpoint = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      #expect(checkpoint?["busy"] == 0, "nor is folding in the log")
    }
    try impatient.close()
  }

  @Test func theLogIsFoldedInThoughTheWatchIsStillThere() throws {
    let scratch = try ScratchProject()
    let watch = try FileWatch(scratch.file)
    _ = try scratch.file.apply([setting("1")], by: .ada(1))
    #expect(watch.hasChanged())
    try scratch.file.close()
    #expect(try beside(scratch) == ["acme.greenroom"])
    #expect(!watch.hasChanged() && watch.journalHead() == nil)
  }

  @Test func aFileReadAsItStandsNeverChanges() throws {
    let scratch = try ScratchProject()
    let entry = try scratch.file.apply([setting("1")], by: .ada(1))
    try scratch.file.close()
    let file = try ProjectFile.open(at: scratch.path, on: OpeningTerms(), as: .immutable("stands"))
    let watch = try FileWatch(file)
    #expect(!watch.hasChanged() && watch.journalHead() == entry?.hash)
    #expect(try beside(scratch) == ["acme.greenroom"])
    try file.close()
  }

  @Test func aReadOnlyWindowNoticesToo() throws {
    let scratch = try ScratchProject()
    let file = try ProjectFile.open(at: scratch.path, readOnly: true)
    let watch = try FileWatch(file)
    _ = try scratch.file.apply([setting("1")], by: .ada(1))
    #expect(watch.hasChanged())
    try file.close()
  }
}
