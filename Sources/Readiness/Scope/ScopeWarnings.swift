/// Something of a scope that an auditor would ask about.
package struct ScopeWarning: Hashable, Sendable {
  /// Where it is put right; nil for the project's own fields.
  package let place: ItemKind?
  /// What is odd and what to do.
  package let sentence: String

  init(_ place: ItemKind?, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }
}

/// What a scope still lacks or contradicts (DOMAIN §5, §6); nothing here stands in the way.
package enum ScopeWarnings {
  /// In the order of the scope: the audit first, then categories, boundary and promises.
  package static func of(
    project: Project, items: Items, today: CalendarDate
  ) -> [ScopeWarning] {
    PeriodWarnings.of(project: project, items: items, today: today) + audit(items)
      + categories(project, items) + records(items)
  }

  private static func audit(_ items: Items) -> [ScopeWarning] {
    let audit = items.single(.audit)
    let asked = [
      ("firm", "No auditor firm is named: enter the independent CPA firm that will sign."),
      (
        "licence",
        "Note the state that licensed the firm and its last peer review: readers check both."
      ),
    ]
    return asked.filter { audit.lacks($0.0) }.map { ScopeWarning(.audit, $0.1) }
  }

  private static func categories(_ project: Project, _ items: Items) -> [ScopeWarning] {
    let hints = Dictionary(grouping: CategoryHint.all(items: items, project: project)) {
      $0.category
    }
    return Category.allCases.filter { $0 != .security }.compactMap { category in
      let reason = items.item(.categoryReason, category.rawValue)?["reason"] ?? ""
      guard GapTransition.isBlank(reason) else { return nil }
      if project.categories.contains(category) {
        return ScopeWarning(
          .categoryReason, "\(category.title) is in scope without a reason: write why it is.")
      }
      guard let sources = hints[category]?.map({ Wording.name($0.source) }) else { return nil }
      return ScopeWarning(
        .categoryReason,
        "\(category.title) is suggested by \(Wording.list(sources)) and is not in scope:"
          + " write why not, or take it in.")
    }
  }

  private static func records(_ items: Items) -> [ScopeWarning] {
    ItemWarning.all.compactMap { warning in
      let odd = items[warning.kind].filter { warning.concerns($0, items) }
      guard !odd.isEmpty else { return nil }
      let subject = Wording.list(odd.map(Wording.name))
      let sentence = odd.count == 1 ? warning.one : warning.many
      return ScopeWarning(warning.place, "\(subject) \(sentence)")
    }
  }
}

/// What may be odd about items of a kind, and how it is said of one and of many.
private struct ItemWarning: Sendable {
  let kind: ItemKind
  let place: ItemKind
  let one: String
  let many: String
  let concerns: @Sendable (Item, Items) -> Bool

  init(
    _ kind: ItemKind, place: ItemKind? = nil, _ one: String, _ many: String,
    _ concerns: @escaping @Sendable (Item, Items) -> Bool
  ) {
    self.kind = kind
    self.place = place ?? kind
    self.one = one
    self.many = many
    self.concerns = concerns
  }

  static let all: [ItemWarning] =
    [ItemKind.component, .service].flatMap { kind in
      [
        ItemWarning(
          kind, "is undecided: say whether it is in or out.",
          "are undecided: say whether they are in or out."
        ) { item, _ in !["in", "out"].contains(item["scope"]) },
        ItemWarning(
          kind, "is out without a reason: write why.", "are out without a reason: write why."
        ) { item, _ in item["scope"] == "out" && item.lacks("reason") },
      ]
    } + [
      ItemWarning(
        .component, "holds data, and nobody says who holds its encryption keys: enter it.",
        "hold data, and nobody says who holds their encryption keys: enter it."
      ) { item, _ in
        item["kind"] == "data_store" && item.mayBeInScope && item.lacks("keys")
      },
      ItemWarning(
        .service, "is a subservice organisation without a method: choose carve-out or inclusive.",
        "are subservice organisations without a method: choose carve-out or inclusive."
      ) { item, _ in isSubservice(item) && item.lacks("method") },
      ItemWarning(
        .service, place: .complementaryControl,
        "is carved out, and no control expected of it is listed: enter its CSOCs.",
        "are carved out, and no controls expected of them are listed: enter their CSOCs."
      ) { item, items in
        isSubservice(item) && item["method"] == "carve_out"
          && items.complementaryControls(side: "subservice", service: item).isEmpty
      },
      ItemWarning(
        .commitment, "names no source: enter the contract, notice or law it stands in.",
        "name no source: enter the contracts, notices or laws they stand in."
      ) { item, _ in item.lacks("source") },
      ItemWarning(
        .commitment, "has no metric: enter how anyone can tell that it is kept.",
        "have no metric: enter how anyone can tell that they are kept."
      ) { item, _ in item.lacks("metric") },
    ]
  private static func isSubservice(_ item: Item) -> Bool {
    item["role"] == "subservice" && item.mayBeInScope
  }
}
