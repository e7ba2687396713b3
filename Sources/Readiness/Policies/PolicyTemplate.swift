import Templates

/// A policy a SOC 2 needs, as a text to begin from; a row of `Templates/policies/index.csv`.
package struct PolicyTemplate: Hashable, Sendable, Identifiable {
  /// The name of the text below `Templates/policies`, such as `access-control`; policies keep it, so
  /// it is never reused.
  package let id: String
  package let title: String
  package let criteria: [CriterionID]
  package let controls: [String]
  /// Whoever usually owns it, such as `CTO`.
  package let ownerRole: String
  package let cadence: TaskCadence
  /// As in the field of a policy; see `Audience`.
  package let audience: String
  /// It is required where one of these is in scope.
  package let categories: Set<Category>

  /// Those the product ships, in the order they are listed.
  package static let all: [PolicyTemplate] = shipped()

  package static func named(_ id: String) -> PolicyTemplate? { all.first { $0.id == id } }

  /// Those a scope asks for.
  package static func required(
    by categories: Set<Category>, among all: [PolicyTemplate] = all
  ) -> [PolicyTemplate] {
    let scope = categories.union([.security])
    return all.filter { !$0.categories.isDisjoint(with: scope) }
  }

  /// Those that are required in a scope and of which a project has no policy, retired ones aside.
  package static func missing(
    from items: Items, categories: Set<Category>, among all: [PolicyTemplate] = all
  ) -> [PolicyTemplate] {
    let there = Set(
      items[.policy].filter { $0.policyStatus != .retired }.map { $0["template"] })
    return required(by: categories, among: all).filter { !there.contains($0.id) }
  }

  /// The policy with the company's name, owner and cadence filled in, as a draft.
  ///
  /// - Parameter owner: who is named in the text; nil leaves the role there.
  package func policy(id: Item.ID, company: String, owner: Person?) -> Item {
    var policy = Item(new: .policy, id: id)
    policy["name"] = title
    policy["template"] = self.id
    policy["criteria"] = criteria.map(\.description).joined(separator: " ")
    policy["controls"] = controls.joined(separator: " ")
    policy["cadence"] = cadence.rawValue
    policy["audience"] = audience
    policy["owner"] = owner?.id.description ?? ""
    policy["text"] = text(company: company, owner: owner?.name ?? ownerRole)
    return policy
  }

  /// The text with its places filled.
  package func text(company: String, owner: String) -> String {
    let values = [
      "company": company, "owner": owner, "cadence": cadence.adverb, "title": title,
    ]
    let text = Templates.text("policies/\(id).md") ?? ""
    // Without the last line end: editors take it away, and that would be a change.
    return Self.filled(text.trimmed, values)
  }

  /// Every `{{name}}` that has a value, in one pass: what a value says is never read as a place.
  private static func filled(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = String(rest[open.upperBound..<close.lowerBound])
      result += rest[..<open.lowerBound] + (values[name] ?? "{{\(name)}}")
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private static func shipped() -> [PolicyTemplate] {
    guard let bytes = Templates.bytes("policies/index.csv"),
      let table = try? CatalogueColumns(CSVText(bytes: bytes), requiring: ["id", "title"])
    else { return [] }
    return table.rows.compactMap { try? PolicyTemplate($0) }
  }

  package init(
    id: String, title: String, criteria: [CriterionID] = [], controls: [String] = [],
    ownerRole: String = "", cadence: TaskCadence = .annual, audience: String = "",
    categories: Set<Category> = [.security]
  ) {
    self.id = id
    self.title = title
    self.criteria = criteria
    self.controls = controls
    self.ownerRole = ownerRole
    self.cadence = cadence
    self.audience = audience
    self.categories = categories
  }

  private init(_ row: CatalogueColumns.Row) throws(Refusal) {
    id = row["id"]
    title = row["title"]
    criteria = try row.criteria("criteria")
    controls = row.list("controls")
    ownerRole = row["owner_role"]
    cadence = try row.read("cadence") { TaskCadence(rawValue: $0) }
    audience = row["audience"]
    categories = Set(row.list("required_for").compactMap { Category(rawValue: $0) })
  }
}

extension TaskCadence {
  /// As a sentence goes on: `reviewed every year`.
  var adverb: String {
    switch self {
    case .monthly: "every month"
    case .quarterly: "every quarter"
    case .semiannual: "every six months"
    case .annual: "every year"
    }
  }
}
