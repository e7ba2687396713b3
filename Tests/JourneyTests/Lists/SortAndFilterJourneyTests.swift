import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// Finding one's way in a list: order, filter and columns.
struct SortAndFilterJourneyTests {
  /// The rows of the list on the screen, without what stands around them.
  private func rows(_ stage: Stage) -> [String] {
    let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(3).dropLast(2).map(String.init)
  }

  private func header(_ stage: Stage) -> Substring {
    stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[2]
  }

  /// No finding of the sample company has an owner: that column has nothing to turn round.
  private static func isAlike(_ index: Int) -> Bool { columns[index] == ("5", 5) }

  /// The screen of a list, the letters that pick a column in its menu, and where the cursor stood.
  private static let columns: [(screen: String, column: Int)] =
    (0..<6).map { ("3", $0) } + (0..<9).map { ("5", $0) }

  @Test(arguments: columns.indices) func anyColumnSortsAndAgainTurnsRound(_ index: Int) throws {
    let (screen, column) = Self.columns[index]
    let stage = try Stage(size: Size(width: 140, height: 45))
    try stage.press(screen, "D", "D", "D")
    let own = rows(stage)
    func sort() throws {
      try stage.press("S", "Home")
      for _ in 0..<column { try stage.press("Down") }
      try stage.press("Enter", "g")
    }
    try sort()
    let ascending = rows(stage)
    #expect(header(stage).contains("↑"))
    try sort()
    let descending = rows(stage)
    #expect(header(stage).contains("↓"))
    #expect(ascending != descending || Self.isAlike(index))
    try sort()
    #expect(rows(stage) == ascending, "a third time is the first order again")
    try stage.press("S", "0", "g")
    #expect(rows(stage) == own)
    #expect(!header(stage).contains("↑") && !header(stage).contains("↓"))
  }

  @Test func theCursorStaysOnItsRecordThroughOrderAndFilter() throws {
    let stage = try Stage()
    try stage.press("3", "j", "j", "j", "j")
    let row = stage.row
    #expect(row.hasPrefix("CC1.5"))
    try stage.press("S", "G", "k", "Enter")
    #expect(stage.row.hasPrefix("CC1.5"))
    try stage.press("S", "0")
    #expect(stage.row == row)
    try stage.press("/", "owner:", "Enter", "Esc")
    #expect(stage.screen.contains(" 38 criteria"), "the filter is cleared")
  }

  /// A screen, what is typed, and what the counts say.
  private static let filters: [(screen: String, typed: String, counts: String)] = [
    ("5", "severity:high !aws", "3 of 58 open findings"),
    ("5", "critical", "1 of 58 open findings"),
    ("5", "severity:critical", "1 of 58 open findings"),
    ("5", "severity>=critical", "1 of 58 open findings"),
    ("5", "severity>critical", "0 of 58 open findings"),
    ("5", "severity:crit", "1 of 58 open findings"),
    ("5", "late:yes", "1 of 58 open findings"),
    ("5", "owner:", "58 of 58 open findings"),
    ("5", "!owner:", "0 of 58 open findings"),
    ("5", "due>2100-01-01", "0 of 58 open findings"),
    ("5", "seen<+1d", "58 of 58 open findings"),
    ("5", "arn:nothing", "0 of 58 open findings"),
    ("3", "status:met", "of 38 criteria"),
    ("3", "open>20", "1 of 38 criteria"),
    ("3", "open>=0", "38 of 38 criteria"),
    ("3", "score<0", "0 of 38 criteria"),
    ("3", "owner:callum !status:met", "of 38 criteria"),
    ("3", "assessed<2020-01-01", "0 of 38 criteria"),
  ]

  @Test(arguments: filters.indices) func aFilterCountsWhileItIsTyped(_ index: Int) throws {
    let (screen, typed, counts) = Self.filters[index]
    let stage = try Stage(size: Size(width: 100, height: 30))
    try stage.press(screen, "D", "D", "D", "/")
    for letter in typed { try stage.type(String(letter)) }
    #expect(stage.screen.contains(counts), "\(stage.screen)")
    #expect(stage.screen.contains("Filter \(typed)"))
    try stage.press("Esc")
    #expect(!stage.screen.contains("Filter \(typed)"))
  }

  @Test(arguments: [
    ("severity:hihg", "severity is one of: critical, high"), ("due<someday", "due:"),
    ("open>many", "There is no field “open” here"),
  ]) func whatAFilterDoesNotUnderstandIsSaid(_ typed: String, _ problem: String) throws {
    let stage = try Stage(size: Size(width: 140, height: 30))
    try stage.press("5", "D", "D", "D", "/", typed, "Enter")
    #expect(stage.screen.contains(problem), "\(stage.screen)")
  }

  @Test func columnsAreHiddenWidenedAndKept() throws {
    let stage = try Stage(size: Size(width: 100, height: 30))
    try stage.press("3", "D", "D", "D", "C")
    #expect(stage.screen.contains("always shown") || stage.screen.contains("shown"))
    try stage.press("Enter")
    #expect(stage.screen.contains("always shown"), "the first column stays")
    try stage.press("Down", "Down", "Down", "Enter", "Esc")
    #expect(!stage.screen.contains("Score"))
    try stage.press("C", "G", "Enter", "Esc")
    #expect(stage.screen.contains("Tasks"))
    let narrow = stage.screen
    try stage.press("l", "l", "<", "<")
    #expect(stage.screen != narrow)
    let changed = stage.screen
    try stage.reopen()
    #expect(stage.screen == changed)
    try stage.press(">", ">")
    #expect(stage.screen != changed)
    try stage.reopen(restores: false)
    try stage.press("3")
    #expect(stage.screen.contains("Score"))
  }

  @Test func aSavedViewIsChosenAndRemovedAndUndone() throws {
    let stage = try Stage()
    try stage.press("5", "V")
    #expect(stage.message.contains("No view is saved yet"))
    try stage.press("/", "severity:high", "Enter", "S", "Down", "Down", "Enter")
    try stage.press(":", "save this view", "Enter", "High ones", "Enter")
    #expect(stage.message.contains("View “High ones” of findings saved"))
    let view = stage.screen
    try stage.press("Esc", "S", "0")
    #expect(!stage.screen.contains("Filter severity"))
    try stage.press("V", "Enter")
    #expect(stage.screen.contains("Filter severity:high") && header(stage).contains("↑"))
    #expect(view.contains("Filter severity:high"))
    try stage.press("V", "0")
    #expect(!stage.screen.contains("Filter severity") && !header(stage).contains("↑"))
    try stage.press("3", "V")
    #expect(stage.message.contains("No view is saved yet"), "a view belongs to its list")
    try stage.press("5", ":", "remove a view", "Enter", "Enter")
    #expect(stage.message.contains("removed"))
    try stage.press("V")
    #expect(stage.message.contains("No view is saved yet"))
    try stage.press("u", "V")
    #expect(stage.screen.contains("High ones"), "removing is undone")
    try stage.press("Esc", "u")
    #expect(stage.message.contains("Undo"))
    #expect(try stage.file.verify().problems == [])
  }
}
