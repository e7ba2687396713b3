import Jobs
import ProjectFile
import Readiness
import Terminal

/// Every report that was imported, newest first.
enum ImportsList {
  static let definition = ListDefinition(
    id: .imports, noun: "import", plural: "imports",
    columns: [
      ListColumn(
        field: ListField(id: "at", title: "Imported (UTC)", kind: .date), width: .fixed(20)),
      ListColumn(field: ListField(id: "tool", title: "Tool"), width: .flex(min: 8, weight: 1)),
      ListColumn(field: ListField(id: "file", title: "File"), width: .flex(min: 12, weight: 2)),
      number("rows", "Rows", \.rows), number("failed", "Failed", \.failed),
      number("new", "New", \.created), number("reopened", "Reopened", \.reopened),
      number("resolved", "Resolved", \.resolved), number("refused", "Refused", \.refused),
      ListColumn(
        field: ListField(id: "scanned", title: "Scanned", kind: .date), width: .fixed(10),
        isExtra: true),
      ListColumn(
        field: ListField(id: "format", title: "Format"), width: .fixed(16), isExtra: true),
    ],
    source: .memory { state in (state.project?.snapshot.imports ?? []).map(row) },
    emptyText: { own, state in
      own.filter.isEmpty
        ? "No report has been imported yet. \(state.keyName(.importReport)) imports one."
        : "No import matches the filter. Esc clears it."
    },
    place: { .importRecord($0.id) })

  private static func number(
    _ id: String, _ title: String, _ count: KeyPath<ImportCounts, Int>
  ) -> ListColumn {
    ListColumn(
      field: ListField(id: id, title: title, kind: .number), width: .fixed(8),
      alignment: .right)
  }

  private static func row(_ report: ImportSummary) -> ListRow {
    let counts = report.counts
    let numbers = [
      counts.rows, counts.failed, counts.created, counts.reopened, counts.resolved + counts.gone,
      counts.refused,
    ]
    let tool = report.tool.isEmpty ? report.format : report.tool
    return ListRow(
      id: report.id, label: "\(tool) report \(report.path.fileName)",
      cells: [
        ListCell(report.at.description, value: .date(report.at.utcDate)),
        ListCell([tool, report.toolVersion].filter { !$0.isEmpty }.joined(separator: " ")),
        ListCell(report.path.fileName),
      ] + numbers.map { ListCell($0 == 0 ? "" : grouped($0), value: .number(Double($0))) } + [
        ListCell(report.scannedAt.utcDate), ListCell(report.format),
      ])
  }
}

/// Taking imports back, each as one step, also where other changes came after them.
extension ImportsList {
  static func askToUndo(_ state: inout WorkbenchState) -> [Effect] {
    let chosen: [String] =
      if case .importRecord(let id) = state.place { [id] } else {
        state[list: .imports].chosen
      }
    let reports = (state.project?.snapshot.imports ?? []).filter { chosen.contains($0.id) }
    guard let first = reports.first else { return [] }
    let what =
      reports.count == 1 ? "the import of \(first.path.fileName)" : counted(reports.count, "import")
    state.overlays.append(
      .confirm(
        Confirm(
          title: "Take back",
          question: "Take back \(what)? Findings become what they were before; what was decided "
            + "about them stays and is there when they come back.", yes: "take back"),
        .undoImports(reports.compactMap(\.entry))))
    return []
  }
}

extension Place {
  var isOfImports: Bool {
    switch self {
    case .imports, .importRecord: true
    default: false
    }
  }
}
