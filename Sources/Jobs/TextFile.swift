import Foundation
import Glibc
import Readiness
import Reports

/// A text on disk or on standard input, read as a whole.
enum TextFile {
  /// The text, with its line ends as they are; what spreadsheets save as UTF-16 is read as well.
  ///
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - limit: in bytes.
  /// - Throws: `Failure` that says whether it is missing, too large or no text.
  static func read(_ path: String, limit: Int) throws -> String {
    var source = try ReportFile(path: path)
    defer { source.close() }
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { chunk.deallocate() }
    while case let count = try source.read(into: chunk), count > 0 {
      bytes.append(contentsOf: chunk[0..<count])
      if bytes.count > limit {
        throw Failure(.badInput, "\(name(of: path)) is larger than \(limit >> 20) MiB")
      }
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]),
      let text = String(data: Data(bytes), encoding: .utf16)
    {
      return text
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .badInput, "\(name(of: path)) is not UTF-8 text; save it as UTF-8 and try again")
    }
    return text
  }

  /// What is made of the text of a file; a refusal of it names the file.
  static func read<Value>(
    _ path: String, limit: Int, as value: (String) throws -> Value
  ) throws -> Value {
    let text = try read(path, limit: limit)
    do {
      return try value(text)
    } catch let refusal as Refusal {
      throw Failure(.badInput, "\(name(of: path)), \(refusal.place): \(refusal.reason)")
    }
  }

  /// What people call it.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : String(path.split(separator: "/").last ?? "a file")
  }
}

extension SpreadsheetText {
  /// Reads a table in which `CSVCell` may have made text of formulas.
  static func read(
    _ text: String, joinsRepeats: (Set<String>) -> Bool = { _ in false }
  ) throws -> SpreadsheetText {
    var table = try SpreadsheetText(text, joinsRepeats: joinsRepeats)
    for index in table.rows.indices {
      table.rows[index].cells = table.rows[index].cells.mapValues(CSVCell.decoded)
    }
    return table
  }
}
