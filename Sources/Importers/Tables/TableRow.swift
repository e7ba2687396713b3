/// The columns of a table by name.
struct TableHeader: Sendable {
  /// As the file writes them, trimmed; some may be empty, or there twice.
  let names: [String]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names
    places = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
  }

  /// The first column of that name, whatever its case.
  func place(of name: String) -> Int? { places[name.lowercased()] }

  func has(_ names: String...) -> Bool { names.allSatisfy { place(of: $0) != nil } }
}

/// One row of a table; a cell that is not there is empty.
struct TableRow {
  let header: TableHeader
  let cells: [String]

  subscript(name: String) -> String {
    guard let place = header.place(of: name), place < cells.count else { return "" }
    return cells[place]
  }
}
