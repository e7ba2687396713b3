import ProjectFile
import Readiness
import Terminal

/// The journal: every change, newest first.
enum JournalList {
  /// As many as are read; what is older is found with `greenroom log`.
  static let limit = 50_000

  static let definition = ListDefinition(
    id: .journal, noun: "entry", plural: "entries",
    columns: [
      ListColumn(
        field: ListField(id: "number", title: "#", kind: .number), width: .fixed(6),
        alignment: .right),
      ListColumn(
        field: ListField(id: "when", title: "When (UTC)", kind: .date), width: .fixed(20)),
      ListColumn(field: ListField(id: "what", title: "What"), width: .flex(min: 24, weight: 3)),
      ListColumn(field: ListField(id: "who", title: "Who"), width: .flex(min: 10, weight: 1)),
      ListColumn(
        field: ListField(
          id: "kind", title: "Kind", kind: .choice(JournalEntry.Kind.allCases.map(\.rawValue))),
        width: .fixed(9)),
    ],
    source: .memory { state in state.entries.map(row) },
    emptyText: { own, state in
      own.filter.isEmpty ? "Loading." : "No entry matches the filter. Esc clears it."
    },
    place: { .entry($0.id) })

  private static func row(_ entry: JournalEntry) -> ListRow {
    let kinds = JournalEntry.Kind.allCases
    return ListRow(
      id: entry.id, label: "entry \(entry.seq), \(entry.title)",
      cells: [
        ListCell(String(entry.seq), value: .number(Double(entry.seq))),
        ListCell(entry.at.description, value: .date(entry.at.utcDate)),
        ListCell(entry.title), ListCell(entry.actor),
        ListCell(
          entry.kind.rawValue,
          value: .choice(entry.kind.rawValue, rank: kinds.firstIndex(of: entry.kind) ?? 0)),
      ])
  }
}
