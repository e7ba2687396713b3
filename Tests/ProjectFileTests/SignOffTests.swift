import Readiness
import Testing

@testable import ProjectFile

@Suite struct SignOffTests {
  /// The first day of `Author.ada`, in the project's zone.
  private let decision = SignOff(
    decidedBy: "Mira Patel", decidedOn: .on("2026-03-01"), proof: "Minutes \"12\"\n{}")

  private func owned(_ owner: Person?) -> ProjectChange { .met("CC6.1", owner: owner) }

  @Test func aSignOffWithoutChangesIsAnEntryOfItsOwn() throws {
    let scratch = try ScratchProject()
    let before = try scratch.dump()
    let entry = try scratch.file.signOff(title: "Checkpoint: 61 %", decision, by: .ada(1))
    try scratch.reopen()
    let read = try #require(try scratch.file.journal().first)
    #expect(read == entry && read.kind == .signoff && read.of == nil)
    #expect(read.title == "Checkpoint: 61 %" && read.actor == "Ada")
    #expect(read.signOff == decision && read.withdrawal == nil)
    #expect(try scratch.file.changes(of: entry.id).isEmpty)
    #expect(try scratch.dump() == before)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func undoPassesOverWhatWasSignedOff() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.setSetting(key: "k", value: "v")], by: .ada(1))
    _ = try scratch.file.signOff([.met("CC6.1")], title: "Accepted", decision, by: .ada(2))
    let undo = try scratch.file.undo(by: .ada(3))
    #expect(undo.title == "Undo: Setting k: default → v")
    #expect(try scratch.count("assessment") == 1)
    #expect(try scratch.file.undoCandidate() == nil)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func undoNeverTouchesARowSignedOffSince() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada), owned(nil)], by: .ada(1))
    let older = try #require(try scratch.file.apply([owned(.ada)], by: .ada(2)))
    // Another field of the same row, which SQLite alone would let pass.
    let signed = try scratch.file.signOff(
      [.met("CC6.1", because: "reviewed", owner: .ada)], title: "Reviewed", decision, by: .ada(3))
    let before = try scratch.dump(Schema.journaled + ["journal"])
    #expect(
      ProjectFileError.thrown { _ = try scratch.file.undo(expected: older.id, by: .ada(4)) }
        == .conflict(
          "assessment CC6.1 was signed off since (Reviewed); withdraw that first"))
    #expect(try scratch.dump(Schema.journaled + ["journal"]) == before)
    _ = try scratch.file.withdraw(signed.id, reason: "wrong quarter", by: .ada(5))
    #expect(try scratch.file.undo(expected: older.id, by: .ada(6)).of == older.id)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aSignOffIsWithdrawnOnceWithItsReason() throws {
    let scratch = try ScratchProject()
    let entry = try scratch.file.signOff([.met("CC6.1")], title: "Accepted", decision, by: .ada(1))
    #expect(try scratch.file.withdrawal(of: entry.id) == nil)
    let blank = ProjectFileError.thrown {
      _ = try scratch.file.withdraw(entry.id, reason: " \n", by: .ada(2))
    }
    #expect(blank?.message.contains("withdrawn with a reason") == true)
    let withdrawn = try scratch.file.withdraw(
      entry.id, reason: "the proof was another year's", by: .ada(2))
    #expect(withdrawn.kind == .signoff && withdrawn.of == entry.id)
    #expect(withdrawn.title == "Withdrawn: Accepted")
    #expect(withdrawn.withdrawal == "the proof was another year's" && withdrawn.signOff == nil)
    #expect(try scratch.file.withdrawal(of: entry.id) == withdrawn)
    #expect(try scratch.count("assessment") == 1, "what it changed stays")
    let again = ProjectFileError.thrown {
      _ = try scratch.file.withdraw(entry.id, reason: "x", by: .ada(3))
    }
    #expect(again == .refused("Accepted was withdrawn already, by Ada on 2026-03-01"))
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aWithdrawalMaySayWhatBecomesOfTheRecord() throws {
    let scratch = try ScratchProject()
    let entry = try scratch.file.signOff([.met("CC6.1")], title: "Accepted", decision, by: .ada(1))
    _ = try scratch.file.withdraw(
      entry.id, reason: "x", changes: [.met("CC6.1", .notMet)], by: .ada(2))
    #expect(
      try scratch.file.snapshot(asOf: .on("2026-03-01")).assessments.values.map(\.status)
        == [.notMet])
    #expect(try scratch.file.undoCandidate() == nil)
  }

  @Test func onlySignOffsAreWithdrawn() throws {
    let scratch = try ScratchProject()
    let change = try #require(try scratch.file.apply([.met("CC6.1")], by: .ada(1)))
    let signed = try scratch.file.signOff(title: "Checkpoint", decision, by: .ada(2))
    let withdrawn = try scratch.file.withdraw(signed.id, reason: "x", by: .ada(3))
    for entry in [change, withdrawn] {
      let error = ProjectFileError.thrown {
        _ = try scratch.file.withdraw(entry.id, reason: "x", by: .ada(4))
      }
      #expect(error == .refused("only a sign-off can be withdrawn, \(entry.title) is none"))
    }
    #expect(
      ProjectFileError.thrown { _ = try scratch.file.withdraw("x", reason: "x", by: .ada(4)) }
        == .unknownEntry("x"))
  }

  @Test(arguments: [
    (SignOff(decidedBy: " ", decidedOn: .on("2026-03-01"), proof: "x"), "who decided"),
    (SignOff(decidedBy: "M", decidedOn: .on("2026-03-01"), proof: ""), "needs its proof"),
    (SignOff(decidedBy: "M", decidedOn: .on("2026-03-02"), proof: "x"), "still to come"),
  ])
  func aSignOffThatLacksSomethingChangesNothing(decision: SignOff, words: String) throws {
    let scratch = try ScratchProject()
    let before = try scratch.dump(Schema.journaled + ["journal"])
    let error = ProjectFileError.thrown {
      _ = try scratch.file.signOff([.met("CC6.1")], title: "x", decision, by: .ada(1))
    }
    #expect(error?.message.contains(words) == true)
    #expect(try scratch.dump(Schema.journaled + ["journal"]) == before)
  }

  @Test func factsOfAnotherShapeAreNoDecision() {
    for facts in ["", "{}", "[]", #"{"decidedBy":"M","decidedOn":"soon","proof":"x"}"#] {
      let entry = JournalEntry(
        JournalRow(
          seq: 1, id: "a", at: "", actor: "", kind: "signoff", schema: 1, title: "", facts: facts,
          changeset: [], previousHash: []))
      #expect(entry.signOff == nil && entry.withdrawal == nil)
    }
  }
}
