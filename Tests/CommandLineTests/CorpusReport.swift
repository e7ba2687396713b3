import Foundation
import Readiness
import Testing

/// A real report beside the package, with the counts made of it by other means.
struct CorpusReport: CustomTestStringConvertible, Sendable {
  let path: String
  let rows: Int
  let failed: Int
  /// Nil where the index does not tell passes apart.
  let passed: Int?

  var testDescription: String { URL(filePath: path).lastPathComponent }

  /// Every Prowler OCSF report of the corpus; none, said aloud, where it is absent.
  static let prowlerOCSF: [CorpusReport] = {
    let folder = URL(filePath: #filePath)
      .appending(path: "../../../../shared/corpus").standardizedFileURL
    guard
      let text = try? String(contentsOf: folder.appending(path: "INDEX.csv"), encoding: .utf8),
      let index = try? CSVText(text)
    else {
      print("SKIPPED: no corpus at \(folder.path), so no real report is imported by the program")
      return []
    }
    return index.rows.compactMap { row in
      let cells = Dictionary(zip(index.header, row.fields)) { first, _ in first }
      guard cells["format"] == "prowler-ocsf", let file = cells["file"],
        let rows = Int(cells["expected_findings"] ?? ""),
        let failed = Int(cells["expected_failed"] ?? "")
      else { return nil }
      return CorpusReport(
        path: folder.appending(path: file).path, rows: rows, failed: failed,
        passed: passed(cells["expected_by_native_status"] ?? ""))
    }
  }()

  private static func passed(_ json: String) -> Int? {
    guard let counts = try? JSONDecoder().decode([String: Int].self, from: Data(json.utf8)),
      !counts.isEmpty
    else { return nil }
    return counts.filter { $0.key.hasSuffix("/PASS") || $0.key == "Success" }.values.reduce(0, +)
  }
}
