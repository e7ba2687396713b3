import Foundation
import Synchronization
import Testing

/// The real reports beside the package, with the counts made of them by other means.
enum Corpus {
  struct Report: CustomTestStringConvertible {
    let path: String
    let format: String
    /// Nil where the report is to be refused as a whole.
    let findings: Int?
    let failed: Int
    let bySeverity: [String: Int]
    let byNativeStatus: [String: Int]

    var testDescription: String { path }
  }

  /// The reports of a folder or format; none, said aloud, where the corpus is absent.
  static func reports(where isWanted: (Report) -> Bool) -> [Report] {
    guard let index = try? String(contentsOf: folder.appending(path: "INDEX.csv"), encoding: .utf8)
    else {
      print("NO CORPUS at \(folder.path): the tests on real reports are SKIPPED")
      return []
    }
    var rows = records(of: index)
    let names = rows.removeFirst()
    return rows.filter { $0.count == names.count }.map { row in
      let cells = Dictionary(zip(names, row)) { first, _ in first }
      return Report(
        path: cells["file"] ?? "", format: cells["format"] ?? "",
        findings: Int(cells["expected_findings"] ?? ""),
        failed: Int(cells["expected_failed"] ?? "") ?? 0,
        bySeverity: counts(cells["expected_by_severity"]),
        byNativeStatus: counts(cells["expected_by_native_status"]))
    }.filter(isWanted)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: path)))
  }

  /// What one reading of a report hands on, its checks unmapped; each is read once a run.
  static func reading(of report: Report) throws -> ReadReport {
    if let known = readings.withLock({ $0[report.path] }) { return known }
    let read = try ReadReport(
      unmapped: bytes(report.path), format: report.isTold ? nil : report.format)
    readings.withLock { $0[report.path] = read }
    return read
  }

  private static let readings = Mutex<[String: ReadReport]>([:])

  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared/corpus").standardizedFileURL

  private static func counts(_ json: String?) -> [String: Int] {
    let data = Data((json ?? "").utf8)
    return (try? JSONDecoder().decode([String: Int].self, from: data)) ?? [:]
  }

  static func records(of csv: String) -> [[String]] {
    var records: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in csv {
      if character == "\"" {
        if !isQuoted, !cell.isEmpty { cell.append(character) }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        records[records.count - 1].append(cell)
        cell = ""
      } else if character.isNewline, !isQuoted {
        records[records.count - 1].append(cell)
        cell = ""
        records.append([])
      } else {
        cell.append(character)
      }
    }
    return records
  }
}
