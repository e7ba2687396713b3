import Readiness
import Testing

/// Signatures in the shape signature tools and sheets bring them.
@Suite struct AcknowledgementTableTests {
  struct Export: CustomTestStringConvertible {
    let tool: String
    let text: String
    let source: String

    var testDescription: String { tool }
  }

  static let exports = [
    Export(
      tool: "DocuSign",
      text: """
        Subject,Envelope ID,Recipient Name,Recipient Email,Status,Sent On,Completed On
        Please sign: Code of Conduct,1f,Ada Lind,ada@pier.example,Completed,4/1/2026 9:00:00 AM,4/13/2026 10:00:00 AM
        Please sign: Code of Conduct,2f,Ben Okoro,ben@pier.example,Delivered,4/1/2026 9:00:00 AM,
        Please sign: Code of Conduct,3f,王 伟,wei@pier.example,Declined,4/1/2026 9:00:00 AM,
        """, source: "DocuSign"),
    Export(
      tool: "Dropbox Sign",
      text: """
        Title,Signer name,Signer email,Status,Signed at
        Code of Conduct v2.0.pdf,Ada Lind,ada@pier.example,signed,2026-04-13 10:00
        Code of Conduct v2.0.pdf,Ben Okoro,ben@pier.example,awaiting_signature,
        """, source: "Dropbox Sign"),
    Export(
      tool: "learning system",
      text: """
        Name,Email,Policy Name,Policy Version,Status,Acknowledged On
        Ada Lind,ada@pier.example,Code of Conduct,2,Acknowledged,2026-04-13
        Ben Okoro,ben@pier.example,Code of Conduct,2,Pending,
        """, source: "learning system"),
    Export(
      tool: "our sheet",
      text: """
        policy,version,person,email,due,signed_on,source
        POL-01,2.0,Ada Lind,ada@pier.example,2026-04-30,2026-04-13,paper
        POL-01,2.0,Ben Okoro,ben@pier.example,2026-04-30,,
        """, source: "paper"),
  ]

  @Test(arguments: exports) func anExportBecomesSignatures(_ export: Export) throws {
    let result = try PaperSample.staffed.acknowledgements(export.text)
    #expect(result.refused == [])
    #expect(
      result.items.map(\.values) == [
        [
          "policy": "p1", "person": "ada", "version": "2.0", "day": "2026-04-13",
          "source": export.source,
        ]
      ])
    #expect(result.created == 1 && result.notes("passed over"))
  }

  @Test(arguments: exports) func theSameExportChangesNothingTwice(_ export: Export) throws {
    let first = try PaperSample.staffed.acknowledgements(export.text)
    let again = try PaperSample.staffed.after(first).acknowledgements(export.text)
    #expect(again.edits == [] && again.refused == [] && again.unchanged == 1)
  }

  private func signatures(
    _ rows: String..., sample: PaperSample = .staffed
  ) throws -> TableComparison {
    try sample.acknowledgements(
      "policy,version,person,email,due,signed_on,source\n" + rows.joined(separator: "\n"))
  }

  @Test func withoutAVersionTheOneToSignOnTheDayIsMeant() throws {
    let result = try signatures(
      "POL-01,,,ada@pier.example,,2025-06-01,", "POL-01,,,ben@pier.example,,2026-04-01,")
    #expect(result.items.map { $0["version"] } == ["1.0", "2.0"])
  }

  static let bad: [(row: String, column: String, word: String)] = [
    ("POL-09,2.0,,ada@pier.example,,2026-04-01,", "policy", "POL-09"),
    ("POL-01,7,,ada@pier.example,,2026-04-01,", "version", "“7” is no version"),
    ("POL-01,2.0,,eve@pier.example,,2026-04-01,", "", "nobody of the roster"),
    ("POL-01,2.0,,ada@pier.example,,2026-08-01,", "day", "still to come"),
    ("POL-01,2.0,,ada@pier.example,,2026-01-01,", "day", "approved on 2026-03-01"),
    ("POL-01,,,ada@pier.example,,2024-06-01,", "version", "in force on 2024-06-01"),
  ]

  @Test(arguments: bad) func aWrongRowIsRefusedAlone(
    _ bad: (row: String, column: String, word: String)
  ) throws {
    let result = try signatures(bad.row, "POL-01,2.0,,ben@pier.example,,2026-04-01,")
    #expect(result.refused.map(\.column) == [bad.column] && result.created == 1)
    #expect(result.refused.first?.why.contains(bad.word) ?? false, "\(result.refused)")
    if bad.column == "policy" {
      #expect(result.refused.first?.allowed == ["POL-01 Code of Conduct"])
    }
    if bad.column == "version" { #expect(result.refused.first?.allowed == ["1.0", "2.0"]) }
  }

  @Test func theEarliestDayStays() throws {
    let first = try signatures("POL-01,2.0,,ada@pier.example,,2026-04-13,paper")
    let sample = PaperSample.staffed.after(first)
    #expect(
      try signatures("POL-01,2,,ada@pier.example,,2026-05-13,", sample: sample).edits == [])
    let earlier = try signatures("POL-01,2.0,,ada@pier.example,,2026-04-02,", sample: sample)
    #expect(earlier.items.map { $0["day"] } == ["2026-04-02"] && earlier.updated == 1)
  }

  @Test func whereAPolicyIsSignedAgainEachDayIsASignature() throws {
    var sample = PaperSample.staffed
    for index in sample.items.indices where sample.items[index].id == "p1" {
      sample.items[index]["sign_again"] = "annual"
    }
    let result = try signatures(
      "POL-01,1.0,,ada@pier.example,,2025-02-01,", "POL-01,1.0,,ada@pier.example,,2026-02-01,",
      sample: sample)
    #expect(result.created == 2)
  }
}
