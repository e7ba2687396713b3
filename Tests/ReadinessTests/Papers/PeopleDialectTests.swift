import Readiness
import Testing

/// Lists of people in the shape the tools export them.
@Suite struct PeopleDialectTests {
  struct Export: CustomTestStringConvertible {
    let tool: String
    let text: String
    /// What Jane is made of.
    let jane: [String: String]
    var options = TableOptions()

    var testDescription: String { tool }
  }

  static let exports = [
    Export(
      tool: "BambooHR",
      text: """
        Employee #,First Name,Last Name,Work Email,Job Title,Department,Reporting To,Hire Date,\
        Termination Date,Employment Status,Status
        7,Jane,Doe,jane@pier.example,Engineer,Platform,Olu Ade,01/31/2025,,Full-Time,Active
        8,Olu,Ade,olu@pier.example,CTO,Platform,,02/03/2020,,Full-Time,Active
        9,Max,Left,max@pier.example,Engineer,Platform,Olu Ade,03/04/2021,05/29/2026,Terminated,Inactive
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "employee_id": "7", "role": "Engineer",
        "team": "Platform", "start": "2025-01-31", "worker": "employee", "in_scope": "in",
      ]),
    Export(
      tool: "Rippling",
      text: """
        Employee,Work email,Title,Department,Manager - Work email,Employment type,\
        Employment status,Start date,End date
        "Doe, Jane",jane@pier.example,Engineer,Platform,olu@pier.example,Contractor,Active,2025-01-31,
        Olu Ade,olu@pier.example,CTO,Platform,,Salaried full-time,Active,2020-02-03,
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "role": "Engineer", "team": "Platform",
        "start": "2025-01-31", "worker": "contractor", "in_scope": "in",
      ]),
    Export(
      tool: "Gusto",
      text: """
        First name,Last name,Work email,Job title,Department,Manager,Hire date,Termination date,\
        Employment type
        Jane,Doe,jane@pier.example,Engineer,Platform,Olu Ade,"Jan 31, 2025",,Full time
        Olu,Ade,olu@pier.example,CTO,Platform,,"Feb 3, 2020",,Full time
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "role": "Engineer", "team": "Platform",
        "start": "2025-01-31", "worker": "employee", "in_scope": "in",
      ]),
    Export(
      tool: "Google Workspace",
      text: """
        First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],\
        Status [READ ONLY],Last Sign In [READ ONLY],Employee ID,Employee Type,Employee Title,\
        Manager Email,Department
        Jane,Doe,jane@pier.example,/,Active,2026/06/01 10:00:00,7,Employee,Engineer,\
        olu@pier.example,Platform
        Olu,Ade,OLU@pier.example,/,Active,Never logged in,8,,CTO,,Platform
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "employee_id": "7", "role": "Engineer",
        "team": "Platform", "worker": "employee", "in_scope": "in",
      ]),
    Export(
      tool: "Okta",
      text: """
        id,status,created,login,email,firstName,lastName,title,department,manager,employeeNumber,userType
        00u1,ACTIVE,2025-01-31T09:00:00.000Z,jane@pier.example,jane@pier.example,Jane,Doe,Engineer,\
        Platform,Olu Ade,7,Contractor
        00u2,PASSWORD_EXPIRED,2020-02-03T09:00:00.000Z,olu@pier.example,olu@pier.example,Olu,Ade,CTO,\
        Platform,,8,Employee
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "employee_id": "7", "role": "Engineer",
        "team": "Platform", "worker": "contractor", "in_scope": "in",
      ]),
    Export(
      tool: "a mapping",
      text: """
        Vorname;Nachname;Dienstadresse;Eintritt;Leitung
        Jane;Doe;jane@pier.example;31.01.2025;olu@pier.example
        Olu;Ade;olu@pier.example;03.02.2020;
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "start": "2025-01-31", "in_scope": "in",
      ],
      options: TableOptions(
        mapping: Item(
          kind: .tableMapping, id: "m", code: "TM-01",
          values: [
            "name": "Personio",
            "columns": """
            first = Vorname
            last = Nachname
            email = Dienstadresse
            start = Eintritt
            manager_email = Leitung
            """,
          ]))),
    Export(
      tool: "our own",
      text: """
        code,name,email,employee_id,role,team,manager,worker,start,last_day,leave_from,leave_to,\
        in_scope,earlier,note,id
        ,Jane Doe,jane@pier.example,7,Engineer,Platform,Olu Ade,employee,2025-01-31,,,,in,,A note,
        ,Olu Ade,olu@pier.example,8,CTO,Platform,,employee,2020-02-03,,,,in,,,
        """,
      jane: [
        "name": "Jane Doe", "email": "jane@pier.example", "employee_id": "7", "role": "Engineer",
        "team": "Platform", "worker": "employee", "start": "2025-01-31", "in_scope": "in",
        "note": "A note",
      ]),
  ]

  @Test(arguments: exports) func anExportBecomesTheRoster(_ export: Export) throws {
    var sample = PaperSample()
    sample.options = export.options
    let result = try sample.people(export.text)
    #expect(result.refused == [])
    let jane = try #require(result.item("Jane Doe"))
    let olu = try #require(result.item("Olu Ade"))
    #expect(jane.values.filter { $0.key != "manager" } == export.jane)
    #expect(jane["manager"] == olu.id)
    #expect(olu["manager"] == "")
    #expect(result.created == result.items.count && result.updated == 0 && result.left == 0)
  }

  @Test(arguments: exports) func theSameExportChangesNothingTwice(_ export: Export) throws {
    var sample = PaperSample()
    sample.options = export.options
    let first = try sample.people(export.text)
    let again = try sample.after(first).people(export.text)
    #expect(again.edits == [] && again.changes == [] && again.refused == [])
    #expect(again.unchanged == first.items.count)
  }

  @Test(arguments: exports) func anOwnerWhoWasOnlyANameJoinsTheRoster(_ export: Export) throws {
    var sample = PaperSample(items: [PaperSample.person("owner", ["name": "jane doe"])])
    sample.options = export.options
    let result = try sample.people(export.text)
    let jane = try #require(result.items.first { $0.id == "owner" })
    #expect(jane["email"] == "jane@pier.example" && jane.isOnRoster)
    #expect(result.updated == 1)
  }

  @Test func aTerminatedPersonIsTakenWithTheirLastDay() throws {
    let result = try PaperSample().people(Self.exports[0].text)
    let max = try #require(result.item("Max Left"))
    #expect(max["start"] == "2021-03-04" && max["last_day"] == "2026-05-29")
    #expect(result.notes("month before day"))
  }

  @Test func aTableOfNoToolNamesItsColumnsAndWhatIsNeeded() throws {
    let unknown = #expect(throws: UnknownTable.self) {
      try PaperSample().people("Vorname,Nachname\nJane,Doe\n")
    }
    let reason = try #require(unknown?.sentence)
    for word in ["nachname, vorname", "BambooHR", "mapping", "name or first"] {
      #expect(reason.contains(word), "\(word): \(reason)")
    }
  }

  @Test func aMappingThatDoesNotFitSaysWhy() throws {
    for (columns, word) in [
      ("email = Mail", "no column “Mail”"), ("salary = A", "no field of people"),
      ("email", "no line of a mapping"),
    ] {
      var sample = PaperSample()
      sample.options.mapping = Item(
        kind: .tableMapping, id: "m", values: ["name": "Ours", "columns": columns])
      let refusal = #expect(throws: Refusal.self) { try sample.people("A,B\n1,2\n") }
      #expect(refusal?.reason.contains(word) ?? false, "\(refusal?.reason ?? "")")
    }
  }
}
