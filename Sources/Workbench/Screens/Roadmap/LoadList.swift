import Jobs
import ProjectFile
import Readiness
import Terminal

/// One week of a person: the share of what they have that it takes.
struct WeekLoad: Hashable, Sendable {
  /// 1 for all of it; nil where no capacity is set.
  let share: Double?
  let days: Double

  /// Columns a week takes.
  static let width = 6

  /// ` 80%`, `!120%`; days where there is nothing to hold them against.
  static func text(_ weeks: [WeekLoad], width: Int, _ look: Look) -> StyledText {
    weeks.prefix(width / self.width).reduce(StyledText("")) { $0 + $1.text(look) }
  }

  private func text(_ look: Look) -> StyledText {
    guard days > 0.05 else {
      return StyledText(TextWidth.pad(String(look.glyphs.dot), Self.width, .right), look.theme.dim)
    }
    guard let share else {
      let tenths = Int((days * 10).rounded())
      return StyledText(
        TextWidth.pad("\(tenths / 10).\(tenths % 10)d", Self.width, .right), look.theme.warning)
    }
    let percent = Int((share * 100).rounded())
    let isOver = percent > 100
    let text = isOver ? "\(look.glyphs.bang)\(percent)%" : "\(percent)%"
    return StyledText(
      TextWidth.pad(text, Self.width, .right),
      isOver ? look.theme.bad : percent > 80 ? look.theme.partial : look.theme.text)
  }
}

/// People and how much they have to do, week by week.
enum LoadList {
  private static let weeks = "weeks"
  /// More than the widest terminal shows.
  private static let most = 40

  static let definition = ListDefinition(
    id: .load, noun: "person", plural: "people",
    columns: [
      ListColumn(field: ListField(id: "owner", title: "Owner"), width: .flex(min: 14, weight: 1)),
      ListColumn(
        field: ListField(id: "capacity", title: "Days/week", kind: .number), width: .fixed(9),
        alignment: .right),
      ListColumn(
        field: ListField(id: weeks, title: "Share of each week", kind: .number),
        width: .flex(min: 24, weight: 6)),
    ],
    source: .memory(rows),
    emptyText: { _, state in
      "No open task, so nobody has anything to do. \(state.keyName(.showRoadmap)) shows the roadmap."
    },
    place: { _ in nil }, head: head, isWide: true, hasCharts: true)

  private static let head: @Sendable (WorkbenchState, Int) -> [StyledText] = { state, width in
    let places = ListView.columnPlaces(definition, at: .load, state, width: width)
    let views = ViewRing.line(state, width: width, aside: aside(state))
    guard let place = places[weeks], state.project != nil else { return [views] }
    let days = PlanLoad.weeks(from: state.asOf, place.width / WeekLoad.width)
    let labels = days.map {
      TextWidth.pad(String($0.description.suffix(5)), WeekLoad.width, .right)
    }
    return [
      views,
      StyledText(
        String(repeating: " ", count: place.x) + labels.joined(), state.look.theme.dim),
    ]
  }

  private static func aside(_ state: WorkbenchState) -> String {
    let measured = state.project?.forecast.capacity.values.count {
      if case .measured = $0.source { true } else { false }
    }
    return measured.map { $0 == 0 ? "capacity as planned" : "capacity of \($0) measured" } ?? ""
  }

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    guard let project = state.project else { return [] }
    return PlanLoad(project.forecast, weeks: most).rows.map { row in
      let name = row.owner.map { project.person($0)?.name ?? $0.description } ?? "nobody"
      let loads = row.days.indices.map { WeekLoad(share: row.share($0), days: row.days[$0]) }
      let highest = loads.compactMap(\.share).max() ?? 0
      return ListRow(
        id: row.owner?.description ?? "", label: name,
        cells: [
          ListCell(name, role: row.owner == nil ? .warning : .text),
          row.capacity.map {
            ListCell(
              RoadmapWords.number($0.daysAWeek), value: .number($0.daysAWeek))
          } ?? ListCell("not set", role: .warning),
          ListCell(
            .weeks(loads),
            text: loads.map { "\(Int((($0.share ?? 0) * 100).rounded()))%" }
              .joined(separator: " "), value: .number(highest)),
        ])
    }
  }
}
