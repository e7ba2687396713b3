import ProjectFile
import Terminal

/// Whether a list shows the record under its cursor beside it.
enum SplitMode: String, CaseIterable, Sendable {
  /// To the right of a wide screen, below on a high one, else not at all.
  case auto, right, below, off

  var title: String {
    switch self {
    case .auto: "as the screen allows"
    case .right: "at the right"
    case .below: "below"
    case .off: "only when opened"
    }
  }
}

/// Which places are on the screen, and where; one of them takes the keys.
struct Layout: Equatable {
  struct Pane: Equatable {
    let place: Place
    let rect: Rect
    let isActive: Bool
  }

  let panes: [Pane]
  /// The line between two panes; nil without a split.
  let divider: Rect?

  func pane(of place: Place) -> Pane? { panes.first { $0.place == place } }

  /// The place shown beside the list without being opened.
  var preview: Place? { panes.first { !$0.isActive && $0.place.isDetail }?.place }
}

extension Place {
  /// One record whole, as the second half of a split.
  var isDetail: Bool {
    switch self {
    case .criterion, .finding, .importRecord, .entry, .item: true
    case .overview, .gaps, .findings, .journal, .scope, .categories, .accounts, .concerns,
      .responsibility, .findingGroups, .imports,
      .forecast, .items, .board, .timeline, .load, .roadmapDraft, .dutyMatrix:
      false
    }
  }
}

extension WorkbenchState {
  /// The part of the screen between the header and the message line.
  var body: Rect {
    let (_, rest) = Rect(size).splitTop(1)
    return rest.splitBottom(2).rest
  }

  var layout: Layout {
    let whole = Layout(
      panes: [.init(place: place, rect: body, isActive: true)], divider: nil)
    guard let (master, detail) = splitPlaces, let direction = splitDirection(of: master) else {
      return whole
    }
    let isRight = direction == .right
    // On a narrow screen the list needs the larger half to show what its records are called.
    let share = body.width < 120 ? 55 : 47
    let (first, rest) =
      isRight ? body.splitLeft(body.width * share / 100) : body.splitTop(body.height * 45 / 100)
    let (divider, second) = isRight ? rest.splitLeft(1) : rest.splitTop(1)
    return Layout(
      panes: [
        .init(place: master, rect: first, isActive: master == place),
        .init(place: detail, rect: second, isActive: detail == place),
      ], divider: divider)
  }

  private func splitDirection(of master: Place) -> SplitMode? {
    switch split {
    case .auto where master.list?.isWide ?? false: nil
    case .off: nil
    case .right: size.width >= 80 ? .right : nil
    case .below: size.height >= 20 ? .below : nil
    case .auto: size.width >= 120 ? .right : size.height >= 40 ? .below : nil
    }
  }

  /// A list and the record its cursor is on: one of them is the place one is in.
  private var splitPlaces: (list: Place, detail: Place)? {
    if let detail = preview(of: place) { return (place, detail) }
    guard place.isDetail, places.count > 1 else { return nil }
    let below = places[places.count - 2]
    return preview(of: below) == place ? (below, place) : nil
  }

  private func preview(of place: Place) -> Place? {
    guard !place.isDetail, let list = place.list, let row = self[list: place].selected else {
      return nil
    }
    return list.place(row)
  }
}
