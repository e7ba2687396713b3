import Reports
import Testing

struct TemplateCheckTests {
  @Test func aTemplateOfOnesOwnIsFilled() throws {
    let template = ReportTemplate(
      name: "own.md",
      text: """
        {{! who reads this? }}{{ project }}: {{score}}
        {{#lowest}}
        {{id}} of {{project}}
        {{/lowest}}
        {{^hasImports}}none{{/hasImports}}
        """)
    #expect(
      try ReportTemplates.render(template, input: Sample.input())
        == "Example Ltd: 0 %\nCC1.1 of Example Ltd\nCC1.2 of Example Ltd\nCC1.3 of Example Ltd\nnone"
    )
  }

  static let faults: [(text: String, line: Int, says: String)] = [
    ("a\n{{nosuch}}", 2, "a report has no “nosuch” here. It has: acknowledgements, allGaps, asOf,"),
    ("{{#lowest}}\n{{nosuch}}\n{{/lowest}}", 2, "assessedOn"),
    ("{{id}}", 1, "a report has no “id” here."),
    ("{{#nosuch}}{{/nosuch}}", 1, "no “nosuch” here"),
    ("{{}}", 1, "no “” here"),
    ("{{uppercased(project)}}", 1, "no “uppercased(project)” here"),
    ("{{.}}", 1, "no “.” here"),
    ("{{project.name}}", 1, "no “project.name” here"),
    ("\n\n{{project", 3, "opened by {{ and not closed"),
    ("\r\n{{project\r\n}}", 2, "opened by {{ and not closed"),
    ("x\n{{#lowest}}", 2, "“lowest” is opened here and never closed"),
    ("{{/lowest}}", 1, "closes a section that is not open"),
    ("{{#lowest}}\n{{#hasCap}}\n{{/lowest}}{{/hasCap}}", 3, "“hasCap”, opened on line 2,"),
    ("{{lowest}}", 1, "“lowest” is a list"),
    ("{{isReady}}", 1, "“isReady” is yes or no"),
    ("{{#project}}{{/project}}", 1, "“project” is a text"),
    ("{{#gaps}}a {{noteQuoted}}{{/gaps}}", 1, "needs a line of its own"),
    ("{{#criteria}}{{#criteria}}{{/criteria}}{{/criteria}}", 1, "within another list"),
    ("{{{project}}}", 1, "Every value is made safe"),
    ("{{&project}}", 1, "Every value is made safe"),
    ("{{> other}}", 1, "A report is one template"),
    ("{{<other}}{{/other}}", 1, "A report is one template"),
    ("{{$block}}{{/block}}", 1, "Blocks to be filled in"),
    ("{{=<% %>=}}", 1, "Tags are always written"),
    ("{{% CONTENT_TYPE: HTML}}", 1, "A report is always Markdown"),
    ("{{project}}\u{301}", 1, "can't be read"),
    (String(repeating: "{{#isReady}}", count: 5_000), 1, "deep within each other"),
  ]

  @Test(arguments: faults)
  func aFaultIsNamedWithItsLine(fault: (text: String, line: Int, says: String)) {
    let template = ReportTemplate(name: "own.md", text: fault.text)
    let error = #expect(throws: ReportError.self) {
      try ReportTemplates.render(template, input: Sample.input())
    }
    let message = error?.message ?? ""
    #expect(message.hasPrefix("own.md, line \(fault.line): "), "\(message)")
    #expect(message.contains(fault.says), "\(message)")
  }

  @Test func aTemplateBeyondAnySenseIsRefused() {
    let template = ReportTemplate(
      name: "own.md", text: String(repeating: "x", count: ReportTemplates.byteLimit + 1))
    #expect(throws: ReportError.tooLong(template: "own.md", limit: ReportTemplates.byteLimit)) {
      try ReportTemplates.render(template, input: Sample.input())
    }
  }

  @Test func everyShippedTemplateHasItsTextAndItsFileName() throws {
    for template in ReportTemplates.all {
      #expect(try !template.text().isEmpty)
      #expect(ReportTemplates.shipped(template.id) == template)
    }
    #expect(
      Sample.summary.suggestedFileName(asOf: day("2026-03-31"))
        == "readiness-summary-2026-03-31.md")
    #expect(
      ReportTemplate(name: "../own.md.mustache", text: "").suggestedFileName(
        asOf: day("2026-03-31")) == "own-2026-03-31.md")
  }

  @Test func everyTagOnTheListCanBeUsed() throws {
    for tag in ReportTemplates.tags {
      #expect(!tag.meaning.isEmpty)
      let inside = tag.members.map { member in
        if member.name.hasSuffix("Plain") { return "~~~\n- {{\(member.name)}}\n~~~" }
        return member.members.isEmpty && !member.name.hasPrefix("has")
          && !member.name.hasPrefix("is")
          ? "{{\(member.name)}}" : "{{#\(member.name)}}{{/\(member.name)}}"
      }
      guard !inside.isEmpty else { continue }
      let text = "{{#\(tag.name)}}\n\(inside.joined(separator: "\n"))\n{{/\(tag.name)}}"
      _ = try ReportTemplates.render(
        ReportTemplate(name: "own", text: text), input: Sample.halfway)
    }
  }
}
