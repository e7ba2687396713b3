import Jobs
import Readiness
import Terminal

/// A table on its way to a comparison, with what was said about it.
struct AskedTable: Hashable, Sendable {
  let kind: TableKind
  let path: String
  let choices: TableChoices

  /// Compares it again, with the order of its dates.
  func saying(dates: String) -> [Effect] {
    var choices = choices
    choices.dates = DateOrder(rawValue: dates)
    return [.compareTable(kind, path: path, choices)]
  }

  /// Compares it again, by a mapping.
  func saying(mapping: String) -> [Effect] {
    var choices = choices
    choices.mapping = mapping
    return [.compareTable(kind, path: path, choices)]
  }
}

/// What has to be said about a table, once for all of it.
enum TableQuestion: Sendable {
  case dates(DateOrderQuestion)
  /// The mappings of the project, of which one may read it.
  case mapping(UnknownTable, [Item])

  static func ask(_ question: TableQuestion, _ table: AskedTable, _ state: inout WorkbenchState) {
    switch question {
    case .dates(let question):
      let items = DateOrder.allCases.map { order in
        MenuItem(
          id: order.rawValue, key: order.rawValue.first, title: order.title,
          detail: "\(question.example) is \(question.readings[order]?.description ?? "no day")")
      }
      state.overlays.append(
        .menu(Menu(title: "How are dates meant?", items: items), .dateOrder(table)))
    case .mapping(let unknown, let mappings):
      let items = mappings.map { mapping in
        MenuItem(
          id: mapping.code, title: mapping.name,
          detail: mapping.lines("columns").joined(separator: ", "))
      }
      state.toast = Toast.problem(unknown.sentence)
      state.overlays.append(
        .menu(Menu(title: "Read the table by a mapping", items: items), .mapping(table)))
    }
  }
}
