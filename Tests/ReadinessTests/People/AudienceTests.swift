import Testing

@testable import Readiness

@Suite struct AudienceTests {
  private let ada = Item(
    kind: .person, id: "ada",
    values: ["name": "Ada", "email": "ada@acme.test", "team": "Engineering", "role": "CTO"])
  private let sub = Item(
    kind: .person, id: "sub", values: ["name": "李娜", "worker": "contractor", "team": "Sales"])

  @Test(arguments: [
    ("everyone", true, true), ("", false, false), ("employees", true, false),
    ("contractors", false, true), ("team=engineering", true, false),
    ("role = cto; contractors", true, true), ("not team=Sales", true, false),
    ("everyone; not contractors", true, false), ("person=李娜", false, true),
    ("person=ADA@acme.test", true, false), ("everybody", false, false),
  ])
  func wordsSayWhoIsMeant(text: String, ada: Bool, sub: Bool) {
    let audience = Audience(text)
    #expect(audience.contains(self.ada) == ada)
    #expect(audience.contains(self.sub) == sub)
  }

  @Test func whatMeansNothingIsNamed() {
    #expect(Audience("everyone; team=; staff").unknown == ["team=", "staff"])
    #expect(Audience("employees").unknown == [])
  }

  @Test func aStintHoldsBothItsEnds() {
    let person = Item(
      kind: .person, id: "p",
      values: [
        "start": "2026-03-20", "last_day": "2026-09-30",
        "earlier": "2023-01-09..2025-06-30\nnonsense",
        "leave_from": "2026-05-01",
      ])
    let employment = Employment(person)
    let cases = [
      ("2023-01-08", false), ("2023-01-09", true), ("2025-06-30", true), ("2025-07-01", false),
      ("2026-03-20", true), ("2026-09-30", true), ("2026-10-01", false),
    ]
    for (day, isActive) in cases {
      #expect(employment.isActive(on: .iso(day)) == isActive, "\(day)")
    }
    #expect(employment.leftOn(asOf: .iso("2025-12-01")) == .iso("2025-06-30"))
    #expect(employment.leftOn(asOf: .iso("2026-04-01")) == nil)
    #expect(employment.leftOn(asOf: .iso("2022-01-01")) == nil)
    #expect(employment.isOnLeave(on: .iso("2026-07-01")))
    #expect(!employment.isOnLeave(on: .iso("2026-04-30")))
  }
}
