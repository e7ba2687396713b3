import ProjectFile
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
  /// Findings counted by one of their fields.
  case findingGroups(FindingGrouping)
  case imports
  /// When the company will be ready.
  case forecast
  /// One import, by its id.
  case importRecord(String)
  case journal
  /// An entry of the journal, by its id.
  case entry(String)
  /// What the scope is made of, section by section.
  case scope
  case categories
  /// The accounts that findings name.
  case accounts
  /// Who is responsible for which criterion in a service, by the service's id.
  case responsibility(String)
  /// What does not fit together in the checklist.
  case concerns
  /// The items of a kind.
  case items(ItemKind)
  case item(ItemKind, String)
  /// The tasks as cards, a column a state.
  case board
  /// The tasks as bars over weeks or months.
  case timeline
  /// People and how much they have to do, week by week.
  case load
  /// A suggested roadmap, before it is written.
  case roadmapDraft
  /// People and what each has to sign or take.
  case dutyMatrix(DutyBoard.Kind)

  static let allFindings = Place.findings(scope: "")

  /// What the breadcrumb calls it.
  var title: String {
    switch self {
    case .overview: "Overview"
    case .gaps: "Gaps"
    case .criterion(let id): id.description
    case .findings(let scope): scope.isEmpty ? "Findings" : "Findings \(scope)"
    case .finding(let identity): "Finding \(identity.prefix(8))"
    case .findingGroups(let grouping): "Findings by \(grouping.rawValue)"
    case .imports: "Imports"
    case .forecast: "Forecast"
    case .importRecord: "Import"
    case .journal: "Journal"
    case .entry(let id): "Entry \(id.prefix(8))"
    case .scope: "Scope"
    case .categories: "Categories"
    case .accounts: "Accounts"
    case .concerns: "Concerns"
    case .responsibility: "Responsibility"
    case .board: "Board"
    case .timeline: "Timeline"
    case .load: "Load"
    case .roadmapDraft: "Suggested roadmap"
    case .dutyMatrix(let kind): kind.rawValue.capitalizedFirst
    case .items(.gap): "Gaps found"
    case .items(.task): "Roadmap"
    case .items(let kind): kind.definition.plural.capitalizedFirst
    case .item(let kind, _): kind.definition.noun.capitalizedFirst
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
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
    case .findingGroups(let grouping): "groups \(grouping.rawValue)"
    case .imports: "imports"
    case .forecast: "forecast"
    case .importRecord(let id): "import \(id)"
    case .journal: "journal"
    case .entry(let id): "entry \(id)"
    case .scope: "scope"
    case .categories: "categories"
    case .accounts: "accounts"
    case .concerns: "concerns"
    case .responsibility(let service): "responsibility \(service)"
    case .items(let kind): "items \(kind.rawValue)"
    case .item(let kind, let id): "item \(kind.rawValue) \(id)"
    case .board: "board"
    case .timeline: "timeline"
    case .load: "load"
    case .roadmapDraft: "roadmap-draft"
    case .dutyMatrix(let kind): "matrix \(kind.rawValue)"
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
    case "groups":
      guard let grouping = FindingGrouping(rawValue: rest) else { return nil }
      self = .findingGroups(grouping)
    case "imports": self = .imports
    case "forecast": self = .forecast
    case "import" where !rest.isEmpty: self = .importRecord(rest)
    case "journal": self = .journal
    case "entry" where !rest.isEmpty: self = .entry(rest)
    case "scope": self = .scope
    case "categories": self = .categories
    case "accounts": self = .accounts
    case "concerns": self = .concerns
    case "responsibility" where !rest.isEmpty: self = .responsibility(rest)
    case "items":
      guard let kind = ItemKind(rawValue: rest) else { return nil }
      self = .items(kind)
    case "item":
      let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let kind = ItemKind(rawValue: words[0]) else { return nil }
      self = .item(kind, words[1])
    case "board": self = .board
    case "timeline": self = .timeline
    case "load": self = .load
    case "roadmap-draft": self = .roadmapDraft
    case "matrix":
      guard let kind = DutyBoard.Kind(rawValue: rest) else { return nil }
      self = .dutyMatrix(kind)
    default: return nil
    }
  }
}
