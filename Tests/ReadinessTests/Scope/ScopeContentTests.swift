import Readiness
import Testing

@Suite struct ScopeContentTests {
  static let hostile = [
    "", "plain", "tab\there", "line\nline\r\nline\r", "back\\slash \\n \\t", "\\", "\u{2028}\u{85}",
    "nul\0esc\u{1B}", "e\u{301} 👩‍💻 漢字", "\u{301}leading mark", "component/x\tname\ty\n",
  ]

  @Test(arguments: hostile)
  func theTextLosesNothing(value: String) throws {
    let content = content(
      project: project(name: value),
      [item(value, ["name": value, "description": value, "owner": "p1"])],
      people: [Person(id: .init("p1"), name: value)])
    let read = try #require(ScopeContent(text: content.text))
    #expect(read == content)
    #expect(read.text == content.text)
    #expect(Array(read.text.unicodeScalars) == Array(content.text.unicodeScalars))
    #expect(ScopeContent.differences(content, read) == [])
  }

  @Test(arguments: [
    "", "greenroom scope 1", "greenroom scope 2\n", "nonsense\n", "greenroom scope 1\na\tb\n",
    "greenroom scope 1\na\tb\tc\td\n", "greenroom scope 1\na\tb\tc\\x\n",
    "greenroom scope 1\na\tb\tc\\\n", "greenroom scope 1\na\tb\tc",
  ])
  func whatIsNoTextOfAScopeIsRefused(text: String) {
    #expect(ScopeContent(text: text) == nil)
  }

  @Test func theSameScopeGivesTheSameText() {
    let (a, b) = (item("a", code: "B-01", ["name": "x"]), item("b", code: "B-02", ["name": "y"]))
    #expect(content([a, b]).text == content([b, a]).text)
    #expect(
      content([a]).text == """
        greenroom scope 1
        project/\tname\tExample
        project/\tcategories\tSecurity
        project/\treport\tType II
        project/\tperiod\t2026-01-01..2026-12-31
        project/\ttime zone\tUTC
        component/a\tcode\tB-01
        component/a\tname\tx

        """)
  }

  @Test func answersAndGapsAreNoPartOfAScope() {
    let gap = Item(kind: .gap, id: "g", code: "G-01", values: ["name": "No MFA"])
    let version = Item(kind: .scopeVersion, id: "v", code: "SV-01", values: ["name": "First"])
    #expect(content([gap, version]) == content([]))
  }

  @Test func aPersonStandsByName() {
    let owned = [item("a", code: "B-01", ["name": "x", "owner": "p1"])]
    let ada = content(owned, people: [Person(id: .init("p1"), name: "Ada")])
    #expect(
      changed(ada, content(owned)) == ["component B-01 x, Owner: Ada → unknown person"])
  }

  @Test func aChangedFieldIsSaidInWords() {
    let before = item("a", code: "B-01", ["name": "x", "scope": "in", "kind": "data_store"])
    var after = before
    after["scope"] = "out"
    after["reason"] = "Moved away."
    after["name"] = "y"
    #expect(
      changed(content([before]), content([after])) == [
        "component B-01 y, Name: x → y", "component B-01 y, In scope: in → out",
        "component B-01 y, Reason:  → Moved away.",
      ])
  }

  @Test func whatCameAndWentIsADifference() {
    let gone = item("z", code: "B-02", ["name": "old", "kind": "account"])
    let came = item("a", code: "B-10", ["name": "new", "scope": "in"])
    let kept = item("k", code: "B-09", ["name": "kept"])
    let differences = ScopeContent.differences(content([gone, kept]), content([came, kept]))
    #expect(differences.map(\.change) == [.removed, .added])
    #expect(differences.map(\.record) == ["component B-02 old", "component B-10 new"])
    #expect(differences.map(\.old) == ["Name: old; Kind: cloud account", ""])
    #expect(differences.map(\.new) == ["", "Name: new; In scope: in"])
  }

  @Test func theProjectItselfComesFirst() {
    var after = project()
    after.categories = [.security, .privacy]
    after.period = nil
    let goal = Item(kind: .goal, id: "goal", values: ["report_type": "type_2"])
    let differences = ScopeContent.differences(
      content([]), content(project: after, [goal]))
    #expect(
      differences.map(\.record) == ["project", "project", "goal"])
    #expect(differences.map(\.field) == ["Categories", "Period", ""])
    #expect(differences.map(\.new) == ["Security, Privacy", "", "Report: Type II"])
  }

  @Test func aResponsibilityNamesItsService() {
    let host = Item(kind: .service, id: "s1", code: "S-01", values: ["name": "Host"])
    let decided = SharedResponsibility.item(
      service: host, criterion: id("CC6.4"), party: .shared, note: "")
    let differences = ScopeContent.differences(content([host]), content([host, decided]))
    #expect(
      differences.map(\.record) == ["responsibility of S-01 Host for CC6.4"])
    #expect(differences.first?.new == "Service: S-01 Host; Criterion: CC6.4; Who: shared")
  }

  @Test func recordsOfAKindWeDoNotKnowAreStillCompared() throws {
    let newer = try #require(ScopeContent(text: "greenroom scope 1\nzeppelin/1\tlift\thigh\n"))
    let empty = try #require(ScopeContent(text: "greenroom scope 1\n"))
    let differences = ScopeContent.differences(empty, newer)
    #expect(differences.map(\.record) == ["zeppelin/1"])
    #expect(differences.map(\.new) == ["Lift: high"])
  }

  /// The fields that changed, as `record, field: old → new`.
  private func changed(_ old: ScopeContent, _ new: ScopeContent) -> [String] {
    ScopeContent.differences(old, new).filter { $0.change == .changed }.map {
      "\($0.record), \($0.field): \($0.old) → \($0.new)"
    }
  }

  private func item(_ id: String, code: String = "", _ values: [String: String]) -> Item {
    Item(kind: .component, id: id, code: code, values: values)
  }

  private func project(name: String = "Example") -> Project {
    Project(
      id: "p", name: name, categories: [], auditType: .typeII,
      period: Period("2026-01-01..2026-12-31"), timeZone: "UTC")
  }

  private func content(
    project: Project? = nil, _ items: [Item], people: [Person] = []
  ) -> ScopeContent {
    ScopeContent(project: project ?? self.project(), items: Items(items), people: people)
  }
}

