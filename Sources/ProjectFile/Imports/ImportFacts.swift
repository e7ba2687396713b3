import Foundation
import Readiness

/// What the journal keeps of an import beside its title: enough to know the report again, and to
/// find out whether a bulk table was changed behind the journal's back.
struct ImportFacts: Codable, Equatable {
  var importID: String
  var sha256: String
  var counts: ImportCounts
  /// Each bulk table's digest after the import, in hexadecimal.
  var digests: [String: String]

  init(importID: String, sha256: String, counts: ImportCounts, digests: [String: TableDigest]) {
    self.importID = importID
    self.sha256 = sha256
    self.counts = counts
    self.digests = digests.mapValues(\.hexadecimal)
  }

  init?(json: String) {
    guard let facts = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = facts
  }

  func json() throws -> String { try CompactJSON.text(self) }
}

/// JSON with sorted keys, so that the same facts give the same bytes.
enum CompactJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func strings(_ text: String) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }
}

extension ImportFacts {
  /// The counts kept beside an import; zeros where the text holds none.
  static func counts(json: String) -> ImportCounts {
    (try? JSONDecoder().decode(ImportCounts.self, from: Data(json.utf8))) ?? ImportCounts()
  }
}
