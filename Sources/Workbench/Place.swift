import Readiness

/// Where one is in the workbench; places stand on a stack: Enter pushes, Esc goes back.
enum Place: Hashable, Sendable {
  case overview
  case gaps
  case criterion(CriterionID)
  /// Findings, narrowed to what a filter keeps; all of them with an empty one.
  case findings(scope: String)
  /// A finding, by its identity.
  case finding(String)
  case journal
  /// An entry of the journal, by its id.
  case entry(String)

  static let allFindings = Place.findings(scope: "")

  /// What the breadcrumb calls it.
  var title: String {
    switch self {
    case .overview: "Overview"
    case .gaps: "Gaps"
    case .criterion(let id): id.description
    case .findings(let scope): scope.isEmpty ? "Findings" : "Findings \(scope)"
    case .finding(let identity): "Finding \(identity.prefix(8))"
    case .journal: "Journal"
    case .entry(let id): "Entry \(id.prefix(8))"
    }
  }
}

/// A place as a word to store: `criterion CC6.1`.
extension Place {
  var code: String {
    switch self {
    case .overview: "overview"
    case .gaps: "gaps"
    case .criterion(let id): "criterion \(id)"
    case .findings(let scope): "findings \(scope)"
    case .finding(let identity): "finding \(identity)"
    case .journal: "journal"
    case .entry(let id): "entry \(id)"
    }
  }

  init?(code: String) {
    let parts = code.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "overview": self = .overview
    case "gaps": self = .gaps
    case "criterion":
      guard let id = CriterionID(rest) else { return nil }
      self = .criterion(id)
    case "findings": self = .findings(scope: rest)
    case "finding" where !rest.isEmpty: self = .finding(rest)
    case "journal": self = .journal
    case "entry" where !rest.isEmpty: self = .entry(rest)
    default: return nil
    }
  }
}
