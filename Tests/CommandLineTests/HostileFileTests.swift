import Foundation
import Glibc
import Testing

/// Files that are no project, or one that cannot be written, and words that are no command.
struct HostileFileTests {
  @Test(arguments: [
    ("nowhere.greenroom", 66, "does not exist"), (".", 66, "is a folder"),
    ("text.greenroom", 65, "is not a Greenroom project"),
    ("empty.greenroom", 65, "is not a Greenroom project"),
    ("other.greenroom", 65, "is not a Greenroom project"),
    ("newer.greenroom", 65, "newer Greenroom"),
  ])
  func whatIsNoProjectIsSaidAndLeftAlone(name: String, code: Int32, words: String) throws {
    try inDemo { program in
      try program.shell(
        """
        echo hello > text.greenroom; : > empty.greenroom
        sqlite3 other.greenroom 'CREATE TABLE t (a)'
        cp x.greenroom newer.greenroom
        sqlite3 newer.greenroom "INSERT INTO grdb_migrations VALUES ('9999-later')"
        """)
      for command in [["status"], ["verify"], ["log"], ["open"]] {
        let result = try program.run(
          command + (command == ["open"] ? [name] : ["--project", name]))
        #expect(result.code == code, "\(command): \(result.errors)")
        #expect(result.errors.contains(words), "\(command): \(result.errors)")
      }
      #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/nowhere.greenroom"))
    }
  }

  @Test(.enabled("not root: SKIPPED, rights cannot be dropped") { geteuid() == 0 })
  func aProjectThatCannotBeWrittenIsReadAndSaysSo() throws {
    try inDemo { program in
      try program.shell("chmod 644 x.greenroom; chmod 755 .")
      let dropped = "setpriv --reuid=65534 --regid=65534 --clear-groups"
      let read = try program.shell("\(dropped) \"$G\" status --json")
      #expect(read.code == 0, "\(read.errors)")
      #expect(read.errors.contains("read-only"))
      #expect(try program.shell("\(dropped) \"$G\" export | head -1").output.hasPrefix("#"))
      let write = try program.shell(
        "\(dropped) \"$G\" set CC8.1 --status met --rationale because")
      #expect(write.code == 77)
      try program.shell("chmod 600 x.greenroom")
      #expect(try program.shell("\(dropped) \"$G\" status").code == 66)
    }
  }

  @Test func aMistypedCommandNamesTheNearest() throws {
    try inNewFolder { program in
      let near = try program.run("staus")
      #expect(near.code == 64)
      #expect(near.errors.contains("greenroom status"))
      let far = try program.run("frobnicate")
      #expect(far.code == 66)
      let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test func withoutATerminalTheWorkbenchSaysWhatElseThereIs() throws {
    try inDemo { program in
      for arguments in [[], ["x.greenroom"], ["open", "x.greenroom"]] {
        let result = try program.run(arguments)
        #expect(result.code == 64)
        #expect(result.errors.contains("--json"))
        #expect(result.output.isEmpty)
      }
    }
  }

  @Test func aloneItSaysHowToBegin() throws {
    try inNewFolder { program in
      let result = try program.run()
      #expect(result.code == 0)
      #expect(result.output.contains("greenroom demo"))
    }
  }

  @Test(arguments: [
    (["init", "n.greenroom"], 64, "--name"),
    (["init", "n.greenroom", "--name", "  "], 64, "needs a name"),
    (["init", "n.greenroom", "--name", "N", "--categories", "safety"], 64, "confidentiality"),
    (
      ["init", "n.greenroom", "--name", "N", "--period", "2026-12-31..2026-01-01"], 64,
      "2026-01-01..2026-12-31"
    ),
    (["init", "n.greenroom", "--name", "N", "--type", "3"], 64, "1 or 2"),
    (["init", "n.greenroom", "--name", "N", "--timezone", "Mars/Base"], 64, "Mars/Base"),
    (["init", "x.greenroom", "--name", "N"], 73, "exists already"),
    (["demo", "x.greenroom"], 73, "exists already"),
    (["init", "no/such/n.greenroom", "--name", "N"], 73, "cannot be created"),
    (["status", "--as-of", "31/12/2026"], 64, "2026-03-31"),
    (["status", "--nonsense"], 64, "--nonsense"),
  ])
  func badWordsAreUsageErrors(arguments: [String], code: Int32, words: String) throws {
    try inDemo { program in
      let result = try program.run(arguments)
      #expect(result.code == code, "\(result.errors)")
      #expect(result.errors.hasPrefix("greenroom: "))
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/n.greenroom"))
    }
  }

  @Test func initMakesAPrivateFileThatHoldsWhatWasSaid() throws {
    try inNewFolder { program in
      let made = try program.run(
        "init", "n.greenroom", "--name", "Acme", "--categories", "availability", "--type", "2",
        "--period", "2026-01-01..2026-12-31", "--timezone", "Europe/Berlin")
      #expect(made.code == 0)
      #expect(made.output.contains("Security, Availability"))
      let path = program.folder.path + "/n.greenroom"
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try program.run("verify").code == 0)
    }
  }
}
