import Readiness

/// A plan of twelve tasks and three owners, small enough to be scheduled on paper.
enum RoadmapSample {
  static let monday = date(2026, 3, 2)
  static let ada = Person.ID("ada")
  static let ben = Person.ID("ben")
  static let cy = Person.ID("cy")
  static let people = [(ada, "Ada"), (ben, "Ben"), (cy, "Cy")].map { Person(id: $0, name: $1) }
  /// Ada and Cy have five person-days a week, Ben half of that.
  static let settings = [Capacity.everyoneKey: "5", Capacity.key(ben): "2.5"]

  /// One task; its id is its code.
  static func task(
    _ number: Int, _ owner: Person.ID?, _ effort: String, priority: String = "",
    after: [Int] = [], criteria: String = "", _ more: [String: String] = [:]
  ) -> Item {
    let values = [
      "name": "task \(number)", "status": "planned", "owner": owner?.description ?? "",
      "effort": effort, "priority": priority, "criteria": criteria,
      "after": after.map(code).joined(separator: " "),
    ]
    return Item(
      kind: .task, id: code(number), code: code(number),
      values: values.merging(more) { $1 })
  }

  static func code(_ number: Int) -> String { number < 10 ? "T-0\(number)" : "T-\(number)" }

  static let tasks = [
    task(1, ada, "S", priority: "critical", criteria: "CC6.1"),
    task(2, ada, "M", priority: "high"),
    task(3, ada, "L", priority: "medium", after: [1], criteria: "CC6.1"),
    task(4, ada, "S", priority: "low"),
    task(5, ben, "S", priority: "high"),
    task(6, ben, "M", after: [5], criteria: "CC7.1"),
    task(7, ben, "S", after: [3]),
    task(8, cy, "M", priority: "medium", ["due": "2026-03-20"]),
    task(9, cy, "M", priority: "medium", ["due": "2026-03-10"]),
    task(10, cy, "L", after: [6], criteria: "CC7.1"),
    task(11, cy, "", ["days": "3", "start": "2026-03-22"]),
    task(12, ada, "S", after: [10]),
  ]

  /// Everything is met but CC6.1 and CC7.1; the period is one of 90 days.
  static func input(
    _ tasks: [Item] = tasks, more: [Item] = [], settings: [String: String] = settings,
    people: [Person] = people, statuses: [CriterionID: GapStatus]? = nil,
    findings: [FindingGroup] = []
  ) -> ForecastInput {
    var assessments: [CriterionID: Assessment] = [:]
    let open = statuses ?? [id("CC6.1"): .partiallyMet, id("CC7.1"): .notMet]
    for criterion in Catalogue.shipped.criteria(in: [.security]) {
      var assessment = Assessment(criterion: criterion.id)
      assessment.status = open[criterion.id] ?? .met
      assessment.assessedOn = monday
      assessments[criterion.id] = assessment
    }
    return ForecastInput(
      project: Project(
        id: "p", name: "Pier", categories: [.security], auditType: .typeII,
        period: Period("2026-01-01..2026-03-31"), timeZone: "UTC"),
      people: people, settings: settings, items: Items(tasks + more),
      readiness: ReadinessInput(
        categories: [.security], assessments: assessments, findings: findings, asOf: monday))
  }
}
