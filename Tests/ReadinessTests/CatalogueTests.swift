import Readiness
import Testing

@Suite struct CatalogueTests {
  let catalogue = Catalogue.shipped

  @Test func holdsTheCountsOfTheDomain() {
    #expect(catalogue.criteria.count == 61)
    #expect(catalogue.points.count == 330)
    #expect(catalogue.controls.count == 112)
    #expect(catalogue.controls.count { $0.isKey } == 50)
    #expect(catalogue.controls.count { $0.isStarter } == 63)
  }

  @Test(
    arguments: [
      (Category.security, 33, 232), (.availability, 3, 16), (.confidentiality, 2, 5),
      (.processingIntegrity, 5, 19), (.privacy, 18, 58),
    ] as [(Category, Int, Int)])
  func countsPerCategory(category: Category, criteria: Int, points: Int) {
    let found = catalogue.criteria(in: category)
    #expect(found.count == criteria)
    #expect(found.reduce(0) { $0 + catalogue.points(of: $1.id).count } == points)
  }

  @Test func countsPerSeries() {
    let counts = Dictionary(
      uniqueKeysWithValues: catalogue.series.map { ($0.id, $0.criteria.count) })
    #expect(
      counts == [
        "CC1": 5, "CC2": 3, "CC3": 4, "CC4": 2, "CC5": 3, "CC6": 8, "CC7": 5, "CC8": 1, "CC9": 2,
        "A1": 3, "C1": 2, "PI1": 5, "P1": 1, "P2": 1, "P3": 2, "P4": 3, "P5": 2, "P6": 7, "P7": 1,
        "P8": 1,
      ])
  }

  @Test(
    arguments: [
      (Set<Category>([.security]), 208), ([.availability], 208 + 17),
      ([.confidentiality], 208 + 12),
      ([.processingIntegrity], 208 + 18), ([.privacy], 208 + 74),
      (Set(Category.allCases), 208 + 17 + 12 + 18 + 74),
    ] as [(Set<Category>, Int)])
  func countsThePointsOfAScope(categories: Set<Category>, expected: Int) {
    #expect(catalogue.points.count { catalogue.applies($0, categories: categories) } == expected)
  }

  @Test(
    arguments: [
      (PrivacyRole.both, 58, 208 + 74), (.controller, 55, 208 + 71), (.processor, 43, 208 + 59),
    ] as [(PrivacyRole, Int, Int)])
  func privacyRoleLeavesOutTheOtherRolesDuties(role: PrivacyRole, ofPrivacy: Int, ofAll: Int) {
    let points = catalogue.criteria(in: [.privacy]).map {
      catalogue.applicablePoints(of: $0.id, categories: [.privacy], role: role)
    }
    #expect(points.joined().count == ofAll)
    #expect(points.joined().count { $0.criterion.series.first == "P" } == ofPrivacy)
  }

  @Test func criteriaOfAScopeAlwaysHoldSecurityAndKeepTheOrder() {
    let ids = catalogue.criteria(in: [.confidentiality, .availability]).map(\.id)
    #expect(ids.count == 38)
    #expect(ids == ids.sorted())
    #expect(ids.first?.description == "CC1.1" && ids.last?.description == "C1.2")
  }

  @Test func looksUpByID() throws {
    let id = try #require(CriterionID("CC6.1"))
    let criterion = try #require(catalogue.criterion(id))
    #expect(criterion.title == "Logical access is protected by design")
    #expect(criterion.cosoPrinciple == nil)
    #expect(catalogue.series("CC6")?.title == "Logical and physical access")
    #expect(catalogue.criteria(inSeries: "CC6").count == 8)
    #expect(catalogue.points(of: id).count == 13)
    #expect(catalogue.applicablePoints(of: id, categories: []).count == 11)
    #expect(catalogue.point("CC6.1-03")?.criterion == id)
    #expect(catalogue.controls(for: id).first?.criteria.first == id)
    #expect(catalogue.criterion(CriterionID("CC6.9") ?? id) == nil)
  }

  @Test func everyCriterionHasAControl() {
    for criterion in catalogue.criteria {
      #expect(!catalogue.controls(for: criterion.id).isEmpty, "\(criterion.id)")
    }
  }

  @Test(
    arguments: [
      ("CC1.1,Nothing", "CC1.1-01,CC1.1", "line 2"), ("XX1,Security", "CC1.1-01,CC1.1", "line 2"),
      ("CC1.1,Security", "CC2.1-01,CC2.1", "the catalogue"),
      ("CC1.1,Security\nCC1.1,Security", "CC1.1-01,CC1.1", "the catalogue"),
    ] as [(String, String, String)])
  func refusesWhatDoesNotFit(criterion: String, point: String, place: String) {
    let columns = "series_title,title,question,coso_principle,owner_role,typical_evidence"
    let rows = criterion.split(separator: "\n").map { "\($0),,,,,,,," }.joined(separator: "\n")
    let refusal = #expect(throws: Refusal.self) {
      try Catalogue(
        criteriaCSV: "id,category,\(columns),evidence_cadence,usually_not_applicable\n\(rows)",
        pointsCSV: "id,criterion,label,applies_when,privacy_role\n\(point),,always,",
        controlsCSV:
          "id,domain,title,statement,frequency,key,starter,criteria,kind,automation,effort",
        gapPatternsCSV: "id,title,criteria,description,steps,effort,control")
    }
    #expect(refusal?.place == place)
  }
}

@Suite struct CriterionReadingTests {
  @Test(
    arguments: [
      ("CC6.1", "CC6.1", nil), (" cc6.1 ", "CC6.1", nil), ("CC8.0", "CC8.1", "CC8.0 read as CC8.1"),
      ("PP1.1", "PI1.1", "PP1.1 read as PI1.1"), ("cc_6_1", "CC6.1", "cc_6_1 read as CC6.1"),
      ("cc_a_1_1", "A1.2", "cc_a_1_1 read as A1.2"), ("pi_1_4", "PI1.4", "pi_1_4 read as PI1.4"),
    ] as [(String, String, String?)])
  func readsTheSpellingsOfToolsAndSaysSo(text: String, id: String, readAs: String?) throws {
    let reading = try #require(CriterionID.reading(text))
    #expect(reading.id.description == id)
    #expect(reading.readAs == readAs)
  }

  @Test(arguments: ["", "CC", "CC6", "ISO 27001", "cc_6", "CC6.1.2", "Q1.1", "P.1", "CC6.x"])
  func readsNothingElse(text: String) {
    #expect(CriterionID.reading(text) == nil)
  }
}
