import Readiness
import Testing

@Suite struct DemoItemsTests {
  let asOf = date(2026, 11, 24)

  @Test(arguments: [0, 97, 200, 301])
  func everyItemObeysItsKindWhenItIsRecorded(later: Int) throws {
    let company = try DemoCompany(asOf: asOf.adding(days: later))
    var people = Set(company.people.map(\.id.description))
    var items: [String: Item] = [:]
    var among = Items()
    for step in company.steps {
      for item in step.items {
        let key = "\(item.kind) \(item.id)"
        let before = items[key]
        let read = try ItemReading.read(
          item.values, onto: before ?? Item(kind: item.kind, id: item.id), among: among,
          today: step.at.utcDate
        ).get()
        #expect(read.item.values == item.values && read.notes.isEmpty)
        items[key] = item
        if item.kind == .person { people.insert(item.id) }
        // Nothing is asked of another for these, of which there are hundreds.
        if ![.acknowledgement, .trainingRecord].contains(item.kind) { among = Items(items.values) }
        for field in item.kind.definition.fields where !item[field.id].isEmpty {
          switch field.kind {
          case .person: #expect(people.contains(item[field.id]))
          case .reference(let kind):
            #expect(items["\(kind) \(item[field.id])"] != nil, "\(item.name)")
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
      for item in step.items {
        let happened: CalendarDate? =
          switch item.kind {
          case .answer, .significantChange, .incident: item.date("day")
          case .gap: item.date("found_on")
          case .policyVersion: item.date("published_on") ?? item.date("approved_on")
          case .policyException: item.date("approved_on")
          case .policyReview, .acknowledgement: item.date("day")
          case .trainingRecord: item.date("completed")
          case .personStep: item.date("done_on")
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
    let items = try DemoCompany(asOf: asOf).items
    let later: Set<ItemKind> = [
      .scopeVersion, .mappingRule, .triageRule, .reportLayout, .planBaseline, .tableMapping,
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
    let items = try DemoCompany(asOf: asOf).items
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
      items: company.items, groups: [], asOf: asOf)
    let rules = Set(concerns.map(\.rule))
    #expect(
      rules.isSuperset(of: [
        .metWithoutEvidence, .unmetWithoutWork, .answersDisagree, .stale, .answersBeforePeriod,
        .withoutMethod, .tasksDoneGapOpen, .taskOverdue,
      ]))
    #expect((8...24).contains(concerns.count), "\(concerns.map(\.sentence))")
  }

  private func assessments(_ company: DemoCompany) -> [CriterionID: Assessment] {
    var found: [CriterionID: Assessment] = [:]
    for case .assess(let assessment) in company.steps.map(\.change) {
      found[assessment.criterion] = assessment
    }
    return found
  }
}

extension DemoStep {
  /// The items it changes, signed off or not.
  var items: [Item] {
    switch change {
    case .items(let items, _), .approve(let items, _): items
    default: []
    }
  }
}

extension DemoCompany {
  /// As they stand on the as-of day.
  var items: Items {
    var found: [String: Item] = [:]
    for item in steps.flatMap(\.items) { found["\(item.kind) \(item.id)"] = item }
    return Items(found.values)
  }
}
