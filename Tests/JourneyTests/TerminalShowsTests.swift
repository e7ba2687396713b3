import Foundation
import ProjectFile
import StageKit
import TestKit
import Testing

/// What the workbench is proud of, in a real terminal with the built program.
@Suite(.enabled(if: RealTerminal.isAvailable, "tmux or the program is missing"), .serialized)
struct TerminalShowsTests {
  private static func isColoured(_ text: String) -> Bool {
    text.contains(/\u{1B}\[([0-9]+;)*(3[0-7]|4[0-7]|9[0-7]|10[0-7]|38|48)[;m]/)
  }

  @Test func fiveMarkedFindingsGetAnOwnerAndLoseItAgain() throws {
    let terminal = try RealTerminal(with: [:], width: 120, height: 30)
    try terminal.press("5", awaiting: "58 open findings")
    try terminal.press("A", "/", "severity:high !aws", awaiting: "Filter severity:high !aws")
    try terminal.press("Enter", "Space", "Space", "Space", "Space", "Space", awaiting: "5 marked")
    try terminal.press("o", "noor", awaiting: "Owner: 5 findings")
    try terminal.press("Enter", awaiting: "Owner: nobody → Noor Haddad on 5 findings")
    try terminal.press("Enter", awaiting: "u undoes it")
    let done = try terminal.session.capture()
    #expect(done.contains("5 marked") && done.contains("Noor Haddad"))
    try terminal.press("u", awaiting: "Undo: Owner")
    let file = try ProjectFile.open(at: terminal.path)
    #expect(try file.snapshot(asOf: SampleProject.day).triage.isEmpty)
    #expect(try file.verify().problems == [])
    try file.close()
  }

  @Test func thePaletteFindsAnActionByWhatItDoes() throws {
    let terminal = try RealTerminal(with: [:])
    let screen = try terminal.press(":", "chain", awaiting: "Verify the file")
    #expect(!screen.contains("Suspend"))
    try terminal.press("Enter", awaiting: "The file is intact.")
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.press("3", "V", awaiting: "No view is saved yet")
    try terminal.press(":", "clear marks", awaiting: "Nothing is marked.")
  }

  @Test func aFileOpenedForReadingShowsItAndTakesNothing() throws {
    let terminal = try RealTerminal(with: [:], "--read-only")
    let before = try Data(contentsOf: URL(filePath: terminal.path))
    #expect(try terminal.session.capture().contains("READ-ONLY"))
    try terminal.press("3", "m", awaiting: "Read-only:")
    try terminal.press(":", "import", awaiting: "Read-only:")
    try terminal.press("Escape", "q", awaiting: "shell>")
    #expect(try Data(contentsOf: URL(filePath: terminal.path)) == before)
  }

  @Test(arguments: [["--ascii"], ["--ascii", "--no-color"]])
  func asciiUnderAPlainLocaleDrawsNothingElse(_ arguments: [String]) throws {
    let terminal = try RealTerminal()
    try terminal.start(with: ["LANG": "C", "LC_ALL": "C"], arguments)
    for (keys, text) in [
      ([], "Overdue and next"), (["3"], "38 criteria"), (["Enter"], "Points of focus"),
      (["5"], "58 open findings"), (["Enter"], "Criteria, and why"), ([":", "journal"], "Journal"),
      (["Enter"], " entries"), (["?"], "Keys"),
    ] {
      let screen = try terminal.press(keys, awaiting: text)
      #expect(screen.allSatisfy { $0.isASCII }, "\(screen)")
    }
    let styled = try terminal.session.capture(styled: true)
    #expect(Self.isColoured(styled) != arguments.contains("--no-color"))
  }

  @Test func twoWindowsSeeEachOtherAndAskBeforeTheyOverwrite() throws {
    let first = try RealTerminal(with: [:], width: 100, height: 30)
    let second = try RealTerminal(
      with: ["GREENROOM_ACTOR": "noor"], "--no-restore", width: 100, height: 30, beside: first)
    try first.press("3", awaiting: "38 criteria")
    try second.press("3", "c", "C-u", awaiting: "Note: CC1.1")
    try second.press("Written by noor", "Enter", awaiting: "u undoes it")
    let begin = ContinuousClock.now
    try first.session.wait(for: "noor changed the project: CC1.1")
    #expect(ContinuousClock.now - begin < .seconds(2), "within a second, on a busy machine")

    try first.press("c", "C-u", "By the tester", awaiting: "By the tester")
    // Once it is typed, what the last save said is gone from the screen.
    try second.press("c", "C-u", "By noor again", awaiting: "By noor again")
    try second.press("Enter", awaiting: "u undoes it")
    // The last line of the box: what stands above it is drawn by then.
    let question = try first.press("Enter", awaiting: "Write yours over it?")
    #expect(question.contains("Changed by someone else meanwhile"))
    #expect(question.contains("“By noor") && question.contains("“By the tester”"))
    try first.press("y", awaiting: "u undoes it")
    try second.session.wait(for: "tester changed the project")
  }

  @Test func theMouseIsTakenOnceItIsSwitchedOn() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.press("3", ":", "mouse", awaiting: "Mouse")
    try terminal.press("Enter", awaiting: "Shift selects text")
    // What xterm sends for a press and a release of the left button in the eighth line.
    try terminal.session.type("\u{1B}[<0;5;8M\u{1B}[<0;5;8m")
    try terminal.session.wait(until: "the cursor on CC1.4") { _ in
      try terminal.row().hasPrefix("CC1.4")
    }
    try terminal.session.type("\u{1B}[<65;5;8M")
    try terminal.session.wait(until: "the cursor three rows on") { _ in
      try terminal.row().hasPrefix("CC2.2")
    }
  }

  @Test func aStormOfResizesEndsOnTheSameRecord() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.press("5", "j", "j", "j", awaiting: "58 open findings")
    let row = try terminal.row()
    for step in 0..<12 {
      try terminal.session.resize(width: 30 + step * 97 % 120, height: 5 + step * 31 % 45)
    }
    try terminal.session.resize(width: 80, height: 24)
    try terminal.session.wait(until: "the row that was selected") {
      try $0.contains("58 open findings") && terminal.row() == row
    }
  }

  @Test func aKillWhileTypingLosesNothing() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.press("3", "e", "BTab", "BTab", awaiting: "Note")
    try terminal.press(" Half a thought", awaiting: "Half a thought")
    let state = terminal.folder.path("state")
    try terminal.session.wait(until: "the draft on disk") { _ in
      Self.files(below: state).contains { name, text in
        // Not the one that is yet to take its place.
        name.hasSuffix(".json") && text.contains("Half a thought")
      }
    }
    kill(try terminal.process(), SIGKILL)
    try terminal.session.wait(for: "Killed")
    try terminal.run("stty sane; tput rmcup; clear")
    try terminal.awaitPrompt()
    try terminal.start(awaiting: "/ filters")
    try terminal.press("e", awaiting: "Half a thought")
  }

  /// The texts of all files below a folder, each of which only its owner may read.
  private static func files(below folder: String) -> [(name: String, text: String)] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.compactMap { name in
      let path = "\(folder)/\(name)"
      // A file may go while the folder is read: it was on its way to another name.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        attributes[.type] as? FileAttributeType == .typeRegular,
        let data = FileManager.default.contents(atPath: path)
      else { return nil }
      #expect((attributes[.posixPermissions] as? Int ?? 0) & 0o077 == 0, "\(name)")
      return (name, String(decoding: data, as: UTF8.self))
    }
  }
}
