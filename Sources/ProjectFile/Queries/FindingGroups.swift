package import Readiness

package enum FindingGrouping: String, CaseIterable, Hashable, Sendable {
  case check, resource, criterion, account, severity, kind, tool
  package var title: String { rawValue }
}

package struct FindingGroupRow: Hashable, Sendable {
  package var key: String
  package var title: String
  package var open: Int
  package var failed: Int
  package var worst: Severity
  package var late: Int
  package var filter: String
}

extension ProjectFile {
  package func findingGroups(by grouping: FindingGrouping, query: FindingQuery) throws
    -> [FindingGroupRow]
  { [] }
}
