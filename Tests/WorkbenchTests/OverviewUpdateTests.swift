import Jobs
import ProjectFile
import Readiness
import Terminal
import Testing

@testable import Workbench

struct OverviewUpdateTests {
  /// A criterion that is met, one that isn't, a late critical finding and a check to fix.
  private static func state() throws -> WorkbenchState {
    let met = try #require(CriterionID("CC6.1"))
    let gap = try #require(CriterionID("CC6.6"))
    return OverviewSample.state(
      OverviewSample.project(
        imports: [OverviewSample.scan("prowler", day: 1, failed: 1_200)],
        groups: [
          OverviewSample.group(
            "s3_open", title: "Buckets are closed", criteria: [met],
            open: [.critical: .init(late: 1_200, inside: 1)])
        ],
        assessments: [
          Assessment(criterion: met, status: .met), Assessment(criterion: gap, status: .notMet),
        ]))
  }

  /// The items by what they begin with, where Enter leads, and what the line above says.
  private static let ways: [(item: String, place: String, line: String)] = [
    (
      "1,200 critical findings are past", "findings severity:critical late:yes",
      "Enter opens the findings with severity:critical late:yes"
    ),
    ("Next to assess: CC1.1", "criterion CC1.1", "CC1.1 ○ not assessed, 0 open findings: "),
    ("1 gap has no owner, CC6.6", "criterion CC6.6", "CC6.6 ✗ not met 0 %, 0 open findings: "),
    ("Last scan", "overview", "Enter asks for the path of a scanner's report"),
    (
      "points: Buckets are closed", "findings check=\"s3_open\"",
      "prowler s3_open: 1,201 open findings, 1,200 late, speaks to CC6.1: Buckets are closed"
    ),
  ]

  @Test(arguments: ways.indices)
  func eachItemSaysWhereItLeadsAndLeadsThere(_ index: Int) throws {
    let way = Self.ways[index]
    var state = try Self.state()
    state.overview.pane = .attention
    let items = Attention.items(state)
    let at = try #require(items.firstIndex { $0.text.contains(way.item) }, "\(items)")
    state.overview.attention = ListCursor(selection: at)
    let line = try #require(CursorLine.text(state)).text
    #expect(line.hasPrefix(way.line), "\(line)")
    _ = OverviewUpdate.open(&state)
    #expect(state.place.code == way.place)
    #expect(state.overlays.isEmpty == (way.place != "overview"))
  }

  @Test func theLineFollowsTheActivePane() throws {
    var state = try Self.state()
    let onMap = try #require(CursorLine.text(state)).text
    #expect(onMap.hasPrefix("CC1.1 ○ not assessed"))
    OverviewUpdate.perform(.nextPane, &state)
    #expect(try #require(CursorLine.text(state)).text.hasPrefix("Enter opens the findings"))
    OverviewUpdate.perform(.nextPane, &state)
    #expect(CursorLine.text(state)?.text == onMap)
  }

  @Test func whatWasNeverAssessedIsNoFix() throws {
    let fixes = Attention.items(try Self.state()).filter { $0.text.contains("points:") }
    #expect(fixes.count == 2)
    #expect(fixes.allSatisfy { !$0.text.contains("not assessed") })
  }

  @Test func aRowNobodyJudgedHasTheFigureOfTheReport() throws {
    let state = try Self.state()
    let means = Dictionary(
      uniqueKeysWithValues: HeatMap.rows(state).map { ($0.series.id, $0.mean) })
    #expect(means["CC1"] == "0 %")
    #expect(means["CC6"] != "0 %")
  }

  @Test(arguments: [(60, 15), (80, 24), (100, 30), (140, 45), (200, 60), (300, 100)])
  func theCursorStandsOnTheScreenAtEverySize(_ width: Int, _ height: Int) throws {
    for project in [OverviewSample.project(), try #require(try Self.state().project)] {
      for pane in [OverviewState.Pane.map, .attention] {
        var state = OverviewSample.state(project, size: Size(width: width, height: height))
        state.overview.pane = pane
        var surface = Surface(size: state.size)
        let cursor = try #require(OverviewView.draw(state, &surface, state.body))
        #expect(state.body.contains(cursor))
      }
    }
  }
}
