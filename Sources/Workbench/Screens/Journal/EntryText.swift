import Jobs
import ProjectFile
import Readiness
import Terminal

/// One entry of the journal, field by field, with links to what it changed.
enum EntryText {
  static func text(
    _ entry: JournalEntry, _ changes: [FieldChange], _ state: WorkbenchState
  ) -> DetailText {
    var text = DetailText()
    text.add(
      .heading(entry.title),
      .field("Entry", "\(entry.seq), \(entry.kind.rawValue)"), .field("When", "\(entry.at)"),
      .field("Who", entry.actor))
    if let of = state.entries.first(where: { $0.id == entry.of }) {
      text.link("\(of.seq), \(of.title)", to: .place(.entry(of.id)), label: "Of entry")
    }
    text.add(.field("SHA-256", entry.hash), .blank)
    signOff(entry, state, &text)
    if let record = entry.importRecord {
      imported(record, &text)
    } else if changes.isEmpty, entry.signOff == nil, entry.withdrawal == nil {
      text.add(.paragraph("It changed none of the project's own fields."))
    }
    fields(changes, state, &text)
    return text
  }

  private static func signOff(
    _ entry: JournalEntry, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    if let decision = entry.signOff {
      text.add(
        .field("Decided by", decision.decidedBy), .field("Decided on", "\(decision.decidedOn)"),
        .field("Proof", decision.proof), .field("Recorded by", entry.actor), .blank)
    }
    if let reason = entry.withdrawal { text.add(.field("Withdrawn", reason), .blank) }
    if let later = state.entries.first(where: { $0.of == entry.id && $0.withdrawal != nil }) {
      text.link("in entry \(later.seq)", to: .place(.entry(later.id)), label: "Withdrawn")
    }
  }

  private static func fields(
    _ changes: [FieldChange], _ state: WorkbenchState, _ text: inout DetailText
  ) {
    var last = ""
    // What a new record does not say is no news.
    for change in changes where change.old != nil || change.new != "" {
      let record = "\(change.table) \(change.row)"
      if record != last {
        last = record
        if let place = place(change, state) {
          text.link(name(change, state), to: .place(place))
        } else {
          text.add(.heading(name(change, state)))
        }
      }
      let column = change.column.replacing("_", with: " ")
      text.add(
        .field(column, "before: \(change.old.map { shown($0, change, state) } ?? "not there")"),
        .field("", "after: \(change.new.map { shown($0, change, state) } ?? "removed")"))
    }
  }

  /// What the record is called: the tables are the file's matter.
  private static func name(_ change: FieldChange, _ state: WorkbenchState) -> String {
    switch change.table {
    case "assessment": "criterion \(change.row)"
    case "point": "point of focus \(change.row)"
    case "triage": "finding \(change.row.prefix(12))"
    default:
      item(change, state)?.label
        ?? "\(ItemKind(rawValue: change.table)?.definition.noun ?? change.table) \(change.row)"
    }
  }

  /// The item that was changed; nil when it is none, or there no longer.
  private static func item(_ change: FieldChange, _ state: WorkbenchState) -> Item? {
    ItemKind(rawValue: change.table).flatMap {
      state.project?.snapshot.items.item($0, change.row)
    }
  }

  private static func place(_ change: FieldChange, _ state: WorkbenchState) -> Place? {
    switch change.table {
    case "assessment": CriterionID(change.row).map { .criterion($0) }
    case "point":
      change.row.split(separator: "-").first.flatMap { CriterionID($0) }
        .map { .criterion($0) }
    case "triage": .finding(change.row)
    default: item(change, state).map { .item($0.kind, $0.id) }
    }
  }

  /// A value as people read it: a person's name, a status in words.
  private static func shown(
    _ value: String, _ change: FieldChange, _ state: WorkbenchState
  ) -> String {
    if value.isEmpty { return "empty" }
    if let field = ItemKind(rawValue: change.table)?.definition.field(change.column) {
      return ItemText.shown(value, field, state)
    }
    return switch change.column {
    case "owner", "said_by": state.project?.person(Person.ID(value))?.name ?? value
    case "status": GapStatus(rawValue: value)?.title ?? value
    case "method": AssessmentMethod(rawValue: value)?.title ?? value
    default: value
    }
  }

  private static func imported(_ record: ImportRecord, _ text: inout DetailText) {
    let counts = record.counts
    text.add(
      .heading("The report"), .field("SHA-256", record.sha256),
      .field(
        "Rows",
        "\(grouped(counts.rows)): \(grouped(counts.failed)) failed, "
          + "\(grouped(counts.passed)) passed, \(grouped(counts.other)) other"),
      .field(
        "Effect",
        "\(grouped(counts.created)) new, \(grouped(counts.reopened)) reopened, "
          + "\(grouped(counts.resolved)) resolved, \(grouped(counts.gone)) no longer listed, "
          + "\(grouped(counts.unchanged)) unchanged, \(counted(counts.duplicates, "duplicate"))"),
      .field("Checks", "\(counts.checksMapped) of \(counts.checks) mapped to criteria"),
      .field("Refused", counted(counts.refused, "row")))
  }
}
