import Jobs
import ProjectFile
import Readiness
import Terminal

/// How rows are copied.
enum CopyFormat: String, CaseIterable, Sendable {
  case text, tsv, markdown

  var title: String {
    switch self {
    case .text: "as text"
    case .tsv: "as TSV, for a spreadsheet"
    case .markdown: "as a Markdown table"
    }
  }

  var key: Character {
    switch self {
    case .text: "y"
    case .tsv: "t"
    case .markdown: "m"
    }
  }

  /// The rows in this format, one line each; cells hold no line end and no cell of another.
  func render(_ header: [String], _ rows: [[String]]) -> String {
    switch self {
    case .text:
      rows.map { $0.filter { !$0.isEmpty }.map(CopyFormat.oneLine).joined(separator: "  ") }
        .joined(separator: "\n")
    case .tsv:
      ([header] + rows).map { $0.map(CopyFormat.spreadsheetCell).joined(separator: "\t") }
        .joined(separator: "\n")
    case .markdown:
      ([header, header.map { _ in "---" }] + rows.map { $0.map(CopyFormat.markdownCell) })
        .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }
  }

  private static func oneLine(_ text: String) -> String {
    Sanitize.line(String(text.map { $0.isNewline ? " " : $0 }))
  }

  /// A spreadsheet takes a cell that begins like a formula for one.
  private static func spreadsheetCell(_ text: String) -> String {
    let line = oneLine(text)
    return line.first.map { "=+-@".contains($0) } ?? false ? "'" + line : line
  }

  private static func markdownCell(_ text: String) -> String {
    oneLine(text).map { "|\\`*_<[]".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

/// Copying what is under the cursor or marked, and saying what was copied.
enum CopyUpdate {
  static func ask(_ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list else { return copyDetail(&state) }
    let own = state[list: state.place]
    let count = own.marks.isEmpty ? 1 : own.marks.count
    let what = own.marks.isEmpty ? "the \(list.noun)" : counted(count, list.noun, list.plural)
    let cell = ColumnsUpdate.current(state).map {
      MenuItem(id: "cell", key: "c", title: "the cell", detail: $0.title)
    }
    let items = CopyFormat.allCases.map {
      MenuItem(id: $0.rawValue, key: $0.key, title: "\(what) \($0.title)")
    }
    state.overlays.append(
      .menu(Menu(title: "Copy", items: items + [cell].compactMap { $0 }), .copy))
    return []
  }

  static func chose(_ choice: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let list = state.place.list else { return [] }
    let own = state[list: state.place]
    if choice == "cell" {
      let index = list.columns.firstIndex { $0.id == ColumnsUpdate.current(state)?.id }
      let cell = index.flatMap { index in own.selected.map { $0.cells[index].text } } ?? ""
      return copied(cell, what: "the cell", &state)
    }
    guard let format = CopyFormat(rawValue: choice) else { return [] }
    let chosen = own.chosen
    let rows = own.page.rows.filter { chosen.contains($0.id) }
    if rows.count < chosen.count, case .paged = list.source {
      return [.fetchFindings(chosen, format)]
    }
    return copy(rows.isEmpty ? allRows(list, chosen, state) : rows, format, &state)
  }

  /// Rows that the filter hides are copied all the same: they are marked.
  private static func allRows(
    _ list: ListDefinition, _ ids: [String], _ state: WorkbenchState
  ) -> [ListRow] {
    guard case .memory(let rows) = list.source else { return [] }
    return rows(state).filter { ids.contains($0.id) }
  }

  static func copy(
    _ rows: [ListRow], _ format: CopyFormat, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard let list = state.place.list else { return [] }
    let shown = state.columns[list.id, default: ColumnSettings()].shown(of: list.columns)
    let text = format.render(
      shown.map(\.column.title), rows.map { row in shown.map { row.cells[$0.index].text } })
    let what = counted(rows.count, list.noun, list.plural)
    let beginning = format == .text ? nil : rows.first?.label
    return copied(text, what: what, beginning: beginning, &state)
  }

  /// A record as it is read, or the address the cursor is on.
  private static func copyDetail(_ state: inout WorkbenchState) -> [Effect] {
    if case .outside(let address) = DetailUpdate.link(state),
      state.details[state.place]?.text.selectedLink != nil
    {
      return copied(address, what: "the address", &state)
    }
    guard let detail = state.details[state.place] else { return [] }
    return copied(detail.text.plainText, what: "the record", &state)
  }

  private static func copied(
    _ text: String, what: String, beginning: String? = nil, _ state: inout WorkbenchState
  ) -> [Effect] {
    let line = beginning ?? text.split(separator: "\n").first.map(String.init) ?? ""
    state.toast = Toast.done("Copied \(what): \(line)")
    return [.copy(text)]
  }
}
