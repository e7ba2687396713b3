import Jobs
import ProjectFile
import Readiness
import Terminal

/// Trying something on the plan: the forecast as it is and as it would be, side by side, unsaved.
enum WhatIfUpdate {
  /// Person-days a week that someone who helps brings.
  private static let help = 2.5
  private static let weeks = [2, 4, 8]

  /// What can be tried, for the tasks that are marked or under the cursor.
  static func ask(_ state: inout WorkbenchState) -> [Effect] {
    let choices = choices(state)
    guard !choices.isEmpty else {
      state.toast = Toast.problem("There is no open task to try something on.")
      return []
    }
    state.overlays.append(
      .menu(
        Menu(
          title: "What if",
          items: choices.enumerated().map { place, choice in
            MenuItem(
              id: String(place), key: place < 9 ? Character(String(place + 1)) : nil,
              title: choice.title)
          }), .whatIf(choices)))
    return []
  }

  static func chose(
    _ choice: String, _ choices: [WhatIfChoice], _ state: inout WorkbenchState
  ) {
    guard let place = Int(choice), choices.indices.contains(place), let project = state.project
    else { return }
    let chosen = choices[place]
    let input = project.forecastInput
    let forecast = ForecastRule.forecast(chosen.change.applied(to: input))
    state.overlays.append(
      .reading(
        Reading("What if: \(chosen.title)", blocks(project.forecast, forecast, state.look))))
  }

  private static func choices(_ state: WorkbenchState) -> [WhatIfChoice] {
    let tasks = ItemUpdate.chosen(state).filter {
      $0.kind == .task && $0.isOpen(asOf: state.asOf)
    }
    return onTasks(tasks, state) + helpers(tasks, state) + categories(state)
  }

  private static func onTasks(
    _ tasks: [Item], _ state: WorkbenchState
  ) -> [WhatIfChoice] {
    guard let first = tasks.first else { return [] }
    let what = tasks.count == 1 ? first.code : "these \(tasks.count) tasks"
    let ids = tasks.map(\.id)
    return [WhatIfChoice(title: "\(what) dropped", change: .drop(ids))]
      + weeks.map { weeks in
        let day = state.asOf.adding(days: 7 * weeks)
        return WhatIfChoice(
          title: "\(what) not before \(day), in \(weeks) weeks", change: .postpone(ids, until: day))
      }
  }

  /// Someone helps the owners of the tasks, else those who are on the critical path.
  private static func helpers(
    _ tasks: [Item], _ state: WorkbenchState
  ) -> [WhatIfChoice] {
    guard let project = state.project else { return [] }
    let forecast = project.forecast
    let own = tasks.compactMap { $0.person("owner") }
    let owners = own.isEmpty ? forecast.criticalPath.compactMap { forecast.likely[$0]?.owner } : own
    var seen: Set<Person.ID> = []
    return owners.filter { seen.insert($0).inserted }.prefix(3).compactMap { owner in
      project.person(owner).map { person in
        WhatIfChoice(
          title: "someone helps \(person.name) \(RoadmapWords.days(help)) a week",
          change: .help(owner, daysAWeek: help))
      }
    }
  }

  private static func categories(_ state: WorkbenchState) -> [WhatIfChoice] {
    (state.project?.snapshot.project.orderedCategories ?? []).filter { $0 != .security }.map {
      WhatIfChoice(title: "without \($0.title)", change: .leaveOut($0))
    }
  }

  private static func blocks(
    _ plan: Forecast, _ tried: Forecast, _ look: Look
  ) -> [TextView.Block] {
    let rows: [(String, KeyPath<Forecast, CalendarDate?>)] = [
      ("Ready, likely", \.ready), ("Ready, cautious", \.readyCautious),
      ("All tasks, likely", \.p50), ("All tasks, cautious", \.p80),
      ("Type II may begin", \.typeIIStart),
    ]
    let head = line("", "plan", "what if", "", look.theme.tableHeader)
    let lines = rows.map { title, path in
      let (before, after) = (plan[keyPath: path], tried[keyPath: path])
      return line(
        title, before?.description ?? "none", after?.description ?? "none",
        difference(before, after), style(before, after, look))
    }
    var blocks: [TextView.Block] = ([head] + lines).map { .line($0) }
    blocks += [
      .line(
        line(
          "After all tasks", "\(Percent(plan.scoreAfterAll))", "\(Percent(tried.scoreAfterAll))",
          "", look.theme.text)), .blank,
    ]
    if let cannot = tried.cannot { blocks.append(.paragraph(cannot)) }
    let more = tried.uncovered.filter { !plan.uncovered.contains($0) }
    if !more.isEmpty { blocks.append(.heading("Would stay in the way")) }
    blocks += more.map { .bullet($0.sentence) }
    return blocks + [.paragraph("Nothing is written: this only tries it.")]
  }

  private static func line(
    _ title: String, _ plan: String, _ tried: String, _ difference: String, _ style: Style
  ) -> StyledText {
    StyledText(
      TextWidth.pad(title, 20) + TextWidth.pad(plan, 12) + TextWidth.pad(tried, 12) + difference,
      style)
  }

  private static func difference(_ before: CalendarDate?, _ after: CalendarDate?) -> String {
    switch (before, after) {
    case (let before?, let after?):
      before == after ? "the same" : RoadmapWords.slipped(after.days(since: before))
    case (nil, nil): ""
    case (nil, _): "can be told"
    case (_, nil): "no longer"
    }
  }

  private static func style(
    _ before: CalendarDate?, _ after: CalendarDate?, _ look: Look
  ) -> Style {
    guard let before else { return after == nil ? look.theme.text : look.theme.good }
    guard let after else { return look.theme.bad }
    return after == before ? look.theme.text : after < before ? look.theme.good : look.theme.bad
  }
}

/// One thing to try, and what it is called.
struct WhatIfChoice: Hashable, Sendable {
  let title: String
  let change: WhatIf
}
