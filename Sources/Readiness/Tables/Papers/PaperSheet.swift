/// What people choose about a table that is imported.
package struct TableOptions: Hashable, Sendable {
  /// How columns are read that no tool we know named; nil where none is chosen.
  package var mapping: Item?
  /// How dates are meant that can be read in two ways; nil to be asked.
  package var dates: DateOrder?
  /// The last day of those who are said to be gone, or are gone from the table, without a day.
  package var leaversOn: CalendarDate?

  package init(mapping: Item? = nil, dates: DateOrder? = nil, leaversOn: CalendarDate? = nil) {
    self.mapping = mapping
    self.dates = dates
    self.leaversOn = leaversOn
  }

  var dateOrder: DateOrder? { dates ?? mapping.flatMap { DateOrder(rawValue: $0["dates"]) } }
}

/// A table of no tool we know: a mapping has to say what its columns are.
package struct UnknownTable: Error, Hashable, Sendable {
  /// The columns it has, and what is needed.
  package let sentence: String
}

/// A table about people whose columns are known.
struct PaperSheet {
  let kind: PaperKind
  let dialect: PaperDialect
  let rows: [PaperRow]
  let refused: [RowRefusal]
  let dates: SheetDates
  /// The fields some column is about.
  let fields: Set<String>
  /// Of a matrix, the columns that are courses.
  let subjects: [String]
  private let table: SpreadsheetText

  /// Tells the tool that wrote a table, and reads its columns.
  ///
  /// - Throws: `UnknownTable`, `Refusal` for one that lacks what is needed, `DateOrderQuestion`.
  init(_ table: SpreadsheetText, _ kind: PaperKind, _ options: TableOptions) throws {
    self.kind = kind
    self.table = table
    let names = Set(table.columns)
    let mapped = try options.mapping.map { try PaperDialect($0, kind, columns: names) }
    guard let dialect = mapped ?? PaperDialect.of(names, kind) else {
      throw Self.unknown(names, kind)
    }
    self.dialect = dialect
    let columns = dialect.columns.filter { names.contains($0.name) }
    fields = Set(columns.map(\.field))
    let named = Set(columns.map(\.name))
    subjects = dialect.isMatrix ? table.columns.filter { !named.contains($0) } : []
    let said = fields
    let missing = kind.needs.first { need in
      let isSaidByColumns = dialect.isMatrix && !need.contains("email")
      return !need.contains(where: said.contains) && !isSaidByColumns
    }
    if let missing {
      throw Refusal(
        place: "the header",
        reason: "No column says \(missing.joined(separator: " or ")); there are "
          + "\(PaperDialect.listed(names)).")
    }
    let matrix = Set(subjects)
    rows = table.rows.map { PaperRow($0, columns, matrix, kind, isOurs: dialect.isOurs) }
    refused = table.refused
    let dated = columns.filter { kind.dates.contains($0.field) }.map(\.name) + subjects
    let cells = table.rows.lazy.flatMap { row in
      dated.lazy.compactMap { row.cells[$0] }.map(\.trimmed)
    }
    dates = try SheetDates(cells, said: options.dateOrder)
  }

  /// What its author should hear of the reading, each a sentence.
  var notes: [String] {
    let read = dialect.isOurs ? [] : ["Read as \(kind.rawValue) that \(dialect.name) exported."]
    return read + [leftAlone, dates.note].compactMap(\.self)
  }

  /// Columns that say something nothing here has a field for.
  private var leftAlone: String? {
    let known = Set(dialect.columns.map(\.name)).union(subjects)
    let left = table.columns.filter { name in
      !known.contains(name)
        && table.rows.contains { !GapTransition.isBlank($0.cells[name] ?? "") }
    }
    if left.isEmpty || dialect.isOurs { return nil }
    return "Nothing \(kind.rawValue) say, so left alone: \(PaperDialect.listed(left))."
  }

  private static func unknown(_ columns: Set<String>, _ kind: PaperKind) -> UnknownTable {
    let tools = Set(PaperDialect.all(kind).filter { !$0.isOurs }.map(\.name)).sorted()
    let needs = kind.needs.map { need in
      need.prefix(3).joined(separator: " or ")
    }.joined(separator: "; ")
    return UnknownTable(
      sentence: "It is no table of \(kind.rawValue) we know (\(tools.joined(separator: ", "))): it "
        + "has \(PaperDialect.listed(columns)). Name a mapping that says which of these holds "
        + "\(needs).")
  }
}

/// One row of such a table, by what its columns mean.
struct PaperRow {
  let number: Int
  /// By field, what its columns say, the first one before the others; those that say nothing are
  /// left out.
  private var cells: [String: [String]] = [:]
  /// Of a matrix, what stands in the columns of the courses.
  private(set) var marks: [String: String] = [:]
  /// Fields in which a tool says that it has nothing to say, such as a score of `n/a`.
  private(set) var nothings: Set<String> = []

  fileprivate init(
    _ row: ListedRow, _ columns: [PaperDialect.Column], _ subjects: Set<String>,
    _ kind: PaperKind, isOurs: Bool
  ) {
    number = row.number
    // What a record of ours says in words, it means.
    let hasID = isOurs && !GapTransition.isBlank(row.cells["id"] ?? "")
    let speaking = isOurs ? kind.dates + (hasID ? [] : ["score"]) : nil
    for column in columns {
      guard let text = row.cells[column.name]?.trimmed, !GapTransition.isBlank(text) else {
        continue
      }
      let mayBeNothing = speaking?.contains(column.field) ?? true
      if mayBeNothing, PaperWords.nothing.contains(text.lowercased()) {
        nothings.insert(column.field)
      } else {
        cells[column.field, default: []].append(text)
      }
    }
    for subject in subjects {
      guard let text = row.cells[subject]?.trimmed, !GapTransition.isBlank(text) else { continue }
      marks[subject] = text
    }
  }

  /// What the row says of a field; empty where it says nothing.
  subscript(field: String) -> String { cells[field]?.first ?? "" }

  func all(_ field: String) -> [String] { cells[field] ?? [] }

  /// The name it gives, the first name before the last.
  var name: String {
    let whole = self["name"].isEmpty ? self["last_first"] : self["name"]
    if !whole.isEmpty { return PersonName.inOrder(whole) }
    return [self["first"], self["last"]].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
