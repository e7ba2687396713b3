import Foundation

/// A report of any size as a tool writes it; the same kind and size give the same bytes.
enum GeneratedReport: String, CaseIterable {
  case ocsf, sarif, csv

  var fileName: String {
    switch self {
    case .ocsf: "scan.ocsf.json"
    case .sarif: "scan.sarif"
    case .csv: "scan.csv"
    }
  }

  func write(_ rows: Int, to path: String) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    switch self {
    case .ocsf:
      var generator = OCSFGenerator(seed: 1)
      try generator.write(rows, to: file)
    case .sarif: try Self.write(SarifGenerator(), rows, to: file)
    case .csv: try Self.write(CSVGenerator(), rows, to: file)
    }
    try file.close()
  }

  private static func write(
    _ generator: some RowGenerator, _ rows: Int, to file: FileHandle
  ) throws {
    var buffer = Array(generator.head.utf8)
    for position in 0..<rows {
      buffer.append(contentsOf: generator.row(position).utf8)
      if buffer.count > 4 << 20 {
        try file.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    buffer.append(contentsOf: generator.tail.utf8)
    try file.write(contentsOf: buffer)
  }
}

/// Writes a report row by row.
protocol RowGenerator {
  var head: String { get }
  var tail: String { get }
  func row(_ position: Int) -> String
}
