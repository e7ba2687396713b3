import Foundation

/// JSON for scripts: keys in order, so that the same state prints the same bytes.
enum JSONOutput {
  static func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    Console.output.printText(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}
