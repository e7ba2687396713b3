import Crypto
import GRDB

/// An order-free digest of a table's rows: the sum, lane by lane, of their SHA-256 hashes.
///
/// Rows can be added and taken away, so an import keeps it up without reading the table again.
struct TableDigest: Equatable {
  private var lanes: SIMD4<UInt64> = .zero

  init() {}

  /// Reads the 64 hexadecimal digits that `hexadecimal` writes.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 64 else { return nil }
    var rest = Substring(text)
    for lane in 0..<4 {
      guard let value = UInt64(rest.prefix(16), radix: 16) else { return nil }
      lanes[lane] = value
      rest = rest.dropFirst(16)
    }
  }

  var hexadecimal: String {
    (0..<4).map { lane in
      let digits = String(lanes[lane], radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  mutating func add(_ row: BulkRow) { lanes &+= Self.hash(row) }
  mutating func remove(_ row: BulkRow) { lanes &-= Self.hash(row) }

  private static func hash(_ row: BulkRow) -> SIMD4<UInt64> {
    var bytes = CanonicalBytes(domain: row.table.name)
    for value in row.digested { bytes.append(value) }
    let digest = bytes.sha256
    var lanes = SIMD4<UInt64>.zero
    for lane in 0..<4 {
      lanes[lane] = digest[(lane * 8)..<(lane * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    return lanes
  }
}

extension CanonicalBytes {
  mutating func append(_ value: DatabaseValue) {
    switch value.storage {
    case .null: append(String?.none)
    case .int64(let number): append(Int(number))
    case .double(let number): append(String(number))
    case .string(let text): append(text)
    case .blob(let data): append(Array(data))
    }
  }
}
