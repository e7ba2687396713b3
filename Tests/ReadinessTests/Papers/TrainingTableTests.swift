import Readiness
import Testing

/// Records of training in the shape learning systems export them.
@Suite struct TrainingTableTests {
  struct Export: CustomTestStringConvertible {
    let tool: String
    let text: String
    /// What Ada's record is made of, beside who and what.
    let ada: [String: String]

    var testDescription: String { tool }
  }

  static let exports = [
    Export(
      tool: "KnowBe4",
      text: """
        First Name,Last Name,Email,Campaign Name,Module Name,Enrollment Date,Start Date,\
        Completion Date,Status,Time Spent,Score
        Ada,Lind,ada@pier.example,Annual 2026,2026 Security Awareness Essentials,\
        05/01/2026 09:00 AM,05/02/2026 09:00 AM,05/13/2026 10:00 AM,Passed,00:31:07,85%
        Ben,Okoro,ben@pier.example,Annual 2026,2026 Security Awareness Essentials,\
        05/01/2026 09:00 AM,,,Not Started,,n/a
        """,
      ada: [
        "assigned": "2026-05-01", "completed": "2026-05-13", "score": "85%", "source": "KnowBe4",
      ]),
    Export(
      tool: "Huntress SAT",
      text: """
        First Name,Last Name,Email,Assignment,Episode,Status,Assigned At,Due Date,Completed At,Score
        Ada,Lind,ada@pier.example,Spring,Security awareness,Completed,2026-05-01,2026-05-31,2026-05-13,17/20
        Ben,Okoro,ben@pier.example,Spring,Security awareness,In Progress,2026-05-01,2026-05-31,,
        """,
      ada: [
        "assigned": "2026-05-01", "due": "2026-05-31", "completed": "2026-05-13",
        "score": "17/20", "source": "Huntress SAT",
      ]),
    Export(
      tool: "Huntress SAT, a column an episode",
      text: """
        Learner,Email,Department,Welcome to security
        Ada Lind,ada@pier.example,Platform,2026-05-13
        Ben Okoro,ben@pier.example,Platform,Not started
        """,
      ada: ["completed": "2026-05-13", "source": "Huntress SAT"]),
    Export(
      tool: "Vanta",
      text: """
        Name,Email,Training name,Status,Due date,Completed date
        Ada Lind,ada@pier.example,Security awareness,Complete,2026-05-31,2026-05-13
        Ben Okoro,ben@pier.example,Security awareness,Overdue,2026-05-31,
        """,
      ada: ["due": "2026-05-31", "completed": "2026-05-13", "source": "Vanta"]),
    Export(
      tool: "Google Classroom",
      text: """
        Last Name,First Name,Email Address,Security awareness,Secure coding
        Date,,,2026-05-31,2026-06-30
        Points,,,20,100
        Class Average,,,17,
        Lind,Ada,ada@pier.example,17,
        Okoro,Ben,ben@pier.example,Missing,
        """,
      ada: ["due": "2026-05-31", "score": "17/20", "source": "Google Classroom"]),
    Export(
      tool: "our own",
      text: """
        code,course,person,assigned,due,completed,score,certificate,source,note,id
        ,CR-01,Ada Lind,2026-05-01,2026-05-31,2026-05-13,85%,cert.pdf,the sheet,,
        ,security AWARENESS,ben@pier.example,2026-05-01,,,,,,,
        """,
      ada: [
        "assigned": "2026-05-01", "due": "2026-05-31", "completed": "2026-05-13", "score": "85%",
        "certificate": "cert.pdf", "source": "the sheet",
      ]),
  ]

  @Test(arguments: exports) func anExportBecomesRecords(_ export: Export) throws {
    let result = try PaperSample.staffed.training(export.text)
    #expect(result.refused == [])
    let ada = try #require(result.items.first { $0["person"] == "ada" && $0["course"] == "c1" })
    #expect(ada.values.filter { !["person", "course"].contains($0.key) } == export.ada)
    #expect(result.created == result.items.count)
  }