@Suite struct ScopeFreezeTests {
  private static let organisation = Item(
    kind: .organisation, id: "organisation", values: ["legal_name": "Example Ltd"])
  private static let inside = Item(kind: .component, id: "b", values: ["scope": "in"])

  @Test func aScopeWithTheLeastThereIsCanBeFrozen() {
    #expect(problems([Self.organisation, Self.inside]) == [])
    #expect(problems([Self.organisation, Self.inside], type: .typeI, period: "") == [])
  }

  @Test func whatStandsInTheWayIsSaid() {
    let undecided = Item(kind: .component, id: "b", values: ["scope": "undecided"])
    let problems = problems([undecided], period: "")
    #expect(problems.count == 3)
    #expect(problems.contains { $0.contains("legal name") })
    #expect(problems.contains { $0.contains("A Type II needs its period") })
    #expect(problems.contains { $0.contains("nothing is in scope yet") })
  }

  @Test(arguments: [("2025-01-01..2025-03-30", 1), ("2025-01-01..2025-03-31", 0)])
  func aPeriodLongOverIsNoPeriodToExamine(period: String, count: Int) {
    #expect(problems([Self.organisation, Self.inside], period: period).count == count)
  }

  @Test func theVersionHoldsItsContent() {
    let content = ScopeContent(
      project: project(.typeI, ""), items: Items([Self.organisation]), people: [])
    let version = ScopeFreeze.item(
      name: "For the auditor", reason: "Agreed", on: date(2026, 3, 31), content: content, id: "v1")
    #expect(version.kind == .scopeVersion)
    #expect(version.name == "For the auditor")
    #expect(version.date("frozen_on") == date(2026, 3, 31))
    #expect(ScopeContent(text: version["content"]) == content)
  }

  private func problems(
    _ items: [Item], type: Project.AuditType = .typeII, period: String = "2026-01-01..2026-12-31"
  ) -> [String] {
    ScopeFreeze.problems(
      project: project(type, period), items: Items(items), today: date(2026, 3, 31))
  }

  private func project(_ type: Project.AuditType, _ period: String) -> Project {
    Project(
      id: "p", name: "Example", categories: [], auditType: type, period: Period(period),
      timeZone: "UTC")
  }
}
