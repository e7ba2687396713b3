import Readiness

/// The names a template may use for the roadmap: the forecast, and the tasks by owner.
enum RoadmapFields {
  static let report: [ReportField<ReadinessSummary>] =
    forecast + [
      .line("openTaskPhrase", "how many tasks are open, and how many of them overdue") {
        $0.roadmap.openPhrase
      },
      .line("uncoveredPhrase", "how much stays in the way after all tasks") {
        Figure.count($0.roadmap.forecast.uncovered.count, "thing is", "things are")
      },
      .line("doneDays", "the days that what was done lately looks back on") { _ in
        String(Roadmap.doneDays)
      },
    ]
    + ReportField.list("obstacles", "why there is no forecast", of: sentence) {
      $0.roadmap.forecast.obstacles.map(\.sentence)
    }
    + ReportField.list("uncovered", "what stays in the way after all tasks", of: sentence) {
      $0.roadmap.forecast.uncovered.map(\.sentence)
    }
    + ReportField.list("taskOwners", "who has open tasks, nobody last", of: owner) {
      $0.roadmap.owners
    }
    + ReportField.list("dueMonths", "the months open tasks are due in", of: month) {
      $0.roadmap.months
    }
    + ReportField.list("doneTasks", "the tasks done lately, the newest first", of: task) {
      $0.roadmap.done
    }

  private static let forecast: [ReportField<ReadinessSummary>] = [
    .flag("isForecast", "whether the days of the plan can be told") { $0.roadmap.isForecast },
    .line("p50", "the last day of all tasks, by likely efforts") {
      words($0.roadmap.forecast.p50, "no task is open")
    },
    .line("p80", "the last day of all tasks, by cautious efforts") {
      words($0.roadmap.forecast.p80, "no task is open")
    },
    .line("readyDay", "the first day of being ready, by likely efforts") {
      words($0.roadmap.forecast.ready, "not by these tasks")
    },
    .line("readyDayCautious", "the first day of being ready, by cautious efforts") {
      words($0.roadmap.forecast.readyCautious, "not by these tasks")
    },
    .flag("hasCriticalPath", "whether some tasks decide the day") {
      !$0.roadmap.forecast.criticalPath.isEmpty
    },
    .paragraph("criticalPath", "the tasks that have to move for the day to move") {
      $0.roadmap.criticalPath
    },
    .flag("hasTypeIIStart", "whether a Type II is prepared and its first day can be told") {
      $0.input.project.auditType == .typeII && $0.roadmap.forecast.typeIIStart != nil
    },
    .line("typeIIStart", "the first day a Type II period may begin") {
      words($0.roadmap.forecast.typeIIStart, "not known")
    },
    .flag("hasReportDays", "whether the days of the auditor's report can be told") {
      $0.roadmap.forecast.report != nil
    },
    .line("reportFrom", "the earliest day of the auditor's report") {
      words($0.roadmap.forecast.report?.lowerBound, "not known")
    },
    .line("reportTo", "the latest day of the auditor's report") {
      words($0.roadmap.forecast.report?.upperBound, "not known")
    },
    .line("scoreAfterAll", "the overall score once all tasks are done, without caps") {
      Percent($0.roadmap.forecast.scoreAfterAll).description
    },
  ]

  private static func words(_ day: CalendarDate?, _ none: String) -> String {
    day?.description ?? none
  }

  private static let sentence = ReportFields<String>([
    .paragraph("sentence", "one reason, as a sentence") { $0 }
  ])

  private static let owner = ReportFields<RoadmapOwner>(
    [
      .line("taskOwner", "who owns the tasks") { $0.name ?? "Nobody yet" },
      .line("taskOwnerPhrase", "how many they are, how late and how much work") { $0.tasks.phrase },
    ] + ReportField.list("openTasks", "the tasks, the first due first", of: task) { $0.tasks })

  private static let month = ReportFields<RoadmapMonth>([
    .line("dueMonth", "the month") { $0.name ?? "no date set" },
    .line("dueMonthPhrase", "how many tasks are due in it, how late and how much work") {
      $0.tasks.phrase
    },
    .paragraph("dueMonthTasks", "their codes, the first due first") {
      $0.tasks.map(\.item.code).joined(separator: ", ")
    },
  ])

  private static let step = ReportFields<TaskSteps.Step>([
    .flag("isStepDone", "whether it is done") { $0.isDone },
    .paragraph("step", "one step, in words") { $0.text },
  ])

  private static let task = ReportFields<RoadmapTask>(
    [
      .paragraph("taskName", "its code and name") { $0.item.label },
      .line("taskOwner", "who owns it") { $0.row.words("owner") },
      .line("due", "the day it is due, and how late it is") { $0.due },
      .flag("isOverdue", "whether its day is over") { $0.isOverdue },
      .line("taskState", "its state and priority") { $0.state },
      .line("effort", "the work in it") { $0.effort },
      .line("taskCriteria", "its criteria") { $0.row.words("criteria") },
      .flag("isWaiting", "whether other tasks have to be done first") { !$0.waitsFor.isEmpty },
      .paragraph("waitsFor", "the tasks that have to be done first") {
        $0.waitsFor.map(\.label).joined(separator: "; ")
      },
      .flag("hasForecastEnd", "whether its last day can be told") { $0.forecastEnd != nil },
      .line("forecastEnd", "its last day by the plan") { $0.forecastEnd ?? "not known" },
      .flag("hasTaskReason", "whether it is blocked or cancelled for a reason") {
        !$0.item["reason"].isEmpty
      },
      .paragraph("taskReason", "why it is blocked or cancelled") { $0.row.words("reason") },
      .flag("hasDetail", "whether it is described") { !$0.item["detail"].isEmpty },
      .block("detailQuoted", "what is to be done") { $0.item["detail"] },
      .line("doneOn", "the day it was done") { $0.row.words("done_on") },
      .flag("isVerified", "whether someone has looked at it since") {
        $0.item.taskStatus == .verified
      },
      .line("verifiedBy", "who has looked at it") { $0.row.words("verified_by") },
    ] + ReportField.list("taskSteps", "its steps", of: step) { TaskSteps($0.item).all })
}
