import Foundation
import Glibc
import Testing

/// The program is killed in the middle of its work.
struct CrashTests {
  /// More changes than are made before the kill.
  private static let rounds = 400

  @Test(arguments: [40, 90, 160])
  func everyChangePrintedAsSavedSurvivesKill(milliseconds: Int) throws {
    try inDemo { program in
      // The shell leads a group of its own and is killed with its child, so the last `set` may die
      // anywhere.
      let loop = """
        for i in $(seq 1 \(Self.rounds)); do
          "$G" set CC8.1 --status met --rationale "Round $i" --as Eve >> saved.txt
        done
        """
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/bash")
      shell.arguments = ["-c", loop]
      shell.currentDirectoryURL = program.folder
      shell.environment = ["G": Program.path, "PATH": "/usr/bin:/bin"]
      shell.standardInput = FileHandle.nullDevice
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      usleep(UInt32(300_000 + milliseconds * 1_000))
      kill(-shell.processIdentifier, SIGKILL)
      shell.waitUntilExit()
      let saved = try String(
        contentsOf: program.folder.appending(path: "saved.txt"), encoding: .utf8)
      let numbers = saved.split(separator: "\n").compactMap { line in
        line.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }.first
      }
      #expect(!numbers.isEmpty, "nothing was saved before the kill")
      #expect(numbers.count < Self.rounds, "all was saved before the kill")
      let verified = try program.run("verify")
      #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
      let known = try Set(program.run("log", "--json").json([Entry].self).map(\.seq))
      #expect(known.isSuperset(of: numbers))
      #expect(
        try program.run("set", "CC8.1", "--status", "met", "--rationale", "After").code == 0)
    }
  }

  @Test(arguments: [15, 60, 150, 300])
  func anImportThatIsKilledLeavesNothingOrAll(milliseconds: Int) throws {
    try inDemo { program in
      let rows = (0..<1_500).map { Scan.row($0) }
      try program.write(scan: rows, to: "scan.json")
      let before = try program.run("log", "--json").json([Entry].self).count
      let process = try program.start(["import", "scan.json", "--json"], outputTo: "out.json")
      usleep(UInt32(milliseconds * 1_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let printed = try Data(contentsOf: program.folder.appending(path: "out.json"))
      let verified = try program.run("verify")
      #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
      let after = try program.run("log", "--json").json([Entry].self).count
      #expect(after == before || after == before + 1)
      if !printed.isEmpty { #expect(after == before + 1) }
      #expect(try program.run("import", "scan.json").code == 0)
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func controlCTakesTheImportBack() throws {
    try inDemo { program in
      try program.write(scan: (0..<5_000).map { Scan.row($0) }, to: "scan.json")
      let before = try program.run("log", "--json").output
      // The pipe opens only when the program reads it, and the report goes on after Ctrl-C.
      let result = try program.shell(
        """
        mkfifo pipe
        "$G" import pipe & program=$!
        exec 3> pipe
        head -c 3000000 scan.json >&3
        kill -INT $program
        tail -c +3000001 scan.json >&3
        exec 3>&-
        wait $program
        """)
      #expect(result.code == 130, "\(result.errors)")
      #expect(result.errors.contains("nothing of pipe was imported"))
      #expect(try program.run("log", "--json").output == before)
      #expect(try program.run("verify").code == 0)
    }
  }

  private struct Entry: Decodable {
    let seq: Int
  }
}
