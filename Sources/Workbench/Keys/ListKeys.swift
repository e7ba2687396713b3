import Readiness
import Terminal

/// The actions that every list has.
enum ListKeys {
  static func entries(_ state: WorkbenchState) -> [ActionEntry] {
    guard let list = state.place.list else { return [] }
    let own = state[list: state.place]
    let nothing = own.selected == nil ? "There is no \(list.noun) under the cursor." : nil
    let unmarked = own.marks.isEmpty ? "Nothing is marked." : nil
    let views = SavedViews.of(list.id, state).isEmpty
    let entries = [
      ActionEntry(
        .filter, "/", "Filter",
        "Keep the rows with every word: \(example(list)); !word must not occur.",
        group: "List", inFooter: true),
      ActionEntry(
        .mark, "Space", "Mark", "Mark the \(list.noun), or take the mark away, and go on.",
        group: "Marks", inFooter: true, unless: nothing),
      ActionEntry(
        .markRange, "v", "Mark a range",
        "Begin a range here; move, and press it again to mark all between.", group: "Marks",
        unless: nothing),
      ActionEntry(
        .markAll, "*", "Mark all", "Mark every \(list.noun) the filter keeps.", group: "Marks",
        unless: nothing),
      ActionEntry(
        .clearMarks, "\\", "Clear marks", "Take all marks away; Esc never does.", group: "Marks",
        unless: unmarked),
      ActionEntry(
        .sort, "S", "Sort", "Sort by a column; the same one again turns the order round.",
        group: "List", inFooter: true),
      ActionEntry(.left, "h Left", "Column left", "Go to the column before.", group: "List"),
      ActionEntry(.right, "l Right", "Column right", "Go to the next column.", group: "List"),
      ActionEntry(
        .columns, "C", "Columns", "Choose which columns are shown.", group: "List"),
      ActionEntry(.widen, ">", "Widen", "Make the column under the cursor wider.", group: "List"),
      ActionEntry(
        .narrow, "<", "Narrow", "Make the column under the cursor narrower.", group: "List"),
      ActionEntry(
        .views, "V", "Views", "Go to a saved view: a filter, an order and columns by name.",
        group: "List", unless: views ? "No view is saved yet: save one from the palette." : nil),
      ActionEntry(
        .saveView, "", "Save this view", "Keep the filter, the order and the columns by a name.",
        group: "List", danger: .write),
      ActionEntry(
        .removeView, "", "Remove a view", "Take a saved view away.", group: "List",
        danger: .write, unless: views ? "No view is saved." : nil),
      ActionEntry(
        .copy, "y", "Copy",
        "Copy the cell, the row or the marked rows as text, TSV or Markdown.", group: "List",
        unless: nothing),
    ]
    switch state.place {
    case .board: return entries.filter { !ofColumns.contains($0.id) }
    // Left and right go over the subjects.
    case .dutyMatrix:
      let own = [WorkbenchAction.left, .right].map(\.rawValue)
      return entries.filter { !own.contains($0.id) }
    default: return entries
    }
  }

  /// What only makes sense where fields stand in columns.
  private static let ofColumns = Set(
    [WorkbenchAction.left, .right, .columns, .widen, .narrow].map(\.rawValue))

  /// Two terms the list understands, as an example.
  private static func example(_ list: ListDefinition) -> String {
    list.fields.compactMap { field in
      switch field.kind {
      case .choice(let words):
        words.first.map { $0.contains(" ") ? "\(field.id):\"\($0)\"" : "\(field.id):\($0)" }
      case .number: "\(field.id)>3"
      case .date: "\(field.id)<-2w"
      case .text: nil
      }
    }.prefix(3).joined(separator: ", ")
  }
}

/// The actions that change the fields of a record, the same wherever it is shown.
enum EditKeys {
  /// - Parameters:
  ///   - noun: what is changed, as in `the criterion`.
  ///   - fields: the ids of its fields.
  static func entries(
    _ noun: String, fields: [String], group: String, unless nothing: String?
  ) -> [ActionEntry] {
    let all: [(field: String?, entry: ActionEntry)] = [
      (
        "owner",
        ActionEntry(
          .owner, "o", "Owner", "Choose who owns \(noun), or add a person.", group: group,
          danger: .write, inFooter: true, unless: nothing)
      ),
      (
        "due",
        ActionEntry(
          .due, "t", "Due", "Set the day by which \(noun) is to be dealt with.", group: group,
          danger: .write, inFooter: true, unless: nothing)
      ),
      (
        "note",
        ActionEntry(
          .note, "c", "Note", "Write a note on \(noun).", group: group, danger: .write,
          unless: nothing)
      ),
      (
        nil,
        ActionEntry(
          .edit, "e", "Edit", "Edit all fields of \(noun) in a form.", group: group,
          danger: .write, inFooter: true, unless: nothing)
      ),
      (
        nil,
        ActionEntry(
          .editLong, "E", "In the editor", "Edit the longest text of \(noun) in $EDITOR.",
          group: group, danger: .write, unless: nothing)
      ),
    ]
    return all.filter { $0.field.map(fields.contains) ?? true }.map(\.entry)
  }

  /// The letters that answer a gap's status.
  static func status(_ noun: String, unless nothing: String?) -> [ActionEntry] {
    [
      ActionEntry(
        .markMet, "m", "Met", "Mark \(noun) as met and go on.", group: "Status", danger: .write,
        inFooter: true, unless: nothing),
      ActionEntry(
        .markPartial, "p", "Partly", "Mark \(noun) as partially met and go on.",
        group: "Status", danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .markNotMet, "n", "Not met", "Mark \(noun) as not met and go on.", group: "Status",
        danger: .write, inFooter: true, unless: nothing),
      ActionEntry(
        .markNotApplicable, "-", "N/A", "Mark \(noun) as not applicable and go on.",
        group: "Status", danger: .write, unless: nothing),
      ActionEntry(
        .skip, ".", "Skip", "Leave it as it is and go on.", group: "Status", unless: nothing),
      ActionEntry(
        .statusMenu, "s", "Status", "Choose the status of \(noun) from a menu.",
        group: "Status", danger: .write, inFooter: true, unless: nothing),
    ]
  }
}
