import Foundation
import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct EditTests {
  private let day = CalendarDate.on("2026-03-01")
  private let bob = Author(name: "Bob", at: .day(1))

  private func assessment(_ note: String = "", owner: Person? = nil) -> Assessment {
    Assessment(
      criterion: .named("CC6.1"), status: .met, rationale: "seen", owner: owner?.id, note: note,
      assessedOn: day)
  }

  private func stored(_ scratch: ScratchProject) throws -> Assessment? {
    try scratch.file.snapshot(asOf: day).assessments[.named("CC6.1")]
  }

  /// A project whose criterion Ada assessed and Bob, in another window, gave a note.
  private func editedByBob() throws -> ScratchProject {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada), .assess(assessment())], by: .ada(1))
    let window = try ProjectFile.open(at: scratch.path)
    _ = try window.apply(
      [Edit(.assess(assessment("Bob's")), base: .assess(assessment()))], by: bob)
    try window.close()
    return scratch
  }

  @Test func anOlderPictureOverwritesNothing() throws {
    let scratch = try editedByBob()
    let entry = try scratch.file.apply(
      [Edit(.assess(assessment(owner: .ada)), base: .assess(assessment()))], by: .ada(2))
    #expect(entry?.title == "CC6.1: owner Ada")
    #expect(try stored(scratch) == assessment("Bob's", owner: .ada))
    #expect(try scratch.file.verify().isIntact)
    _ = try scratch.file.undo(by: .ada(3))
    #expect(try stored(scratch) == assessment("Bob's"))
  }

  @Test func aFieldBothChangedIsAskedAboutWithWhoAndWhen() throws {
    let scratch = try editedByBob()
    let before = try scratch.dump(Schema.journaled + ["journal"])
    let edits = [
      Edit(.setSetting(key: "k", value: "v"), base: .setSetting(key: "k", value: nil)),
      Edit(.assess(assessment("Ada's")), base: .assess(assessment())),
    ]
    let error = ProjectFileError.thrown { _ = try scratch.file.apply(edits, by: .ada(2)) }
    #expect(
      error
        == .editedMeanwhile([
          FieldConflict(
            record: "CC6.1", field: "note", base: "", theirs: "Bob's", mine: "Ada's", by: "Bob",
            at: .day(1))
        ]))
    #expect(
      error?.message == "CC6.1: Bob changed the note meanwhile to \"Bob's\", yours is \"Ada's\"; "
        + "nothing was changed, look at both and save again")
    #expect(try scratch.dump(Schema.journaled + ["journal"]) == before)
    let entry = try scratch.file.apply(edits, overwriting: true, by: .ada(3))
    #expect(entry?.title == "Setting k: default → v (and 1 more)")
    #expect(try stored(scratch) == assessment("Ada's"))
  }

  @Test func whatSomeoneElseSavedAlikeIsNoChange() throws {
    let scratch = try editedByBob()
    let edit = Edit(.assess(assessment("Bob's")), base: .assess(assessment()))
    #expect(try scratch.file.apply([edit], by: .ada(2)) == nil)
  }

  @Test func editsOfOneRecordInOneStepAddUp() throws {
    let scratch = try editedByBob()
    let base = ProjectChange.assess(assessment("Bob's"))
    let entry = try scratch.file.apply(
      [
        Edit(.assess(assessment("Bob's", owner: .ada)), base: base),
        Edit(.assess(assessment("Ada's")), base: base),
      ], by: .ada(2))
    #expect(entry?.title == "CC6.1: owner Ada, note edited")
    #expect(try stored(scratch) == assessment("Ada's", owner: .ada))
  }

  @Test func theNewestEntryThatTouchedTheFieldNamesItsActor() throws {
    let scratch = try ScratchProject()
    var theirs = Project.acme
    theirs.categories = [.security]
    _ = try scratch.file.apply([.putProject(theirs)], by: bob)
    theirs.timeZone = "UTC"
    _ = try scratch.file.apply([.putProject(theirs), .assess(assessment())], by: .ada(2))
    var mine = Project.acme
    mine.categories = [.security, .privacy]
    mine.timeZone = "Asia/Tokyo"
    let error = ProjectFileError.thrown {
      _ = try scratch.file.apply([Edit(.putProject(mine), base: .putProject(.acme))], by: bob)
    }
    guard case .editedMeanwhile(let conflicts) = error else {
      Issue.record("nobody was asked")
      return
    }
    #expect(conflicts.map(\.field) == ["categories", "time zone"])
    #expect(conflicts.map(\.by) == ["Bob", "Ada"])
  }

  @Test func aChangeBehindTheJournalHasNoName() throws {
    let scratch = try ScratchProject()
    try scratch.behindItsBack("INSERT INTO setting VALUES ('k', 'theirs')")
    let error = ProjectFileError.thrown {
      _ = try scratch.file.apply(
        [Edit(.setSetting(key: "k", value: "v"), base: .setSetting(key: "k", value: nil))],
        by: .ada(1))
    }
    #expect(error?.message.hasPrefix("Setting k: someone else changed the value") == true)
  }

  @Test func aConflictOverAFindingSaysWhatItIsAbout() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("arn:logs", name: "logs")]))
    let identity = try scratch.file.read {
      try Data.fetchOne($0, sql: "SELECT identity FROM finding")?.hexadecimal ?? ""
    }
    func triage(_ note: String) -> ProjectChange { .triage(Triage(finding: identity, note: note)) }
    _ = try scratch.file.apply([triage("theirs")], by: bob)
    let error = ProjectFileError.thrown {
      _ = try scratch.file.apply([Edit(triage("mine"), base: triage(""))], by: .ada(20))
    }
    #expect(
      error?.message.hasPrefix("Finding About s3_public on logs: Bob changed the note") == true)
  }

  @Test func aLongTextIsNotToldWhole() {
    let long = String(repeating: "x", count: 1_000)
    let conflict = FieldConflict(record: "r", field: "f", base: "", theirs: long, mine: long)
    let message = ProjectFileError.editedMeanwhile([conflict, conflict]).message
    #expect(message.count < 400 && message.contains("(and 1 more)"))
  }
}
