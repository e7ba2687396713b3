import Foundation
import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Coming back to a project finds it as it was left, and nothing that was kept can do harm.
struct RestoreJourneyTests {
  /// What is done before closing; the screen is the same afterwards.
  private static let ways: [[String]] = [
    ["3", "PgDn", "j"], ["5", "/", "severity:high !aws", "Enter", "j", "j"],
    ["3", "S", "Down", "Down", "Down", "Enter", "j", "j", "l"], ["5", "j", "Enter"],
    ["3", "j", "Enter", "j"], ["5", "A", "G"], [":", "journal", "Enter", "j", "Enter"],
    ["3", "/", "status:met", "Enter", "j", "Enter", "="],
  ]

  @Test(arguments: ways.indices, [Size(width: 80, height: 24), Size(width: 140, height: 45)])
  func theLastPlaceIsFoundAgain(_ index: Int, _ size: Size) throws {
    let stage = try Stage(size: size)
    for key in Self.ways[index] { try stage.press(key) }
    if stage.screen.contains("Esc closes") { try stage.press("Esc") }
    let (screen, cursor) = (stage.screen, stage.row)
    try stage.reopen()
    #expect(withoutMessage(stage.screen) == withoutMessage(screen))
    #expect(stage.row == cursor)
    try stage.reopen(restores: false)
    #expect(stage.screen.hasPrefix(size.width > 100 ? "1 Overview" : "Overview  "))
  }

  @Test func theCursorGoesToItsRecordWhereverItStandsNow() throws {
    let stage = try Stage()
    try stage.press("5", "G", "k")
    let row = stage.row
    try stage.press("S", "Down", "Down", "Enter")
    try stage.reopen()
    #expect(stage.row.hasPrefix(row.prefix(30)))
  }

  @Test func themeSplitAndMouseAreKept() throws {
    let stage = try Stage()
    try stage.press("3", "D", ":", "theme", "Enter", "Down", "Enter", ":", "mouse", "Enter")
    #expect(stage.driver.lastFrame?.capturesMouse == true)
    try stage.reopen()
    #expect(stage.driver.lastFrame?.capturesMouse == true)
    #expect(stage.screen.contains("│"))
    try stage.press(":", "theme", "Enter")
    let now = stage.screen.split(separator: "\n").first { $0.contains("– now") }
    #expect(now?.contains("high contrast") == true, "\(stage.screen)")
  }

  @Test(arguments: [
    "", "{", "null", "[]", "{\"version\": 99}", "{\"version\": 1}", "\u{0}\u{1}",
    "{\"version\":1,\"places\":[\"nowhere\"],\"lists\":{},\"columns\":{},\"capturesMouse\":false,\"drafts\":{}}",
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 50_000),
  ]) func whatCannotBeReadIsIgnored(_ text: String) throws {
    let stage = try Stage(kept: Data(text.utf8))
    #expect(stage.screen.hasPrefix("Overview  "))
    try stage.press("3")
    #expect(stage.row.hasPrefix("CC1.1"))
  }

  @Test func hostileStateDoesNoHarm() throws {
    let long = String(repeating: "漢\\u001b[31m\\n", count: 2_000)
    let text = """
      {"version":1,"places":["finding ../../etc","criterion CC99.9","findings \(long)","entry x"],
       "lists":{"gaps":{"filter":"\(long)","showsAll":true,"anchor":"\(long)","column":"none",
         "sort":{"field":"nothing","isDescending":true}},
        "findings ":{"filter":"severity:","showsAll":false,"anchor":"'; DROP TABLE","column":"",
         "sort":{"field":"1; --","isDescending":false}}},
       "columns":{"gaps":{"toggled":["id","x"],"widths":{"id":-5,"status":99999999}},
        "x":{"toggled":[],"widths":{}}},
       "split":"sideways","theme":"pink","capturesMouse":true,
       "drafts":{"criterion CC1.1/form":{"status":"nonsense","owner":"nobody","x":"y",
         "note":"\(long)"},"import path":{}}}
      """
    let stage = try Stage(kept: Data(text.utf8))
    #expect(!stage.screen.unicodeScalars.contains("\u{1B}"))
    for key in ["Esc", "Esc", "Esc", "Esc", "3", "e", "Esc", "5", "Enter", "1", "i", "Esc"] {
      try stage.press(key)
      #expect(!stage.screen.isEmpty)
    }
    try stage.press("3", "Esc", "S", "0")
    #expect(stage.screen.contains("61 criteria"), "those out of scope as well")
    #expect(try stage.file.verify().problems == [])
  }

  @Test func anotherWindowLeavesADraftAloneAndSettlesItsOwn() throws {
    let stage = try Stage()
    let driver = MemoryDriver()
    let other = try Stage.runtime(
      stage.file, driver, stage.clock, stage.folder, shelf: stage.shelf)
    try other.runUntilIdle()
    try stage.press("3", "c", "Ctrl-U", "Typed here", "Esc")
    driver.press("3", "j", "c", "Ctrl-U", "Typed there", "Esc", "5")
    try other.runUntilIdle()
    var kept = String(decoding: try #require(stage.kept), as: UTF8.self)
    #expect(kept.contains("Typed here") && kept.contains("Typed there"))
    driver.press("3", "c", "Enter")
    try other.runUntilIdle()
    kept = String(decoding: try #require(stage.kept), as: UTF8.self)
    #expect(kept.contains("Typed here") && !kept.contains("Typed there"), "saved is settled")
  }

  @Test func whatIsKeptHoldsNoProjectData() throws {
    let stage = try Stage()
    try stage.press("3", "j", "5", "Space", "Enter")
    let kept = String(decoding: try #require(stage.kept), as: UTF8.self)
    #expect(!kept.contains("Pennywharf") && !kept.contains("Callum"))
  }

  private func withoutMessage(_ screen: String) -> [Substring] {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    lines.remove(at: lines.count - 2)
    return lines
  }
}
