import Readiness
import Reports
import Testing

/// Names, titles and notes come from files anyone may have written: they show, and do nothing.
struct HostileValueTests {
  static let values: [(text: String, shown: String)] = [
    ("a | b", "a \\| b"),
    ("two\nlines\r\nhere", "two lines here"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("[x](javascript:1)", "\\[x\\](javascript:1)"),
    ("![x](y)", "!\\[x\\](y)"),
    ("`code`", "\\`code\\`"),
    ("*a* _b_ s3_bucket ~~c~~", "\\*a\\* \\_b\\_ s3_bucket \\~\\~c\\~\\~"),
    ("# heading", "\\# heading"),
    ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("=cmd|' /C calc'!A0", "\\=cmd\\|' /C calc'!A0"),
    ("1. item", "1\\. item"),
    ("1.5 hours", "1.5 hours"),
    ("> quote", "&gt; quote"),
    ("    code", "code"),
    ("see https://evil.example", "see https\\://evil.example"),
    ("www.evil.example", "www\\.evil.example"),
    ("&lt;b&gt; R&D", "&amp;lt;b&amp;gt; R&D"),
    ("{: onclick=x}", "\\{: onclick=x\\}"),
    ("{{project}}", "\\{\\{project\\}\\}"),
    ("\u{1B}[31mred\u{7}", "�\\[31mred�"),
    ("\u{202E}gnp.exe", "�gnp.exe"),
    ("ze\u{200B}ro", "ze�ro"),
    ("nul\0", "nul�"),
    ("👩‍💻 é 漢字", "👩‍💻 é 漢字"),
    ("\\", "\\\\"),
  ]

  @Test(arguments: values)
  func aValueShowsAsItWasTyped(value: (text: String, shown: String)) throws {
    let template = ReportTemplate(name: "own", text: "[{{project}}]")
    let input = Sample.input(project: Sample.project(name: value.text))
    #expect(try ReportTemplates.render(template, input: input) == "[\(value.shown)]")
  }

  @Test(arguments: values)
  func noValueBreaksATableOrABlock(value: (text: String, shown: String)) throws {
    let input = Sample.input(
      project: Sample.project(name: value.text),
      assessments: [
        Sample.assessed("CC1.1", .met, value.text),
        Sample.assessed("CC1.2", .notMet, value.text, note: value.text),
        Sample.assessed("CC1.3", .notApplicable, value.text),
      ],
      points: [PointAssessment(point: "CC1.2-01", status: .notMet, note: value.text)],
      groups: [
        Sample.group(value.text, value.text, ["CC1.1"], open: [.critical: .init(late: 1)])
      ],
      imports: [
        .init(
          tool: value.text, toolVersion: value.text, reportName: value.text,
          scannedOn: day("2026-03-01"), rows: 1)
      ])
    let text = try ReportTemplates.render(Sample.summary, input: input)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    #expect(!text.contains("<script"))
    Self.expectEvenTables(text)
  }

  /// Every row of a table has as many columns as the first one.
  static func expectEvenTables(_ text: String) {
    var columns = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      if !line.hasPrefix("|") {
        columns = 0
      } else if columns == 0 {
        columns = bars
      } else {
        #expect(bars == columns, "\(line)")
      }
    }
  }

  @Test func aLongTitleIsCutAndSaysHowLongItWas() throws {
    let template = ReportTemplate(name: "own", text: "{{project}}")
    let input = Sample.input(project: Sample.project(name: String(repeating: "x", count: 100_000)))
    let text = try ReportTemplates.render(template, input: input)
    #expect(text == String(repeating: "x", count: 300) + "… (cut, 100000 characters in all)")
  }

  @Test func aLongTextKeepsItsParagraphsAsQuotedLines() throws {
    let template = ReportTemplate(
      name: "own", text: "{{#gaps}}\n{{rationaleQuoted}}\n{{/gaps}}\n")
    let input = Sample.input(
      assessments: [Sample.assessed("CC1.1", .notMet, "\nOne\n# two\r\n\n\n<b>three\n")])
    #expect(
      try ReportTemplates.render(template, input: input)
        == "> One  \n> \\# two\n>\n>\n> &lt;b&gt;three\n")
  }
}
