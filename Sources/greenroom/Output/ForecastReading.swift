import Jobs
import ProjectFile
import Readiness
import Terminal

/// The forecast for people, each day with what it means.
struct ForecastReading {
  /// Of a longer critical path only the beginning is told; `--json` has all of it.
  private static let mostNames = 12

  let state: ProjectState
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  private var forecast: Forecast { state.forecast }

  var lines: [StyledText] {
    heading + [""] + (forecast.cannot.map { [$0.styled] } ?? days) + capacity + uncovered
  }

  private var heading: [StyledText] {
    [
      StyledText("Forecast for \(state.snapshot.project.name)", Theme.standard.style(.title))
        + "  as of \(forecast.asOf); a forecast, not a promise".styled
    ]
  }

  private var days: [StyledText] {
    var table = TextTable([
      .init(title: "Day"), .init(title: "Likely (P50)"), .init(title: "Cautious (P80)"),
    ])
    table.add([
      "All open tasks done".styled, words(forecast.p50, "no task is open"),
      words(forecast.p80, "no task is open"),
    ])
    table.add([
      "Ready for the audit".styled, words(forecast.ready, "not by these tasks"),
      words(forecast.readyCautious, "not by these tasks"),
    ])
    return table.lines(width: width) + [""] + consequences.map(\.styled)
  }

  private func words(_ day: CalendarDate?, _ none: String) -> StyledText {
    (day?.description ?? none).styled
  }

  private var consequences: [String] {
    let names = forecast.pathNames
    let more = names.count > Self.mostNames ? " → \(names.count - Self.mostNames) more" : ""
    let path = names.prefix(Self.mostNames).joined(separator: " → ") + more
    let isTypeII = state.snapshot.project.auditType == .typeII
    return [
      path.isEmpty ? nil : "What has to move for the day to move: \(path)",
      forecast.typeIIStart.flatMap { isTypeII ? "Earliest start of a Type II period: \($0)" : nil },
      forecast.report.map {
        "The auditor's report at the earliest: \($0.lowerBound) to \($0.upperBound)"
      },
      "Score once all tasks are done: \(Percent(forecast.scoreAfterAll))",
    ].compactMap(\.self)
  }

  private var uncovered: [StyledText] {
    if forecast.uncovered.isEmpty { return [] }
    let title = "What stays in the way, because no task is about it:"
    return ["", title.styled] + forecast.uncovered.map { "  \($0.sentence)".styled }
  }

  private var capacity: [StyledText] {
    let known = state.snapshot.people.filter { forecast.capacity[$0.id] != nil }
    if known.isEmpty { return [] }
    var table = TextTable([
      .init(title: "Person", limit: 30), .init(title: "Days a week", alignment: .right),
      .init(title: "Known from"),
    ])
    for person in known {
      guard let own = forecast.capacity[person.id] else { continue }
      table.add([
        person.name.styled, Self.tenths(own.daysAWeek).styled, Self.words(own.source).styled,
      ])
    }
    return [""] + table.lines(width: width)
  }

  private static func words(_ source: Capacity.Source) -> String {
    switch source {
    case .planned: "what was planned"
    case .measured(let tasks): "\(counted(tasks, "task")) done in the last \(Capacity.weeks) weeks"
    }
  }

  /// `5`, `2.5`.
  private static func tenths(_ days: Double) -> String {
    let tenths = Int((min(max(days, 0), 10_000) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
