import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct OpeningTests {
  @Test func aNewFileHoldsItsProjectAndSaysSo() throws {
    let scratch = try ScratchProject()
    #expect(try scratch.file.project() == .acme)
    let entry = try #require(try scratch.file.journal().first)
    #expect(entry.seq == 1 && entry.kind == .migration)
    #expect(entry.title == "Project created: Acme" && entry.actor == "Ada")
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func onlyTheOwnerMayReadAnyOfItsFiles() throws {
    let scratch = try ScratchProject()
    for suffix in ["", "-wal", "-shm"] { #expect(try scratch.mode(scratch.path + suffix) == 0o600) }
  }

  @Test func changesSurvivePowerLoss() throws {
    let scratch = try ScratchProject()
    func synchronous() throws -> Int? {
      try scratch.file.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }
    #expect(try synchronous() == 2, "FULL")
    try scratch.reopen()
    #expect(try synchronous() == 2, "FULL")
  }

  @Test func aSecondWindowKnowsANewFileAsOurs() throws {
    let scratch = try ScratchProject()
    let second = try ProjectFile.open(at: scratch.path)
    #expect(try second.project() == .acme)
    #expect(
      try second.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
        == Schema.applicationID)
    try second.close()
  }

  @Test func closingFoldsTheLogIn() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.met("CC6.1")], by: .ada(1))
    try scratch.file.take(MadeReport([.row("a")]))
    #expect(try scratch.file.verify().isIntact, "readers were at work")
    try scratch.file.close()
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "-wal"))
  }

  @Test func anExistingFileIsNeverCreatedOver() throws {
    let scratch = try ScratchProject()
    let error = ProjectFileError.thrown {
      _ = try ProjectFile.create(at: scratch.path, project: .acme, by: .ada(0))
    }
    #expect(error == .exists(path: scratch.path))
    #expect(try scratch.file.verify().isIntact)
    let nowhere = scratch.folder + "/no/such/x.greenroom"
    let refused = ProjectFileError.thrown {
      _ = try ProjectFile.create(at: nowhere, project: .acme, by: .ada(0))
    }
    #expect(refused?.message.contains("cannot be created (No such file or directory)") == true)
  }

  @Test func aFailedCreationLeavesNothing() throws {
    let scratch = try ScratchProject()
    let path = scratch.folder + "/nameless.greenroom"
    var nameless = Project.acme
    nameless.name = " "
    let error = ProjectFileError.thrown {
      _ = try ProjectFile.create(at: path, project: nameless, by: .ada(0))
    }
    #expect(error != nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(!left.contains { $0.hasPrefix("nameless") })
  }

  @Test func whatIsNoProjectIsLeftAlone() throws {
    let scratch = try ScratchProject()
    func path(_ name: String) -> String { scratch.folder + "/" + name }
    try Data().write(to: URL(fileURLWithPath: path("empty")))
    try Data("#!/bin/sh\n".utf8 + Array(repeating: 32, count: 200))
      .write(to: URL(fileURLWithPath: path("script")))
    let other = try DatabaseQueue(path: path("other"))
    try other.write { try $0.execute(sql: "PRAGMA application_id = 7; CREATE TABLE t (a)") }
    try other.close()
    mkfifo(path("pipe"), 0o600)
    for name in ["empty", "script", "other", "pipe"] {
      let before = try? Data(
        contentsOf: URL(fileURLWithPath: path(name == "pipe" ? "empty" : name)))
      let error = ProjectFileError.thrown { _ = try ProjectFile.open(at: path(name)) }
      #expect(error == .notAProject(path: path(name)))
      if name != "pipe" {
        #expect(try Data(contentsOf: URL(fileURLWithPath: path(name))) == before)
      }
    }
    let missing = path("missing")
    #expect(
      ProjectFileError.thrown { _ = try ProjectFile.open(at: missing) } == .missing(path: missing))
    #expect(
      ProjectFileError.thrown { _ = try ProjectFile.open(at: scratch.folder) }
        == .directory(path: scratch.folder))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(!left.contains { $0.hasSuffix("other-wal") || $0 == "missing" })
  }

  @Test func aTruncatedFileIsDamagedNotACrash() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    let path = scratch.folder + "/cut.greenroom"
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
    let error = ProjectFileError.thrown {
      let file = try ProjectFile.open(at: path)
      _ = try file.snapshot(asOf: CalendarDate.on("2026-03-01"))
    }
    #expect(error?.message.contains("damaged") == true)
  }

  @Test func tablesOfAnotherShapeAreReadByVerifyAlone() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    try scratch.behindItsBack(
      """
      DROP TABLE person; CREATE TABLE person (id, name, email, active);
      INSERT INTO person VALUES (NULL, x'00', 3, 'x')
      """)
    let file = try ProjectFile.open(at: scratch.path)
    let damaged = ProjectFileError.damaged(
      path: scratch.path, why: "not as Greenroom made it: person")
    #expect(ProjectFileError.thrown { _ = try file.snapshot(asOf: .on("2026-03-01")) } == damaged)
    #expect(ProjectFileError.thrown { _ = try file.apply([.met("CC6.1")], by: .ada(1)) } == damaged)
    #expect(ProjectFileError.thrown { try file.take(MadeReport([.row("a")])) } == damaged)
    #expect(try file.verify().problems.contains(.schemaDiffers("table person was changed")))
    try file.close()
  }

  @Test func aLinkThatLeadsNowhereIsUnreadable() throws {
    let scratch = try ScratchProject()
    let path = scratch.folder + "/loop"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    let error = ProjectFileError.thrown { _ = try ProjectFile.open(at: path) }
    #expect(
      error?.message
        == "\(path) cannot be read (Too many levels of symbolic links); check its permissions")
  }

  @Test func aNewerFileIsRefusedAndNamesWhatItKnows() throws {
    let scratch = try ScratchProject()
    try scratch.file.close()
    try scratch.behindItsBack("INSERT INTO grdb_migrations VALUES ('0099_later')")
    for readOnly in [false, true] {
      let error = ProjectFileError.thrown {
        _ = try ProjectFile.open(at: scratch.path, readOnly: readOnly)
      }
      #expect(error == .newer(path: scratch.path, unknown: ["0099_later"]))
    }
  }

  @Test func readOnlyRefusesEveryWriteAndStillVerifies() throws {
    let scratch = try ScratchProject()
    let file = try ProjectFile.open(at: scratch.path, readOnly: true)
    let reason = try #require(file.readOnlyReason)
    let calls: [() throws -> Void] = [
      { _ = try file.apply([.met("CC6.1")], by: .ada(1)) },
      { _ = try file.undo(by: .ada(1)) },
      { _ = try file.redo(by: .ada(1)) },
      { _ = try file.recordExport(title: "x", by: .ada(1)) },
      { try file.take(MadeReport([.row("a")])) },
      { try file.take(MadeReport([.row("a")]), isRehearsal: true) },
    ]
    for call in calls {
      #expect(ProjectFileError.thrown(by: call) == .readOnly(reason: reason))
    }
    #expect(try file.verify().isIntact)
    #expect(try file.project() == .acme)
    try file.close()
  }

  @Test func aFolderThatTakesNoFilesIsLeftAsItIs() throws {
    let scratch = try ScratchProject(named: "a b?%#.greenroom")
    _ = try scratch.file.apply([.met("CC6.1")], by: .ada(1))
    try scratch.file.close()
    let before = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    let access = FileAccess(
      asked: false, fileIsWritable: true, folderIsWritable: false, hasLog: false)
    let file = try ProjectFile.open(at: scratch.path, on: OpeningTerms(), as: access)
    #expect(try file.verify().problems == [])
    #expect(try file.snapshot(asOf: CalendarDate.on("2026-03-01")).assessments.count == 1)
    #expect(file.readOnlyReason?.contains("nothing can be written in its folder") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == before)
    try file.close()
  }

  @Test(arguments: [
    (false, true, true, "readWrite"), (true, true, true, "asked for"),
    (false, false, true, "does not let you write"), (false, true, false, "as the file stands"),
    (true, false, false, "as the file stands"),
  ])
  func accessFollowsWhatTheSystemAllows(
    asked: Bool, file: Bool, folder: Bool, words: String
  ) {
    let access = FileAccess(
      asked: asked, fileIsWritable: file, folderIsWritable: folder, hasLog: false)
    #expect("\(access)".contains(words))
  }

  @Test func aLogThatCannotBeReadIsMentioned() {
    let access = FileAccess(
      asked: false, fileIsWritable: true, folderIsWritable: false, hasLog: true)
    #expect("\(access)".contains("yet to fold in"))
  }
}
