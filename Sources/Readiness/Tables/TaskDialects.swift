extension TaskDialect {
  /// The tools whose exports are read.
  static let all = [jira, gitHub]

  /// Issues as Jira exports them, all fields or those of a view.
  private static let jira = TaskDialect(
    name: "Jira", signs: [["issue_key", "summary"]], separatesPeople: nil,
    columns: [
      Column("summary", .field("name")), Column("description", .field("detail")),
      Column("issue_key", .key), Column("status", .state), Column("status_category", .state),
      Column("resolution", .resolution), Column("priority", .priority),
      Column("assignee", .firstPerson("owner")),
      Column("custom_field_start_date", .field("start")),
      Column("custom_field_target_start", .field("start")), Column("start_date", .field("start")),
      Column("due_date", .field("due")), Column("due", .field("due")),
      Column("custom_field_target_end", .field("due")), Column("created", .field("raised_on")),
      Column("resolved", .ended), Column("status_category_changed", .ended),
      Column("original_estimate", .workingTime("days")),
      Column("original_estimate_seconds", .workingTime("days")),
      Column("time_spent", .workingTime("days_spent")),
      Column("time_spent_seconds", .workingTime("days_spent")),
      Column("outward_issue_link_blocks", .blocks),
      Column("inward_issue_link_blocks", .waitsFor),
      Column("custom_field_story_points", .points),
      Column("custom_field_story_point_estimate", .points), Column("story_points", .points),
    ])

  /// A view of a project as GitHub exports it, or a list of issues as its API names their fields.
  private static let gitHub = TaskDialect(
    name: "GitHub",
    signs: [
      ["title", "url", "status"], ["title", "assignees", "status"], ["title", "url", "assignees"],
      ["title", "state", "number"], ["title", "state", "url"], ["title", "state", "html_url"],
    ], separatesPeople: ",",
    columns: [
      Column("title", .field("name")), Column("body", .field("detail")), Column("number", .key),
      Column("repository", .repository), Column("html_url", .address), Column("url", .address),
      Column("status", .state), Column("state", .state), Column("state_reason", .resolution),
      Column("statereason", .resolution), Column("priority", .priority),
      Column("assignees", .firstPerson("owner")), Column("assignee", .firstPerson("owner")),
      Column("start_date", .field("start")), Column("target_date", .field("due")),
      Column("due_date", .field("due")), Column("due_on", .field("due")),
      Column("end_date", .field("due")), Column("created_at", .field("raised_on")),
      Column("createdat", .field("raised_on")), Column("closed_at", .ended),
      Column("closedat", .ended), Column("estimate", .points), Column("size", .points),
    ])
}

/// What words of other tools mean of a task; words as `SpreadsheetText` writes names.
enum TaskWords {
  enum State: Hashable, Sendable {
    case exactly(TaskStatus)
    /// Not closed, and no more is said.
    case open
  }

  static let states: [String: State] = [
    "backlog": .exactly(.backlog), "new": .exactly(.backlog), "triage": .exactly(.backlog),
    "to_do": .exactly(.planned), "todo": .exactly(.planned), "ready": .exactly(.planned),
    "selected_for_development": .exactly(.planned), "planned": .exactly(.planned),
    "reopened": .exactly(.planned), "in_progress": .exactly(.inProgress),
    "doing": .exactly(.inProgress), "in_review": .exactly(.inProgress),
    "review": .exactly(.inProgress), "in_development": .exactly(.inProgress),
    "in_testing": .exactly(.inProgress), "blocked": .exactly(.blocked),
    "on_hold": .exactly(.blocked), "waiting": .exactly(.blocked), "done": .exactly(.done),
    "closed": .exactly(.done), "resolved": .exactly(.done), "complete": .exactly(.done),
    "completed": .exactly(.done), "won_t_do": .exactly(.cancelled),
    "wont_do": .exactly(.cancelled), "cancelled": .exactly(.cancelled),
    "canceled": .exactly(.cancelled), "open": .open,
  ]

  /// Ends of what was not done.
  static let cancelling: Set<String> = [
    "won_t_do", "wont_do", "won_t_fix", "wont_fix", "declined", "duplicate", "cannot_reproduce",
    "invalid", "incomplete", "abandoned", "cancelled", "canceled", "not_planned",
  ]

  static let priorities: [String: TaskPriority] = [
    "highest": .critical, "blocker": .critical, "critical": .critical, "urgent": .critical,
    "p0": .critical, "high": .high, "major": .high, "p1": .high, "medium": .medium,
    "normal": .medium, "p2": .medium, "low": .low, "minor": .low, "p3": .low, "lowest": .low,
    "trivial": .low, "p4": .low,
  ]

  /// Seconds of a working week, day and hour, and of a minute; a day has eight hours.
  private static let units: [Character: Int] = ["w": 144_000, "d": 28_800, "h": 3_600, "m": 60]

  /// Working time in whole days, a begun one counted as one; nil for what is no time.
  static func days(_ text: String) -> Int? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    var seconds = 0.0
    for part in parts {
      let unit = part.last.flatMap { units[$0] }
      guard let number = Double(unit == nil ? part : part.dropLast()),
        (0...1_000_000_000).contains(number)
      else { return nil }
      seconds += number * Double(unit ?? 1)
    }
    return parts.isEmpty || parts.count > 8 ? nil : Int((seconds / 28_800).rounded(.up))
  }
}
