import Terminal

/// The heat map and the list of what needs attention, each with its cursor.
struct OverviewState: Sendable {
  enum Pane: Sendable { case map, attention }

  var pane = Pane.map
  var row = 0
  var column = 0
  var attention = ListCursor()
}
