import GRDB

/// One row of a bulk table, its values in the order of the table's columns.
struct BulkRow: Equatable {
  let table: BulkTable
  var values: [DatabaseValue]

  init(_ table: BulkTable, _ values: [any DatabaseValueConvertible]) {
    self.table = table
    self.values = values.map(\.databaseValue)
  }

  init(_ table: BulkTable, _ values: [DatabaseValue]) {
    self.table = table
    self.values = values
  }

  /// - Parameter row: the table's columns, in their order.
  init(_ table: BulkTable, reading row: Row) {
    self.table = table
    values = Array(row.databaseValues)
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
