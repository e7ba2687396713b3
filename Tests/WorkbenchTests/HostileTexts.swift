import ProjectFile
import Readiness
import StageKit
import TestKit

/// Texts that people and scanners can write, in every column that holds one.
enum HostileTexts {
  static let all = [
    "漢字かな交じり文 한국어", "e\u{301}e\u{301}\u{301}\u{301} zalgo\u{300}\u{301}\u{302}\u{303}",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽", "שלום עולם \u{202E}abc\u{202C} العربية", "tab\tand\ttab",
    "line\nline\r\nline", "\u{1B}[31mred\u{1B}[0m\u{7}\u{1B}]0;title\u{7}\u{9B}2J",
    "=HYPERLINK(\"x\")", String(repeating: "long ", count: 400), "\u{200B}\u{FEFF}\u{2028}",
  ]

  /// Imports a report with such texts in the names of checks and resources.
  static func importReport(_ stage: Stage) throws {
    var next = 0
    let report = String(decoding: try SampleProject.report(.second), as: UTF8.self)
      .replacing(/"(title|desc|name|status_detail|region)" ?: ?"[^"]*"/) { match in
        next += 1
        return "\"\(match.output.1)\":\"\(escaped(all[next % all.count]))\""
      }
    let path = try stage.folder.write(Array(report.utf8), "hostile.json")
    try stage.press("i", path, "Enter", "Enter", "Esc")
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || "\"\\".unicodeScalars.contains(scalar)
        ? "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
        : String(scalar)
    }.joined()
  }

  static func write(into file: ProjectFile) throws {
    let author = Author(name: "漢\u{1B}[31m\t👩‍👩‍👧", at: Instant(startOf: SampleProject.day))
    var project = try file.project()
    project.name = all.prefix(7).joined(separator: " ")
    var changes: [ProjectChange] = [.putProject(project)]
    for (number, text) in all.enumerated() {
      let person = Person(
        id: .init("99999999-0000-4000-8000-0000000000\(10 + number)"), name: text, email: text)
      changes.append(.putPerson(person))
    }
    let owner = Person.ID("99999999-0000-4000-8000-000000000012")
    for (number, id) in Catalogue.shipped.criteria.prefix(all.count).enumerated() {
      var assessment = Assessment(criterion: id.id)
      assessment.status = .partiallyMet
      assessment.assessedOn = SampleProject.day
      assessment.rationale = "Seen: " + all[number]
      assessment.note = all[(number + 1) % all.count]
      assessment.owner = owner
      changes.append(.assess(assessment))
    }
    for (number, finding) in try file.findings(FindingQuery(asOf: SampleProject.day)).rows
      .enumerated()
    {
      var triage = Triage(finding: finding.identity)
      triage.owner = owner
      triage.note = all[number % all.count]
      changes.append(.triage(triage))
    }
    for text in all {
      changes.append(.setSetting(key: "view.findings.\(text.prefix(40))", value: "{}"))
    }
    _ = try file.apply(changes, by: author)
  }
}
