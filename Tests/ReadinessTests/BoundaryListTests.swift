import Readiness
import Testing

@Suite struct BoundaryListTests {
  private static let today = date(2026, 3, 31)

  private func compare(
    _ rows: [[String: String]], with items: Items = Items(), people: [Person] = []
  ) -> TableComparison {
    var count = 0
    return BoundaryList.compare(
      rows.enumerated().map { ListedRow(number: $0 + 2, cells: $1) }, with: items, people: people,
      on: Self.today
    ) {
      count += 1
      return "new\(count)"
    }
  }

  private static let prod = Item(
    kind: .component, id: "c1", code: "B-01",
    values: [
      "name": "prod", "kind": "account", "scope": "in", "identifiers": "123456789012\nacme-prod",
      "environment": "production",
    ])
  private static let office = Item(
    kind: .component, id: "c2", code: "B-02",
    values: ["name": "Office", "kind": "location", "scope": "undecided"])

  @Test(
    arguments: [
      (
        [
          "Id": "111122223333", "Name": "dev", "Arn": "arn:aws:organizations::1:account/o-1/1",
          "Status": "SUSPENDED", "JoinedMethod": "CREATED",
        ],
        [
          "name": "dev", "kind": "account", "description": "Listed as SUSPENDED.",
          "identifiers": "111122223333\narn:aws:organizations::1:account/o-1/1",
        ]
      ),
      (
        [
          "id": "0b1f6471-1bf0-4dda-aec3-cb9272f09590", "name": "Production", "tenantId": "t",
          "state": "Enabled",
        ],
        [
          "name": "Production", "kind": "subscription",
          "identifiers": "0b1f6471-1bf0-4dda-aec3-cb9272f09590",
        ]
      ),
      (
        ["projectId": "acme-1", "name": "Acme", "projectNumber": "42", "lifecycleState": "ACTIVE"],
        ["name": "Acme", "kind": "account", "identifiers": "acme-1\n42"]
      ),
      (
        ["nameWithOwner": "acme/app", "url": "https://github.com/acme/app", "isArchived": "true"],
        [
          "name": "acme/app", "kind": "repository", "description": "Archived.",
          "identifiers": "acme/app\nhttps://github.com/acme/app",
        ]
      ),
      (
        [
          "id": "x", "name": "Shop", "type": "App", "env": "prod", "scope": "no",
          "reason": "Sold", "identifiers": "shop-1",
        ],
        [
          "name": "Shop", "kind": "application", "environment": "production", "scope": "out",
          "reason": "Sold", "identifiers": "shop-1\nx",
        ]
      ),
    ] as [([String: String], [String: String])])
  func aRowOfAnyListBecomesAComponent(cells: [String: String], values: [String: String]) throws {
    let result = compare([cells])
    #expect(result.refused == [])
    let expected = ["scope": "undecided"].merging(values) { $1 }
    #expect(result.items.first?.values == expected)
    #expect(result.changes.map(\.record) == [values["name"]])
  }

  @Test func anIdentifierThatIsThereMeansTheSameComponent() {
    let items = Items([Self.prod, Self.office])
    let result = compare(
      [
        ["id": "123456789012", "name": "renamed"], ["id": "ACME-PROD", "kind": "account"],
        ["name": "office", "kind": "location", "environment": "corporate"],
      ], with: items)
    #expect(result.edits == [] && result.unchanged == 3 && result.refused == [])
    #expect(
      result.notes == [
        "What is there already was left as it is, also where differing: environment, name."
      ])
  }

  @Test(
    arguments: [
      (["name": "Thing"], "kind", "Kind has to be said.", "account"),
      (["name": "Thing", "kind": "spaceship"], "kind", "“spaceship” is no kind", "repository"),
      (["id": "a/b", "scope": "maybe"], "scope", "“maybe” is no in scope", "undecided"),
      (["id": "a/b", "scope": "out"], "reason", "What is out of scope needs a reason.", nil),
      (["id": "a/b", "environment": "moon"], "environment", "“moon” is no env", "staging"),
      (["id": "a/b", "owner": "Eve"], "owner", "“Eve” is the name of 2 people", "p2"),
      (["kind": "account"], "name", "Name has to be said.", nil),
      (["id": "123456789012", "url": "prod-2"], "identifiers", "It is both B-01", nil),
    ] as [([String: String], String, String, String?)])
  func aRowIsRefusedWithWhatIsAllowed(
    cells: [String: String], column: String, why: String, allowed: String?
  ) throws {
    let eves = [Person(id: .init("p1"), name: "Eve"), Person(id: .init("p2"), name: "Eve")]
    var other = Self.office
    other["identifiers"] = "prod-2"
    let result = compare(
      [cells, ["id": "good/one"]], with: Items([Self.prod, other]), people: eves)
    let refusal = try #require(result.refused.first)
    #expect(refusal.row == 2 && refusal.column == column && refusal.why.hasPrefix(why))
    if let allowed { #expect(refusal.allowed.contains(allowed)) }
    #expect(result.items.map(\.name) == ["good/one"])
  }

  @Test func theSameTwiceInAListIsRefusedTheSecondTime() {
    let result = compare([["id": "a/b"], ["identifiers": "x\nA/B", "kind": "repository"]])
    #expect(result.items.count == 1)
    #expect(result.refused.map(\.why) == ["The same stands in row 2 already."])
  }

  @Test func whatWasGuessedOrNotTakenIsSaid() {
    let result = compare([
      ["id": "111122223333", "owner": "Zoe", "colour": "red"],
      ["id": "https://example.com/a", "colour": "blue"],
    ])
    #expect(
      result.notes == [
        "“Zoe” is new and becomes a person of the project.",
        "Taken for cloud account by the form of the identifier: 1.",
        "Taken for repository by the form of the identifier: 1.",
        "Nothing a component says, so left alone: “colour”.",
      ])
    #expect(result.changedRecords == 2)
  }
}
