import Foundation
import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

/// Every real report beside the package, imported into one project, each twice.
@Suite struct CorpusImportTests {
  private struct Report {
    let path: String
    let format: String
    let rows: Int
    let failed: Int
  }

  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared/corpus").standardizedFileURL

  @Test func everyReportIsImportedWholeAndASecondTimeChangesNothing() throws {
    let reports = try Self.reports()
    let scratch = try TemporaryFolder()
    let file = try ProjectFile.create(
      at: scratch.path("a.greenroom"),
      project: Project(
        id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: nil,
        timeZone: "UTC"), by: Self.author(0))
    var table = ["file | expected rows | imported rows | expected failed | failed"]
    for (minute, report) in reports.enumerated() {
      // A format that is not read yet is not in the table.
      guard let job = try? Self.job(file, report, minute + 1) else { continue }
      let first = try Self.run(job, report)
      let counts = first.counts
      #expect(first.failure == nil && counts.addsUp, "\(report.path)")
      #expect(counts.rows == report.rows && counts.failed == report.failed, "\(report.path)")
      table.append(
        "\(report.path) | \(report.rows) | \(counts.rows) | \(report.failed) | \(counts.failed)")
      let again = try Self.run(job, report)
      let changed = [
        again.counts.created, again.counts.reopened, again.counts.resolved, again.counts.gone,
        again.counts.filled,
      ]
      #expect(changed == [0, 0, 0, 0, 0] && again.entry == nil, "\(report.path) again")
    }
    for (minute, report) in reports.enumerated() {
      guard let job = try? Self.job(file, report, 1_000 + minute) else { continue }
      let counts = try Self.run(job, report).counts
      let changed = [counts.created, counts.reopened, counts.resolved, counts.gone]
      #expect(changed == [0, 0, 0, 0], "\(report.path) after all others")
    }
    print(table.joined(separator: "\n"))
    #expect(try file.verify().problems == [])
    try file.close()
  }

  private static func author(_ minute: Int) -> Author {
    Author(name: "Ada", at: Instant(secondsSinceEpoch: 1_800_000_000 + minute * 60))
  }

  private static func job(_ file: ProjectFile, _ report: Report, _ minute: Int) throws -> ImportJob
  {
    try ImportJob(file: file, author: author(minute), format: report.format)
  }

  /// As its content tells; one without rows may have to be told.
  private static func run(_ job: ImportJob, _ report: Report) throws -> ImportJob.Outcome {
    var untold = job
    untold.format = nil
    let path = folder.appending(path: report.path).path
    let outcome = try untold.run(path: path)
    return outcome.failure == nil || report.rows > 0 ? outcome : try job.run(path: path)
  }

  /// The rows of the index that are to be read; none, said aloud, where the corpus is absent.
  private static func reports() throws -> [Report] {
    let index = folder.appending(path: "INDEX.csv")
    guard let text = try? String(contentsOf: index, encoding: .utf8) else {
      print("NO CORPUS at \(folder.path): the tests on real reports are SKIPPED")
      return []
    }
    let csv = try CSVText(text)
    let columns = try ["file", "format", "expected_findings", "expected_failed"].map {
      try csv.column($0)
    }
    return csv.rows.compactMap { row in
      let cells = columns.map { row.fields[$0] }
      return Int(cells[2]).map {
        Report(path: cells[0], format: cells[1], rows: $0, failed: Int(cells[3]) ?? 0)
      }
    }
  }
}

extension ImportCounts {
  /// The sum that holds for every import.
  fileprivate var addsUp: Bool {
    rows == created + reopened + resolved + unchanged + duplicates
      && rows == failed + passed + other
  }
}
