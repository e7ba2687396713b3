import Terminal
import Testing

@testable import Workbench

struct OverviewLayoutTests {
  private static let heights: [OverviewLayout.Figure: Int] = [
    .severities: 6, .scans: 3, .categories: 4, .checks: 9,
  ]

  private func layout(_ width: Int, _ height: Int, items: Int = 10) -> OverviewLayout {
    OverviewLayout(
      Rect(x: 0, y: 1, width: width, height: height), rows: 11, items: items,
      heights: Self.heights)
  }

  @Test(arguments: [(60, 12), (80, 21), (100, 27), (140, 15)])
  func aSmallScreenKeepsItsRoomForTheMapAndTheList(_ width: Int, _ height: Int) {
    let layout = layout(width, height)
    #expect(layout.figures.isEmpty)
    #expect(layout.map.height >= 4)
    #expect(layout.attention.height >= 4)
  }

  @Test(arguments: [(80, 52), (100, 41), (120, 42), (140, 42), (200, 57)])
  func aTallScreenHasEveryFigure(_ width: Int, _ height: Int) {
    let layout = layout(width, height)
    #expect(Set(layout.figures.map(\.figure)) == Set(OverviewLayout.Figure.allCases))
    #expect(layout.attention.height >= 9)
  }

  @Test func nothingOverlapsNorLeavesTheScreenAtAnySize() {
    for width in stride(from: 60, through: 210, by: 7) {
      for height in 12...60 {
        for items in [0, 3, 20] {
          let layout = layout(width, height, items: items)
          let parts = [layout.score, layout.map, layout.attention] + layout.figures.map(\.rect)
          let whole = Rect(x: 0, y: 1, width: width, height: height)
          for (index, part) in parts.enumerated() {
            #expect(part.isEmpty || part.intersection(whole) == part, "\(width)x\(height)")
            let others = parts[(index + 1)...]
            #expect(others.allSatisfy { part.intersection($0).isEmpty }, "\(width)x\(height)")
          }
        }
      }
    }
  }

  @Test func theSeveritiesComeFirstWhenRoomIsScarce() {
    let layout = layout(80, 3 + 11 + 1 + 9 + 7)
    #expect(layout.figures.map(\.figure) == [.severities])
  }
}
