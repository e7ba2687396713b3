import Foundation
import Testing

/// A criterion's form, answered line by line.
struct EditCommandTests {
  @Test func answersAreSavedAsOneChange() throws {
    try inDemo { program in
      let result = try program.shell(
        "printf 'met\\nSaw the access list\\n.\\ninterview\\n\\n\\n\\n\\nAsk again\\n.\\n' | \"$G\" edit cc6.1 --plain --as Eve"
      )
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.hasPrefix("Saved as journal entry "))
      #expect(result.errors.contains("Rationale"))
      let gaps = try program.run("gaps", "--json")
      #expect(gaps.output.contains("Saw the access list"))
      #expect(try program.run("log").output.contains("Eve"))
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test(arguments: [
    ("goal", "\\n2027-06-30\\n\\n.\\n", "2027-06-30"),
    ("m-03", "Penetration test and retest\\n\\n\\n\\n.\\n", "Penetration test and retest"),
  ]) func aRecordOfTheScopeIsAskedForInTheSameWay(
    _ record: String, _ answers: String, _ expected: String
  ) throws {
    try inDemo { program in
      let result = try program.shell("printf '\(answers)' | \"$G\" edit \(record) --plain")
      #expect(result.code == 0, "\(result.errors)")
      #expect(try program.run("scope").output.contains(expected))
    }
  }

  @Test func anInputThatEndsChangesNothing() throws {
    try inDemo { program in
      let before = try program.run("log", "--json").output
      let result = try program.run("edit", "CC6.1", "--plain")
      #expect(result.code == 64)
      #expect(result.errors.contains("nothing was changed"))
      #expect(try program.run("log", "--json").output == before)
    }
  }

  @Test func whatIsNoQuestionIsRefusedFirst() throws {
    try inDemo { program in
      let refusals: [(arguments: [String], code: Int32, words: String)] = [
        (["CC6.1"], 64, "needs a terminal"), (["CC99.9", "--plain"], 65, "not in scope"),
        (["so.and.so", "--plain"], 64, "is no criterion"),
        (["P1.1", "--plain"], 65, "not in scope"),
        (["CC6.1", "--plain", "--read-only"], 77, "read-only"),
      ]
      for refusal in refusals {
        let result = try program.run(["edit"] + refusal.arguments)
        #expect(result.code == refusal.code, "\(refusal.arguments): \(result.errors)")
        #expect(result.errors.contains(refusal.words), "\(result.errors)")
      }
    }
  }
}
