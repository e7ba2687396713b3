import Readiness
import Terminal

/// The lists of the workbench by name; saved views and column settings are kept by it.
struct ListID: RawRepresentable, Hashable, Sendable {
  let rawValue: String

  static let gaps = ListID(rawValue: "gaps")
  static let criterion = ListID(rawValue: "criterion")
  static let findings = ListID(rawValue: "findings")
  static let findingGroups = ListID(rawValue: "finding-groups")
  static let imports = ListID(rawValue: "imports")
  static let journal = ListID(rawValue: "journal")
  static let scope = ListID(rawValue: "scope")
  static let categories = ListID(rawValue: "categories")
  static let concerns = ListID(rawValue: "concerns")
  static let accounts = ListID(rawValue: "accounts")
  static let responsibility = ListID(rawValue: "responsibility")
  static let board = ListID(rawValue: "board")
  static let timeline = ListID(rawValue: "timeline")
  static let load = ListID(rawValue: "load")
  static let roadmapDraft = ListID(rawValue: "roadmap-draft")
  static func matrix(_ kind: DutyBoard.Kind) -> ListID {
    ListID(rawValue: "matrix-\(kind.rawValue)")
  }
  static func items(_ kind: ItemKind) -> ListID { ListID(rawValue: "items-\(kind.rawValue)") }
}

/// One column of a list: how it is shown, and how its values compare.
struct ListColumn: Sendable {
  let field: ListField
  let width: TableColumn.Width
  var alignment = Alignment.left
  /// True for a column that stays away until it is asked for.
  var isExtra = false

  var id: String { field.id }
  var table: TableColumn {
    TableColumn(id: field.id, title: field.title, width: width, alignment: alignment)
  }
}

/// A list as data: its columns, where its rows come from, and what Enter opens.
///
/// Filter, sort, marks, columns, views, copying, the split and the restored cursor follow from it.
struct ListDefinition: Sendable {
  /// Where rows come from.
  enum Source: Sendable {
    /// All of them at once, from what is loaded.
    case memory(@Sendable (WorkbenchState) -> [ListRow])
    /// A stretch at a time, by an effect that comes back as an event.
    case paged(@Sendable (ListRequest, WorkbenchState) -> Effect)
  }

  let id: ListID
  /// A record of it, and several.
  let noun: String
  let plural: String
  /// What kind of them is counted where the list leaves others out, such as `open`.
  var kind: @Sendable (ListState) -> String = { _ in "" }
  let columns: [ListColumn]
  let source: Source
  /// What stands in the place of rows when there are none: why, and what to do.
  let emptyText: @Sendable (ListState, WorkbenchState) -> String
  /// The place Enter opens for a row, and the split shows beside it.
  let place: @Sendable (ListRow) -> Place?
  /// What stands above the list, for a width: the record whose parts it lists.
  var head: (@Sendable (WorkbenchState, Int) -> [StyledText])?

  /// True where it takes the whole screen as long as nobody asks for a split.
  var isWide = false

  /// Whether cells of it are drawn for the width of their column.
  var hasCharts = false

  /// What stands over its charts, for the width of their column; their column's title when nil.
  var chartTitle: (@Sendable (WorkbenchState, Int) -> String)?

  /// Headings behind the last row of a list in its own order, for what is folded away.
  var folded: (@Sendable (WorkbenchState) -> [String])?

  var fields: [ListField] { columns.map(\.field) }
}

/// What a paged list asks for.
struct ListRequest: Hashable, Sendable {
  let place: Place
  let filter: ListFilter
  let sort: SortKey?
  let showsAll: Bool
  let offset: Int
  let limit: Int
  let marked: Set<String>
  /// The record that is to be in the stretch, wherever it stands now.
  let anchor: String?
  let generation: Int
}

extension Place {
  /// The list this place shows; nil where it shows none.
  var list: ListDefinition? {
    switch self {
    case .gaps: GapsList.definition
    case .criterion(let id): CriterionList.definition(id)
    case .findings: FindingsList.definition
    case .journal: JournalList.definition
    case .scope: ScopeList.definition
    case .categories: CategoriesList.definition
    case .accounts: AccountsList.definition
    case .concerns: ConcernsList.definition
    case .findingGroups(let grouping): FindingGroupsList.definition(grouping)
    case .imports: ImportsList.definition
    case .responsibility(let service): ResponsibilityList.definition(service)
    case .items(let kind): ItemsList.definition(kind)
    case .overview, .finding, .importRecord, .entry, .item, .forecast: nil
    case .board: BoardList.definition
    case .timeline: TimelineList.definition
    case .load: LoadList.definition
    case .roadmapDraft: RoadmapDraftList.definition
    case .dutyMatrix(let kind): DutyMatrixList.definition(kind)
    }
  }
}
