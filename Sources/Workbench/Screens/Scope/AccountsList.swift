import Jobs
import ProjectFile
import Readiness
import Terminal

/// The accounts that findings name, each in the boundary or not yet.
enum AccountsList {
  static let definition = ListDefinition(
    id: .accounts, noun: "account", plural: "accounts",
    columns: [
      ListColumn(
        field: ListField(id: "account", title: "Account"), width: .flex(min: 14, weight: 2)),
      ListColumn(field: ListField(id: "provider", title: "Provider"), width: .fixed(9)),
      ListColumn(field: ListField(id: "name", title: "Name"), width: .flex(min: 8, weight: 1)),
      ListColumn(
        field: ListField(id: "findings", title: "Findings", kind: .number), width: .fixed(9),
        alignment: .right),
      ListColumn(
        field: ListField(id: "open", title: "Open", kind: .number), width: .fixed(8),
        alignment: .right),
      ListColumn(
        field: ListField(
          id: "scope", title: "In scope", kind: .choice(["in", "out", "undecided", "not named"])),
        width: .fixed(12)),
      ListColumn(
        field: ListField(id: "component", title: "Component"), width: .flex(min: 10, weight: 2)),
    ],
    source: .memory(rows),
    emptyText: { own, state in
      if !own.filter.isEmpty { return "No account matches the filter. Esc clears it." }
      return state.accounts == nil ? "Counting." : "No finding names an account yet."
    },
    place: { _ in nil })

  static func id(_ account: NamedAccount) -> String { "\(account.provider) \(account.account)" }

  static func account(_ id: String, _ state: WorkbenchState) -> NamedAccount? {
    state.accounts?.first { self.id($0) == id }
  }

  /// The component whose identifiers name the account of a row.
  static func component(_ id: String, _ state: WorkbenchState) -> Item? {
    guard let items = state.project?.snapshot.items, let account = account(id, state) else {
      return nil
    }
    return BoundaryMatch.component(of: account, items: items)
  }

  private static func rows(_ state: WorkbenchState) -> [ListRow] {
    guard let items = state.project?.snapshot.items else { return [] }
    return (state.accounts ?? []).map { account in
      let component = BoundaryMatch.component(of: account, items: items)
      let mark =
        component.flatMap { ItemMark.of(.component, "scope", $0["scope"]) }
        ?? Mark(.bang, "not named", .bad)
      let rank = ["in", "out", "undecided"].firstIndex(of: component?["scope"] ?? "") ?? 3
      return ListRow(
        id: id(account), label: "\(account.provider) account \(account.account)",
        cells: [
          ListCell(account.account), ListCell(account.provider), ListCell(account.name),
          ListCell(grouped(account.findings), value: .number(Double(account.findings))),
          ListCell(grouped(account.open), value: .number(Double(account.open))),
          ListCell(mark, rank: rank), ListCell(component?.label ?? ""),
        ])
    }
  }

  /// A component for an account, with what its findings say of it.
  private static func component(for account: NamedAccount, number: Int?) -> Item {
    var item = ItemRecord.new(
      .component,
      [
        "name": account.name.isEmpty ? "\(account.provider) \(account.account)" : account.name,
        "kind": account.provider == "azure" ? "subscription" : "account",
        "identifiers": account.account,
      ])
    if let number {
      item = Item(kind: .component, id: "\(item.id)\(number)", values: item.values)
    }
    return item
  }

  /// Takes accounts into the boundary: one in a form, several as undecided ones after a question.
  static func add(_ state: inout WorkbenchState) {
    let open = state[list: .accounts].chosen.filter { component($0, state) == nil }
      .compactMap { account($0, state) }
    guard let first = open.first else {
      state.toast = Toast.problem("The boundary names it already.")
      return
    }
    guard open.count > 1 else {
      return ItemUpdate.open(.newItem(component(for: first, number: nil)), &state)
    }
    let edits = open.enumerated().map { number, account in
      Edit(.putItem(component(for: account, number: number)))
    }
    let what = counted(open.count, "account")
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Add to the boundary",
          question: "Add \(what) to the boundary, undecided whether in or out?", yes: "add"),
        .save(Save(edits: edits, title: "\(what) added to the boundary"))))
  }
}
