/// Who answers for a criterion where a service is used (DOMAIN §5).
package enum Party: String, CaseIterable, Hashable, Sendable {
  case provider, us, shared

  package var title: String { rawValue }
}

/// Who answers for what, service by service, begun from the model of the service (DOMAIN §5).
package enum SharedResponsibility {
  /// One criterion of one service.
  package struct Row: Hashable, Sendable, Identifiable {
    package let criterion: CriterionID
    package let party: Party
    /// What of the criterion is meant, in words.
    package let layer: String
    /// Nobody decided yet: it is what the service's model suggests.
    package let isSeeded: Bool
    package let note: String
    /// What was recorded; nil while it is seeded.
    package let item: Item?

    package var id: CriterionID { criterion }
  }

  /// What a model suggests for a criterion; all is ours with a model nobody named.
  ///
  /// A criterion of several layers is shared as soon as they are not all one party's.
  ///
  /// - Parameter model: as a service says it: `iaas`, `paas` or `saas`.
  package static func seed(
    model: String, criterion: CriterionID
  ) -> (party: Party, layer: String) {
    let layers = ResponsibilityLayer.of(criterion)
    let parties = Set(layers.map { $0.party(model: model) })
    let party = parties.count == 1 ? parties.first ?? .us : .shared
    return (party, layers.map(\.title).joined(separator: "; "))
  }

  /// A row for each criterion, in their order; what was recorded overrides the seed.
  package static func rows(of service: Item, items: Items, criteria: [Criterion]) -> [Row] {
    let recorded = Dictionary(items[.responsibility].map { ($0.id, $0) }) { first, _ in first }
    return criteria.map { row(of: service, $0.id, recorded[id(service, $0.id)]) }
  }

  /// The row of one criterion.
  package static func row(of service: Item, _ criterion: CriterionID, items: Items) -> Row {
    row(of: service, criterion, items.item(.responsibility, id(service, criterion)))
  }

  /// What is recorded when someone decides; there is one for each service and criterion.
  package static func item(
    service: Item, criterion: CriterionID, party: Party, note: String
  ) -> Item {
    Item(
      kind: .responsibility, id: id(service, criterion),
      values: [
        "service": service.id, "criterion": criterion.description, "party": party.rawValue,
        "note": note,
      ])
  }

  private static func row(of service: Item, _ criterion: CriterionID, _ item: Item?) -> Row {
    let seed = seed(model: service["model"], criterion: criterion)
    return Row(
      criterion: criterion, party: item.flatMap { Party(rawValue: $0["party"]) } ?? seed.party,
      layer: seed.layer, isSeeded: item == nil, note: item?["note"] ?? "", item: item)
  }

  private static func id(_ service: Item, _ criterion: CriterionID) -> String {
    "\(service.id)/\(criterion)"
  }
}

/// A layer of a system that is a service's or ours, by the service's model (DOMAIN §5).
struct ResponsibilityLayer: Hashable, Sendable {
  let title: String
  private let criteria: Set<CriterionID>
  private let parties: [String: Party]

  /// The layers a criterion speaks of; one that is in no table is about how a company is run, which
  /// no provider does for it.
  static func of(_ criterion: CriterionID) -> [ResponsibilityLayer] {
    let found = all.filter { $0.criteria.contains(criterion) }
    return found.isEmpty ? [governance] : found
  }

  func party(model: String) -> Party { parties[model] ?? .us }

  private init(
    _ title: String, _ criteria: String, iaas: Party = .us, paas: Party = .us, saas: Party = .us
  ) {
    self.title = title
    self.criteria = Set(criteria.split(separator: " ").compactMap { CriterionID($0) })
    parties = ["iaas": iaas, "paas": paas, "saas": saas]
  }

  private static let governance = ResponsibilityLayer(
    "governance, people and our own procedures", "")

  private static let all = [
    ResponsibilityLayer(
      "facility, hardware and hypervisor", "CC6.4 CC6.5 A1.1 A1.2",
      iaas: .provider, paas: .provider, saas: .provider),
    ResponsibilityLayer(
      "operating system and runtime", "CC6.8 CC7.1", paas: .provider, saas: .provider),
    ResponsibilityLayer(
      "network rules, encryption settings and logging", "CC6.6 CC6.7 CC7.2",
      paas: .shared, saas: .shared),
    ResponsibilityLayer(
      "application code", "CC8.1 PI1.2 PI1.3 PI1.4 PI1.5", saas: .provider),
    ResponsibilityLayer(
      "identities, access, data and configuration",
      "CC6.1 CC6.2 CC6.3 CC7.1 CC8.1 A1.1 A1.2 A1.3 C1.1 C1.2"),
  ]
}
