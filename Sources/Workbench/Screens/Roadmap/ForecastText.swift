import Jobs
import ProjectFile
import Readiness
import Terminal

/// When the company will be ready, as a text: the days, what they hang on, what stays in the way.
enum ForecastText {
  static func detail(replacing old: DetailState?, _ state: WorkbenchState) -> DetailState {
    guard let project = state.project else { return DetailState() }
    var text = DetailText()
    text.add(.line(ViewRing.line(state, width: state.body.width)), .blank)
    days(project, state, &text)
    chart(project, state, &text)
    path(project, &text)
    uncovered(project, &text)
    capacity(project, &text)
    effort(project, &text)
    return text.detail(replacing: old)
  }

  private static func days(
    _ project: ProjectState, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let forecast = project.forecast
    let unknown = forecast.uncovered.isEmpty ? "cannot be told" : "not by this plan, see below"
    text.add(.heading("Forecast, from what is known on \(forecast.asOf)"), .blank)
    if let cannot = forecast.cannot {
      text.add(.line(StyledText(cannot, state.look.theme.warning)))
      let tasks = Set(forecast.obstacles.flatMap(\.tasks))
      for task in project.snapshot.items[.task] where tasks.contains(task.id) {
        text.link(task.label, to: .place(.item(.task, task.id)))
      }
      text.add(.blank)
    }
    let rows: [(String, String)] = [
      ("Ready", forecast.ready.map { "\($0) likely (P50)" } ?? unknown),
      ("", forecast.readyCautious.map { "\($0) cautious (P80: every effort × 1.35)" } ?? ""),
      ("All tasks done", forecast.p50.map { "\($0) likely" } ?? "cannot be told"),
      ("", forecast.p80.map { "\($0) cautious" } ?? ""),
      ("Type II may begin", forecast.typeIIStart?.description ?? "cannot be told"),
      (
        "Report",
        forecast.report.map { "between \($0.lowerBound) and \($0.upperBound)" } ?? "cannot be told"
      ),
      ("After all tasks", "\(Percent(forecast.scoreAfterAll)), as if controls ran"),
    ]
    text.add(rows.filter { !$0.1.isEmpty }.map { .field($0.0, $0.1) })
    if let baseline = PlanBaseline.newest(in: project.snapshot.items) {
      text.add(.field("Since the baseline", RoadmapWords.slip(baseline, forecast)))
    }
    text.add(
      .blank,
      .paragraph(
        "Ready is the first day on which no criterion is held down, each comes to 75 % or more and "
          + "all of them to 90 %, and every control a task puts in place ran once. Until controls "
          + "are tracked the score itself stays under \(Percent(0.75)). What nobody assessed counts "
          + "as met once its task is done, since what an assessment will find is not known."))
  }

  private static func chart(
    _ project: ProjectState, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    guard let burnUp = BurnUp(project.snapshot.items, project.forecast) else { return }
    let width = min(90, state.body.width - 2)
    text.add(.blank, .heading("Burn-up"))
    text.add(BurnUpChart.lines(burnUp, width: width, look: state.look).map { .line($0) })
  }

  private static func path(_ project: ProjectState, _ text: inout DetailText) {
    let forecast = project.forecast
    guard forecast.cannot == nil, !forecast.criticalPath.isEmpty else { return }
    let what = forecast.ready == nil ? "the last day of all work" : "the ready day"
    text.add(.blank, .heading("Critical path"), .paragraph("To move \(what), one of these moves."))
    for id in forecast.criticalPath {
      guard let slot = forecast.likely[id] else { continue }
      let owner = project.person(slot.owner)?.name ?? "nobody"
      let line = "\(slot.firstDay) to \(slot.lastDay)  "
      if let task = project.snapshot.items.item(.task, id) {
        text.link("\(line)\(task.label)  (\(owner))", to: .place(.item(.task, id)))
      } else if let control = Plan.control(ofFirstRun: id) {
        text.add(.line(StyledText("  \(line)first run of \(control)  (\(owner))")))
      }
    }
  }

  private static func uncovered(_ project: ProjectState, _ text: inout DetailText) {
    let uncovered = project.forecast.uncovered
    guard !uncovered.isEmpty else { return }
    text.add(.blank, .heading("Stays in the way after all tasks (\(uncovered.count))"))
    for one in uncovered {
      switch one.subject {
      case .criterion(let id): text.link(one.sentence, to: .place(.criterion(id)))
      case .check(let check):
        text.link(one.sentence, to: .place(.findings(scope: check.filter)))
      }
    }
  }

  private static func capacity(_ project: ProjectState, _ text: inout DetailText) {
    let forecast = project.forecast
    let owners = Set(forecast.tasks.compactMap(\.owner))
    let known = project.snapshot.people.filter { owners.contains($0.id) }
    guard !known.isEmpty else { return }
    text.add(.blank, .heading("Capacity"))
    for person in known {
      text.add(.field(person.name, RoadmapWords.capacity(forecast.capacity[person.id])))
    }
  }

  /// Work and cost, planned and so far, in the user's own figures; nothing where none was entered.
  private static func effort(_ project: ProjectState, _ text: inout DetailText) {
    let tasks = project.snapshot.items[.task].filter { $0.taskStatus != .cancelled }
    func sum(_ field: String) -> Int { tasks.compactMap { $0.number(field) }.reduce(0, +) }
    let planned = tasks.filter { !$0.comesAgain }.compactMap(Effort.days).reduce(0, +)
    text.add(.blank, .heading("Effort and cost"))
    text.add(
      .field(
        "Person-days",
        "\(RoadmapWords.number(planned)) planned, \(grouped(sum("days_spent"))) spent so far"))
    let costs = (sum("cost_planned"), sum("cost_actual"))
    if costs != (0, 0) {
      text.add(
        .field("Cost", "\(grouped(costs.0)) planned, \(grouped(costs.1)) so far, as entered"))
    }
  }
}

/// Figures of the roadmap as every view of it says them.
enum RoadmapWords {
  static func capacity(_ capacity: Capacity?) -> String {
    guard let capacity else { return "not set" }
    let days = "\(days(capacity.daysAWeek)) a week"
    switch capacity.source {
    case .planned: return "\(days), as planned"
    case .measured(let tasks):
      return "\(days), measured on \(tasks) tasks done in \(Capacity.weeks) weeks"
    }
  }

  /// `2 days`, `2.5 days`.
  static func days(_ days: Double) -> String {
    let text = number(days)
    return "\(text) \(text == "1" ? "day" : "days")"
  }

  /// In tenths, none where it is whole.
  static func number(_ days: Double) -> String {
    let tenths = Int((days * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func slip(_ baseline: PlanBaseline, _ forecast: Forecast) -> String {
    let frozen = "“\(baseline.name)” of \(baseline.frozenOn)"
    guard let slip = baseline.slip(forecast) else { return "\(frozen): cannot be compared" }
    return "\(frozen): \(slipped(slip))"
  }

  /// `on the day`, `3 days later`, `1 day earlier`.
  static func slipped(_ days: Int) -> String {
    if days == 0 { return "on the day" }
    return "\(counted(abs(days), "day")) \(days > 0 ? "later" : "earlier")"
  }
}
