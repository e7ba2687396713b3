package import Readiness

/// What a finding can be filtered and sorted by.
package enum FindingField: String, CaseIterable, Sendable {
  case severity, state, late, check, title, tool, resource, account, region, criterion
  case seen, last, due, owner, note, provider
  case kind, scope, decision, expires, rule, package, location

  /// The field as filters, menus and `--sort` name it.
  package var field: ListField { ListField(id: rawValue, title: title, kind: listKind) }

  /// Every field, in the order a menu lists them.
  package static let fields = allCases.map(\.field)

  private var title: String {
    switch self {
    case .seen: "First seen"
    case .last: "Last seen"
    case .expires: "Holds until"
    case .rule: "Triage rule"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// Whether a filter that names it looks at all findings, since it asks what takes one out of the
  /// open ones.
  package var looksAtAll: Bool {
    switch self {
    case .state, .scope, .decision, .expires, .rule: true
    default: false
    }
  }

  private var listKind: ListField.Kind {
    switch self {
    case .severity: .choice(Severity.allCases.map(\.rawValue))
    case .state: .choice(FindingState.allCases.map(\.rawValue))
    case .late: .choice(["yes", "no"])
    case .kind: .choice(FindingKind.allCases.map(\.rawValue))
    case .scope: .choice(ResourceScope.allCases.map(\.rawValue))
    case .decision: .choice(TriageDecision.allCases.map(\.rawValue))
    case .seen, .last, .due, .expires: .date
    default: .text
    }
  }
}
