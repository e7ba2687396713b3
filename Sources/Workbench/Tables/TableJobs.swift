import Foundation
import Jobs
import ProjectFile
import Readiness

/// The jobs behind tables, as the effect runner has them done.
extension EffectRunner {
  var checklist: ChecklistJob {
    ChecklistJob(file: file, author: author(), asOf: asOf(), newID: Self.newID)
  }

  private var boundary: BoundaryJob {
    BoundaryJob(file: file, author: author(), asOf: asOf(), newID: Self.newID)
  }

  @Sendable private static func newID() -> String { UUID().uuidString.lowercased() }

  func compare(_ kind: TableKind, path: String) throws -> TableComparison {
    switch kind {
    case .checklist: try checklist.compare(path: path)
    case .boundary: try boundary.compare(path: path)
    }
  }

  func apply(_ table: TableImport) throws -> JournalEntry? {
    switch table.kind {
    case .checklist: try checklist.apply(table.comparison, from: table.path)
    case .boundary: try boundary.apply(table.comparison, from: table.path)
    }
  }
}
