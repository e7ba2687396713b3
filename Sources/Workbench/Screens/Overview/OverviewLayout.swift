import Terminal

/// Where the parts of the overview stand: what is always there, and the figures room is left for.
struct OverviewLayout: Equatable {
  /// The figures, each in the order in which it gets what room there is.
  enum Figure: CaseIterable, Sendable { case severities, scans, categories, checks }

  struct Placed: Equatable {
    let figure: Figure
    let rect: Rect
  }

  private(set) var score = Rect(.init(width: 0, height: 0))
  private(set) var map = Rect(.init(width: 0, height: 0))
  private(set) var attention = Rect(.init(width: 0, height: 0))
  private(set) var figures: [Placed] = []

  /// From here on the heat map and the list stand side by side.
  static let wide = 120
  /// From here on two figures stand side by side below them.
  private static let roomy = 100
  private static let gap = 2
  /// Lines of the list that no figure may take: its heading and some items.
  private static let leastList = 9

  /// - Parameters:
  ///   - rows: lines of the heat map.
  ///   - items: what needs attention.
  ///   - heights: lines each figure takes, its heading included.
  init(_ rect: Rect, rows: Int, items: Int, heights: [Figure: Int]) {
    let (score, rest) = rect.splitTop(3)
    self.score = score
    if rect.width >= Self.wide {
      placeBesideEachOther(rest, rows: rows, items: items, heights)
    } else {
      placeBelowEachOther(rest, rows: rows, items: items, heights)
    }
  }

  private mutating func placeBesideEachOther(
    _ rect: Rect, rows: Int, items: Int, _ heights: [Figure: Int]
  ) {
    let (left, others) = rect.splitLeft(rect.width * 55 / 100)
    let right = others.splitLeft(Self.gap).rest
    let (map, underMap) = left.splitTop(rows)
    let (attention, underList) = right.splitTop(items + 1)
    (self.map, self.attention) = (map, attention)
    // Where both have the same room, the list comes first: it is what names the late ones.
    var columns = [Column(underList), Column(underMap)]
    figures = Self.fill(&columns, heights)
  }

  private mutating func placeBelowEachOther(
    _ rect: Rect, rows: Int, items: Int, _ heights: [Figure: Int]
  ) {
    // The list keeps at least four lines: a map that is longer scrolls.
    let (map, rest) = rect.splitTop(min(rows, max(4, rect.height - 5)))
    self.map = map
    let (_, below) = rest.splitTop(1)
    let spare = Rect(
      x: below.x, y: 0, width: below.width,
      height: below.height - min(items + 1, Self.leastList))
    var columns = Self.columns(spare)
    let placed = Self.fill(&columns, heights)
    // What the figures leave goes to the list; they stand at the bottom of it.
    let taken = columns.map(\.taken).max() ?? 0
    attention = below.splitTop(below.height - taken).part
    figures = placed.map { part in
      Placed(
        figure: part.figure,
        rect: Rect(
          x: part.rect.x, y: part.rect.y + attention.bottom, width: part.rect.width,
          height: part.rect.height))
    }
  }

  /// Gives each figure a place in the column with the most room; one that fits nowhere is left out.
  private static func fill(_ columns: inout [Column], _ heights: [Figure: Int]) -> [Placed] {
    Figure.allCases.compactMap { figure in
      let height = heights[figure] ?? 0
      guard let most = columns.map(\.room).max(), height > 0, most > height,
        let index = columns.firstIndex(where: { $0.room == most })
      else { return nil }
      return Placed(figure: figure, rect: columns[index].take(height))
    }
  }

  private static func columns(_ rect: Rect) -> [Column] {
    guard rect.width >= roomy else { return [Column(rect)] }
    let (left, rest) = rect.splitLeft((rect.width - gap) / 2)
    return [Column(left), Column(rest.splitLeft(gap).rest)]
  }
}

/// A column that is filled from the top, with a blank line before each figure.
private struct Column {
  private let rect: Rect
  private(set) var taken = 0

  init(_ rect: Rect) { self.rect = rect }

  var room: Int { rect.height - taken }

  mutating func take(_ height: Int) -> Rect {
    let place = Rect(x: rect.x, y: rect.y + taken + 1, width: rect.width, height: height)
    taken += height + 1
    return place
  }
}
