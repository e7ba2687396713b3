import Readiness
import Testing

struct TaskConcernTests {
  private static let people =
    RoadmapSample.people + [Person(id: .init("gone"), name: "Gone", isActive: false)]
  private static let project = Project(
    id: "p", name: "Pier", categories: [.security], auditType: .typeII,
    period: Period("2026-04-01..2026-09-30"), timeZone: "UTC")

  private static let cases: [(values: [String: String], concerns: [String])] = [
    (["due": "2026-03-01"], ["overdue"]),
    (["due": "2026-03-02"], ["due-soon"]),
    (["due": "2026-03-09"], ["due-soon"]),
    (["due": "2026-03-10"], []),
    (["due": "2026-03-31"], []),
    (["due": "2026-04-01"], ["after-start"]),
    (["due": "2026-04-01", "cadence": "quarterly"], []),
    (["owner": "", "due": ""], ["no-owner", "no-date"]),
    (["owner": "gone", "due": "2026-03-31"], ["owner-left"]),
    (["owner": "nobody known", "due": "2026-03-31"], ["owner-left"]),
    (["owner": "gone", "due": "2026-03-01", "status": "done"], []),
    (["owner": "", "due": "", "status": "cancelled"], []),
    (["owner": "", "cadence": "annual", "start": "2026-03-16", "due": "2026-06-01"], ["no-owner"]),
    (["owner": "", "cadence": "annual", "start": "2026-03-17", "due": "2026-06-01"], []),
  ]

  @Test(arguments: cases)
  func aTaskRaisesWhatIsSaidOfIt(test: (values: [String: String], concerns: [String])) {
    let task = RoadmapSample.task(1, RoadmapSample.ada, "S", test.values)
    let ground = TaskConcern.Ground(
      people: Self.people, project: Self.project, asOf: RoadmapSample.monday)
    #expect(TaskConcern.all.filter { $0.isAbout(task, ground) }.map(\.id) == test.concerns)
    let counts = TaskConcern.counts(
      Items([task]), people: Self.people, project: Self.project, asOf: RoadmapSample.monday)
    #expect(counts.filter { $0.count == 1 }.map(\.concern.id) == test.concerns)
  }

  @Test func onceThePeriodRunsNothingIsSaidToBeDueTooLateForIt() {
    let task = Items([RoadmapSample.task(1, RoadmapSample.ada, "S", ["due": "2026-05-20"])])
    func count(_ asOf: CalendarDate) -> [String] {
      TaskConcern.counts(task, people: Self.people, project: Self.project, asOf: asOf)
        .filter { $0.count > 0 }.map(\.concern.id)
    }
    #expect(count(date(2026, 3, 31)) == ["after-start"])
    #expect(count(date(2026, 4, 1)).isEmpty)
  }

  @Test func theDueDaySaysHowLateItIs() {
    let task = RoadmapSample.task(1, nil, "S", ["due": "2026-03-01"])
    #expect(task.dueWords(asOf: date(2026, 3, 1)) == "2026-03-01")
    #expect(task.dueWords(asOf: date(2026, 3, 2)) == "2026-03-01, 1 day overdue")
    #expect(task.dueWords(asOf: date(2026, 3, 4)) == "2026-03-01, 3 days overdue")
    #expect(RoadmapSample.task(1, nil, "S").dueWords(asOf: date(2026, 3, 1)).isEmpty)
  }

  private static let spans: [(text: String, end: CalendarDate?)] = [
    ("7d", date(2026, 3, 9)), ("2W", date(2026, 3, 16)), (" 30 d ", date(2026, 4, 1)),
    ("1m", date(2026, 4, 2)), ("0d", date(2026, 3, 2)), ("-7d", nil), ("+7d", nil), ("7", nil),
    ("fri", nil), ("", nil), ("99999999999999999999d", nil), ("7x", nil),
  ]

  @Test(arguments: spans)
  func aSpanHasItsLastDay(span: (text: String, end: CalendarDate?)) {
    let read = DateReading.end(ofSpan: span.text, from: RoadmapSample.monday)
    #expect((try? read.get()) == span.end)
  }

  @Test func anOverdueTaskGoesHigherUpTheLongerItIs() {
    let settings = [
      "escalation.1.days": "1", "escalation.2.days": "5", "escalation.2.person": "ben",
      "escalation.3.days": "10", "escalation.3.person": "cy",
    ]
    func task(_ number: Int, _ due: String, _ owner: Person.ID? = RoadmapSample.ada) -> Item {
      RoadmapSample.task(number, owner, "S", ["due": due])
    }
    let items = Items([
      task(1, "2026-03-02"), task(2, "2026-03-01"), task(3, "2026-02-25"), task(4, "2026-02-20"),
      task(5, "2026-03-01", nil), task(6, "2026-02-20", nil), task(7, "2026-03-01"),
    ])
    let due = Escalation.due(items, settings: settings, asOf: RoadmapSample.monday)
    #expect(due.map(\.task.code) == ["T-04", "T-06", "T-03", "T-02", "T-07"])
    #expect(due.map(\.person.description) == ["cy", "cy", "ben", "ada", "ada"])
    #expect(due.map(\.days) == [10, 10, 5, 1, 1])
    let chases = Escalation.chases(items, settings: settings, asOf: RoadmapSample.monday)
    #expect(
      chases.map { $0.words($0.person.description) } == [
        "2 tasks up to 10 days overdue: cy chases", "1 task 5 days overdue: ben chases",
        "2 tasks up to 1 day overdue: ada chases",
      ])
  }

  private static let senseless: [[String: String]] = [
    [:], ["escalation.1.days": "x"], ["escalation.1.days": "0"], ["escalation.1.days": "-3"],
    ["escalation.1.person": "ben"], ["escalation.4.days": "1"],
  ]

  @Test(arguments: senseless)
  func aRuleWithoutDaysIsNone(settings: [String: String]) {
    #expect(Escalation.rules(settings).isEmpty)
    let late = Items([RoadmapSample.task(1, RoadmapSample.ada, "S", ["due": "2026-01-01"])])
    #expect(Escalation.due(late, settings: settings, asOf: RoadmapSample.monday).isEmpty)
  }
}
