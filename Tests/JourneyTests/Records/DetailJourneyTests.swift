import ProjectFile
import Readiness
import StageKit
import Terminal
import TestKit
import Testing
import Workbench

/// One record beside its list or alone: stepping, links, and the way back.
struct DetailJourneyTests {
  /// A size, the presses of `D`, and where the record stands.
  enum Side: String { case right, below, none }
  private static let splits: [(size: Size, presses: Int, side: Side)] = [
    (Size(width: 140, height: 45), 0, .right), (Size(width: 120, height: 24), 0, .right),
    (Size(width: 80, height: 24), 0, .none), (Size(width: 100, height: 40), 0, .below),
    (Size(width: 80, height: 24), 1, .right), (Size(width: 80, height: 24), 2, .below),
    (Size(width: 140, height: 45), 2, .below), (Size(width: 140, height: 45), 3, .none),
    (Size(width: 60, height: 15), 1, .none), (Size(width: 60, height: 15), 2, .none),
  ]

  @Test(arguments: splits.indices, ["3", "5"])
  func theSplitFollowsTheScreenAndTheWish(_ index: Int, _ screen: String) throws {
    let (size, presses, side) = Self.splits[index]
    let stage = try Stage(size: size)
    try stage.press(screen)
    for _ in 0..<presses { try stage.press("D") }
    let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let upright = lines.count { $0.contains("│") } > size.height / 2
    let level = lines.contains { $0.hasPrefix("────────────────────") }
    #expect(upright == (side == .right) && level == (side == .below), "\(stage.screen)")
    try stage.press("j", "Enter", "]", "Esc")
    #expect(!stage.row.isEmpty)
  }

  @Test func theRecordBesideTheListFollowsTheCursor() throws {
    let stage = try Stage(size: Size(width: 140, height: 45))
    try stage.press("3", "j")
    #expect(stage.row.hasPrefix("CC1.2"))
    #expect(stage.screen.contains("CC1.2-01") && !stage.screen.contains("CC1.1-01"))
    try stage.press("Enter")
    #expect(stage.screen.hasPrefix("1 Overview  2 Scope  3 Gaps"))
    #expect(stage.screen.contains("Gaps → CC1.2"))
    #expect(stage.row.contains("CC1.2-01"), "the keys go to the record")
    try stage.press("]")
    #expect(stage.screen.contains("Gaps → CC1.3") && stage.screen.contains("CC1.3-01"))
    try stage.press("Esc")
    #expect(stage.row.hasPrefix("CC1.3"), "the list is on the record one went to")
  }

  @Test func steppingGoesThroughTheListAsItIsShown() throws {
    let stage = try Stage()
    try stage.press("3", "/", "owner:callum", "Enter", "Space", "g", "Enter")
    var seen: [String] = []
    for _ in 0..<4 {
      seen.append(String(stage.screen.prefix { $0 != "\n" }.split(separator: " ")[2]))
      try stage.press("]")
    }
    #expect(Set(seen).count == 4 && seen == seen.sorted(), "\(seen)")
    try stage.press("[", "[")
    #expect(stage.screen.hasPrefix("Gaps → \(seen[2])"))
    try stage.press("Esc")
    #expect(stage.screen.contains("1 marked") && stage.row.contains(seen[2]))
    try stage.press("G", "Enter")
    let last = stage.screen
    try stage.press("]")
    #expect(stage.screen.contains(last.prefix { $0 != "\n" }), "the end of the list is the end")
  }

  @Test func linksAreFollowedAndEveryStepBackFindsItsCursor() throws {
    let stage = try Stage()
    try stage.press("5", "j", "j", "Enter", "Tab", "Tab")
    var visited = [stage.screen]
    try stage.press("Enter")
    for _ in 0..<3 {
      visited.append(stage.screen)
      try stage.press("j", "G", "Enter")
    }
    #expect(stage.screen.hasPrefix("… → "), "the way was longer than the line: \(stage.screen)")
    var isBack = false
    for _ in 0..<8 where !isBack {
      try stage.press("Esc")
      isBack = stage.screen == visited[0]
    }
    #expect(isBack, "also the link under the cursor is the same")
    try stage.press("Esc")
    #expect(stage.screen.hasPrefix("Findings  "))
  }

  @Test func criterionFindingAndJournalLeadToEachOther() throws {
    let stage = try Stage(size: Size(width: 100, height: 38))
    try stage.press("3", "n", "No second factor", "Enter", ":", "journal", "Enter", "Enter")
    #expect(stage.screen.contains("criterion CC1.1"))
    try stage.press("Tab", "Enter")
    #expect(stage.screen.hasPrefix("Gaps → Journal → Entry "))
    #expect(
      stage.screen.prefix { $0 != "\n" }.contains("→ CC1.1"), "from an entry to its criterion")
    try stage.press(
      "5", "o", "noor", "Enter", ":", "journal", "Enter", "g", "Enter", "Tab", "Enter")
    #expect(stage.screen.contains("Noor Haddad"), "from an entry to its finding")
    try stage.press("Tab", "Enter")
    #expect(stage.screen.contains("Points of focus"), "from a finding to its criterion")
    try stage.press("/", "id:open", "Enter", "Enter")
    #expect(stage.screen.contains("→ Findings check="), "from a criterion to its findings")
  }

  @Test func theTrailNamesEveryPlaceThatFitsAndTheLastInAnyCase() throws {
    let stage = try Stage(size: Size(width: 240, height: 40))
    try stage.press("5", "Enter", "Tab", "Enter", "/", "id:open", "Enter", "Enter", "Enter")
    let trail = stage.screen.prefix { $0 != "\n" }
    #expect(trail.contains("Findings → ") && trail.count { $0 == "→" } >= 4, "\(trail)")
    try stage.send(.resize(Size(width: 80, height: 24)))
    #expect(stage.screen.hasPrefix("… → "))
    #expect(stage.screen.prefix { $0 != "\n" }.contains("overdue"))
  }
}