  @Test(arguments: exports) func theSameExportChangesNothingTwice(_ export: Export) throws {
    let first = try PaperSample.staffed.training(export.text)
    let again = try PaperSample.staffed.after(first).training(export.text)
    #expect(again.edits == [] && again.refused == [] && again.unchanged == first.items.count)
  }

  private static let header = "Email,Module Name,Enrollment Date,Completion Date,Status,Score\n"

  private func training(_ rows: String..., sample: PaperSample = .staffed) throws -> TableComparison
  {
    try sample.training(Self.header + rows.joined(separator: "\n"))
  }

  @Test func aCompletionUpdatesTheOpenRecord() throws {
    let open = try training("ada@pier.example,Secure coding,2026-05-01,,In Progress,")
    let sample = PaperSample.staffed.after(open)
    let done = try training(
      "ada@pier.example,Secure coding,2026-05-01,2026-05-20,Passed,92", sample: sample)
    #expect(done.updated == 1 && done.created == 0)
    #expect(done.items.map(\.id) == open.items.map(\.id))
    // An older file takes nothing back, and a new round is a record of its own.
    let after = sample.after(done)
    #expect(
      try training("ada@pier.example,Secure coding,2026-05-01,,In Progress,", sample: after).edits
        == [])
    let next = try training(
      "ada@pier.example,Secure coding,2026-06-01,2026-06-20,Passed,92", sample: after)
    #expect(next.created == 1)
  }

  static let bad: [(row: String, column: String, word: String)] = [
    ("ada@pier.example,Juggling,2026-05-01,2026-05-13,Passed,", "course", "Juggling"),
    ("eve@pier.example,Secure coding,2026-05-01,2026-05-13,Passed,", "", "nobody of the roster"),
    ("ada@pier.example,Secure coding,2026-05-01,2027-05-13,Passed,", "completed", "still to come"),
    ("ada@pier.example,Secure coding,2026-05-01,soon,Passed,", "completed", "soon"),
    ("ada@pier.example,Secure coding,2026-05-01,2026-05-13,Perhaps,", "status", "Perhaps"),
  ]

  @Test(arguments: bad) func aWrongRowIsRefusedAlone(
    _ bad: (row: String, column: String, word: String)
  ) throws {
    let result = try training(bad.row, "ben@pier.example,Secure coding,,2026-05-13,Passed,85%")
    #expect(result.refused.map(\.column) == [bad.column] && result.created == 1)
    #expect(result.refused.first?.why.contains(bad.word) ?? false)
    if bad.column == "course" {
      #expect(result.refused.first?.allowed == ["CR-01 Security awareness", "CR-02 Secure coding"])
    }
  }

  @Test func oddScoresAndDaysAreToldAndNothingIsInvented() throws {
    let result = try training(
      "ben@pier.example,Secure coding,,2026-01-20,Passed,n/a",
      "ada@pier.example,Secure coding,2026-05-01,,Completed,-",
      "ada@pier.example,Security awareness,2026-05-01,2026-05-13,Failed,12%",
      "wei@pier.example,Secure coding,,2026-05-13,Passed,85%",
      "wei@pier.example,Secure coding,,2026-05-13,Passed,85%")
    #expect(result.refused == [] && result.created == 4)
    #expect(result.items.map { $0["score"] } == ["", "", "12%", "85%"])
    #expect(result.items.map { $0["completed"] } == ["2026-01-20", "", "", "2026-05-13"])
    for word in [
      "before their first day: Ben Okoro", "score that is none", "without a day", "“Failed”",
      "an earlier row tells already",
    ] {
      #expect(result.notes(word), "\(word): \(result.notes)")
    }
  }

  @Test func aGradebookWithoutACourseIsRefusedAsAWhole() throws {
    let refusal = #expect(throws: Refusal.self) {
      try PaperSample.staffed.training(
        "Last Name,First Name,Email Address,Algebra\nLind,Ada,ada@pier.example,17\n")
    }
    #expect(refusal?.reason.contains("algebra") ?? false)
    #expect(refusal?.reason.contains("CR-02 Secure coding") ?? false)
  }
}
