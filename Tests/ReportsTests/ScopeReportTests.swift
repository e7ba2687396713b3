import Foundation
import Readiness
import Reports
import Testing

struct ScopeReportTests {
  @Test func theDescriptionOfASmallCompanyReadsAsItsGolden() throws {
    try Golden.check(
      ReportTemplates.render(Sample.systemDescription, input: Sample.scoped),
      "system-description.md")
  }

  @Test func theGapReportOfASmallCompanyReadsAsItsGolden() throws {
    try Golden.check(
      ReportTemplates.render(Sample.gapReport, input: Sample.scoped), "gap-report.md")
  }

  static let templates = [Sample.gapReport, Sample.systemDescription]

  @Test(arguments: templates)
  func theSameFactsInAnotherOrderGiveTheSameBytes(template: ReportTemplate) throws {
    let first = Sample.scoped
    var second = first
    let all = ItemKind.allCases.flatMap { first.items[$0] }
    second.items = Items(all.reversed())
    second.people.reverse()
    #expect(
      try ReportTemplates.render(template, input: first)
        == ReportTemplates.render(template, input: second))
  }

  @Test(arguments: templates)
  func everySectionOfAnEmptyProjectSaysSomething(template: ReportTemplate) throws {
    let text = try ReportTemplates.render(template, input: Sample.input())
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      let body = section.split(separator: "\n").dropFirst()
      #expect(body.contains { !$0.isEmpty && !$0.hasPrefix("#") }, "\(section)")
    }
    #expect(!text.contains("{{"))
  }

  @Test func onlyATypeIITellsOfChanges() throws {
    var input = Sample.scoped
    #expect(try text(Sample.systemDescription, input).contains("## 9. Significant changes"))
    input.project = Sample.project(type: .typeI, period: "2026-03-31..2026-03-31")
    let typeI = try text(Sample.systemDescription, input)
    #expect(!typeI.contains("DC 9") && !typeI.contains("New region"))
  }

  @Test func changesOutsideThePeriodAreLeftOutAndCounted() throws {
    let text = try text(Sample.systemDescription, Sample.scoped)
    #expect(text.contains("2026-02-10: H-01 New region"))
    #expect(!text.contains("Old move"))
    #expect(text.contains("Outside the period, and so not in the draft: 1 change."))
  }

  /// Whatever a record says of itself, it stands somewhere in one of the two reports.
  @Test func noRecordIsLeftOut() throws {
    var lost: [String] = []
    let texts = try Self.templates.map { try text($0, Sample.scoped) }.joined()
    for kind in ItemKind.allCases where !kind.definition.prefix.isEmpty {
      for item in Sample.scoped.items[kind] where !texts.contains(item.name) {
        lost.append(item.label)
      }
    }
    // A vendor that is no subservice organisation, and a change outside the period, which is counted.
    #expect(lost == ["S-02 Mailer", "H-02 Old move"])
  }

  @Test(arguments: HostileValueTests.values)
  func noValueBreaksATableOrAList(value: (text: String, shown: String)) throws {
    var input = Sample.scoped
    input.items = Items(
      ItemKind.allCases.flatMap { input.items[$0] }.map { hostile($0, value.text) })
    input.people = [Person(id: .init("p1"), name: value.text)]
    for template in Self.templates {
      let text = try text(template, input)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
      #expect(!text.contains("<script"))
      HostileValueTests.expectEvenTables(text)
    }
  }

  /// The item with every text of it replaced, and what decides where it is told kept.
  private func hostile(_ item: Item, _ text: String) -> Item {
    var item = item
    for field in item.kind.definition.fields {
      switch field.kind {
      case .line, .text: item[field.id] = text
      case .choice, .date, .person, .number, .criteria, .criterion, .categories, .reference,
        .references, .control, .controls:
        break
      }
    }
    return item
  }

  private func text(_ template: ReportTemplate, _ input: ReportInput) throws -> String {
    try ReportTemplates.render(template, input: input)
  }
}
