import Readiness
import Testing

@Suite struct SharedResponsibilityTests {
  @Test(
    arguments: [
      ("CC6.4", [.provider, .provider, .provider]), ("CC6.5", [.provider, .provider, .provider]),
      ("CC6.8", [.us, .provider, .provider]), ("CC6.6", [.us, .shared, .shared]),
      ("CC6.7", [.us, .shared, .shared]), ("CC7.2", [.us, .shared, .shared]),
      ("PI1.3", [.us, .us, .provider]), ("CC6.1", [.us, .us, .us]), ("C1.1", [.us, .us, .us]),
      ("CC8.1", [.us, .us, .shared]), ("CC7.1", [.us, .shared, .shared]),
      ("A1.2", [.shared, .shared, .shared]), ("CC1.1", [.us, .us, .us]),
      ("CC7.4", [.us, .us, .us]), ("CC9.2", [.us, .us, .us]), ("P6.1", [.us, .us, .us]),
    ] as [(String, [Party])])
  func theModelOfAServiceSeedsWhoAnswers(criterion: String, parties: [Party]) {
    let seeds = ["iaas", "paas", "saas"].map {
      SharedResponsibility.seed(model: $0, criterion: id(criterion))
    }
    #expect(seeds.map(\.party) == parties)
    #expect(Set(seeds.map(\.layer)).count == 1)
  }

  @Test func aCriterionOfTwoLayersNamesBoth() {
    let seed = SharedResponsibility.seed(model: "iaas", criterion: id("A1.2"))
    #expect(
      seed.layer
        == "facility, hardware and hypervisor; identities, access, data and configuration")
  }

  @Test(arguments: ["", "faas"])
  func withoutAKnownModelNothingIsTheProviders(model: String) {
    for criterion in Catalogue.shipped.criteria {
      #expect(SharedResponsibility.seed(model: model, criterion: criterion.id).party == .us)
    }
  }

  @Test func whatWasRecordedOverridesTheSeed() throws {
    let host = Item(kind: .service, id: "s1", values: ["name": "Host", "model": "iaas"])
    let other = Item(kind: .service, id: "s2", values: ["name": "Other", "model": "iaas"])
    let decided = SharedResponsibility.item(
      service: host, criterion: id("CC6.4"), party: .shared, note: "We run one cage.")
    #expect(decided.id == "s1/CC6.4")
    let items = Items([host, other, decided])
    let criteria = Catalogue.shipped.criteria(in: [.security])

    let rows = SharedResponsibility.rows(of: host, items: items, criteria: criteria)
    #expect(rows.map(\.criterion) == criteria.map(\.id))
    let row = try #require(rows.first { $0.criterion == id("CC6.4") })
    #expect(row.party == .shared)
    #expect(row.note == "We run one cage.")
    #expect(!row.isSeeded && row.item == decided)
    #expect(rows.count(where: \.isSeeded) == criteria.count - 1)
    #expect(row == SharedResponsibility.row(of: host, id("CC6.4"), items: items))
    #expect(SharedResponsibility.row(of: other, id("CC6.4"), items: items).party == .provider)
  }
}
