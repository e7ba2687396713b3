import Templates

/// The demo company's texts as they stand in `Templates/demo`, with days counted back from as-of.
struct DemoTables: Sendable {
  struct Member: Sendable {
    let key: String
    let person: Person
    /// Whether they work in the project from its first day; the others come with the roster.
    let isFounder: Bool
    /// What the roster says of them.
    let row: CatalogueColumns.Row
  }

  struct Check: Sendable {
    let id: String
    let provider: String
    /// The kind of resource it looks at.
    let kind: String
    let severity: String
    let category: String
    let title: String
    /// What is said of a resource that fails, and of one that passes, after its name.
    let failed: String
    let passed: String
    let risk: String
    let remediation: String
    /// Requirement ids as the scanner writes them: `cc_6_1`.
    let tags: [String]
  }

  struct Resource: Sendable {
    let name: String
    let kind: String
    let account: String
    let region: String
    let uid: String
    let label: String
    /// The reports it stands in.
    let editions: [DemoReport.Edition]
  }

  /// What a check says of a resource, where it says something else than that it passes.
  struct Exception: Hashable, Sendable {
    let check: String
    let resource: String
  }

  let people: [Member]
  let checks: [Check]
  let resources: [Resource]
  let exceptions: [Exception: [DemoReport.Edition: String]]

  /// Items as they were recorded, one field a row.
  let itemRows: [CatalogueColumns.Row]
  /// Who signed and took what, one rule a row.
  let dutyRows: [CatalogueColumns.Row]

  private let assessmentRows: [CatalogueColumns.Row]
  private let pointRows: [CatalogueColumns.Row]

  /// Who brought in the reports.
  var lead: Person.ID { people.first?.person.id ?? Person.ID("") }

  static func shipped() throws(Refusal) -> DemoTables {
    DemoTables(
      people: try rows("people").map(member), checks: try rows("checks").map(check),
      resources: try rows("resources").map(resource), exceptions: exceptions(try rows("results")),
      itemRows: try rows("scope") + rows("checklist") + rows("papers"),
      dutyRows: try rows("duties"), assessmentRows: try rows("assessments"),
      pointRows: try rows("points"))
  }

  /// What was found of each criterion, when and by whom.
  func assessments(asOf: CalendarDate) throws(Refusal) -> [DemoStep] {
    var steps: [DemoStep] = []
    for (position, row) in assessmentRows.enumerated() {
      let status = try row.read("status") { GapStatus($0) }
      // Owners of what is not assessed yet were named on the day the work began.
      let days = status == .notAssessed ? 113 : try row.read("days_ago") { Int($0) }
      let day = asOf.adding(days: -days)
      var assessment = Assessment(
        criterion: try row.read("criterion") { CriterionID($0) }, status: status,
        rationale: row["rationale"], owner: try row.read("owner", as: person), note: row["note"],
        assessedOn: status == .notAssessed ? nil : day)
      assessment.method = AssessmentMethod(rawValue: row["method"])
      assessment.source = row["source"]
      assessment.saidBy = person(row["said_by"])
      assessment.evidence = row["evidence"]
      let actor = status == .notAssessed ? lead : try row.read("by", as: person)
      steps.append(DemoStep(at: moment(day, position), actor: actor, change: .assess(assessment)))
    }
    return steps
  }

  /// What was found of points of focus, when and by whom.
  func points(asOf: CalendarDate) throws(Refusal) -> [DemoStep] {
    var steps: [DemoStep] = []
    for (position, row) in pointRows.enumerated() {
      let days = try row.read("days_ago") { Int($0) }
      let point = PointAssessment(
        point: row["point"], status: try row.read("status") { GapStatus($0) }, note: row["note"])
      steps.append(
        DemoStep(
          at: moment(asOf.adding(days: -days), position).adding(seconds: -1_800),
          actor: try row.read("by", as: person), change: .point(point)))
    }
    return steps
  }

  /// Between nine and four, a little apart, so that no two steps of a day share a moment.
  func moment(_ day: CalendarDate, _ position: Int) -> Instant {
    Instant(startOf: day).adding(seconds: 9 * 3_600 + position * 577 % 25_200)
  }

  func person(_ key: String) -> Person.ID? {
    people.first { $0.key == key }?.person.id
  }

  func member(_ id: Person.ID) -> Member? {
    people.first { $0.person.id == id }
  }
}

extension DemoTables {
  private static func rows(_ name: String) throws(Refusal) -> [CatalogueColumns.Row] {
    let path = "demo/\(name).csv"
    guard let bytes = Templates.bytes(path) else {
      throw Refusal(place: path, reason: "The text is not shipped.")
    }
    return try CatalogueColumns(CSVText(bytes: bytes), requiring: []).rows
  }

  private static func member(_ row: CatalogueColumns.Row) -> Member {
    let key = row["key"]
    let address = row["name"].lowercased().split(separator: " ").joined(separator: ".")
    return Member(
      key: key,
      person: Person(
        id: Person.ID(row.optional("id") ?? DemoValues.id(.person, key)), name: row["name"],
        email: row.optional("email") ?? "\(address)@pennywharf.example"),
      isFounder: row.optional("id") != nil, row: row)
  }

  private static func check(_ row: CatalogueColumns.Row) -> Check {
    Check(
      id: row["id"], provider: row["provider"], kind: row["kind"], severity: row["severity"],
      category: row["category"], title: row["title"], failed: row["failed"],
      passed: row["passed"], risk: row["risk"], remediation: row["remediation"],
      tags: row.list("soc2"))
  }

  private static func resource(_ row: CatalogueColumns.Row) -> Resource {
    Resource(
      name: row["name"], kind: row["kind"], account: row["account"], region: row["region"],
      uid: row["uid"],
      // The sign that stands for an escape in the table is one in the report, as tags may hold any.
      label: row["label"].split(separator: "␛", omittingEmptySubsequences: false)
        .joined(separator: "\u{1B}"),
      editions: DemoReport.Edition.allCases.filter {
        row["reports"] == "both" || row["reports"] == $0.rawValue
      })
  }

  private static func exceptions(
    _ rows: [CatalogueColumns.Row]
  ) -> [Exception: [DemoReport.Edition: String]] {
    var found: [Exception: [DemoReport.Edition: String]] = [:]
    for row in rows {
      let key = Exception(check: row["check"], resource: row["resource"])
      for edition in DemoReport.Edition.allCases where !row[edition.rawValue].isEmpty {
        found[key, default: [:]][edition] = row[edition.rawValue]
      }
    }
    return found
  }
}
