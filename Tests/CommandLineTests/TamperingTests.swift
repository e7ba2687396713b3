import Foundation
import Testing

/// Edits made behind the program's back by SQLite's own program.
struct TamperingTests {
  /// What is done, and what `verify` must name of it.
  static let edits: [(sql: String, names: [String])] = [
    ("UPDATE project SET name = 'Other'", ["table project", "column name", "Pennywharf", "Other"]),
    (
      "UPDATE assessment SET status = 'met' WHERE criterion = 'CC6.6'",
      ["table assessment", "CC6.6", "column status"]
    ),
    ("DELETE FROM assessment WHERE criterion = 'CC6.6'", ["table assessment", "CC6.6", "missing"]),
    ("UPDATE person SET name = 'X' WHERE name LIKE 'Ines%'", ["table person", "column name"]),
    ("UPDATE point SET note = note || '!'", ["table point", "column note"]),
    ("INSERT INTO setting (key, value) VALUES ('a', 'b')", ["table setting", "row a"]),
    ("DELETE FROM category WHERE id = 'availability'", ["table category", "availability"]),
    ("UPDATE finding SET severity = 4 WHERE id = 1", ["table finding"]),
    ("DELETE FROM finding_event WHERE id = 1", ["table finding_event"]),
    ("UPDATE resource SET name = 'x' WHERE id = 1", ["table resource"]),
    ("UPDATE tool_check SET criteria = '' WHERE id = 1", ["table tool_check"]),
    ("UPDATE import SET path = 'x'", ["table import"]),
    (
      "DROP TRIGGER IF EXISTS journal_no_update; UPDATE journal SET actor = 'X' WHERE seq = 5",
      ["entry 5"]
    ),
    (
      "UPDATE project SET name = 'Other'; DELETE FROM finding WHERE id = 2",
      ["table project", "table finding"]
    ),
  ]

  @Test(
    .enabled("sqlite3 is not installed: SKIPPED, edits behind the journal's back are not tried") {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")
    }, arguments: edits)
  func verifyNamesWhatWasEdited(sql: String, names: [String]) throws {
    try inDemo { program in
      // The triggers that make the journal append-only fall first, as an intruder would have it.
      let edit = try program.shell(
        """
        triggers=$(sqlite3 x.greenroom "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_master
          WHERE type = 'trigger' AND tbl_name = 'journal'")
        case "$EDIT" in *journal*) sqlite3 x.greenroom "$triggers" ;; esac
        sqlite3 x.greenroom "$EDIT"
        """, with: ["EDIT": sql])
      #expect(edit.code == 0, "\(edit.errors)")
      let result = try program.run("verify")
      #expect(result.code == 1)
      for name in names { #expect(result.output.contains(name), "\(result.output)") }
    }
  }
}

extension Program {
  /// Runs a shell line with further variables.
  func shell(_ line: String, with variables: [String: String]) throws -> Result {
    var program = self
    program.environment.merge(variables) { $1 }
    return try program.shell(line)
  }
}
