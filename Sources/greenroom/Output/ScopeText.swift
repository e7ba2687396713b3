import Jobs
import ProjectFile
import Readiness
import Terminal

/// The scope of a project, for people: each kind of item as a table of what is said of it.
struct ScopeText {
  let state: ProjectState
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  /// Fields a table shows at most beside code and name, of those that say something.
  private static let fieldLimit = 6
  private var project: Project { state.snapshot.project }
  private var items: Items { state.snapshot.items }

  var lines: [StyledText] {
    let kinds = ItemKind.scope.filter { $0 != .categoryReason } + [.scopeVersion]
    return heading + [""] + categories + kinds.flatMap(section)
  }

  private var heading: [StyledText] {
    [
      StyledText(project.name, Theme.standard.style(.title))
        + "  \(project.auditType.title)  \(project.period?.description ?? "no period yet")".styled
        + "  \(project.timeZone)".styled
    ]
  }

  private var categories: [StyledText] {
    var table = TextTable([
      .init(title: "Category"), .init(title: "In scope"), .init(title: "Reason"),
    ])
    for category in Category.allCases {
      let reason = items.item(.categoryReason, category.rawValue)?["reason"] ?? ""
      table.add([
        category.title.styled, (project.categories.contains(category) ? "in" : "out").styled,
        reason.styled,
      ])
    }
    return table.lines(width: width)
  }

  private func section(_ kind: ItemKind) -> [StyledText] {
    let definition = kind.definition
    if definition.isSingle { return single(items.single(kind)) }
    let all = items[kind]
    if all.isEmpty { return [] }
    let name = definition.fields.first
    let told = definition.fields.dropFirst().filter { field in
      all.contains { !$0[field.id].isEmpty } && !Self.isLong(field)
    }.prefix(Self.fieldLimit)
    let hasCode = !definition.prefix.isEmpty
    var table = TextTable(
      (hasCode ? [.init(title: "Code")] : [])
        + ([name].compactMap { $0 } + told).map { .init(title: $0.title, limit: 40) })
    for item in all {
      let words = ([name].compactMap { $0 } + told).map { word(item, $0) }
      table.add((hasCode ? [item.code.styled] : []) + words)
    }
    return [
      "",
      StyledText(Self.capitalized(definition.plural), Theme.standard.style(.title))
        + ": \(counts(all, kind))".styled,
    ] + table.lines(width: width)
  }

  /// How many there are, and where they can be in or out of scope, how many are which.
  private func counts(_ all: [Item], _ kind: ItemKind) -> String {
    guard let scope = kind.definition.field("scope") else { return "\(all.count)" }
    return scope.choices.map { choice in
      "\(all.filter { $0["scope"] == choice.id }.count) \(choice.title)"
    }.joined(separator: ", ")
  }

  private func single(_ item: Item) -> [StyledText] {
    let told = item.kind.definition.fields.filter { !item[$0.id].isEmpty }
    if told.isEmpty { return [] }
    var table = TextTable([
      .init(title: Self.capitalized(item.kind.definition.noun)), .init(title: ""),
    ])
    for field in told { table.add([field.title.styled, word(item, field)]) }
    return [""] + table.lines(width: width)
  }

  private static func capitalized(_ noun: String) -> String {
    noun.prefix(1).uppercased() + noun.dropFirst()
  }

  /// Several lines as one.
  private func word(_ item: Item, _ field: ItemField) -> StyledText {
    state.word(item, field).split(whereSeparator: \.isNewline).joined(separator: "; ").styled
  }

  /// What is frozen in a version is as long as the scope itself.
  private static func isLong(_ field: ItemField) -> Bool { field.id == "content" }
}
