import Foundation
import GRDB

/// The values a bulk row had before an import changed them, by column, as they are kept.
struct FormerValues: Codable {
  private var byColumn: [String: Stored]

  init(of row: BulkRow, where columns: [Int]) {
    byColumn = Dictionary(
      uniqueKeysWithValues: columns.map { (row.table.columns[$0], Stored(row.values[$0])) })
  }

  init?(json: String) {
    guard let values = try? JSONDecoder().decode([String: Stored].self, from: Data(json.utf8))
    else { return nil }
    byColumn = values
  }

  func json() throws -> String { try CompactJSON.text(byColumn) }

  /// The row as it was, given as it is now.
  func restored(_ row: BulkRow) -> BulkRow {
    var was = row
    for (column, stored) in byColumn { was[column] = stored.value }
    return was
  }

  /// The whole row, where all of it was kept because it was deleted; nil where some of it was.
  func deleted(from table: BulkTable) -> BulkRow? {
    let values = table.columns.compactMap { byColumn[$0]?.value }
    return values.count == table.columns.count ? BulkRow(table, values) : nil
  }

  /// One stored value; blobs are kept apart from texts.
  private enum Stored: Codable {
    case number(Int64)
    case text(String)
    case blob(Data)
    case nothing

    init(_ value: DatabaseValue) {
      switch value.storage {
      case .int64(let number): self = .number(number)
      case .double(let number): self = .number(Int64(number))
      case .string(let text): self = .text(text)
      case .blob(let data): self = .blob(data)
      case .null: self = .nothing
      }
    }

    var value: DatabaseValue {
      switch self {
      case .number(let number): number.databaseValue
      case .text(let text): text.databaseValue
      case .blob(let data): data.databaseValue
      case .nothing: .null
      }
    }
  }
}
