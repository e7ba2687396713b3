/// Something a part of the description has to say, and what to do while it doesn't.
struct DescriptionCheck: Hashable, Sendable {
  let isDone: Bool
  let sentence: String

  init(_ isDone: Bool, _ sentence: String) {
    self.isDone = isDone
    self.sentence = sentence
  }
}

/// The checks of each part of the description, DC 1 to DC 9 (DOMAIN §5).
struct DescriptionChecks {
  let project: Project
  let items: Items
  let assessments: [CriterionID: Assessment]
  /// Those in scope.
  let criteria: [CriterionID]

  var services: [DescriptionCheck] {
    let organisation = items.single(.organisation)
    return organisation.kind.definition.fields.map { field in
      DescriptionCheck(
        !organisation.lacks(field.id), "Enter the organisation's \(field.title.lowercased()).")
    }
  }

  var commitments: [DescriptionCheck] {
    let all = items[.commitment]
    let some = [
      DescriptionCheck(
        all.contains { $0["kind"] == "commitment" },
        "Enter what is promised to customers: contracts, service levels, notices."),
      DescriptionCheck(
        all.contains { $0["kind"] == "requirement" },
        "Enter what the system has to do to keep what is promised."),
    ]
    return some
      + all.map { item in
        DescriptionCheck(
          !item.lacks("source") && !item.lacks("metric"),
          "Enter source and metric of \(Wording.name(item)).")
      }
  }

  /// The sorts of components a description has to speak of.
  private static let sorts: [(kinds: Set<String>, missing: String)] = [
    (
      ["account", "subscription", "resource_group", "region", "cluster"],
      "Enter the infrastructure: accounts, subscriptions, regions, clusters."
    ),
    (["application", "repository"], "Enter the software: applications and repositories."),
    (["people"], "Enter the roles of the people who run the system."),
    (["procedure"], "Enter the procedures by which the system is run."),
    (["data_store"], "Enter the stores that hold customers' data."),
  ]

  var components: [DescriptionCheck] {
    let all = items[.component]
    let sorts = Self.sorts.map { sort in
      DescriptionCheck(
        all.contains { $0["scope"] == "in" && sort.kinds.contains($0["kind"]) }, sort.missing)
    }
    let flows = DescriptionCheck(
      !items[.dataFlow].isEmpty, "Enter how data comes in, moves and leaves.")
    return sorts + [flows] + all.map(component)
  }

  private func component(_ item: Item) -> DescriptionCheck {
    switch item["scope"] {
    case "out":
      DescriptionCheck(!item.lacks("reason"), "Write why \(Wording.name(item)) is out.")
    case "in":
      DescriptionCheck(
        item["kind"] != "data_store" || !item.lacks("keys"),
        "Say who holds the encryption keys of \(Wording.name(item)).")
    default: DescriptionCheck(false, "Decide whether \(Wording.name(item)) is in or out.")
    }
  }

  var incidents: [DescriptionCheck] {
    items[.incident].map { item in
      let isTold = ["nature", "effect", "resolution"].allSatisfy { !item.lacks($0) }
      return DescriptionCheck(
        isTold, "Write nature, effect and resolution of \(Wording.name(item)).")
    }
  }

  var criteriaAssessed: [DescriptionCheck] {
    criteria.map { DescriptionCheck(status($0) != .notAssessed, "Assess \($0).") }
  }

  /// One sentence for all of them: there may be sixty.
  var notAssessed: [String] {
    let open = criteria.filter { status($0) == .notAssessed }
    return open.isEmpty ? [] : ["Assess \(Wording.list(open.map(\.description)))."]
  }

  var customerControls: [DescriptionCheck] {
    let controls = items.complementaryControls(side: "customer")
    let some = DescriptionCheck(
      !controls.isEmpty, "Enter what customers have to do, such as removing their own leavers.")
    return [some]
      + controls.map {
        DescriptionCheck(!$0.lacks("criteria"), "Map \(Wording.name($0)) to criteria.")
      }
  }

  var subserviceOrganisations: [DescriptionCheck] {
    let listed = DescriptionCheck(
      !items[.service].isEmpty, "Enter the services the system rests on, such as its cloud host.")
    return [listed] + items.subserviceOrganisations.flatMap(subservice)
  }

  private func subservice(_ service: Item) -> [DescriptionCheck] {
    let expected = items.complementaryControls(side: "subservice", service: service)
    let areMapped = !expected.isEmpty && expected.allSatisfy { !$0.lacks("criteria") }
    let isCarvedOut = service["method"] == "carve_out"
    return [
      DescriptionCheck(
        !service.lacks("method"), "Choose carve-out or inclusive for \(Wording.name(service))."),
      DescriptionCheck(
        !isCarvedOut || areMapped,
        "Enter the controls expected of \(Wording.name(service)), each with its criteria."),
      DescriptionCheck(
        !service.lacks("report"), "Say which report of \(Wording.name(service)) is held."),
      DescriptionCheck(
        !service.lacks("monitoring"), "Write how \(Wording.name(service)) is monitored."),
    ]
  }

  var notRelevant: [DescriptionCheck] {
    criteria.filter { status($0) == .notApplicable }.map { id in
      let reason = assessments[id]?.rationale ?? ""
      return DescriptionCheck(
        !GapTransition.isBlank(reason), "Write why \(id) is not relevant.")
    }
  }

  var changes: [DescriptionCheck] {
    items.significantChanges(in: project.period).map { item in
      DescriptionCheck(
        !item.lacks("description") && !(item.lacks("controls") && item.lacks("criteria")),
        "Describe \(Wording.name(item)), and name the controls or criteria it affected.")
    }
  }

  private func status(_ id: CriterionID) -> GapStatus { assessments[id]?.status ?? .notAssessed }
}
