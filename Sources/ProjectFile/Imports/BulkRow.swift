import GRDB

/// One row of a bulk table, its values in the order of the table's columns.
struct BulkRow: Equatable {
  let table: BulkTable
  var values: [DatabaseValue]

  /// - Parameter values: of all columns, or of all but the added ones, which then hold their
  ///   defaults.
  init(_ table: BulkTable, _ values: [any DatabaseValueConvertible]) {
    self.init(table, values.map(\.databaseValue))
  }

  init(_ table: BulkTable, _ values: [DatabaseValue]) {
    self.table = table
    let isShort = values.count < table.columns.count
    self.values = isShort ? values + table.added : values
  }

  /// - Parameter row: the table's columns, in their order.
  init(_ table: BulkTable, reading row: Row) {
    self.table = table
    values = Array(row.databaseValues)
  }

  /// The values its digest is made of: without the last ones that hold what a migration gave rows of
  /// before, so that no digest changes by one.
  var digested: ArraySlice<DatabaseValue> {
    var rest = values[...]
    for value in table.added.reversed() {
      guard rest.last == value else { break }
      rest.removeLast()
    }
    return rest
  }

  /// The indices of the columns in which the other row of the same table differs.
  func differences(from other: BulkRow) -> [Int] {
    values.indices.filter { values[$0] != other.values[$0] }
  }

  subscript(column: String) -> DatabaseValue {
    get { table.columns.firstIndex(of: column).map { values[$0] } ?? .null }
    set { if let index = table.columns.firstIndex(of: column) { values[index] = newValue } }
  }
}
