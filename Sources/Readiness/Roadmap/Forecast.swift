/// When the plan is done and the company ready, with the reasons (DOMAIN §9); a forecast, not a
/// promise.
package struct Forecast: Hashable, Sendable {
  /// Why there is no forecast: a sentence, with the tasks it is about.
  package struct Obstacle: Hashable, Sendable {
    package let sentence: String
    /// Ids of tasks; empty where it is about none.
    package let tasks: [Item.ID]
  }

  /// What stays in the way of being ready after all tasks are done.
  package struct Uncovered: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
      case criterion(CriterionID)
      case check(FindingGroup.Check)
    }

    package let subject: Subject
    /// `CC3.2 is partially met and has no task`.
    package let sentence: String
  }

  /// By the likely efforts, and by the cautious ones.
  package let likely: Schedule
  package let cautious: Schedule
  /// Why nothing can be said of the days; empty otherwise.
  package let obstacles: [Obstacle]
  /// The last day of all work, likely and cautious; nil where there is nothing to do, or an obstacle.
  package let p50: CalendarDate?
  package let p80: CalendarDate?
  /// The first day on which everything that makes ready is done, likely and cautious; nil also while
  /// something stays in the way.
  package let ready: CalendarDate?
  package let readyCautious: CalendarDate?
  /// Ids of the tasks that have to move for the ready day to move, in their order; of the last day
  /// of all work where there is no ready day.
  package let criticalPath: [String]
  package let uncovered: [Uncovered]
  /// The overall score once all tasks are done, 0 to 1, without the cap for tracking no controls.
  package let scoreAfterAll: Double
  /// The first day a Type II period may begin: after the last key control ran; nil without a forecast.
  package let typeIIStart: CalendarDate?
  /// When the report may be there: the period, then 3 to 12 weeks of fieldwork (DOMAIN §9).
  package let report: ClosedRange<CalendarDate>?
  /// What each owner has for it.
  package let capacity: [Person.ID: Capacity]
  /// What is planned, first runs included.
  package let tasks: [PlannedTask]
  package let asOf: CalendarDate

  /// The obstacles as one sentence; nil where there is a forecast.
  package var cannot: String? {
    obstacles.isEmpty
      ? nil : "Cannot forecast: " + obstacles.map(\.sentence).joined(separator: " ")
  }
}
