import Readiness
import Testing

@Suite struct DescriptionProgressTests {
  @Test func anEmptyProjectSaysWhatToDoForEachPart() {
    let parts = parts([])
    #expect(parts.map(\.id) == (1...9).map { "DC \($0)" })
    #expect(parts.map(\.done) == [0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(parts.map(\.total) == [6, 2, 6, 0, 33, 1, 1, 0, 0])
    for part in parts {
      #expect(part.missing.count == (part.id == "DC 5" ? 1 : part.total - part.done))
      #expect(part.missing.allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test(arguments: [(.typeI, false), (.typeII, true)] as [(Project.AuditType, Bool)])
  func significantChangesAreAskedOfATypeII(type: Project.AuditType, isAsked: Bool) {
    let change = Item(kind: .significantChange, id: "h", values: ["day": "2026-05-01"])
    let part = parts([change], type: type)[8]
    #expect(part.isApplicable == isAsked)
    #expect(part.total == (isAsked ? 1 : 0))
  }

  @Test(
    arguments: [
      ("2025-12-31", 0), ("2026-01-01", 1), ("2026-12-31", 1), ("2027-01-01", 0), ("", 1),
    ])
  func onlyChangesInsideThePeriodCount(day: String, total: Int) {
    let change = Item(kind: .significantChange, id: "h", values: ["day": day])
    #expect(parts([change])[8].total == total)
  }

  /// Items that make one part lack one thing, and the value that puts it right.
  static let lacks: [(part: Int, item: Item, says: String, put: [String: String])] = [
    (
      1, Item(kind: .commitment, id: "k", code: "K-01", values: ["name": "Up", "source": "SLA"]),
      "Enter source and metric of K-01 Up.", ["metric": "99.9 %"]
    ),
    (
      2, Item(kind: .component, id: "b", code: "B-01", values: ["name": "x"]),
      "Decide whether B-01 x is in or out.", ["scope": "in", "kind": "location"]
    ),
    (
      2, Item(kind: .component, id: "b", code: "B-01", values: ["name": "x", "scope": "out"]),
      "Write why B-01 x is out.", ["reason": "No customer data."]
    ),
    (
      3, Item(kind: .incident, id: "i", code: "I-01", values: ["name": "Leak", "effect": "None"]),
      "Write nature, effect and resolution of I-01 Leak.",
      ["nature": "CC6.1 failed", "resolution": "Fixed"]
    ),
    (
      5,
      Item(
        kind: .complementaryControl, id: "x", code: "X-01",
        values: ["name": "Use MFA. ", "side": "customer"]), "Map X-01 Use MFA to criteria.",
      ["criteria": "CC6.1"]
    ),
    (
      6,
      Item(
        kind: .service, id: "s", code: "S-01",
        values: [
          "name": "Host", "role": "subservice", "method": "inclusive", "monitoring": "Yearly",
        ]), "Say which report of S-01 Host is held.", ["report": "none"]
    ),
    (
      8,
      Item(
        kind: .significantChange, id: "h", code: "H-01",
        values: ["name": "Move", "day": "2026-05-01", "description": "New region"]),
      "Describe H-01 Move, and name the controls or criteria it affected.", ["criteria": "CC8.1"]
    ),
  ]

  @Test(arguments: lacks)
  func whatAnItemLacksIsSaidUntilItIsThere(
    lack: (part: Int, item: Item, says: String, put: [String: String])
  ) {
    let before = parts([lack.item])[lack.part]
    #expect(before.missing.contains(lack.says), "\(before.missing)")
    var item = lack.item
    for (field, value) in lack.put { item[field] = value }
    let after = parts([item])[lack.part]
    #expect(!after.missing.contains(lack.says))
    #expect(after.done > before.done)
  }

  @Test func aCarvedOutServiceNeedsItsControlsWithTheirCriteria() {
    let host = Item(
      kind: .service, id: "s", code: "S-01",
      values: ["name": "Host", "role": "subservice", "method": "carve_out"])
    var expected = Item(
      kind: .complementaryControl, id: "x",
      values: ["name": "Guards", "side": "subservice", "service": "s"])
    let sentence = "Enter the controls expected of S-01 Host, each with its criteria."
    #expect(parts([host])[6].missing.contains(sentence))
    #expect(parts([host, expected])[6].missing.contains(sentence))
    expected["criteria"] = "CC6.4"
    #expect(!parts([host, expected])[6].missing.contains(sentence))
  }

  @Test func criteriaFollowFromTheChecklist() {
    let assessments = [
      Assessment(criterion: id("CC6.4"), status: .notApplicable, rationale: "No premises."),
      Assessment(criterion: id("CC6.5"), status: .notApplicable),
      Assessment(criterion: id("CC1.1"), status: .met, rationale: "Seen."),
      // Out of scope, so it counts for nothing.
      Assessment(criterion: id("P1.1"), status: .notApplicable),
    ]
    let parts = parts([], assessments: assessments)
    #expect(parts[4].done == 3)
    #expect(parts[4].total == 33)
    #expect(parts[4].missing == ["Assess CC1.2, CC1.3, CC1.4 and 27 more."])
    #expect(parts[7].done == 1)
    #expect(parts[7].missing == ["Write why CC6.5 is not relevant."])
  }

  @Test func aWholeOrganisationCompletesDC1() {
    let values = [
      "legal_name": "Example Ltd", "products": "Ledger", "services": "Books", "users": "Shops",
      "delivery": "saas", "audience": "Customers",
    ]
    let part = parts([Item(kind: .organisation, id: "organisation", values: values)])[0]
    #expect(part.isComplete && part.missing.isEmpty)
  }

  private func parts(
    _ items: [Item], type: Project.AuditType = .typeII, assessments: [Assessment] = []
  ) -> [DescriptionPart] {
    DescriptionProgress.parts(
      project: Project(
        id: "p", name: "Example", categories: [], auditType: type,
        period: Period("2026-01-01..2026-12-31"), timeZone: "UTC"),
      items: Items(items),
      assessments: Dictionary(assessments.map { ($0.criterion, $0) }) { first, _ in first },
      catalogue: .shipped)
  }
}
