import ProjectFile
package import Readiness

/// The documented shape of `acknowledgements --json` and `training --json`.
///
/// An object with `as_of`, the `completion` of all that were asked about (see `CompletionJSON`), the
/// names of the `leavers` it leaves out, and an array `acknowledgements` or `training` of what is
/// shown. Each of these has the `policy` or `course` by its code, its `title`, the `person`, their
/// `email`, `team` and `manager` (empty where not known), `since` (null where nothing says since
/// when), `due`, `state` (`done`, `expiring`, `pending`, `overdue` or `on_leave`) and `days_late`
/// (0 where it is not). A signature has its `version`, `signed_on` and `source`; a course
/// `completed`, `score` and `certificate`. Days are `2026-03-31`, null while nothing was done that
/// holds.
package struct DutiesJSON: Encodable, Sendable {
  private let board: DutyBoard
  private let rows: [DutyRow]

  /// - Parameter duties: of the board, those to show.
  package init(_ duties: [Duty], of board: DutyBoard, in state: ProjectState) {
    self.board = board
    rows = DutyRow.rows(duties, of: board, among: state.snapshot.items)
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    try values.encode(board.asOf.description, forKey: TextKey("as_of"))
    try values.encode(
      CompletionJSON(completion: board.completion()), forKey: TextKey("completion"))
    try values.encode(board.leavers.map(\.name), forKey: TextKey("leavers"))
    var list = values.nestedUnkeyedContainer(forKey: TextKey(board.kind.rawValue))
    for row in rows {
      var one = list.nestedContainer(keyedBy: TextKey.self)
      try encode(row, to: &one)
    }
  }

  private func encode(
    _ row: DutyRow, to values: inout KeyedEncodingContainer<TextKey>
  ) throws {
    let done = row.doneOn?.description
    let record = done == nil ? nil : row.record
    var texts: [(key: String, text: String?)] = [
      (board.kind.subject.rawValue, row.subject.code), ("title", row.subject.name),
      ("person", row.person.name), ("email", row.person["email"]), ("team", row.person["team"]),
      ("manager", row.manager), ("since", row.duty.since?.description),
      ("due", row.duty.endsOn.description), ("state", row.duty.state.rawValue),
    ]
    switch board.kind {
    case .acknowledgements:
      texts += [
        ("version", row.version), ("signed_on", done), ("source", record?["source"] ?? ""),
      ]
    case .training:
      texts += [
        ("completed", done), ("score", record?["score"] ?? ""),
        ("certificate", record?["certificate"] ?? ""),
      ]
    }
    for (key, text) in texts { try values.encode(text, forKey: TextKey(key)) }
    try values.encode(row.daysLate, forKey: TextKey("days_late"))
  }
}
