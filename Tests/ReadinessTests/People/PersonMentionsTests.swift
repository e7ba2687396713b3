import Testing

@testable import Readiness

struct PersonMentionsTests {
  private static func words(
    _ items: [Item] = [], assessments: [Assessment] = [], triage: [Triage] = [],
    settings: [String: String] = [:]
  ) -> String {
    PersonMentions(
      of: "ada", items: Items(items),
      assessments: Dictionary(assessments.map { ($0.criterion, $0) }) { first, _ in first },
      triage: Dictionary(triage.map { ($0.finding, $0) }) { first, _ in first },
      settings: settings
    ).words
  }

  @Test func whateverNamesThemIsFound() {
    let ada = Person.ID("ada")
    let person = PeopleSample.person("ada", ["manager": "ada"])
    #expect(Self.words([person]).isEmpty)
    let report = PeopleSample.person("ben", ["manager": "ada"])
    #expect(Self.words([person, report]) == "1 person")
    let steps = ["background-check", "access-granted"].map { PeopleSample.step($0, "ada", [:]) }
    #expect(Self.words([report] + steps) == "2 steps of people and 1 person")
    let assessment = Assessment(criterion: id("CC6.1"), owner: ada)
    #expect(Self.words(assessments: [assessment]) == "1 criterion")
    var triage = Triage(finding: "f")
    triage.approver = ada
    #expect(Self.words(triage: [triage]) == "1 decided finding")
    #expect(
      Self.words(settings: ["capacity.ada": "3", "escalation.1.person": "ada"]) == "2 settings")
    #expect(Self.words(settings: ["capacity.ben": "3"]).isEmpty)
  }
}
