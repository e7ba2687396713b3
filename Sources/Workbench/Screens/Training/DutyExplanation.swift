import Jobs
import ProjectFile
import Readiness
import Terminal

/// The list behind a completion: who did it, who is late, and who does not count and why.
enum DutyExplanation {
  static func reading(_ kind: DutyBoard.Kind, _ state: WorkbenchState) -> Reading? {
    guard let cell = DutyMatrixUpdate.cell(kind, state) else { return nil }
    let (board, subject) = (cell.board, cell.subject)
    var blocks: [TextView.Block] = [
      .heading(subject.label), .field("Done", board.completion(of: subject.id).words),
      .paragraph(
        "Those who did it, of those who did or are late. Nobody counts before their days are over "
          + "or while on leave, and who left no longer counts (DOMAIN §8)."),
    ]
    let duties = board.duties.filter { $0.subject == subject.id }
    for state in [DutyState.overdue, .pending, .onLeave, .expiring, .done] {
      blocks += names(state, duties, board)
    }
    blocks += leavers(board)
    blocks += overall(board)
    return Reading(
      "Why \(board.completion(of: subject.id).percent?.description ?? "no share")", blocks)
  }

  /// Those in a state by name, each with its day.
  private static func names(
    _ state: DutyState, _ duties: [Duty], _ board: DutyBoard
  ) -> [TextView.Block] {
    let own = duties.filter { $0.state == state }
    guard !own.isEmpty else { return [] }
    let names = Dictionary(board.people.map { ($0.id, $0.name) }) { first, _ in first }
    return [.blank, .heading("\(state.title.capitalizedFirst), \(grouped(own.count))")]
      + own.sorted { ($0.endsOn, $0.id) < ($1.endsOn, $1.id) }.map { duty in
        .bullet("\(names[duty.person] ?? duty.person): \(duty.words(asOf: board.asOf))")
      }
  }

  private static func leavers(_ board: DutyBoard) -> [TextView.Block] {
    guard !board.leavers.isEmpty else { return [] }
    return [.blank, .heading("Left, and no longer counted, \(grouped(board.leavers.count))")]
      + board.leavers.map { person in
        let last = Employment(person).leftOn(asOf: board.asOf)
        return .bullet(person.name + (last.map { ": last day \($0)" } ?? ""))
      }
  }

  private static func overall(_ board: DutyBoard) -> [TextView.Block] {
    [
      .blank, .heading("All \(board.kind.subject.definition.plural)"),
      .field("Done", board.completion().words),
    ]
      + zip(board.subjects, board.completions).map { subject, completion in
        .field(subject.code, completion.words)
      }
  }
}
