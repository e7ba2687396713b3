/// What people have to sign or take as a table for a spreadsheet: a sheet to fill in and hand back.
package struct DutyTable: Hashable, Sendable {
  private struct Column {
    let name: String
    let cell: (DutyRow) -> String

    init(_ name: String, _ cell: @escaping (DutyRow) -> String) {
      self.name = name
      self.cell = cell
    }
  }

  package let header: [String]
  package let rows: [[String]]

  package init(_ kind: DutyBoard.Kind, _ duties: [DutyRow], asOf: CalendarDate) {
    let columns =
      (kind == .acknowledgements ? Self.toSign : Self.toTake)
      + [Column("as_of") { _ in asOf.description }]
    header = columns.map(\.name)
    rows = duties.map { row in columns.map { $0.cell(row) } }
  }

  private static var toSign: [Column] {
    [Column("policy") { $0.subject.code }, Column("version") { $0.version }] + asked(due: "due") + [
      Column("signed_on") { $0.doneOn?.description ?? "" },
      Column("source") { $0.doneOn == nil ? "" : $0.record?["source"] ?? "" },
    ]
  }

  private static var toTake: [Column] {
    // A day called `due` would be read back as one that a learning system set.
    [Column("course") { $0.subject.code }] + asked(due: "due_by") + [
      Column("completed") { $0.doneOn?.description ?? "" },
      Column("score") { $0.doneOn == nil ? "" : $0.record?["score"] ?? "" },
      Column("certificate") { $0.doneOn == nil ? "" : $0.record?["certificate"] ?? "" },
    ]
  }

  private static func asked(due: String) -> [Column] {
    [
      Column("title") { $0.subject.name }, Column("person") { $0.person.name },
      Column("email") { $0.person["email"] }, Column("manager") { $0.manager },
      Column("team") { $0.person["team"] },
      Column(due) { $0.duty.endsOn.description }, Column("state") { $0.duty.state.title },
      Column("days_late") { String($0.daysLate) },
    ]
  }
}
