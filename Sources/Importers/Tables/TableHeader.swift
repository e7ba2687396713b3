import Readiness

/// The columns of a table by name.
struct TableHeader: Sendable {
  /// As the file writes them, trimmed; some may be empty, or there twice.
  let names: [String]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names.map(\.trimmed)
    let folded = self.names.enumerated().map { ($1.lowercased(), $0) }
    let asWritten = self.names.enumerated().map { ($1, $0) }
    places = Dictionary(asWritten + folded) { first, _ in first }
  }

  /// The first column of that name, whatever its case.
  func place(of name: String) -> Int? { places[name] ?? places[name.lowercased()] }

  func has(_ names: String...) -> Bool { names.allSatisfy { place(of: $0) != nil } }

  /// The columns of those names, looked up once where rows are many.
  func column(_ names: String...) -> TableColumn {
    TableColumn(places: names.compactMap { place(of: $0) })
  }
}

/// Where a column stands, or the columns that take its place in other versions of a report.
struct TableColumn {
  let places: [Int]
}
