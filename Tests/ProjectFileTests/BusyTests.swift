import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct BusyTests {
  private let impatient = OpeningTerms(busySeconds: 0.05)

  @Test func aWriteWhileAnotherIsUnderWayChangesNothing() throws {
    let scratch = try ScratchProject()
    let file = try ProjectFile.open(at: scratch.path, on: impatient)
    try scratch.behindItsBack { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let error = ProjectFileError.thrown { _ = try file.apply([.met("CC6.1")], by: .ada(1)) }
      #expect(error == .busy(path: scratch.path, writer: nil))
      #expect(error?.message.contains("is being written by another process") == true)
      #expect(try file.project() == .acme, "reading goes on")
      try db.execute(sql: "ROLLBACK")
    }
    _ = try file.apply([.met("CC6.1")], by: .ada(1))
    #expect(try file.journal().count == 2)
    try file.close()
  }

  @Test func anotherProcessIsNamed() throws {
    let scratch = try ScratchProject()
    let file = try ProjectFile.open(at: scratch.path, on: impatient)
    let script = """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("BEGIN IMMEDIATE")
      print("locked", flush=True)
      sys.stdin.readline()
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else {
      print("SKIPPED: there is no python3 to hold the lock")
      return
    }
    process.arguments = ["-c", script, scratch.path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    _ = output.fileHandleForReading.availableData
    let error = ProjectFileError.thrown { _ = try file.apply([.met("CC6.1")], by: .ada(1)) }
    input.fileHandleForWriting.write(Data("\n".utf8))
    process.waitUntilExit()
    #expect(
      error
        == .busy(
          path: scratch.path, writer: "python3 (process \(process.processIdentifier))"))
    try file.close()
  }
}
