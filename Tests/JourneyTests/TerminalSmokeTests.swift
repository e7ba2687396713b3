import Foundation
import ProjectFile
import TestKit
import Testing

/// The built program in a real terminal; every wait is for something to be seen.
@Suite(.enabled(if: RealTerminal.isAvailable, "tmux or the program is missing"), .serialized)
struct TerminalSmokeTests {
  @Test func resizingKeepsTheCursorOnItsRecord() throws {
    let terminal = try RealTerminal(with: [:])
    let session = terminal.session
    try session.send("3", "j", "j", "j", "j", "j")
    try session.wait(until: "the cursor on CC2.1") { _ in try terminal.row().hasPrefix("CC2.1") }
    try session.resize(width: 140, height: 45)
    try session.wait(until: "the wide screen") {
      try $0.contains("Quality information feeds the controls") && terminal.row().hasPrefix("CC2.1")
    }
    try session.resize(width: 59, height: 14)
    try session.wait(for: "Greenroom needs 60x15, this is 59x14")
    try session.send("m", "u")
    try session.resize(width: 80, height: 24)
    try session.wait(until: "the cursor on CC2.1") {
      try !$0.contains("needs 60x15") && terminal.row().hasPrefix("CC2.1")
    }
    try session.send("q")
    try terminal.awaitPrompt()
    try terminal.expectUsableShell()
  }

