import Readiness
import Terminal

/// One field of one row: what it is worth for sorting and filtering, and how it is shown.
struct ListCell: Hashable, Sendable {
  /// A stretch of the cell in one role.
  struct Piece: Hashable, Sendable {
    let text: String
    let role: Theme.Role
  }

  let value: FieldValue
  private let mark: Mark?
  private let pieces: [Piece]
  private var chart: Chart?

  /// What is drawn for the width its column has, once that is known.
  enum Chart: Hashable, Sendable {
    case bar(TimelineBar)
    case weeks([WeekLoad])
    /// What is asked of a person, by subject; nil where it is not.
    case duties([DutyState?])
  }

  /// - Parameter text: what is copied.
  init(_ chart: Chart, text: String, value: FieldValue) {
    self.init([Piece(text: text, role: .text)], value: value)
    self.chart = chart
  }

  init(_ text: String, value: FieldValue? = nil, role: Theme.Role = .text) {
    self.init([Piece(text: text, role: role)], value: value)
  }

  init(_ pieces: [Piece], value: FieldValue? = nil) {
    let text = pieces.map(\.text).joined()
    self.value = value ?? (text.isEmpty ? .none : .text(text))
    self.pieces = pieces
    mark = nil
  }

  /// A state; `rank` is its place among the field's choices.
  init(_ mark: Mark, rank: Int) {
    value = .choice(mark.word, rank: rank)
    pieces = []
    self.mark = mark
  }

  /// A number; zero is left blank where a column of noughts would hide the others.
  init(count: Int) {
    self.init(count == 0 ? "" : String(count), value: .number(Double(count)))
  }

  init(_ date: CalendarDate?, role: Theme.Role = .text) {
    self.init(date?.description ?? "", value: date.map { .date($0) } ?? FieldValue.none, role: role)
  }

  /// - Parameter frame: what charts are drawn in.
  func styled(_ look: Look, in frame: ChartFrame = ChartFrame()) -> StyledText {
    switch chart {
    case .bar(let bar):
      return frame.scale.map { bar.text(width: frame.width, $0, look) } ?? StyledText("")
    case .weeks(let weeks): return WeekLoad.text(weeks, width: frame.width, look)
    case .duties(let states): return frame.matrix?.cells(states, look) ?? StyledText("")
    case nil: break
    }
    if let mark { return mark.text(look) }
    return StyledText(spans: pieces.map { .init($0.text, look.theme[$0.role]) })
  }

  /// The cell as it is copied: the word of a state without its sign.
  var text: String { mark?.word ?? pieces.map(\.text).joined() }
}

/// What a chart in a cell is drawn in.
struct ChartFrame {
  /// That of its column.
  var width = 0
  /// The days a chart of bars shows.
  var scale: TimelineScale?
  /// The subjects a matrix shows.
  var matrix: MatrixWindow?
}

/// One record in a list, or a heading over those that follow.
struct ListRow: Hashable, Sendable, Identifiable {
  /// The record's identity, by which it is found again after a filter, a sort or a reload.
  let id: String
  /// What the record is called where only a name fits.
  let label: String
  /// One for each column of the list's definition.
  let cells: [ListCell]
  /// The heading it stands under as long as the list is in its own order.
  let group: String?
  let isHeading: Bool

  init(id: String, label: String, cells: [ListCell], group: String? = nil) {
    self.id = id
    self.label = label
    self.cells = cells
    self.group = group
    isHeading = false
  }

  init(heading: String) {
    id = "heading \(heading)"
    label = heading
    cells = []
    group = nil
    isHeading = true
  }
}

/// The rows of a list that are loaded, and how many there are.
struct ListPage: Sendable {
  var rows: [ListRow] = []
  /// The line of the first loaded row.
  var offset = 0
  /// Lines of the whole list, headings included.
  var lines = 0
  /// Records that match the filter, and all there are without it.
  var matching = 0
  var total = 0
  /// How many of the marked records match the filter.
  var markedMatching = 0

  func row(_ line: Int) -> ListRow? {
    let index = line - offset
    return rows.indices.contains(index) ? rows[index] : nil
  }
}
