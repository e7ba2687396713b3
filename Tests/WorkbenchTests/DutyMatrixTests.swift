import Jobs
import ProjectFile
import Readiness
import StageKit
import Terminal
import Testing

@testable import Workbench

struct DutyMatrixTests {
  private static func courses(_ count: Int) -> [Item] {
    (1...count).map {
      Item(kind: .course, id: "c\($0)", code: ItemKind.course.definition.code($0))
    }
  }

  private static let windows: [(count: Int, cursor: Int, width: Int, codes: String)] = [
    (3, 0, 30, "[CR-01] CR-02  CR-03 "), (3, 2, 30, " CR-01  CR-02 [CR-03]"),
    (6, 1, 24, " 01 [02] 03  04  05  06 "), (20, 0, 12, "[01] 02  03…"),
    (20, 7, 12, "‹06  07 [08]"), (20, 19, 12, "‹18  19 [20]"), (3, 0, 1, "[01]"),
  ]

  @Test(arguments: windows.indices) func codesStandOverWhatIsInSight(_ index: Int) {
    let test = Self.windows[index]
    let subjects = Self.courses(test.count)
    let window = MatrixWindow(
      subjects, cursor: ListCursor(selection: test.cursor), width: test.width)
    #expect(window.codes(subjects, .standard) == test.codes)
    let letters = window.cells(
      subjects.map { _ in DutyState.overdue }, .standard
    ).text
    #expect(letters.count == test.codes.count)
    #expect(letters.count { $0 == "L" } == window.range.count)
  }

  @Test func everyStateHasALetterOfItsOwnInEveryLook() {
    for glyphs in [GlyphSet.unicode, .ascii] {
      let look = Look(theme: .mono, glyphs: glyphs)
      let letters = DutyState.allCases.map { DutyMark.letter($0, look) }
      #expect(Set(letters).count == letters.count)
    }
  }

  @Test func theCursorGoesOverSubjectsAndStopsAtTheEnds() throws {
    var state = try LoadedState.after("8", project: .staffed)
    func here() -> String? { DutyMatrixUpdate.cell(.training, state)?.subject.code }
    #expect(here() == "CR-01")
    for (key, code) in [
      ("Left", "CR-01"), ("l", "CR-02"), ("Right", "CR-03"), ("l", "CR-03"), ("h", "CR-02"),
      ("(", "CR-01"), (")", "CR-03"),
    ] {
      _ = state.press(key)
      #expect(here() == code, "\(key)")
    }
    #expect(state.screen.contains("CR-03 Privacy basics: done on 2024-06-03"))
  }

  @Test func onlyWhoIsLateOrSoonDueIsShownOnDemand() throws {
    var state = try LoadedState.after("8", project: .staffed)
    #expect(state[list: state.place].page.total == 6)
    _ = state.press("A")
    #expect(
      state[list: state.place].page.rows.map(\.label).map { $0.prefix(3) } == [
        "Ada", "Ben", "Gil", "Rut",
      ])
    _ = state.press("A", "/", "overdue>0", "Enter")
    #expect(state[list: state.place].page.matching == 2)
    _ = state.press("Esc", "/", "team:supp", "Enter")
    #expect(state[list: state.place].page.matching == 2)
  }

  @Test func peopleArePutTogetherByManager() throws {
    var state = try LoadedState.after("8", project: .staffed)
    _ = state.press("b", "m")
    let headings = state[list: state.place].page.rows.filter(\.isHeading).map(\.label)
    #expect(headings == ["Ada Example", "Ruth Okafor", "not said"])
  }

  @Test func whatIsNotAskedIsNotRecorded() throws {
    var state = try LoadedState.after("8", project: .staffed)
    _ = state.press("l", "G", "a")
    #expect(state.overlays.isEmpty)
    #expect(state.screen.contains("CR-02 Secure coding is not asked of Ruth Okafor."))
  }

  @Test func theListBehindTheNumberNamesEveryone() throws {
    let state = try LoadedState.after("8", project: .staffed)
    let reading = try #require(DutyExplanation.reading(.training, state))
    let text = reading.text.plainText
    for part in [
      "2 of 4 (50 %), 1 not yet due, 1 on leave", "Ruth Okafor: overdue since 2026-01-20 (70 days)",
      "Gil Teves: overdue since 2026-02-11 (48 days)", "Ben Njoroge: not yet due",
      "Cleo Marsh: on leave", "Dan Oyelaran: last day 2026-03-25", "7 of 9 (77 %)",
    ] { #expect(text.contains(part), "\(part)") }
  }

  private static let attention = [
    "! 1 policy is past review", "→ 1 policy was never approved",
    "! 3 acknowledgements overdue: 3 people to acknowledge policies",
    "! 2 trainings overdue: 2 people to take training", "! 1 leaver still has access",
    "! 2 joiners with steps that are late", "! 1 policy exception has expired",
    "→ 1 policy exception expires by 2026-04-30",
  ]

  @Test(arguments: attention) func theOverviewTellsAndLeadsThere(_ line: String) throws {
    var state = try LoadedState.after("1", project: .staffed)
    let items = Attention.items(state)
    let place = try #require(
      items.firstIndex { "\($0.isOverdue ? "!" : "→") \($0.text)" == line }, "\(items)")
    state.overview.pane = .attention
    state.overview.attention = ListCursor(selection: place)
    _ = OverviewUpdate.open(&state)
    #expect(state.places.count == 2)
    #expect(state[list: state.place].page.matching > 0, "\(state.screen)")
    #expect(state[list: state.place].problem == nil)
  }

  @Test func theHeaderCountsWhatIsLate() throws {
    let state = try LoadedState.after("1", project: .staffed)
    // A review, three signatures, two trainings, one leaver's access, one exception.
    #expect(state.overdueWork == 8)
  }
}
