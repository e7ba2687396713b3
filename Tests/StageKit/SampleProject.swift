import Foundation
import Jobs
import ProjectFile
package import Readiness
import TestKit

/// The projects that tests start from.
package enum SampleProject: Sendable {
  /// The sample company, worked in until `day`.
  case demo
  /// The sample company with no answer, gap or task written down.
  case demoWithoutGaps
  /// Just made: nothing assessed, nothing imported, no owner.
  case empty
  /// A company with a roster, policies and courses, and nothing else.
  case staffed

  /// The day everything is judged on.
  package static let day = CalendarDate(daysSinceEpoch: 20_543)  // 2026-03-31

  /// Writes the project's file.
  package func write(to path: String) throws {
    switch self {
    case .demo: try Self.sampleCompany.get().write(to: URL(filePath: path))
    case .demoWithoutGaps:
      try Self.demo.write(to: path)
      let file = try ProjectFile.open(at: path)
      let items = try file.snapshot(asOf: Self.day).items
      _ = try file.apply(
        [ItemKind.task, .answer, .gap].flatMap {
          items[$0].map { .removeItem($0.kind, id: $0.id) }
        },
        by: Author(name: "lead", at: Instant(startOf: Self.day)))
      try file.close()
    case .empty:
      let file = try ProjectFile.create(
        at: path,
        project: Project(
          id: "00000000-0000-4000-8000-000000000001", name: "Newcomer", categories: [.security],
          auditType: .typeII, period: nil, timeZone: "UTC"),
        by: Author(name: "lead", at: Instant(startOf: Self.day)))
      try file.close()
    case .staffed:
      try Self.empty.write(to: path)
      let file = try ProjectFile.open(at: path)
      _ = try file.apply(
        StaffedCompany.changes, by: Author(name: "lead", at: Instant(startOf: Self.day)))
      try file.close()
    }
  }

  /// A report of the sample company's scanner, as bytes.
  package static func report(_ edition: DemoReport.Edition) throws -> [UInt8] {
    try DemoCompany(asOf: day).report(edition)
  }

  /// The same with addresses, or what is none, where each check says what to read on.
  package static func report(
    _ edition: DemoReport.Edition, references: [String]
  ) throws -> [UInt8] {
    let list = references.map { "\"\($0)\"" }.joined(separator: ",")
    return Array(
      String(decoding: try report(edition), as: UTF8.self)
        .replacing(/"references" ?: ?\[\]/, with: "\"references\":[\(list)]").utf8)
  }

  /// Made once a run, since it takes a while, and then copied.
  private static let sampleCompany = Result {
    let folder = try TemporaryFolder()
    let path = folder.path("demo.greenroom")
    try DemoJob(path: path, asOf: day).run().close()
    return try Data(contentsOf: URL(filePath: path))
  }
}