  @Test func itStopsAndComesBackAlsoWhenResizedMeanwhile() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.session.send("C-z")
    try terminal.session.wait(for: "Stopped")
    try terminal.expectUsableShell()
    try terminal.session.resize(width: 100, height: 30)
    try terminal.run("clear; fg")
    try terminal.session.wait(until: "the whole screen") {
      $0.contains("Assessment score") && $0.contains("CC9") && $0.contains("? Help")
        && !$0.contains("shell>")
    }
    try terminal.session.send("3", "q")
    try terminal.awaitPrompt()
  }

  @Test func stoppingItWhileItOpensLosesNothing() throws {
    let terminal = try RealTerminal(with: [:], awaiting: "? Help")
    try terminal.session.send("C-z")
    try terminal.session.wait(for: "Stopped")
    try terminal.run("fg")
    try terminal.session.wait(for: "Assessment score")
  }

  @Test func aTerminationLeavesAUsableShellAndAnExitCode() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.end(by: SIGTERM)
    try terminal.run("echo code $?")
    try terminal.session.wait(for: "code 143")
    #expect(try !terminal.session.capture().contains("Assessment score"), "the screen is left")
    try terminal.expectUsableShell()
  }

  @Test func aCrashLeavesACleanScreen() throws {
    let terminal = try RealTerminal(with: [:])
    try terminal.end(by: SIGSEGV)
    #expect(try !terminal.session.capture().contains("Assessment score"), "the screen is left")
    try terminal.expectUsableShell()
  }

  @Test func whatWasShownAsSavedSurvivesAKill() throws {
    let terminal = try RealTerminal(with: [:])
    let session = terminal.session
    try session.send("3", "n")
    try session.wait(for: "Rationale for not met: CC1.1")
    try session.type("Seen with my own eyes")
    try session.send("Enter")
    try session.wait(for: "u undoes it")
    kill(try terminal.process(), SIGKILL)
    try session.wait(for: "Killed")
    try terminal.run("stty sane; tput rmcup; clear")
    try terminal.expectUsableShell()
    let file = try ProjectFile.open(at: terminal.path)
    #expect(try file.verify().problems == [])
    #expect(try file.journal(limit: 1).first?.title.hasPrefix("CC1.1: met → not met") == true)
    try file.close()
  }

  @Test func anUnknownTerminalIsStoodInForOrExplained() throws {
    let terminal = try RealTerminal(with: ["TERM": "nonsense"], awaiting: "nonsense")
    let screen = try terminal.session.wait(until: "a screen or a sentence") {
      $0.contains("Assessment score") || $0.contains("Set TERM")
    }
    #expect(!screen.contains("\u{1B}"))
  }

  @Test(arguments: [nil, "", "C", "nonsense", "en_US.UTF-8"])
  func withoutALocaleNothingIsGarbled(_ locale: String?) throws {
    let terminal = try RealTerminal(with: ["LANG": locale, "LC_ALL": locale])
    let screen = try terminal.session.capture()
    #expect(screen.contains("✓") || screen.contains("1+"))
    for junk in ["~\u{40}", "M-", "\\342", "?\u{3F}", "â"] {
      #expect(!screen.contains(junk), "\(junk)")
    }
  }

  @Test func noColorIsHonoured() throws {
    let coloured = try RealTerminal(with: [:]).session.capture(styled: true)
    let plain = try RealTerminal(with: ["NO_COLOR": "1"]).session.capture(styled: true)
    let colour = /\u{1B}\[([0-9]+;)*(3[0-7]|4[0-7]|9[0-7]|10[0-7]|38|48)[;m]/
    #expect(coloured.contains(colour))
    #expect(!plain.contains(colour))
  }

  @Test(arguments: ["</dev/null", "| cat", "</dev/null | cat"])
  func withoutATerminalItSaysSoInASentence(_ plumbing: String) throws {
    let terminal = try RealTerminal()
    let session = terminal.session
    let line = "\(RealTerminal.binary) \(terminal.path) \(plumbing)"
    try terminal.run("\(line); echo end ${PIPESTATUS[0]}")
    let screen = try session.wait(until: "the end") { $0.contains(/\nend [0-9]+/) }
    #expect(screen.contains("terminal") && !screen.contains("end 0"))
    #expect(!screen.contains("Assessment score"))
  }

  @Test func wideTextIsPastedAndErased() throws {
    let session = try RealTerminal(with: [:]).session
    try session.send("3", "n")
    try session.wait(for: "Rationale for not met: CC1.1")
    try session.paste("漢字 ünï\nu q")
    try session.wait(for: "漢字 ünï u q")
    for key in ["BSpace", "C-h"] { try session.send(key) }
    try session.wait(until: "two characters erased") {
      $0.contains("漢字 ünï u") && !$0.contains("u q")
    }
    try session.send("Enter")
    try session.wait(for: "u undoes it")
  }

  @Test func exportedSizesDoNotFixTheScreen() throws {
    let session = try RealTerminal(with: ["LINES": "10", "COLUMNS": "40"]).session
    try session.wait(for: "? Help")
    try session.resize(width: 140, height: 45)
    try session.wait(until: "the wide screen") {
      $0.contains("q Close") && $0.contains(": Palette  ? Help")
    }
  }

  @Test func theEditorHasTheTerminalAndItsTextIsSaved() throws {
    let scripts = try TemporaryFolder()
    let editor = scripts.path("editor")
    try TextFile.write(
      "#!/bin/sh\nprintf 'editing now: '\nread line\nprintf '%s\\n' \"$line\" >\"$1\"\n", editor)
    chmod(editor, 0o755)
    let session = try RealTerminal(with: ["EDITOR": editor, "VISUAL": ""]).session
    try session.send("3", "E")
    try session.wait(for: "editing now:")
    try session.type("written elsewhere")
    try session.send("Enter")
    try session.wait(until: "the saved change") {
      $0.contains("u undoes it") && $0.contains("CC2") && !$0.contains("editing now")
    }
    try session.send("Enter")
    try session.wait(for: "written elsewhere")
  }

  @Test func escIsFeltAtOnce() throws {
    let session = try RealTerminal(with: [:]).session
    try session.send("?")
    try session.wait(for: "Keys")
    let begin = ContinuousClock.now
    try session.send("Escape")
    try session.wait(until: "the screen without help") { !$0.contains("─ Keys ─") }
    #expect(ContinuousClock.now - begin < .milliseconds(500))
  }
}
