import Foundation
import Readiness
import Reports
import Testing

/// Reports about policies, people and what is asked of people.
struct PaperReportTests {
  static let templates = [
    "policy-register", "acknowledgement-log", "acknowledgement-sheet", "training-matrix",
    "training-sheet", "reminder-email", "roster",
  ]

  @Test(arguments: templates)
  func eachReadsAsItsGolden(template: String) throws {
    try Golden.check(PaperSample.text(template), "\(template).md")
  }

  @Test(arguments: ReportTable.all.map(\.id))
  func eachTableReadsAsItsGolden(table: String) throws {
    let text = try #require(ReportTable.named(table)).text(PaperSample.input())
    try Golden.check(text.replacing("\r\n", with: "\n"), "\(table).csv")
    #expect(text == ReportTable.named(table)?.text(PaperSample.input(PaperSample.items.reversed())))
  }

  @Test(arguments: templates + ["readiness-summary"])
  func theSameFactsInAnotherOrderGiveTheSameBytes(template: String) throws {
    let other = PaperSample.input(PaperSample.items.reversed())
    #expect(try PaperSample.text(template) == PaperSample.text(template, other))
  }

  @Test(arguments: templates)
  func aCompanyWithoutPapersIsToldInWords(template: String) throws {
    let text = try PaperSample.text(template, PaperSample.input([], templates: []))
    #expect(!text.contains("{{"))
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      let body = section.split(separator: "\n").dropFirst()
      #expect(body.contains { !$0.isEmpty && !$0.hasPrefix("#") }, "\(section)")
    }
  }

  @Test(arguments: HostileValueTests.values)
  func noNameBreaksATableOrAMail(value: (text: String, shown: String)) throws {
    let items = PaperSample.items.map { item in
      var item = item
      for field in ["name", "team", "source", "score", "role"] where !item[field].isEmpty {
        item[field] = value.text
      }
      return item
    }
    for template in Self.templates {
      let text = try PaperSample.text(template, PaperSample.input(items))
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
      HostileValueTests.expectEvenTables(text)
      let outside = text.components(separatedBy: "~~~").enumerated().filter { $0.offset % 2 == 0 }
      #expect(outside.allSatisfy { !$0.element.contains("<script") })
      #expect(text.split(separator: "\n").count { $0.hasPrefix("~~~") } % 2 == 0)
    }
  }

  @Test func noFormulaReachesASpreadsheet() throws {
    let items = PaperSample.items.map { item in
      var item = item
      for field in ["name", "team", "source", "email"] where !item[field].isEmpty {
        item[field] = "=1+1@\(item.id)"
      }
      return item
    }
    for table in ReportTable.all {
      let rows = table.text(PaperSample.input(items)).split(separator: "\r\n")
      #expect(rows.count > 1)
      #expect(rows.allSatisfy { !$0.hasPrefix("=") && !$0.contains(",=") })
    }
  }

  @Test func whatAListShowsChangesNoFigure() throws {
    let overdue = PaperSample.input(showing: .overdue)
    let register = try PaperSample.text("policy-register", overdue)
    #expect(register.contains("The list shows what is overdue"))
    #expect(register.contains("4 policies: 1 overdue, 1 due within 30 days, 1 never approved"))
    #expect(register.contains("| POL-02 Backup |") && !register.contains("| POL-01 Access"))
    let sheet = try PaperSample.text("training-sheet", overdue)
    #expect(sheet.contains("Taken: 3 of 4 (75 %), 1 not yet due, 1 on leave."))
    #expect(sheet.contains("| Cy Late |") && !sheet.contains("| Fay Contract |"))
  }

  @Test func aYearLaterEverythingThatRunsOutIsLate() throws {
    let text = try PaperSample.text("policy-register", PaperSample.input(asOf: "2027-03-31"))
    #expect(text.contains("4 policies: 3 overdue, 1 never approved, 1 required one missing"))
  }

  @Test func theSummaryTellsOfPoliciesAndTraining() throws {
    let text = try PaperSample.text("readiness-summary")
    #expect(text.contains("| People with something overdue | 1 person |"))
    #expect(
      text.contains("| Courses taken | 3 of 4 (75 %), 1 not yet due, 1 on leave; 1 overdue |"))
    #expect(
      text.contains("- Review overdue: POL-02 Backup, 2026-01-20, 70 days overdue, Ada Example"))
    #expect(text.contains("- Never approved: POL-04 Vendors, nobody"))
    #expect(text.contains("- Required, and missing: Incident response"))
  }

  static let loosePlaces = [
    "{{#personMails}}\nTo: {{mailToPlain}}\n{{/personMails}}",
    "{{#personMails}}\n~~~\n{{mailToPlain}}\n~~~\n{{/personMails}}",
    "{{#personMails}}\n~~~\n {{mailToPlain}}\n~~~\n{{/personMails}}",
    "~~~\n~~~\n{{#personMails}}\nTo: {{mailToPlain}}\n{{/personMails}}",
    "```\n~~~\n```\n{{#personMails}}\nTo: {{mailToPlain}}\n{{/personMails}}",
    "{{#isReady}}\n~~~\n{{/isReady}}\n{{#personMails}}\nTo: {{mailToPlain}}\n{{/personMails}}",
  ]

  @Test(arguments: loosePlaces)
  func aTextWithoutEscapesStandsInAFencedText(template: String) {
    let own = ReportTemplate(name: "own", text: template)
    let error = #expect(throws: ReportError.self) {
      try ReportTemplates.render(own, input: PaperSample.input())
    }
    #expect(error?.message.contains("“mailToPlain” is a text without escapes") ?? false)
  }
}
