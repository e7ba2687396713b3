import Jobs
import ProjectFile
import Readiness

/// One section of the scope: what it is called, where it leads, and how far it is.
struct ScopeSection: Sendable {
  let id: String
  let group: String
  let title: String
  /// What Enter opens.
  let place: Place
  /// What `e` edits; nil for a section that is a list.
  var record: RecordRef?
  /// What `a` adds to it.
  var kind: ItemKind?
  /// The parts of the system description it feeds (DOMAIN §5).
  var parts: [String] = []
  /// What it holds so far, in a few words.
  let summary: @Sendable (ProjectState) -> String

  static let all: [ScopeSection] = [
    single(.goal, "What for", "Goal") { project in
      let goal = project.snapshot.items.single(.goal)
      let type = ItemKind.goal.definition.field("report_type")?.word(goal["report_type"]) ?? ""
      return goal["target_date"].isEmpty ? "" : "\(type) by \(goal["target_date"])".trimmedStart
    },
    list(.driver, "What for", "Drivers") { items in
      let open = items.filter { $0["outcome"] == "open" }
      return "\(items.count), \(open.count) open"
    },
    list(.milestone, "What for", "Milestones") { items in
      "\(items.count { $0["state"] == "reached" }) of \(items.count) reached"
    },
    ScopeSection(
      id: "categories", group: "Examination", title: "Categories", place: .categories
    ) { $0.snapshot.project.orderedCategories.map(\.title).joined(separator: ", ") },
    ScopeSection(
      id: "audit", group: "Examination", title: "Audit", place: .item(.audit, "audit"),
      record: .audit
    ) { project in
      let period = project.snapshot.project.period
      let firm = project.snapshot.items.single(.audit)["firm"]
      let type = project.snapshot.project.auditType
      let days = type == .typeI ? period?.start.description : period?.description
      return ["\(type.title), \(days ?? "no period yet")", firm].filter { !$0.isEmpty }
        .joined(separator: ", ")
    },
    single(.organisation, "System", "Organisation", parts: ["DC 1"]) {
      $0.snapshot.items.single(.organisation)["legal_name"]
    },
    list(.component, "System", "Boundary", parts: ["DC 3"], summary: inAndOut),
    ScopeSection(id: "accounts", group: "System", title: "Accounts in findings", place: .accounts) {
      let named = $0.snapshot.imports.count
      return named == 0 ? "" : "as \(counted(named, "report")) name them: in scope or not?"
    },
    list(.dataFlow, "System", "Data flows", parts: ["DC 3"]) { counted($0.count, "flow") },
    list(.service, "System", "Services", parts: ["DC 7"], summary: inAndOut),
    list(.commitment, "Description", "Commitments", parts: ["DC 2"]) {
      counted($0.count, "commitment")
    },
    list(.complementaryControl, "Description", "Complementary controls", parts: ["DC 6", "DC 7"]) {
      items in
      "\(items.count { $0["side"] == "customer" }) CUECs, "
        + "\(items.count { $0["side"] == "subservice" }) CSOCs, "
        + "\(items.count { $0["side"] == "us" }) asked of us"
    },
    list(.significantChange, "Description", "Significant changes", parts: ["DC 9"]) {
      counted($0.count, "change")
    },
    list(.incident, "Description", "Incidents", parts: ["DC 4"]) { counted($0.count, "incident") },
    list(.scopeVersion, "Sign-off", "Versions") { items in
      items.last.map { "\($0.label), frozen \($0["frozen_on"])" } ?? "never frozen"
    },
  ]

  private static func single(
    _ kind: ItemKind, _ group: String, _ title: String, parts: [String] = [],
    _ summary: @escaping @Sendable (ProjectState) -> String
  ) -> ScopeSection {
    ScopeSection(
      id: kind.rawValue, group: group, title: title, place: .item(kind, kind.rawValue),
      record: .item(kind, kind.rawValue), parts: parts, summary: summary)
  }

  private static func list(
    _ kind: ItemKind, _ group: String, _ title: String, parts: [String] = [],
    summary: @escaping @Sendable ([Item]) -> String
  ) -> ScopeSection {
    ScopeSection(
      id: kind.rawValue, group: group, title: title, place: .items(kind), kind: kind, parts: parts
    ) { project in
      let items = project.snapshot.items[kind]
      return items.isEmpty && kind != .scopeVersion ? "" : summary(items)
    }
  }

  @Sendable private static func inAndOut(_ items: [Item]) -> String {
    ["in", "out", "undecided"].map { scope in
      "\(items.count { $0["scope"] == scope }) \(scope)"
    }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}
