import Foundation
import Readiness
import Testing

/// What `import --gaps --json` and `import --boundary --json` print.
struct ImportedTable: Decodable {
  struct Change: Decodable {
    let row: Int
    let record, column, old, new: String
  }
  struct Refused: Decodable {
    let row: Int
    let column, why: String
    let allowed: [String]
  }
  let changes: Int
  let changed: [Change]
  let unchanged: Int
  let refused: [Refused]
  let notes: [String]
  let entry: Int?
}

struct ChecklistCommandTests {
  private static let day = ["--as-of", "2026-11-24"]

  private func export(_ program: Program) throws -> String {
    let result = try program.run(["gaps", "--csv"] + Self.day)
    #expect(result.code == 0)
    return result.output
  }

  private func importing(
    _ text: String, _ program: Program, _ flags: String...
  ) throws -> Program.Result {
    try Data(text.utf8).write(to: program.folder.appending(path: "gaps.csv"))
    return try program.run(["import", "--gaps", "gaps.csv"] + Self.day + flags)
  }

  /// The export with some cells changed, by criterion and column.
  private func edited(
    _ text: String, separator: String = ",", _ cells: [(String, String, String)]
  ) throws -> String {
    let table = try CSVText(text)
    var rows = table.rows.map(\.fields)
    for (id, column, value) in cells {
      let row = try #require(rows.firstIndex { $0.first == id })
      rows[row][try table.column(column)] = value
    }
    return ([table.header] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator) + "\r\n"
    }.joined()
  }

  private func entries(_ program: Program) throws -> Int {
    struct Entry: Decodable {}
    return try program.run("log", "--json").json([Entry].self).count
  }

  @Test func whatNobodyEditedIsNoChange() throws {
    try inDemo { program in
      let text = try export(program)
      let before = try entries(program)
      let result = try importing(text, program)
      #expect(result.code == 0)
      #expect(result.output.contains("no changes, 38 unchanged"))
      #expect(result.output.contains("the journal has no new entry"))
      #expect(try entries(program) == before)
      #expect(try program.run(["gaps", "--csv", "--bom"] + Self.day).output == "\u{FEFF}" + text)
      #expect(
        try program.run(["gaps", "--csv", "--series", "CC6"] + Self.day).output
          .split(separator: "\r\n").count == 9)
    }
  }

  @Test func fiveEditedCellsAreFiveChangesAndOneUndo() throws {
    try inDemo { program in
      let before = try export(program)
      let text = try edited(
        before, separator: ";",
        [
          ("CC1.5", "status", "Not met"), ("CC1.5", "rationale", "=nobody \"looks\";\nat it"),
          ("CC6.1", "note", ""), ("CC8.1", "owner", "Zoe New"), ("A1.3", "evidence", "Minutes"),
        ])
      let rehearsal = try importing("\u{FEFF}" + text, program, "--dry-run", "--json")
      #expect(try rehearsal.json(ImportedTable.self).changes == 5)
      #expect(try export(program) == before)

      let result = try importing("\u{FEFF}" + text, program, "--json")
      let table = try result.json(ImportedTable.self)
      #expect(table.changes == 5 && table.unchanged == 34 && table.refused.isEmpty)
      #expect(table.changed.first { $0.column == "owner" }?.new == "Zoe New")
      #expect(table.entry == (try entries(program)))
      let after = try export(program)
      #expect(after.contains("\"'=nobody \"\"looks\"\";\nat it\""))
      #expect(try importing(after, program).output.contains("no changes"))
      let undo = try program.run("undo")
      #expect(undo.output.contains("Checklist imported from gaps.csv: 4 criteria changed"))
      #expect(try export(program) == before)
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func refusedRowsAreNamedAndTheOthersTaken() throws {
    try inDemo { program in
      let text = """
        id,status,rationale,owner
        CC8.0,not_met,No reviews,
        PP1.1,met,Seen,
        CC77.1,met,Seen,
        CC1.5,met,,
        CC2.1,splendid,Seen,
        CC2.2
        """
      let result = try importing(text, program, "--json")
      #expect(result.code == 0)
      let table = try result.json(ImportedTable.self)
      #expect(table.changed.contains { $0.record == "CC8.1" && $0.new == "not_met" })
      #expect(
        table.notes.prefix(2) == ["Row 2: CC8.0 read as CC8.1.", "Row 3: PP1.1 read as PI1.1."])
      #expect(table.refused.map(\.row) == [3, 4, 5, 6, 7])
      #expect(table.refused.map(\.column) == ["id", "id", "rationale", "status", ""])
      #expect(table.refused[0].why.hasPrefix("PI1.1 belongs to Processing Integrity"))
      #expect(table.refused[1].allowed.contains("CC7.1"))
      #expect(table.refused[3].allowed == GapStatus.allCases.map(\.rawValue))
      #expect(try importing(text, program, "--strict").code == 65)
      let people = try importing(text, program).output
      #expect(people.contains("row 6, status: “splendid” is no status. Allowed: not_assessed, met"))
    }
  }

  @Test func theListAsJSONSaysHowTheAssessorKnows() throws {
    struct Gap: Decodable {
      let id, method, source, saidBy, evidence, lastTime, owner: String
      let gaps: [String]
    }
    try inDemo { program in
      let text =
        "id,method,source,said by,evidence,last_time\nCC6.1,Interview,Call,Zoe,Notes,2025\n"
      #expect(try importing(text, program).code == 0)
      let gap = try #require(
        try program.run("gaps", "--json", "--series", "CC6").json([Gap].self).first)
      #expect(gap.method == "interview" && gap.source == "Call" && gap.saidBy == "Zoe")
      #expect(gap.evidence == "Notes" && gap.lastTime == "2025" && !gap.owner.isEmpty)
      #expect(gap.gaps == ["G-02", "G-05"])
    }
  }

  @Test func standardInputIsADash() throws {
    try inDemo { program in
      let result = try program.shell(
        "printf 'id,note\\nCC6.1,from a pipe\\n' | \"$G\" import --gaps - --json")
      #expect(try result.json(ImportedTable.self).changed.map(\.new) == ["from a pipe"])
      #expect(try program.run("log", "-n", "1").output.contains("from standard input"))
    }
  }

  @Test(
    arguments: [
      (["import", "--gaps", "none.csv"], 66), (["import", "--gaps", "."], 66),
      (["import"], 64), (["import", "--gaps", "a.csv", "report.json"], 64),
      (["import", "--gaps", "a.csv", "--boundary", "b.csv"], 64),
      (["import", "--gaps", "bad.csv"], 65), (["import", "--boundary", "bad.json"], 65),
      (["import", "--gaps", "x.greenroom"], 65), (["gaps", "--csv", "--json"], 64),
      (["import", "--gaps", "good.csv", "--read-only"], 77),
      (["import", "--gaps", "good.csv", "--read-only", "--dry-run"], 0),
    ] as [([String], Int32)])
  func whatIsRefusedAsAWholeSaysSo(arguments: [String], code: Int32) throws {
    try inDemo { program in
      for (name, text) in ["bad.csv": "a,b\n", "bad.json": "[{", "good.csv": "id,note\nCC6.1,x"] {
        try Data(text.utf8).write(to: program.folder.appending(path: name))
      }
      let before = try entries(program)
      let result = try program.run(arguments)
      #expect(result.code == code, "\(result.errors)")
      #expect(result.errors.isEmpty == (code == 0))
      #expect(try entries(program) == before)
    }
  }
}
