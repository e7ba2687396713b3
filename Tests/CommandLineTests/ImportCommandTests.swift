import Foundation
import Readiness
import Testing

/// What `import --json` prints of one report.
private struct ImportedReports: Decodable {
  struct Report: Decodable {
    struct Refused: Decodable {
      let `where`: String
      let why: String
    }
    let path, format, tool, toolVersion, sha256: String
    let rows, failed, passed, other: Int
    let created, reopened, resolved, unchanged, duplicates, gone: Int
    let checks, checksMapped, checksUnmapped: Int
    let refused: [Refused]
  }
  let reports: [Report]
}

struct ImportCommandTests {
  @Test(arguments: CorpusReport.prowlerOCSF)
  func realReportGivesTheIndependentCountsAndChangesNothingTwice(report: CorpusReport) throws {
    try inDemo { program in
      let result = try program.run("import", "--json", report.path)
      let first = try #require(try result.json(ImportedReports.self).reports.first)
      if report.rows == 0 {
        // An empty array may be any tool's; which one it was has to be said.
        #expect(result.code == 65)
        let named = try program.run("import", "--json", "--format", "prowler-ocsf", report.path)
        #expect(named.code == 0)
        #expect(try named.json(ImportedReports.self).reports.first?.rows == 0)
        return
      }
      #expect(result.code == 0)
      #expect(first.rows == report.rows)
      #expect(first.failed == report.failed)
      if let passed = report.passed { #expect(first.passed == passed) }
      #expect(first.rows == first.failed + first.passed + first.other)
      #expect(
        first.rows == first.created + first.reopened + first.resolved + first.unchanged
          + first.duplicates)
      #expect(first.checks == first.checksMapped + first.checksUnmapped)
      #expect(first.sha256.count == 64)
      let again = try #require(
        try program.run("import", "--json", report.path).json(ImportedReports.self).reports.first)
      #expect(again.created == 0)
      #expect(again.reopened == 0)
      #expect(again.resolved == 0)
      #expect(again.rows == report.rows)
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test(arguments: [
    ("nothing", "", 65), ("text", "not a report", 65), ("array", "[]", 65),
    ("cut", "[{\"finding_info\": {\"uid\": \"a", 65), ("other", "{\"hello\": 1}", 65),
  ])
  func badReportIsRefusedWithItsPlaceAndLeavesTheProject(
    name: String, text: String, code: Int32
  ) throws {
    try inDemo { program in
      let before = try program.run("log", "--json").output
      try Data(text.utf8).write(to: program.folder.appending(path: "\(name).json"))
      let result = try program.run("import", "--json", "\(name).json")
      #expect(result.code == code)
      #expect(result.errors.hasPrefix("greenroom: \(name).json"))
      let report = try #require(try result.json(ImportedReports.self).reports.first)
      #expect(report.rows == 0)
      #expect(report.refused.count == 1)
      #expect(report.refused.allSatisfy { !$0.where.isEmpty && !$0.why.isEmpty })
      #expect(try program.run("log", "--json").output == before)
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func aFolderIsReadAndWhatIsNoReportInItPassedOver() throws {
    try inDemo { program in
      try program.write(scan: [Scan.row(1)], to: "scan.json")
      let folder = try program.run("import", ".", "--json")
      #expect(folder.code == 0, "\(folder.errors)")
      #expect(folder.output.contains("\"passed_over\" : true"))
      #expect(folder.output.contains("\"rows\" : 1"))
    }
  }

  @Test func formatsAndRulesAreListedAndRulesTakenBack() throws {
    try inDemo { program in
      let formats = try program.run("formats", "--json")
      #expect(formats.output.contains("prowler-ocsf") && formats.output.contains("identity"))
      let rules =
        "mapping_rules:\n  - name: Ours\n    matches: check\n    pattern: s3_*\n    criteria: [CC6.1]\n"
      try Data(rules.utf8).write(to: program.folder.appending(path: "rules.yaml"))
      let added = try program.run("rules", "--add", "rules.yaml")
      #expect(added.code == 0, "\(added.errors)")
      #expect(try program.run("rules").output.contains("s3_*"))
      #expect(try program.run("rules", "--add", "rules.yaml").output.contains("1 there already"))
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func aMissingReportAndAnEmptyFolderAreSixtySix() throws {
    try inDemo { program in
      let missing = try program.run("import", "nowhere.json")
      #expect(missing.code == 66)
      let nothing = try program.run("import", "none")
      #expect(nothing.code == 66)
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: "none"), withIntermediateDirectories: false)
      let empty = try program.run("import", "none")
      #expect(empty.code == 66 && empty.errors.contains("no file in none"))
    }
  }

  @Test func oneRefusedReportLeavesTheOthersIn() throws {
    try inDemo { program in
      try Data("[]".utf8).write(to: program.folder.appending(path: "empty.json"))
      try program.write(scan: [Scan.row(1)], to: "good.json")
      let result = try program.run("import", "--json", "empty.json", "good.json")
      #expect(result.code == 65)
      let reports = try result.json(ImportedReports.self).reports
      #expect(reports.map(\.rows) == [0, 1])
      #expect(reports.last?.created == 1)
    }
  }

  @Test func refusedRowsAloneAreFineUnlessStrict() throws {
    try inDemo { program in
      try program.write(scan: [Scan.row(1), "{\"finding_info\": 3}"], to: "some.json")
      let result = try program.run("import", "--json", "some.json")
      #expect(result.code == 0)
      #expect(try result.json(ImportedReports.self).reports.first?.refused.count == 1)
      #expect(try program.run("import", "--strict", "some.json").code == 65)
    }
  }

  @Test func dryRunChangesNothing() throws {
    try inDemo { program in
      try program.write(scan: [Scan.row(1)], to: "good.json")
      let before = try program.run("status", "--json", "--as-of", "2026-11-24").output
      let result = try program.run("import", "--dry-run", "good.json")
      #expect(result.code == 0)
      #expect(result.output.contains("1 created"))
      #expect(try program.run("status", "--json", "--as-of", "2026-11-24").output == before)
    }
  }

  @Test func escapesInTextNeverReachPeoplesOutput() throws {
    try inDemo { program in
      let title = "evil \\u001b]0;pwned\\u0007 \\u009b2J title"
      try program.write(scan: [Scan.row(1, title: title)], to: "evil.json")
      #expect(try program.run("import", "evil.json").code == 0)
      for command in [["findings", "--limit", "0"], ["log"], ["status"], ["export"]] {
        let output = try program.run(command).output
        #expect(!output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
      }
    }
  }

  @Test func aVeryLongTitleIsCutAndSaidSo() throws {
    try inDemo { program in
      let title = String(repeating: "long ", count: 2_000_000)
      try program.write(scan: [Scan.row(1, title: title)], to: "long.json")
      let result = try program.run("import", "long.json")
      #expect(result.code == 0)
      #expect(result.output.contains("over 64 KiB cut"))
      #expect(try program.run("findings", "--limit", "0").output.utf8.count < 200_000)
    }
  }

  @Test func anUnknownFormatIsNamed() throws {
    try inDemo { program in
      let result = try program.run("import", "--format", "nesus", "x.json")
      #expect(result.code == 64)
      #expect(result.errors.contains("greenroom formats"))
    }
  }
}
