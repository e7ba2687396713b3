import Readiness
import Testing

@Suite struct ChecklistPeopleTests {
  private var twins: SampleChecklist {
    var sample = SampleChecklist()
    sample.people = [
      SampleChecklist.ada, Person(id: .init("p3"), name: "Eve", email: "eve@example.com"),
      Person(id: .init("p4"), name: "Eve"), Person(id: .init("p5"), name: " Sam "),
      Person(id: .init("p6"), name: "\u{200B}", email: "blank@example.com"),
    ]
    return sample
  }

  @Test func everyoneReadsBackAsTheSame() throws {
    var sample = twins
    for (person, criterion) in zip(sample.people, sample.checklistIDs) {
      sample.assessments[criterion] = Assessment(criterion: criterion, owner: person.id)
    }
    let written = ChecklistTable(sample.checklist, today: SampleChecklist.today)
    let owner = try #require(written.header.firstIndex(of: "owner"))
    #expect(
      written.rows.prefix(5).map { $0[owner] } == [
        "Ada", "eve@example.com", "p4", " Sam ", "blank@example.com",
      ])
    var empty = twins
    empty.assessments = [:]
    let result = try empty.compare(try sample.table())
    #expect(result.newPeople == [] && result.refused == [])
    #expect(result.assessments == sample.assessments)
  }

  @Test(
    arguments: [
      ("ada", "p1"), ("ADA@example.com", "p1"), ("Ada <ada@example.com>", "p1"),
      ("A. <ada@example.com>", "p1"), ("eve@example.com", "p3"), ("p4", "p4"), ("Sam", "p5"),
    ])
  func peopleAreFoundByNameOrAddress(cell: String, id person: String) throws {
    let result = try twins.compare(text: "id,owner\nCC1.1,\(cell)\n")
    #expect(result.assessments[id("CC1.1")]?.owner == Person.ID(person))
    #expect(result.newPeople == [])
  }

  @Test func twoOfOneNameAreRefusedWithTheirAddresses() throws {
    let result = try twins.compare(text: "id,owner\nCC1.1,Eve\n")
    #expect(result.edits == [])
    #expect(result.refused.map(\.column) == ["owner"])
    #expect(result.refused.first?.allowed == ["eve@example.com", "p4"])
  }

  @Test func anUnknownNameBecomesOnePerson() throws {
    let result = try twins.compare(
      text: "id,owner,said_by\nCC1.1,Zoe <zoe@example.com>,Zoe\nCC1.2,zoe@example.com,Kim\n")
    #expect(result.newPeople.map(\.name) == ["Zoe", "Kim"])
    #expect(result.newPeople.first?.email == "zoe@example.com")
    #expect(result.assessments.values.allSatisfy { $0.owner == Person.ID("new1") })
    #expect(result.changedRecords == 2)
    #expect(result.notes.filter { $0.contains("becomes a person") }.count == 2)
  }
}

extension SampleChecklist {
  var checklistIDs: [CriterionID] { Catalogue.shipped.criteria(in: categories).map(\.id) }
}
