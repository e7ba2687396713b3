internal import Foundation
internal import GRDB

/// A bulk row as text, for the rows an import keeps as they were.
extension BulkRow {
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

  var json: String {
    (try? CompactJSON.text(values.map(Stored.init))) ?? "[]"
  }

  /// Nil when the text does not hold a value for every column.
  init?(_ table: BulkTable, json: String) {
    guard let stored = try? JSONDecoder().decode([Stored].self, from: Data(json.utf8)),
      stored.count == table.columns.count
    else { return nil }
    self.init(table, stored.map(\.value))
  }
}
