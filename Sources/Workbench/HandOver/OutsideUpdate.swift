import ProjectFile
import Readiness
import Terminal

/// Opening what a record points to outside of the program.
enum OutsideUpdate {
  /// The addresses and files of the record one is in.
  static func addresses(_ state: WorkbenchState) -> [String] {
    guard let detail = state.details[state.place] else { return [] }
    return detail.text.links.compactMap { id in
      if case .outside(let address) = detail.links[id] { address } else { nil }
    }
  }

  static func open(_ state: inout WorkbenchState) -> [Effect] {
    let addresses = addresses(state)
    if case .outside(let address) = DetailUpdate.link(state) { return open(address, &state) }
    guard addresses.count > 1 else { return addresses.first.map { open($0, &state) } ?? [] }
    state.overlays.append(
      .menu(
        Menu(title: "Open", items: addresses.map { MenuItem(id: $0, title: $0) }), .address))
    return []
  }

  static func open(_ address: String, _ state: inout WorkbenchState) -> [Effect] {
    guard isAddress(address) else {
      state.toast = Toast.problem(
        "\(address) is no web address; \(state.keyName(.copy)) copies it.")
      return []
    }
    state.toast = Toast("Opening \(address)")
    return [.openOutside(address)]
  }

  /// A report is not to be trusted: only web addresses leave the program.
  static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
