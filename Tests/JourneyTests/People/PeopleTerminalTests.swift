import ProjectFile
import Readiness
import StageKit
import TestKit
import Testing

/// The training matrix in a real terminal with the built program.
@Suite(.enabled(if: RealTerminal.isAvailable, "tmux or the program is missing"))
struct PeopleTerminalTests {
  @Test func whoIsLateIsNamedAndACompletionIsRecordedAndTakenBack() throws {
    let terminal = try RealTerminal(with: [:], width: 120, height: 30)
    try terminal.press("8", awaiting: "[Matrix]")
    try terminal.press("/", "overdue>0", "Enter", awaiting: "Filter overdue>0")
    try terminal.press("=", awaiting: "no longer counts (DOMAIN §8)")
    try terminal.press("Escape", "*", awaiting: "marked")
    try terminal.press("a", awaiting: "Certificate")
    try terminal.press("C-s", awaiting: "Record it for")
    try terminal.press("Enter", awaiting: "u undoes it")
    try terminal.press("u", awaiting: "Undo: CR-")
    let file = try ProjectFile.open(at: terminal.path)
    #expect(try file.verify().problems == [])
    try file.close()
  }
}
