import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a table people kept changes, for people.
struct TableImportText {
  /// Changes and refusals listed at most; `--json` lists them all.
  private static let limit = 200
  /// Columns a value may take.
  private static let valueWidth = 40

  let comparison: TableComparison
  /// What the table is called.
  let name: String
  let kind: TableKind

  /// The preview: every change with the old and the new value, then what was refused and why.
  var preview: [StyledText] {
    var counts = courses.filter { $0.count > 0 }.map { "\($0.count) \($0.word)" }
    counts.append("\(comparison.unchanged) unchanged")
    if !comparison.refused.isEmpty { counts.append("\(comparison.refused.count) refused") }
    let changes =
      comparison.changes.isEmpty
      ? "no changes"
      : "\(counted(comparison.changes.count, "change")) in \(comparison.changedRecords) "
        + (comparison.changedRecords == 1 ? kind.noun : kind.plural)
    return [
      StyledText(name, Theme.standard.style(.heading))
        + "  \(([changes] + counts).joined(separator: ", "))".styled
    ] + changed + refused + comparison.notes.map { "  note: \($0)".styled }
  }

  /// How many records come, change and go, for tables that tell them apart.
  private var courses: [(count: Int, word: String)] {
    switch kind {
    case .checklist, .boundary, .tasks: []
    case .people:
      [(comparison.created, "joined"), (comparison.left, "left"), (comparison.updated, "changed")]
    case .training, .acknowledgements, .policies:
      [(comparison.created, "new"), (comparison.updated, "changed")]
    }
  }

  /// What became of it.
  func outcome(_ entry: JournalEntry?, isRehearsal: Bool) -> StyledText {
    if isRehearsal { return "  Nothing was written (--dry-run)." }
    guard let entry else { return "  Nothing changed, so the journal has no new entry." }
    return "  Saved as journal entry \(entry.seq): \(entry.title)".styled
  }

  private var changed: [StyledText] {
    if comparison.changes.isEmpty { return [] }
    var table = TextTable([
      .init(title: "  Row", alignment: .right), .init(title: "Record", limit: 30),
      .init(title: "Column"), .init(title: "Old", limit: Self.valueWidth), .init(title: "New"),
    ])
    for change in comparison.changes.prefix(Self.limit) {
      table.add([
        "\(change.row)".styled, change.record.styled, change.column.styled,
        Self.value(change.old), Self.value(change.new),
      ])
    }
    return table.lines(width: Console.output.columns) + more(comparison.changes.count)
  }

  private var refused: [StyledText] {
    if comparison.refused.isEmpty { return [] }
    let heading = StyledText(
      "  \(counted(comparison.refused.count, "row")) refused:", Theme.standard.style(.warning))
    let lines = comparison.refused.prefix(Self.limit).map { refusal in
      let column = refusal.column.isEmpty ? "" : ", \(refusal.column)"
      let allowed =
        refusal.allowed.isEmpty ? "" : " Allowed: \(refusal.allowed.joined(separator: ", "))."
      return "    row \(refusal.row)\(column): \(refusal.why)\(allowed)".styled
    }
    return [heading] + lines + more(comparison.refused.count)
  }

  private func more(_ count: Int) -> [StyledText] {
    count <= Self.limit ? [] : ["    and \(count - Self.limit) more; --json lists all".styled]
  }

  private static func value(_ text: String) -> StyledText {
    if text.isEmpty { return StyledText("(empty)", Theme.standard.style(.dim)) }
    return TextWidth.clip(text, valueWidth).styled
  }
}
