import ProjectFile
import Readiness
import Terminal

/// The journal: every change, newest first.
enum JournalView {
  private static let columns = [
    TableColumn(id: "seq", title: "#", width: .fixed(5), alignment: .right),
    TableColumn(id: "at", title: "When (UTC)", width: .fixed(20)),
    TableColumn(id: "title", title: "What", width: .flex(min: 24, weight: 3)),
    TableColumn(id: "actor", title: "Who", width: .flex(min: 10, weight: 1)),
    TableColumn(id: "kind", title: "Kind", width: .fixed(9)),
  ]

  static func draw(_ state: WorkbenchState, _ surface: inout Surface, _ rect: Rect) -> Point? {
    Table(
      columns: columns,
      rows: state.journal.entries.map { entry in
        TableRow(
          id: entry.id,
          cells: [
            StyledText(String(entry.seq)), StyledText(entry.at.description),
            StyledText(entry.title), StyledText(entry.actor), StyledText(entry.kind.rawValue),
          ])
      }, firstRow: state.journal.offset, total: JournalUpdate.count(state),
      cursor: state.journal.cursor, emptyText: "Loading."
    ).draw(into: &surface, rect, look: state.look)
  }
}

/// One entry, field by field.
enum EntryText {
  static func view(
    _ entry: JournalEntry, _ changes: [FieldChange], _ entries: [JournalEntry],
    people: [Person] = []
  ) -> TextView {
    let names = Dictionary(people.map { ($0.id.description, $0.name) }) { first, _ in first }
    func shown(_ value: String) -> String { value.isEmpty ? "empty" : names[value] ?? value }
    var blocks: [TextView.Block] = [
      .heading(entry.title),
      .field("Entry", "\(entry.seq), \(entry.kind.rawValue)"), .field("When", "\(entry.at)"),
      .field("Who", entry.actor),
    ]
    if let of = entries.first(where: { $0.id == entry.of }) {
      blocks.append(.field("Of entry", "\(of.seq), \(of.title)"))
    }
    blocks += [.field("SHA-256", entry.hash), .blank]
    if let record = entry.importRecord {
      blocks += imported(record)
    } else if changes.isEmpty {
      blocks.append(.paragraph("It changed none of the project's own fields."))
    }
    for change in changes {
      blocks += [
        .heading("\(change.table) \(change.row), \(change.column)"),
        .bullet("before: \(change.old.map(shown) ?? "not there")"),
        .bullet("after: \(change.new.map(shown) ?? "removed")"),
      ]
    }
    return TextView(blocks)
  }

  private static func imported(_ record: ImportRecord) -> [TextView.Block] {
    let counts = record.counts
    return [
      .heading("The report"), .field("SHA-256", record.sha256),
      .field(
        "Rows",
        "\(counts.rows): \(counts.failed) failed, \(counts.passed) passed, \(counts.other) other"),
      .field(
        "Effect",
        "\(counts.created) new, \(counts.reopened) reopened, \(counts.resolved) resolved, "
          + "\(counts.gone) no longer listed, \(counts.unchanged) unchanged, "
          + "\(counts.duplicates) duplicates"),
      .field("Checks", "\(counts.checksMapped) of \(counts.checks) mapped to criteria"),
      .field("Refused", "\(counts.refused) rows"),
    ]
  }
}
