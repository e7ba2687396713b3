import Jobs
import ProjectFile
import Readiness
import Terminal

/// What scanners found, worst and oldest first, read a stretch at a time.
enum FindingsList {
  static let definition = ListDefinition(
    id: .findings, noun: "finding", plural: "findings",
    kind: { own in
      let asksAll = FindingField.allCases.contains {
        $0.looksAtAll && own.filter.contains($0.rawValue)
      }
      return own.showsAll || asksAll ? "" : "open"
    },
    columns: FindingField.allCases.sorted { place($0) < place($1) }.map(column),
    source: .paged { request, state in
      .loadFindings(query(request, asOf: state.asOf), request)
    },
    emptyText: emptyText,
    place: { .finding($0.id) })

  /// The columns as they stand; the others follow and are there to be asked for.
  private static let order: [FindingField] = [
    .severity, .state, .title, .resource, .criterion, .owner, .due, .seen, .account,
  ]

  private static func place(_ field: FindingField) -> Int {
    order.firstIndex(of: field)
      ?? order.count + (FindingField.allCases.firstIndex(of: field) ?? 0)
  }

  private static func column(_ field: FindingField) -> ListColumn {
    let width: TableColumn.Width =
      switch field {
      case .severity, .state, .seen, .last, .due, .expires: .fixed(10)
      case .scope: .fixed(7)
      case .title: .flex(min: 20, weight: 3)
      case .resource: .flex(min: 12, weight: 2)
      case .criterion: .fixed(13)
      case .account, .owner, .region, .kind, .decision, .package: .fixed(14)
      case .late: .fixed(4)
      case .check, .note, .rule, .location: .flex(min: 14, weight: 1)
      case .tool, .provider: .fixed(10)
      }
    return ListColumn(field: field.field, width: width, isExtra: !order.contains(field))
  }

  /// The terms of a place that shows some of the findings; none where it shows all.
  static func scope(of place: Place, asOf: CalendarDate) -> ListFilter {
    guard case .findings(let scope) = place else { return ListFilter() }
    return ListFilter(scope, fields: FindingField.fields, today: asOf)
  }

  /// What is asked of the file: the place's own terms, and those that were typed.
  static func query(_ request: ListRequest, asOf: CalendarDate) -> FindingQuery {
    var query = FindingQuery(asOf: asOf)
    query.filter = scope(of: request.place, asOf: asOf)
    query.filter.terms += request.filter.terms
    query.showsAll = request.showsAll
    query.order = request.sort
    query.offset = request.offset
    query.limit = request.limit
    query.marked = request.marked
    return query
  }

  static func loaded(
    _ page: FindingPage, _ request: ListRequest, line: Int?, _ state: inout WorkbenchState
  ) -> [Effect] {
    guard request.generation == state[list: request.place].generation else { return [] }
    var shown = ListPage()
    shown.rows = page.rows.map { row($0, state) }
    shown.offset = page.offset
    shown.lines = page.matching
    shown.matching = page.matching
    shown.total = page.total
    shown.markedMatching = page.markedMatching
    // The cursor may have gone on while this was read.
    let isWhereItWas = request.anchor == state[list: request.place].anchor
    ListUpdate.adopt(shown, at: request.place, line: isWhereItWas ? line : nil, &state)
    guard request.place == state.place else { return [] }
    let opens = state[list: request.place].opensOnceLoaded
    state[list: request.place].opensOnceLoaded = false
    if opens, state[list: request.place].selected != nil {
      return ActionUpdate.perform(.open, &state)
    }
    return ListUpdate.settled(&state)
  }

  static func row(_ finding: FindingSummary, _ state: WorkbenchState) -> ListRow {
    ListRow(
      id: finding.identity, label: "\(finding.title) on \(finding.resource)",
      cells: definition.columns.map { column in
        FindingField(rawValue: column.id).map { cell($0, finding, state) } ?? ListCell("")
      })
  }

  private static func cell(
    _ field: FindingField, _ finding: FindingSummary, _ state: WorkbenchState
  ) -> ListCell {
    switch field {
    case .severity: ListCell(Mark(finding.severity), rank: finding.severity.rank)
    case .state:
      ListCell(
        Mark(finding.state, isLate: finding.isLate),
        rank: FindingState.allCases.firstIndex(of: finding.state) ?? 0)
    case .late: ListCell(finding.isLate ? "yes" : "")
    case .check: ListCell(finding.check.id)
    case .title: ListCell(finding.title)
    case .tool: ListCell(finding.check.tool)
    case .resource: ListCell(finding.resource)
    case .account: ListCell(finding.account)
    case .region: ListCell(finding.region)
    case .criterion: ListCell(finding.criteria.map(\.description).joined(separator: " "))
    case .seen: ListCell(finding.firstSeen.utcDate)
    case .last: ListCell(finding.lastSeen.utcDate)
    case .due: ListCell(finding.due, role: finding.isLate ? .bad : .text)
    case .owner: ListCell(state.project?.person(finding.owner)?.name ?? "")
    case .note: ListCell(finding.note)
    case .provider: ListCell(finding.provider)
    case .kind: ListCell(finding.kind.title)
    case .scope: ListCell(finding.place.scope.rawValue)
    case .decision: ListCell(finding.decision?.decision.title ?? "")
    case .expires: ListCell(finding.decision?.until)
    case .rule: ListCell(finding.decision?.rule?.label ?? "")
    case .package: ListCell(finding.package)
    case .location: ListCell(finding.location)
    }
  }

  private static func emptyText(_ own: ListState, _ state: WorkbenchState) -> String {
    if own.isLoading { return "Loading." }
    let all = state.keyName(.showAll)
    if !own.filter.isEmpty {
      return "Nothing matches the filter. Esc clears it; \(all) shows also what is not open. "
        + "Fields: \(FindingField.fields.map(\.id).joined(separator: ", "))."
    }
    if state.project?.snapshot.imports.isEmpty ?? true {
      return "No report has been imported yet: no data is not a pass. Press "
        + "\(state.keyName(.importReport)) to import one."
    }
    return "Nothing is open. \(all) shows what passes, is muted or resolved."
  }
}
