import Foundation
import ProjectFile
import Readiness
import TestKit
import Testing

@testable import Jobs

@Suite struct ChecklistJobTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_543)  // 2026-03-31
  private static let nasty = [
    "", "plain", "=1+1", "'=1+1", "''=1", "+49 30", "-", "-5", "'-5", "@cmd", "\t=1", "'",
    "'quoted'",
    " edge ", "two\nlines", "two\r\nlines", "\r\nfirst", "a\"b\"", "\"", ",;\t", "é e\u{301} 漢字",
    "\u{FEFF}mark", "＝1", "\u{1B}[31mred", "bell\u{7}", "\u{202E}turned", "👩‍👩‍👧", "=\"a\",\"b\"",
    "id,status\nCC1.1,met",
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func job(_ name: String) throws -> ChecklistJob {
    let file = try ProjectFile.create(
      at: folder.path(name),
      project: Project(
        id: "1", name: "Acme", categories: [.security], auditType: .typeII, period: nil,
        timeZone: "UTC"),
      by: Self.ada)
    return ChecklistJob(
      TableContext(file: file, author: Self.ada, asOf: Self.today) { UUID().uuidString })
  }

  private static let ada = Author(name: "Ada", at: Instant(startOf: today))

  /// Fills all 33 criteria with nasty texts, and people of nasty names.
  private func fill(_ job: ChecklistJob, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func text() -> String {
      (0...random.next(upTo: 2)).map { _ in Self.nasty[random.next(upTo: Self.nasty.count)] }
        .joined()
    }
    let people = (0..<6).map { number in
      Person(
        id: .init("p\(number)"), name: "P" + text().filter { !"\u{1B}\u{7}".contains($0) },
        email: number < 3 ? "p\(number)@example.com" : "")
    }
    let assessments = Catalogue.shipped.criteria(in: [.security]).map { criterion in
      var assessment = Assessment(criterion: criterion.id)
      assessment.rationale = "r" + text()
      assessment.status = GapStatus.allCases[random.next(upTo: 5)]
      assessment.assessedOn = assessment.status == .notAssessed ? nil : Self.today
      assessment.method = ([nil] + AssessmentMethod.allCases)[random.next(upTo: 4)]
      assessment.owner = people[random.next(upTo: 6)].id
      assessment.saidBy = random.next(upTo: 2) == 0 ? nil : people[random.next(upTo: 6)].id
      (assessment.source, assessment.evidence) = (text(), text())
      (assessment.note, assessment.lastTime) = (text(), text())
      return assessment
    }
    _ = try job.context.file.apply(
      people.map { .putPerson($0) } + assessments.map { .assess($0) }, by: Self.ada)
  }

  @Test(arguments: 0..<12)
  func whatIsExportedComesBackAsItWas(seed: Int) throws {
    let job = try job("a.greenroom")
    try fill(job, seed: UInt64(seed))
    let text = try job.export()
    let same = try job.compare(text)
    #expect(same.changes == [] && same.edits == [] && same.refused == [] && same.notes == [])
    #expect(same.unchanged == 33)
    #expect(try job.apply(same, from: "a.csv") == nil)

    let other = try self.job("b.greenroom")
    let before = try job.context.file.snapshot(asOf: Self.today)
    _ = try other.context.file.apply(before.people.map { .putPerson($0) }, by: Self.ada)
    let taken = try other.compare(text)
    #expect(taken.refused == [])
    _ = try other.apply(taken, from: "a.csv")
    #expect(try other.export() == text)
    let after = try other.context.file.snapshot(asOf: Self.today)
    for (id, assessment) in before.assessments where !assessment.isBeyondTables {
      let taken = try #require(after.assessments[id])
      #expect(taken == assessment)
      #expect(Array(taken.note.utf8) == Array(assessment.note.utf8))
    }
  }

  @Test func fiveCellsAreFiveChangesAndOneUndo() throws {
    let job = try job("a.greenroom")
    let edited = """
      id;status;rationale;owner\r
      CC8.0;met;Reviewed;Zoe\r
      CC6.1;;;Zoe\r
      CC6.2;;"no
      good";\r
      """
    let comparison = try job.compare("\u{FEFF}" + edited)
    #expect(comparison.changes.count == 5 && comparison.refused == [])
    let entry = try #require(try job.apply(comparison, from: "/tmp/gaps of march.csv"))
    #expect(entry.title == "Checklist imported from gaps of march.csv: 3 criteria changed")
    let after = try job.context.file.snapshot(asOf: Self.today)
    #expect(after.people.map(\.name) == ["Zoe"] && after.assessments.count == 3)
    _ = try job.context.file.undo(by: Self.ada)
    let undone = try job.context.file.snapshot(asOf: Self.today)
    #expect(undone.people == [] && undone.assessments == [:])
    #expect(try job.context.file.verify().problems == [])
  }

  @Test func whatOthersChangedSinceTheComparisonIsAskedAbout() throws {
    let job = try job("a.greenroom")
    let comparison = try job.compare("id,note\nCC6.1,mine\n")
    let id = try #require(CriterionID("CC6.1"))
    var theirs = Assessment(criterion: id)
    theirs.note = "theirs"
    _ = try job.context.file.apply([.assess(theirs)], by: Author(name: "Bob", at: Self.ada.at))
    #expect(throws: ProjectFileError.self) { try job.apply(comparison, from: "a.csv") }
    _ = try job.apply(comparison, from: "a.csv", overwriting: true)
    #expect(try job.context.file.snapshot(asOf: Self.today).assessments[id]?.note == "mine")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE] + Array("id\tnote\nCC6.1\tx\n".utf16).flatMap { [UInt8($0), 0] }, 1),
      (Array("id,note\nCC6.1,x\n".utf8), 1), ([0x69, 0x64, 0xE9, 0x0A], nil), ([], nil),
    ] as [([UInt8], Int?)])
  func aFileIsReadInTheEncodingsOfSpreadsheetsOrRefused(bytes: [UInt8], changes: Int?) throws {
    let job = try job("a.greenroom")
    let path = try folder.write(bytes, "x.csv")
    guard let changes else {
      let failure = #expect(throws: Failure.self) { try job.compare(path: path) }
      #expect(failure?.kind == .badInput && failure?.message.hasPrefix("x.csv") == true)
      return
    }
    #expect(try job.compare(path: path).changes.count == changes)
  }
}

extension Assessment {
  /// Whether a text holds what no table carries, such as an escape byte.
  fileprivate var isBeyondTables: Bool {
    [rationale, source, evidence, note, lastTime].contains { text in
      text.unicodeScalars.contains { "\u{1B}\u{7}".unicodeScalars.contains($0) }
    }
  }
}
