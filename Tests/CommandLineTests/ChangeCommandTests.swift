import Foundation
import Testing

struct ChangeCommandTests {
  private struct Entry: Decodable {
    let seq: Int
    let actor, kind, title: String
  }

  @Test func changesUndoAndRedoAcrossProcesses() throws {
    try inDemo { program in
      let set = try program.run(
        "set", "cc8.1", "--status", "not_met", "--rationale", "No reviews", "--as", "Eve")
      #expect(set.code == 0)
      #expect(set.output.contains("CC8.1: met → not met"))
      #expect(try status(of: "CC8.1", program) == "not_met")
      #expect(try program.run("undo", "--as", "Eve").code == 0)
      #expect(try status(of: "CC8.1", program) == "met")
      #expect(try program.run("redo", "--as", "Eve").code == 0)
      #expect(try status(of: "CC8.1", program) == "not_met")
      let entries = try program.run("log", "--json", "-n", "3").json([Entry].self)
      #expect(entries.map(\.kind) == ["redo", "undo", "change"])
      #expect(entries.allSatisfy { $0.actor == "Eve" })
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func anotherPersonsChangeIsNotUndoneUnasked() throws {
    try inDemo { program in
      try program.run("set", "CC8.1", "--status", "met", "--rationale", "Seen", "--as", "Eve")
      let refused = try program.run("undo", "--as", "Adam")
      #expect(refused.code == 1)
      #expect(refused.errors.contains("--yes"))
      #expect(try program.run("undo", "--as", "Adam", "--yes").code == 0)
    }
  }

  @Test func actorIsTheOptionElseTheVariableElseTheLogin() throws {
    try inDemo { program in
      var program = program
      program.environment["GREENROOM_ACTOR"] = "Variable"
      try program.run("set", "CC8.1", "--status", "met", "--rationale", "1", "--as", "Option")
      try program.run("set", "CC8.1", "--status", "met", "--rationale", "2")
      program.environment["GREENROOM_ACTOR"] = ""
      try program.run("set", "CC8.1", "--status", "met", "--rationale", "3")
      let entries = try program.run("log", "--json", "-n", "3").json([Entry].self)
      #expect(entries.map(\.actor).dropFirst() == ["Variable", "Option"])
      #expect(entries.first?.actor == NSUserName())
    }
  }

  @Test func whatChangesNothingWritesNoEntry() throws {
    try inDemo { program in
      let arguments = ["set", "CC8.1", "--status", "met", "--rationale", "Seen"]
      try program.run(arguments)
      let before = try program.run("log", "--json").output
      let again = try program.run(arguments)
      #expect(again.code == 0)
      #expect(again.output.contains("nothing was changed"))
      #expect(try program.run("log", "--json").output == before)
    }
  }

  @Test(arguments: [
    (["set", "CC8.1", "--status", "met"], 65, "rationale"),
    (["set", "CC8.1", "--status", "perfect"], 64, "partially_met"),
    (["set", "CC99.1", "--status", "met", "--rationale", "x"], 64, "greenroom criteria"),
    (["set", "PI1.1", "--status", "met", "--rationale", "x"], 65, "not in scope"),
    (
      ["set", "CC8.1", "--status", "met", "--rationale", "x", "--read-only"], 77, "read-only"
    ),
  ])
  func refusalSaysWhy(arguments: [String], code: Int32, word: String) throws {
    try inDemo { program in
      let result = try program.run(arguments)
      #expect(result.code == code)
      #expect(result.errors.hasPrefix("greenroom: "))
      #expect(result.errors.contains(word))
    }
  }

  private func status(of id: String, _ program: Program) throws -> String? {
    struct Criterion: Decodable {
      let id: String
      let status: String?
    }
    return try program.run("criteria", "--json").json([Criterion].self)
      .first { $0.id == id }?.status
  }
}
