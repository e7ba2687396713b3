import ProjectFile
package import Readiness
import Reports

/// People, policies and what is asked of people as CSV, each with the day it speaks of.
package enum PaperTables {
  /// The roster, to edit and to import again, with how each person stands at the end.
  package static func people(_ rows: [PersonRow], of state: ProjectState) -> String {
    let snapshot = state.snapshot
    let standings = Dictionary(rows.map { ($0.id, $0.standing.title) }) { first, _ in first }
    return text(
      ItemTable(
        .person, of: snapshot.items, people: snapshot.people, shown: rows.map(\.person),
        told: [
          .init("as_of") { _ in snapshot.asOf.description },
          .init("standing") { standings[$0.id] ?? "" },
        ]))
  }

  /// The policies, to edit and to import again, with how each stands at the end.
  package static func policies(_ standings: [PolicyStanding], of state: ProjectState) -> String {
    let snapshot = state.snapshot
    let rows = PolicyRow.rows(standings, signed: state.acknowledgements)
    let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    let told =
      [
        ItemTable.Told("as_of") { _ in snapshot.asOf.description }
      ]
      + PolicyRow.figures.map { figure in
        .init(figure.name) { policy in byID[policy.id].map(figure.text) ?? "" }
      }
    return text(
      ItemTable(
        .policy, of: snapshot.items, people: snapshot.people, shown: standings.map(\.policy),
        told: told))
  }

  /// What people have to sign or take: a sheet to fill in and to import.
  package static func duties(
    _ duties: [Duty], of board: DutyBoard, in state: ProjectState
  ) -> String {
    let rows = DutyRow.rows(duties, of: board, among: state.snapshot.items)
    let table = DutyTable(board.kind, rows, asOf: board.asOf)
    return CSVText.write(header: table.header, rows: table.rows)
  }

  private static func text(_ table: ItemTable) -> String {
    CSVText.write(header: table.header, rows: table.rows)
  }
}
