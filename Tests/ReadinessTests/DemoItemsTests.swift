import Readiness
import Testing

@Suite struct DemoItemsTests {
  let asOf = date(2026, 11, 24)

  @Test(arguments: [0, 97, 200, 301])
  func everyItemObeysItsKindWhenItIsRecorded(later: Int) throws {
    let company = try DemoCompany(asOf: asOf.adding(days: later))
    let people = Set(company.people.map(\.id.description))
    var items: [Item] = []
    for step in company.steps {
      guard case .items(let changed, _) = step.change else { continue }
      for item in changed {
        let before = items.first { $0.kind == item.kind && $0.id == item.id }
        items.removeAll { $0.kind == item.kind && $0.id == item.id }
        let read = try ItemReading.read(
          item.values, onto: before ?? Item(new: item.kind, id: item.id), among: Items(items),
          today: step.at.utcDate
        ).get()
        #expect(read.item.values == item.values && read.notes.isEmpty)
        items.append(item)
        for field in item.kind.definition.fields where !item[field.id].isEmpty {
          switch field.kind {
          case .person: #expect(people.contains(item[field.id]))
          case .reference(let kind):
            #expect(items.contains { $0.kind == kind && $0.id == item[field.id] }, "\(item.name)")
          default: break
          }
        }
      }
    }
  }

  /// What has happened lies before the day it was recorded, and in the period where it has to.
  @Test(arguments: [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334])
  func whatHappenedLiesBeforeItWasRecorded(later: Int) throws {
    let company = try DemoCompany(asOf: asOf.adding(days: later))
    let period = try #require(company.project.period)
    for step in company.steps {
      guard case .items(let items, _) = step.change else { continue }
      for item in items {
        let happened: CalendarDate? =
          switch item.kind {
          case .answer, .significantChange, .incident: item.date("day")
          case .gap: item.date("found_on")
          case .milestone: item["state"] == "reached" ? item.date("due") : nil
          default: nil
          }
        #expect(happened.map { $0 <= step.at.utcDate } ?? true, "\(item.name)")
        if item.kind == .significantChange || item.kind == .incident {
          #expect(happened.map(period.contains) == true, "\(item.name)")
        }
      }
    }
  }

  @Test func theWholeScopeIsThere() throws {
    let items = try items(DemoCompany(asOf: asOf))
    let later: Set<ItemKind> = [
      .scopeVersion, .mappingRule, .triageRule, .reportLayout, .planBaseline,
      .person, .personStep, .policy, .policyVersion, .policyReview, .policyException,
      .acknowledgement, .course, .trainingRecord, .tableMapping,
    ]
    for kind in ItemKind.allCases where !later.contains(kind) {
      #expect(!items[kind].isEmpty, "\(kind)")
    }
    #expect(items[.driver].count == 3 && items[.component].count >= 20)
    let kinds = ItemKind.component.definition.field("kind")?.choices.map(\.id) ?? []
    #expect(Set(items[.component].map { $0["kind"] }) == Set(kinds))
    #expect(Set(items[.component].map { $0["scope"] }) == ["in", "out", "undecided"])
    #expect(items[.categoryReason].map(\.id).sorted() == Category.allCases.map(\.rawValue).sorted())
    let states = ItemKind.gap.definition.field("status")?.choices.map(\.id) ?? []
    #expect(Set(items[.gap].map { $0["status"] }) == Set(states))
    #expect(items[.gap].allSatisfy { Catalogue.shipped.gapPattern($0["pattern"]) != nil })
  }

  @Test func theAccountsOfTheReportsAreComponents() throws {
    let items = try items(DemoCompany(asOf: asOf))
    let identifiers = Set(items[.component].flatMap { $0.lines("identifiers") })
    #expect(
      identifiers.isSuperset(of: [
        "111122223333", "444455556666", "7a1d5c0e-94b2-4f6e-8f5d-2c6b9e0f1a37",
      ]))
  }

  @Test func theChecklistHasConcernsToWorkOff() throws {
    let company = try DemoCompany(asOf: asOf)
    let concerns = Consistency.concerns(
      project: company.project, assessments: assessments(company), points: [:],
      items: items(company), groups: [], asOf: asOf)
    let rules = Set(concerns.map(\.rule))
    #expect(
      rules.isSuperset(of: [
        .metWithoutEvidence, .unmetWithoutWork, .answersDisagree, .stale, .answersBeforePeriod,
        .withoutMethod, .tasksDoneGapOpen, .taskOverdue,
      ]))
    #expect((8...24).contains(concerns.count), "\(concerns.map(\.sentence))")
  }

  private func items(_ company: DemoCompany) -> Items {
    var found: [String: Item] = [:]
    for case .items(let items, _) in company.steps.map(\.change) {
      for item in items { found["\(item.kind) \(item.id)"] = item }
    }
    return Items(found.values)
  }

  private func assessments(_ company: DemoCompany) -> [CriterionID: Assessment] {
    var found: [CriterionID: Assessment] = [:]
    for case .assess(let assessment) in company.steps.map(\.change) {
      found[assessment.criterion] = assessment
    }
    return found
  }
}
