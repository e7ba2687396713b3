package import Readiness

/// What a finding can be filtered and sorted by.
package enum FindingField: String, CaseIterable, Sendable {
  case severity, state, late, check, title, tool, resource, account, region, criterion
  case seen, last, due, owner, note, provider

  /// The field as filters, menus and `--sort` name it.
  package var field: ListField { ListField(id: rawValue, title: title, kind: kind) }

  /// Every field, in the order a menu lists them.
  package static let fields = allCases.map(\.field)

  private var title: String {
    switch self {
    case .seen: "First seen"
    case .last: "Last seen"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  private var kind: ListField.Kind {
    switch self {
    case .severity: .choice(Severity.allCases.map(\.rawValue))
    case .state: .choice(FindingState.allCases.map(\.rawValue))
    case .late: .choice(["yes", "no"])
    case .seen, .last, .due: .date
    default: .text
    }
  }
}
