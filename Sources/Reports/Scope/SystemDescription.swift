import Readiness

/// A subservice organisation with the controls expected of it.
struct ServiceRow: Sendable {
  let row: ItemRow
  let expected: [ItemRow]
  /// Why its report can't be rested on yet, each a sentence.
  let reasons: [String]

  init(_ service: Item, input: ReportInput, names: PersonNames) {
    row = ItemRow(item: service, names: names)
    expected = input.items.complementaryControls(side: "subservice", service: service)
      .map { ItemRow(item: $0, names: names) }
    reasons = Self.reasons(against: service, input)
  }

  /// The report held, its days and categories, and the bridge.
  var report: String {
    let item = row.item
    guard !item["report"].isEmpty, item["report"] != "none" else { return "none held" }
    var parts = [row.words("report")]
    if let start = item.date("report_start"), let end = item.date("report_end") {
      parts.append("\(start) to \(end)")
    }
    if !item["report_categories"].isEmpty {
      parts.append("covering \(row.words("report_categories"))")
    }
    if let bridge = item.date("bridge_end") { parts.append("bridged to \(bridge)") }
    if let day = item.date("exceptions_reviewed") { parts.append("exceptions reviewed on \(day)") }
    return parts.joined(separator: ", ")
  }

  /// What stands against inheriting from a service, for all criteria it does part of, each said once.
  private static func reasons(against service: Item, _ input: ReportInput) -> [String] {
    let criteria = input.catalogue.criteria(in: input.project.categories)
    let rows = SharedResponsibility.rows(of: service, items: input.items, criteria: criteria)
    var reasons: [String] = []
    for row in rows where row.party != .us {
      let coverage = InheritedCoverage.of(
        service, row.criterion, project: input.project, items: input.items, asOf: input.asOf)
      reasons += coverage.reasons.filter { !reasons.contains($0) }
    }
    return reasons
  }
}

/// The system description as far as it is recorded, DC 1 to DC 9 (DOMAIN §5).
struct SystemDescription: Sendable {
  private let input: ReportInput
  private let names: PersonNames
  let parts: [DescriptionPart]
  let subservices: [ServiceRow]

  init(_ input: ReportInput, names: PersonNames) {
    self.input = input
    self.names = names
    parts = DescriptionProgress.parts(
      project: input.project, items: input.items, assessments: input.assessments,
      catalogue: input.catalogue)
    subservices = input.items.subserviceOrganisations.map {
      ServiceRow($0, input: input, names: names)
    }
  }

  private var items: Items { input.items }

  var organisation: ItemRow { row(items.single(.organisation)) }
  var requirements: [ItemRow] {
    items[.commitment].filter { $0["kind"] == "requirement" }.map(row)
  }
  /// What is no requirement counts as a commitment, so that none is left out.
  var commitments: [ItemRow] {
    items[.commitment].filter { $0["kind"] != "requirement" }.map(row)
  }
  var dataFlows: [ItemRow] { items[.dataFlow].map(row) }
  var incidents: [ItemRow] { items[.incident].map(row) }
  var changes: [ItemRow] { items.significantChanges(in: input.project.period).map(row) }
  var changesLeftOut: Int { items[.significantChange].count - changes.count }
  var customerControls: [ItemRow] { items.complementaryControls(side: "customer").map(row) }

  /// A kind of component, as the description groups them.
  enum Sort: String, CaseIterable {
    case infrastructure, people, procedures, dataStores, locations, software

    /// The sort of a kind of component; what is no other is software, so that none is left out.
    init(kind: String) {
      self =
        switch kind {
        case "account", "subscription", "resource_group", "region", "cluster": .infrastructure
        case "people": .people
        case "procedure": .procedures
        case "data_store": .dataStores
        case "location": .locations
        default: .software
        }
    }
  }

  func components(_ sort: Sort) -> [ItemRow] {
    items[.component].filter { $0["scope"] == "in" && Sort(kind: $0["kind"]) == sort }.map(row)
  }

  /// Components and services that were left out.
  var leftOut: [ItemRow] { bounded.filter { $0["scope"] == "out" }.map(row) }

  /// Components and services nobody decided on yet.
  var undecided: [ItemRow] { bounded.filter { !["in", "out"].contains($0["scope"]) }.map(row) }

  private var bounded: [Item] { items[.component] + items[.service] }

  /// The newest frozen version, and what became of the scope since.
  var version: String {
    guard let newest = items[.scopeVersion].last else { return "not frozen yet: a draft" }
    let frozen = "\(newest.label), frozen on \(row(newest).words("frozen_on"))"
    guard let content = ScopeContent(text: newest["content"]) else { return frozen }
    let now = ScopeContent(project: input.project, items: items, people: input.people)
    let changes = ScopeContent.differences(content, now).count
    return changes == 0
      ? frozen : "\(frozen), with \(Figure.count(changes, "change", "changes")) since"
  }

  private func row(_ item: Item) -> ItemRow { ItemRow(item: item, names: names) }
}
